using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>The order of search results, the name shown for each, and their pages.</summary>
public sealed class FindTests(Engine engine) : FindFixture(engine)
{
    [Test]
    public async Task A_surname_finds_persons_before_bodies_named_after_them()
    {
        var dataset = new TestDataset("d")
            .Body("a", called: "Rockefeller Foundation")
            .Body("b", called: "Rockefeller Group Inc.")
            .Person("z", called: "John D. Rockefeller");
        Assert.That((await Ask(new Find("rockefeller"), dataset)).Items.Select(i => i.Id.Value), Is.EqualTo(["z", "b", "a"]));
        Assert.That((await Ask(new Find("rockefeller foundation"), dataset)).Items[0].Id.Value, Is.EqualTo("a"));
    }

    [Test]
    public async Task An_exact_name_is_a_perfect_match_and_better_than_any_other()
    {
        var dataset = new TestDataset("d")
            .Body("f", called: "Bnak")
            .Body("e", called: "Central Bank")
            .Body("d", called: "Banking Union")
            .Body("c", called: "Bank of Trade")
            .Body("b", called: "Das Bank")
            .Body("a", called: "Bank")
            .Body("z", called: "Bank");
        var items = (await Ask(new Find("bank"), dataset)).Items;
        Assert.That(items.Select(i => i.Id.Value), Is.EqualTo(["a", "z", "b", "c", "d", "e", "f"]));
        Assert.That(items.Select(i => i.Score), Is.Ordered.Descending.And.All.InRange(0.3, 1.0));
        Assert.That(items.Count(i => i.Score == 1), Is.EqualTo(2));
    }

    [Test]
    public async Task A_record_is_listed_once_by_its_best_matching_name()
    {
        var item = (await Ask(new Find("международная организация труда"))).Items.Single();
        Assert.Multiple(() =>
        {
            Assert.That(item.MatchedName, Is.EqualTo("Международная организация труда"));
            Assert.That(item.Name, Is.EqualTo("International Labour Organization"));
            Assert.That(item.Score, Is.EqualTo(1));
            Assert.That(item.Family, Is.EqualTo(Family.Stakeholder));
            Assert.That(item.Country, Is.Null);
        });
    }

    [Test]
    public async Task Of_equally_good_names_the_preferred_one_is_given()
    {
        var dataset = Named(new TestDataset("d").Body("x", called: "Union Zebra"), "x", "Union Apple", "Union Berry");
        Assert.That((await Ask(new Find("union"), dataset)).Items.Single().MatchedName, Is.EqualTo("Union Zebra"));
    }

    [Test]
    public async Task No_text_gives_everything_in_the_order_of_ids()
    {
        foreach (var text in new[] { "", new string(' ', 200) })
        {
            var answer = await Ask(new Find(text));
            Assert.That(answer.Items, Has.Count.EqualTo(11));
            Assert.That(answer.Items.Select(i => i.Id.Value), Is.Ordered.Using<string>(StringComparer.Ordinal));
            Assert.That(answer.Items.Select(i => i.Score), Is.All.EqualTo(0));
            Assert.That(answer.Items.Select(i => i.Name), Is.EqualTo(answer.Items.Select(i => i.MatchedName)));
        }
    }

    [Test]
    public async Task Filters_keep_the_kinds_and_countries_asked_for()
    {
        var answer = await Ask(new Find("") { Kinds = [Kind.Union, Kind.Process], Countries = ["KZ", "XX"] });
        Assert.That(answer.Items.Select(i => i.Id.Value), Is.EqualTo(["almaty-process", "kz-union"]));
        Assert.That(answer.Total, Is.EqualTo(2));
    }

    [Test]
    public async Task A_facet_ignores_its_own_filter_and_applies_the_others()
    {
        var answer = await Ask(new Find("") { Kinds = [Kind.Union], Countries = ["KZ"] });
        Assert.That(
            answer.Facets.Kind,
            Is.EqualTo(
                new Dictionary<string, int>
                {
                    ["employers"] = 1,
                    ["ministry"] = 1,
                    ["person"] = 1,
                    ["process"] = 1,
                    ["union"] = 1,
                }));
        Assert.That(answer.Facets.Country, Is.EqualTo(new Dictionary<string, int> { ["KG"] = 1, ["KZ"] = 1 }));
        Assert.That(answer.Facets.Kind.Keys, Is.Ordered.Using<string>(StringComparer.Ordinal));
    }

