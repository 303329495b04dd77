using Microsoft.Playwright;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;

namespace StakeholderGraph.Tests.Browser;

/// <summary>A file is dropped on the page, checked, and imported.</summary>
[TestFixture]
public sealed class ImportJourneys : BrowserFixture
{
    private const string Participants =
        """
        Name,Position,Organization,Country
        "EXAMPLE, Zarina",Minister,Ministry of Labour of Exampleland,Kazakhstan
        "SAMPLE, Boris",President,Trade Union of Miners,Kyrgyzstan
        """;

    private protected override IReadOnlyList<IDatasetContent> Datasets => [ApiFixture.Neighbours()];

    private ILocator Dialog => Page.Locator("#import");

    [Test]
    public async Task A_list_of_participants_that_is_dropped_is_checked_and_imported_and_then_found()
    {
        await GoAsync();
        await DropAsync("participants.csv", Participants);
        await Expect(Dialog.Locator(".errors li").First)
            .ToContainTextAsync("participants.csv: a table without a mapping");
        await Expect(Dialog.Locator("#import-run")).ToBeHiddenAsync();
        await AssertAccessibleAsync();

        await Dialog.GetByLabel("Name of the event").FillAsync("Round Table");
        await Dialog.GetByLabel("Start, e.g.").FillAsync("soon");
        await Dialog.Locator("#import-check").ClickAsync();
        await Expect(Dialog.Locator(".problem")).ToContainTextAsync("is not a date");
        await Dialog.GetByLabel("Start, e.g.").FillAsync("2031-05-12");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Dialog.Locator(".fits")).ToHaveTextAsync("No errors. The file can be imported.");
        await Expect(Dialog.Locator("#import-run")).ToBeFocusedAsync();
        await Expect(Dialog.Locator("#import-report")).ToContainTextAsync("4 stakeholders");
        await Dialog.Locator(".conversions summary").ClickAsync();
        await Expect(Dialog.Locator(".conversions li").First).ToContainTextAsync("participants.csv");
        await AssertAccessibleInLightAndDarkAsync();

        await Dialog.GetByLabel("Name of the dataset").FillAsync("round-table");
        await Expect(Dialog.Locator("#import-run")).ToBeHiddenAsync();
        await Dialog.Locator("#import-check").ClickAsync();
        await Expect(Dialog.Locator("#import-report")).ToContainTextAsync("(round-table) contains");
        await Dialog.Locator("#import-run").ClickAsync();
        await Expect(Dialog.Locator("#import-status")).ToHaveTextAsync("Imported.");
        await Expect(Page.Locator(".loaded li")).ToHaveCountAsync(2);
        await Dialog.Locator("#import-show").ClickAsync();
        await Expect(Dialog).ToBeHiddenAsync();
        await Expect(Page.Locator("#answer")).ToContainTextAsync("Zarina Example");
    }

    [Test]
    public async Task The_dialog_works_by_keyboard_and_in_Russian()
    {
        await GoAsync();
        await Page.Locator("#language").SelectOptionAsync("ru");
        await Page.Locator("#import-open").FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Dialog.Locator("h2")).ToHaveTextAsync("Импорт файла");
        await Expect(Dialog.Locator("#import-file")).ToBeFocusedAsync();
        await AssertAccessibleAsync();
        await Page.SetViewportSizeAsync(360, 740);
        await AssertFitsAsync();
        await Page.Keyboard.PressAsync("Escape");
        await Expect(Dialog).ToBeHiddenAsync();
        await Expect(Page.Locator("#import-open")).ToBeFocusedAsync();
    }

    private async Task DropAsync(string name, string content) => await Page.EvaluateAsync(
        """
        ([name, content]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], name, { type: "text/csv" }));
          const fire = (type) => document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          fire("dragenter");
          if (document.getElementById("drop").hidden) {
            throw new Error("The page does not say that a file can be dropped");
          }

          fire("dragover");
          fire("drop");
        }
        """,
        new[] { name, content });
}
