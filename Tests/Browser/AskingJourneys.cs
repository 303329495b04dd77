using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NUnit.Framework;

namespace StakeholderGraph.Tests.Browser;

/// <summary>Finding, asking, and going back.</summary>
[TestFixture]
public sealed class AskingJourneys : BrowserFixture
{
    [Test]
    public async Task From_a_name_to_the_document_that_says_so_and_back_by_the_link()
    {
        await GoAsync();
        await AssertAccessibleAsync();
        await Page.Locator("#search").FillAsync("МОТ");
        var first = Suggestion;
        await Expect(first).ToContainTextAsync("International Labour Organization");
        await Expect(first).ToContainTextAsync("МОТ");
        await AssertAccessibleAsync();
        await first.ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of International Labour Organization");

        await Button("Who cooperates").First.ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Who cooperates with International Labour Organization");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("European Union");
        await Page.Locator("#panel .ties .line", new PageLocatorOptions { HasText = "funds" }).First.ClickAsync();
        await Expect(Page.Locator("#panel")).ToContainTextAsync("2 independent publishers");
        await Expect(Page.Locator("#panel")).ToContainTextAsync("paragraph 14");
        var document = Page.Locator("#panel .saying a").First;
        await Expect(document).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await Expect(document).ToHaveAttributeAsync("href", new Regex("^https?://"));
        await AssertAccessibleAsync();

        var listed = await Page.Locator("#list .line .name").AllTextContentsAsync();
        await Page.ReloadAsync();
        await Expect(Page.Locator("#list .line .name")).ToHaveTextAsync(listed);
    }

