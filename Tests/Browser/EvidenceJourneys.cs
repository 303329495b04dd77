using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Evidence in the page: a dispute, parallel ties, and names that contain markup or code.</summary>
[TestFixture]
public sealed class EvidenceJourneys : BrowserFixture
{
    private const string Sly = "<img src=x onerror=alert(1)> & \"Söhne\" عربي 👩‍⚖️";

    private protected override IReadOnlyList<IDatasetContent> Datasets =>
        [
            new TestDataset("dispute")
                .Source("letter", "The Union", "2010-02")
                .Source("copy", "the  union", "2010-03")
                .Source("denial", "The Ministry", "2011")
                .Source("plan", "The Ministry", "2009-12-01")
                .Body("union", Kind.Union, "KZ", Sly)
                .Body("ministry", Kind.Ministry, "KZ", "The Ministry")
                .Person("ada", "KZ", "Ada")
                .Event("forum", "2010", "2010")
                .Event("undated-meeting")
                .Tie("union", TieType.Signs, "forum", evidence: ["letter", "copy", "denial:denied"])
                .Tie("union", TieType.Attends, "forum", evidence: ["letter"])
                .Tie("ministry", TieType.Hosts, "forum", evidence: ["plan:announced"])
                .Tie("ada", TieType.Addresses, "forum", onBehalfOf: "union", evidence: ["letter"])
                .Tie("union", TieType.Attends, "undated-meeting", evidence: ["letter"]),
        ];

    [Test]
    public async Task Contradicting_sources_are_shown_side_by_side()
    {
        await GoAsync("#profile?id=union");
        await OpenTieAsync("signs");

        var panel = Page.Locator("#panel");
        await Expect(panel).ToContainTextAsync("disputed");
        await Expect(panel).ToContainTextAsync("The sources disagree.");
        // A copy by the same publisher is not a second publisher; a denial supports nothing.
        await Expect(panel).ToContainTextAsync("2 sources, 1 independent publisher");
        var sides = panel.Locator(".sides section");
        await Expect(sides.First).ToContainTextAsync("Document letter");
        await Expect(sides.Last).ToContainTextAsync("Document denial");
        var (across, down) = await sides.EvaluateAllAsync<double[]>(
            """
            (sides) => {
              const [first, last] = [sides[0], sides.at(-1)].map((side) => side.getBoundingClientRect());
              return [last.left - first.left, last.top - first.top];
            }
            """) is [var x, var y] ? (x, y) : default;
        Assert.That((across > 0, down), Is.EqualTo((true, 0.0)));
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Announced_ties_look_different_from_confirmed_ones()
    {
        await GoAsync("#profile?id=ministry");
        await OpenTieAsync("hosts");
        await Expect(Page.Locator("#panel .badge")).ToHaveTextAsync("announced");
        await Expect(Page.Locator("#panel .saying")).ToContainTextAsync("announces it");
        await Expect(Page.Locator("#panel .saying")).ToContainTextAsync("published 1 December 2009");
        await Expect(Page.Locator("#legend")).ToContainTextAsync("dashed: announced");
    }

    [Test]
    public async Task A_name_is_never_markup()
    {
        await GoAsync("#profile?id=union");
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync($"Profile of \u2068{Sly}\u2069");
        await OpenTieAsync("signs");
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync(Sly);
        await Button("Table").ClickAsync();
        await Expect(Page.Locator("#table").GetByRole(AriaRole.Cell, new LocatorGetByRoleOptions { Name = Sly }).First).ToBeVisibleAsync();
        Assert.That(await Page.Locator("main img, aside img").CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Parallel_ties_are_each_in_scene_and_table()
    {
        await GoAsync("#profile?id=union");
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync(new Regex("2 stakeholders, 2 engagements, 4 ties"));
        await Button("Table").ClickAsync();
        await Expect(Page.Locator("#table tbody tr")).ToHaveCountAsync(4);
    }

    [Test]
    public async Task Every_question_has_its_words_in_both_languages()
    {
        await GoAsync();
        var missing = await Page.EvaluateAsync<string[]>(
            """
            async () => {
              const module = (file) => import(`/page/${file}`);
              await (await module("questions/described.js")).learnQuestions();
              const [{ questions }, { en }, { ru }, { say, speak }, { tieTypes, kinds, questions: given }] = await Promise.all([
                module("questions/questions.js"), module("text/words.en.js"), module("text/words.ru.js"), module("text/words.js"),
                fetch("/api/v1/questions").then((answer) => answer.json())]);
              // The names of kinds and types come from the Api, not from the page; so do the words of questions that have no module.
              const named = [
                ...kinds.map(({ kind, name }) => [`kind.${kind}`, name]),
                ...tieTypes.map(({ type, name }) => [`tie.${type}`, name]),
              ];
              const unnamed = ["ru", "en"].flatMap((language) => {
                speak(language);
                return named.filter(([key, name]) => say(key) !== name[language] || key in en);
              });
              const described = given.flatMap(({ id, words }) => words
                ? [`question.${id}`, `question.${id}.says`, `question.${id}.of`, ...Object.keys(words.more)]
                : []);
              const isNamed = (key) => described.includes(key) || named.some(([name]) => name === key);
              const keys = questions().flatMap((question) => [
                `question.${question.id}`, `question.${question.id}.says`, `question.${question.id}.of`,
                ...question.parameters.map((parameter) => `parameter.${parameter.name}`),
                ...question.parameters
                  .filter(({ type }) => type === "choice")
                  .flatMap(({ name, choices }) => choices.map((word) => `${name}.${word}`)),
                ...question.parameters
                  .filter(({ type, choices }) => type === "many" && Array.isArray(choices))
                  .flatMap(({ name, choices }) => choices.map((word) => `${name === "role" ? "tie" : name}.${word}`)),
                ...question.columns.map((column) => `column.${column.name}`),
              ]);
              const stem = (key) => key.replace(/\.(one|few|many|other)$/, "");
              const lacking = (from, to, language) => Object.keys(from)
                .filter((key) => !Object.keys(to).some((other) => stem(other) === stem(key)))
                .map((key) => `${language}: ${key}`);
              const without = (words) => keys.filter((key) => !(key in words) && !isNamed(key));
              return [
                ...unnamed.map(([key]) => `not as the Api says: ${key}`),
                ...without(en).map((key) => `en: ${key}`), ...without(ru).map((key) => `ru: ${key}`),
                // The Api states errors of a request, and reasons of a list, in English.
                ...lacking(en, ru, "ru"), ...lacking(ru, en, "en").filter((key) => !/^en: (problem|plan\.reason)\./.test(key)),
              ];
            }
            """);

        Assert.That(missing, Is.Empty);
    }

    private async Task OpenTieAsync(string type)
    {
        await Page.Locator("#list .line", new PageLocatorOptions { HasText = type }).First.ClickAsync();
        await Page.Locator("#panel .ties .line", new PageLocatorOptions { HasText = type }).First.ClickAsync();
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
    }
}
