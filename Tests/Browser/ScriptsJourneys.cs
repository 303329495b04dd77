using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Names in scripts that are written without spaces, or stack letters on one another, can be read wherever they stand.</summary>
[TestFixture]
public sealed class ScriptsJourneys : BrowserFixture
{
    /// <summary>Whether the machine has a font for these letters: without one they look like a code point that has none.</summary>
    private const string HasFont =
        """
        (letters) => {
          const pen = document.createElement("canvas").getContext("2d");
          pen.font = "100px system-ui, sans-serif";
          const none = pen.measureText("\u0378").width;
          return [...letters].some((letter) => pen.measureText(letter).width !== none);
        }
        """;

    /// <summary>
    /// In the scene: what a name takes in ink against the box that is kept for it and its lines against each other. Beside the scene: the
    /// ink of a line against the height of a line.
    /// </summary>
    private const string Cut =
        """
        () => {
          const cuts = [];
          const pen = document.createElement("canvas").getContext("2d");
          const cy = document.getElementById("canvas").checkVisibility() && document.getElementById("canvas")._cyreg?.cy;
          for (const node of cy ? cy.nodes(":visible").not(".tick").filter((one) => one.style("label") !== "") : []) {
            const { labelWrapCachedLines: lines, labelHeight, labelWidth, labelLineHeight } = node._private.rscratch;
            const size = parseFloat(node.style("font-size"));
            pen.font = `${node.style("font-weight")} ${size}px ${node.style("font-family")}`;
            pen.textBaseline = node.style("text-metrics") === "glyph" ? "alphabetic" : "bottom";
            const ink = lines.map((line) => pen.measureText(line));
            const spare = 3 / cy.zoom();
            const up = ink[0].actualBoundingBoxAscent + (lines.length - 1) * labelLineHeight;
            const down = node.style("text-metrics") === "glyph" ? ink.at(-1).actualBoundingBoxDescent : 0;
            if (up + down > labelHeight + spare || ink.some(({ width }) => width > labelWidth + spare)) {
              cuts.push(`${node.data("name")} is larger than its box`);
            }

            const between = ink.slice(1).map((line, i) => ink[i].actualBoundingBoxDescent + line.actualBoundingBoxAscent);
            if (between.some((height) => height > labelLineHeight + spare)) {
              cuts.push(`lines of ${node.data("name")} cover each other`);
            }

            if (labelWidth > 22 * size) {
              cuts.push(`${node.data("name")} is one line of ${Math.round(labelWidth / size)} ems`);
            }
          }

          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let text = walker.nextNode(); text; text = walker.nextNode()) {
            const element = text.parentElement;
            if (!/[\u0900-\u1fff\u3000-\u9fff]/u.test(text.data) || !element.checkVisibility() || element.closest(".unseen, svg, script")) {
              continue;
            }

            const style = getComputedStyle(element);
            pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
            pen.textBaseline = "alphabetic";
            const { actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = pen.measureText(text.data);
            const line = parseFloat(style.lineHeight);
            if (up + down > line + 1) {
              cuts.push(`${text.data.slice(0, 30)} in ${element.className || element.tagName} has ${up + down} of ${line}`);
            }
          }

          return cuts;
        }
        """;

    private static readonly (string Script, string Letters)[] Alphabets =
        [("Thai", "กร"), ("Khmer", "កសា"), ("Burmese", "အလမ"), ("Devanagari", "शरम"), ("Chinese", "中国")];

    private static readonly (string Id, string Name)[] Bodies =
    [
        ("thai", "กระทรวงแรงงานและสวัสดิการสังคมแห่งราชอาณาจักรไทย"),
        ("khmer", "ក្រសួងការងារ និងបណ្ដុះបណ្ដាលវិជ្ជាជីវៈ"),
        ("khmer-long", "សហព័ន្ធសហជីពកម្មករនៃព្រះរាជាណាចក្រកម្ពុជា"),
        ("burmese", "အလုပ်သမား၊ လူဝင်မှုကြီးကြပ်ရေးနှင့် ပြည်သူ့အင်အားဝန်ကြီးဌာန"),
        ("hindi", "श्रम एवं रोज़गार मंत्रालय, भारत सरकार"),
        ("urdu", "وزارتِ بیرونِ ملک پاکستانی و ترقیِ انسانی وسائل"),
        ("chinese", "中华人民共和国人力资源和社会保障部（人社部）"),
        ("japanese", "一般社団法人日本経済団体連合会国際労働政策本部アジア太平洋地域協力推進委員会"),
        ("korean", "대한민국 고용노동부 외국인력정책과"),
        ("mixed", "International Labour Organization 国际劳工组织 – องค์การแรงงานระหว่างประเทศ"),
        ("short", "部"),
    ];

    private static readonly string[] Events =
    [
        "ការប្រជុំកំពូលស្ដីពីកម្មករចំណាកស្រុក",
        "การประชุมว่าด้วยการเคลื่อนย้ายแรงงาน",
        "コロンボ・プロセス高級事務レベル会合",
    ];

    private static readonly string[] Views =
    [
        "#who-cooperates?id=mixed&level=organization",
        "#common-ground?party=thai&party=khmer&party=burmese&party=chinese&atLeast=2&level=organization",
        "#cooperation-map?level=organization",
        "#who-takes-part?level=organization",
        "#profile?id=burmese",
    ];

    private protected override IReadOnlyList<IDatasetContent> Datasets
    {
        get
        {
            var dataset = new TestDataset("scripts").Source("notice", "ក្រសួងព័ត៌មាន", "2012-05");
            foreach (var (i, name) in Events.Index())
            {
                dataset.Add(new Engagement(RecordId.Parse($"e{i}"), Kind.Event, name) { Period = Time($"{2010 + i}") });
            }

            foreach (var (i, (id, name)) in Bodies.Index())
            {
                dataset.Body(id, (Kind)(i % 5), called: name);
                dataset.Tie(id, TieType.Organizes, $"e{i % 3}", evidence: ["notice"]);
                dataset.Tie(id, TieType.Attends, $"e{(i + 1) % 3}", evidence: ["notice"]);
            }

            return [dataset.Tie("mixed", TieType.Hosts, "e2", evidence: ["notice"])];
        }
    }

    [TestCase(1440, 900)]
    [TestCase(390, 844)]
    public async Task Names_in_every_script_can_be_read(int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        await GoAsync();
        foreach (var (script, letters) in Alphabets)
        {
            if (!await Page.EvaluateAsync<bool>(HasFont, letters))
            {
                TestContext.Out.WriteLine($"Without a font for {script} its letters are boxes, of which only the places are judged here");
            }
        }

        foreach (var view in Views)
        {
            await GoAsync(view);
            await AssertUncutAsync(view);
            await ShowSceneAsync();
            await AssertUncutAsync($"{view} as a scene");
        }

        await GoAsync(Views[0]);
        if (width < 500)
        {
            await Page.Locator("#show-list").ClickAsync();
        }

        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .why")).ToBeVisibleAsync();
        await AssertUncutAsync("the panel");
    }

    private async Task AssertUncutAsync(string where)
    {
        await NamesInView.AssertAsync(Page, where);
        Assert.That(await Page.EvaluateAsync<string[]>(Cut), Is.Empty, where);
    }

    private static Period Time(string year) => new(PartialDate.Parse(year), PartialDate.Parse(year));
}