    [Test]
    public async Task What_is_found_by_several_fields_says_which_and_can_be_narrowed_by_topic_and_year()
    {
        await GoAsync();
        await Page.Locator("#search").FillAsync("conference migration OSCE Kazakhstan 2009");
        await Expect(Suggestion.Locator(".matched")).ToContainTextAsync("Kazakhstan: country Kazakhstan");
        await Page.Keyboard.PressAsync("Enter");
        await Expect(Page.Locator("#list .line .detail").First).ToContainTextAsync("2009: in the name");

        await GoAsync("#find?q=migration");
        var all = await Page.Locator("#list .line").CountAsync();
        await Page.Locator(".facets > summary").ClickAsync();
        await AssertAccessibleAsync();
        var year = Page.Locator("[data-facet='year:2009']");
        var count = int.Parse(await year.Locator(".count").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await year.ClickAsync();
        await Expect(year).ToHaveAttributeAsync("aria-current", "true");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(count);
        await Expect(Page.Locator("[data-facet^='topic:']").First).ToBeVisibleAsync();

        await year.ClickAsync();
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(all);
    }

    [Test]
    public async Task An_engagement_is_found_by_who_took_part_and_leads_to_its_sources()
    {
        await GoAsync("#find?q=ILO%20EU%20project");
        await Expect(Page.Locator("#list .line .detail").First).ToContainTextAsync("EU: participant EU");
        await Page.Locator("#list .line").First.ClickAsync();
        await Expect(Page.Locator("#panel h3")).ToContainTextAsync("Regulating Labour Migration");
        await Page.Locator("#panel .ties .line").First.ClickAsync();
        await Expect(Page.Locator("#panel .saying a").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();
    }

    [Test]
    public async Task Records_without_a_rare_word_come_after_those_with_all_words_and_a_kind_filters_them()
    {
        await GoAsync("#find?q=kazakh%20labour%20ministry%202015");
        var found = Page.Locator("#list .line .name");
        await Expect(found.First).ToContainTextAsync("Ministry of Healthcare and Social Development");
        var names = await found.AllTextContentsAsync();
        var labour = names.ToList().FindIndex(name => name.StartsWith("Ministry of Labour and Social", StringComparison.Ordinal));
        Assert.That(labour, Is.GreaterThan(2), "it is not known in 2015");

        await Page.Locator(".facets > summary").ClickAsync();
        await Page.Locator("[data-facet='kind:person']").ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("kind=person"));
        await Expect(Page.Locator("#list .line").First).ToContainTextAsync("Birzhan Nurymbetov");
        await Page.GoBackAsync();
        await Expect(found).ToHaveTextAsync(names);
    }

    [Test]
    public async Task Common_ground_is_asked_of_several_picked_stakeholders()
    {
        await GoAsync("#stakeholder-profile?id=ilo");
        await Expect(Page).ToHaveURLAsync(new Regex("#profile\\?id=ilo$"));
        await Page.Locator("#search").FillAsync("European Union");
        await Suggestion.ClickAsync();

        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Common ground of International Labour Organization, European Union");
        await Expect(Page.Locator("#list .line")).ToHaveCountAsync(1);
        await Expect(Page.Locator("#list .line")).ToContainTextAsync("European Union (funds)");
        await Expect(Page.Locator("#scene-counts")).ToHaveTextAsync("2 stakeholders, 1 engagement, 2 ties");

        await Button("Remove European Union").ClickAsync();
        await Expect(Page.Locator("h1:visible")).ToHaveTextAsync("Profile of International Labour Organization");
    }

    [Test]
    public async Task Direct_ties_are_listed_below_the_answer_and_lead_to_their_sources()
    {
        await GoAsync("#common-ground?party=tj-foreign-ministry&party=tj-ministry-of-labour");
        var direct = Page.Locator("#direct");
        await Expect(direct.Locator("h3")).ToHaveTextAsync("Direct ties (2)");
        await Expect(direct.Locator(".line")).ToContainTextAsync(["Government of Tajikistan", "Government of Tajikistan"]);
        await Expect(Page.Locator("#scene-counts")).ToContainTextAsync("3 stakeholders");
        await direct.Locator(".line").First.ClickAsync();
        await Expect(direct.Locator(".line").First).ToHaveAttributeAsync("aria-current", "true");
        await Expect(Page.Locator("#panel .saying").First).ToBeVisibleAsync();
        await AssertAccessibleAsync();

        await GoAsync("#who-cooperates?id=ilo-training-centre");
        await Expect(direct.Locator(".line")).ToContainTextAsync("International Labour Organization");
        await GoAsync("#profile?id=ilo");
        await Expect(direct).ToBeEmptyAsync();
    }

    [Test]
    public async Task Back_and_forward_go_from_question_to_question()
    {
        await GoAsync("#who-cooperates?id=ilo");
        await Page.Locator("#field-level").SelectOptionAsync("country");
        await Expect(Page).ToHaveURLAsync(new Regex("level=country"));
        await Expect(Page.Locator("#list .line .name", new PageLocatorOptions { HasTextRegex = new Regex("^Kazakhstan$") }))
            .ToHaveCountAsync(1);
        await Expect(Page.Locator("#list .line").First).ToContainTextAsync("European Union");
        var byCountry = await Page.Locator("#list .line .name").AllTextContentsAsync();

        await Page.GoBackAsync();
        await Expect(Page.Locator("#list .line .name")).Not.ToHaveTextAsync(byCountry);
        await Expect(Page.Locator("#field-level")).ToHaveValueAsync("stakeholder");
        await Page.GoForwardAsync();
        await Expect(Page.Locator("#list .line .name")).ToHaveTextAsync(byCountry);
        await Expect(Page.Locator("#field-level")).ToHaveValueAsync("country");
    }

    [Test]
    public async Task An_invalid_filter_is_explained_beside_its_field()
    {
        await GoAsync("#who-cooperates?id=ilo&from=soon&nonsense=1");
        await Expect(Page.Locator("#field-from-problem")).ToContainTextAsync("\"soon\" is not a date");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("From: \"soon\" is not a date");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nonsense");
        await AssertAccessibleAsync();
        await Page.Locator("#field-from").FillAsync("2009");
        await Expect(Page.Locator("#list .line").First).ToBeVisibleAsync();
        await Expect(Page.Locator("#trouble")).ToBeHiddenAsync();
    }

    [Test]
    public async Task An_empty_answer_mentions_filters_only_if_some_are_set()
    {
        await GoAsync("#find?q=qwxyzzy");
        await Expect(Page.Locator("#left-out .empty")).ToHaveTextAsync("Nothing on record answers this.");
        await GoAsync("#find?q=labour&country=PK");
        await Expect(Page.Locator("#left-out .empty")).ToHaveTextAsync("Nothing passes the filters.");
    }

    [Test]
    public async Task An_unknown_id_is_reported()
    {
        await GoAsync("#who-cooperates?id=nobody");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no stakeholder \"nobody\".");
        await Expect(Page.Locator("#trouble .step")).ToHaveTextAsync(["Find", "See what is recorded"]);
        await Page.GotoAsync($"{Server.Address}#who-cooperates?id=ilo&from=2011-13&country=CH");
        await Expect(Page.Locator("#chips")).ToContainTextAsync("2011-13");
        await Page.Locator("#trouble .step").ClickAsync();
        await Expect(Page).ToHaveURLAsync(new Regex("#who-cooperates\\?id=ilo&country=CH$"));
        await Page.GotoAsync($"{Server.Address}#sources");
        await Expect(Page.Locator("#table td a[rel~=noopener]").First).ToHaveAttributeAsync("href", new Regex("^https?://"));
        Assert.That(await Page.Locator("#table").EvaluateAsync<bool>("table => table.scrollWidth <= table.clientWidth"));
        await Page.GotoAsync($"{Server.Address}#what-is-this");
        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("what-is-this");

        var unopened = await Page.EvaluateAsync<string[]>(
            """
            async () => {
              const module = (file) => import(`/page/${file}`);
              await (await module("questions/described.js")).learnQuestions();
              const { opened, pasting, questionOf } = await module("questions/questions.js");
              const { routeOf } = await module("route/address.js");
              const { isSaid } = await module("text/words.js");
              const { questions } = await (await fetch("api/v1/questions")).json();
              const isSaidOf = (id) => ["", ".says"].every((part) => isSaid(`question.${id}${part}`));
              const isKnown = (id) => ["plan", pasting].includes(id) || (questionOf(id) !== undefined && isSaidOf(id));
              const addresses = questions.flatMap(({ id, route }) => [id, route]);
              return addresses.filter((address) => !isKnown(opened(routeOf(`#${address}`)).question));
            }
            """);
        Assert.That(unopened, Is.Empty, "the id and the route of every question are addresses of the page");
    }
}