    [TestCase("")]
    [TestCase("forum")]
    public async Task An_engagement_of_several_countries_is_found_by_each(string text)
    {
        var dataset = new TestDataset("d").EventIn("forum", "KZ", "KG", "UZ").EventIn("forum-2", "KG").Event("forum-3");
        var all = await Ask(new Find(text), dataset);
        var kept = await Ask(new Find(text) { Countries = ["UZ"] }, dataset);
        Assert.Multiple(() =>
        {
            Assert.That(all.Facets.Country, Is.EqualTo(new Dictionary<string, int> { ["KG"] = 2, ["KZ"] = 1, ["UZ"] = 1 }));
            Assert.That(all.Items[0].Country, Is.EqualTo("KZ"));
            Assert.That(all.Items[0].OtherCountries, Is.EqualTo(new[] { "KG", "UZ" }));
            Assert.That(all.Items[1].OtherCountries, Is.Null);
            Assert.That(kept.Items.Select(i => i.Id.Value), Is.EqualTo(new[] { "forum" }));
            Assert.That(kept.Facets.Country, Is.EqualTo(all.Facets.Country));
        });
    }

    [TestCase("forum uzbekistan")]
    [TestCase("kyrgyz forum")]
    public async Task The_country_in_a_text_may_be_any_of_them(string text)
    {
        var dataset = new TestDataset("d").EventIn("forum", "KZ", "KG", "UZ").EventIn("forum-2", "TJ");
        Assert.That((await Ask(new Find(text), dataset)).Items[0].Id.Value, Is.EqualTo("forum"));
        Assert.That((await Ask(new Find(text), dataset)).Items[0].Matched?.Select(m => m.Field), Does.Contain(FindField.Country));
    }

    [TestCase("")]
    [TestCase("of the union")]
    [TestCase("unoin")]
    public async Task Pages_put_together_are_the_whole_list(string text)
    {
        var dataset = new TestDataset("d");
        for (var i = 0; i < 61; i++)
        {
            _ =
                i % 3 == 0
                    ? dataset.Event($"x{i * 37 % 61}-union")
                    : dataset.Body($"x{i * 37 % 61}", called: i % 2 == 0 ? "Union" : $"Union Number {i % 7}");
        }

        await using var reader = await Load(dataset);
        var whole = await reader.AskAsync(new Find(text) { AtMost = 200 }, CancellationToken.None);
        Assert.That(whole.Items, Has.Count.EqualTo(whole.Total).And.Count.GreaterThan(30));
        List<Finding> pages = [];
        string? after = null;
        do
        {
            var page = await reader.AskAsync(new Find(text) { AtMost = 7, After = after }, CancellationToken.None);
            Assert.That(page.Items, Has.Count.InRange(1, 7));
            Assert.That(page.Total, Is.EqualTo(whole.Total));
            pages.AddRange(page.Items);
            after = page.Next;
            Assert.That(after is null || Find.IsCursor(after), Is.True);
        }
        while (after is not null);

        Assert.That(pages, Is.EqualTo(whole.Items));
        Assert.That(whole.Items, Is.Ordered.By(nameof(Finding.Score)).Descending.Then.By(nameof(Finding.Id)).Using(RecordId.Order));
    }

    [TestCase("")]
    [TestCase("x")]
    [TestCase("AAAA")]
    [TestCase("not a cursor!")]
    public void An_arbitrary_text_is_not_a_cursor(string text) => Assert.That(Find.IsCursor(text), Is.False);

    [Test]
    public async Task A_mistyped_cursor_is_refused()
    {
        var next = (await Ask(new Find("") { AtMost = 1 })).Next!;
        Assert.That(Find.IsCursor(next), Is.True);
        Assert.That(Find.IsCursor(next[..^1]), Is.False);
        Assert.That(Find.IsCursor((next[0] == 'A' ? 'B' : 'A') + next[1..]), Is.False);
        Assert.That(Find.IsCursor(next + next), Is.False);
    }

    [Test]
    public async Task A_cursor_continues_only_its_own_question()
    {
        var asked = new Find("") { AtMost = 1 };
        var next = (await Ask(asked)).Next!;
        Find[] others =
        [
            new Find("u"), asked with { Kinds = [Kind.Union] }, asked with { Countries = ["KZ"] }, asked with { Topics = ["skills"] },
            asked with { Years = [2009] },
        ];
        Assert.That((asked with { AtMost = 5 }).IsFollowedFrom(next), Is.True, "pages may differ in length");
        Assert.That(others.Select(other => other.IsFollowedFrom(next)), Has.All.False);
        Assert.That(async () => await Ask(others[0] with { After = next }), Throws.ArgumentException);
    }

    [Test]
    public async Task Years_of_the_distant_past_and_future_are_in_order()
    {
        await using var reader = await Load(
            new TestDataset("d")
                .Event("late", "2300", "2301")
                .Event("old", "1648", "1648")
                .Event("new", "1999", "2001")
                .Event("since", "1066"));
        var answer = await reader.AskAsync(new Find(""), CancellationToken.None);
        Assert.That(
            answer.Facets.Year.Select(year => (year.Key, year.Value)),
            Is.EqualTo([("1066", 1), ("1648", 2), ("1999", 2), ("2001", 2), ("2300", 2), ("2301", 2)]));
    }
}
