using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>The content of a store, and what concurrent users see, on every engine.</summary>
public sealed class HoldingTests(Engine engine) : WritingFixture(engine)
{
    [Test]
    public async Task A_missing_store_has_no_datasets()
    {
        var writer = await OpenWriter();

        Assert.That(await writer.DatasetsAsync(default), Is.Empty);
        Assert.That(await writer.RemoveAsync(RecordId.Parse("a"), dryRun: false, forGood: false, default), Is.Null);
        Assert.That(await writer.ReadAsync(RecordId.Parse("a"), default), Is.Null);
        Assert.That(await Stores.ExistsAsync(Store, TimeProvider.System, default), Is.False);
    }

    [Test]
    public async Task A_store_returns_what_was_imported_in_canonical_order()
    {
        var t = RecordId.Parse("t");
        Evidence Of(string source, string? locator, Says says) =>
            new(t, RecordId.Parse(source), locator, says, "a note\nof \"two\" lines | and \\ more");
        var dataset = new TestDataset("a") { Dataset = new Dataset(RecordId.Parse("a"), "Title", "CC0-1.0", "the tests", "Described") }
            .Source("paper", published: "2011-03")
            .Source("Paper")
            .Person("zoe")
            .Person("ada")
            .Event("forum", "2011", "2012-02", topics: ["work", "a|b\\c"])
            .Add(
                new Stakeholder(RecordId.Parse("ilo"), Kind.InternationalOrganization, "ILO")
                {
                    Language = "en",
                    Links = ["https://www.ilo.org/", "http://a.example/"],
                    Identifiers = [new Identifier("wikidata", "Q54129"), new Identifier("a", "b:c")],
                    Attributes = Entry.NoAttributes.Add("k", "v=w").Add("j", ""),
                })
            .Add(new OtherName(RecordId.Parse("ilo"), "\uE000", "ru", NameType.Alias))
            .Add(new OtherName(RecordId.Parse("ilo"), "\U0001F600", "ru", NameType.Alias))
            .Add(new OtherName(RecordId.Parse("ilo"), "b", null, NameType.Alias))
            .Add(new OtherName(RecordId.Parse("ilo"), "МОТ", "ru", NameType.Acronym))
            .Add(
                new Tie(t, TieType.Addresses, RecordId.Parse("zoe"), RecordId.Parse("forum"))
                {
                    OnBehalfOf = RecordId.Parse("ilo"),
                    Title = "Head",
                    Period = new Period(null, PartialDate.Parse("2011-12-31")),
                },
                Of("paper", "p", Says.Denied),
                Of("paper", "p", Says.Announced),
                Of("paper", null, Says.Confirmed),
                Of("Paper", "q", Says.Confirmed));
        await Import(dataset);

        var read = (await (await OpenWriter()).ReadAsync(RecordId.Parse("a"), default))!;

        Assert.That(read.Dataset, Is.EqualTo(dataset.Dataset));
        Assert.That(read.Counts, Is.EqualTo(dataset.Counts));
        Assert.That(read.ContentHash, Is.EqualTo(dataset.ContentHash));
        Assert.That(ContentHash.Of(read), Is.EqualTo(dataset.ContentHash));
        Assert.That(read.Sources().Select(s => s.Id.Value), Is.EqualTo(new[] { "Paper", "paper" }));
        Assert.That(read.Stakeholders().Select(s => s.Id.Value), Is.EqualTo(new[] { "ada", "ilo", "zoe" }));
        Assert.That(
            read.Names().Select(n => $"{Words<NameType>.Of(n.Type)} {n.Language} {n.Text}"),
            Is.EqualTo(new[] { "acronym ru МОТ", "alias  b", "alias ru \U0001F600", "alias ru \uE000" }));
        Assert.That(
            read.Evidence().Select(e => $"{e.Source} {e.Locator} {Words<Says>.Of(e.Says)}"),
            Is.EqualTo(new[] { "Paper q confirmed", "paper  confirmed", "paper p announced", "paper p denied" }));
    }

    [Test]
    public async Task An_undamaged_store_has_no_faults()
    {
        await Import(Rich("a"), Rich("b"));

        Assert.That(await (await OpenWriter()).VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task The_version_depends_only_on_the_content()
    {
        await Import(Rich("a"));
        var one = await Version();
        await Import(Rich("b"));
        var two = await Version();
        await (await OpenWriter()).RemoveAsync(RecordId.Parse("b"), dryRun: false, forGood: false, default);

        Assert.That(two, Is.Not.EqualTo(one));
        Assert.That(await Version(), Is.EqualTo(one));
        Assert.That(await (await Load(Rich("a"))).VersionAsync(default), Is.EqualTo(one));
    }

    [Test]
    public async Task A_reader_notices_what_is_written_after_it_was_opened()
    {
        await Import(new TestDataset("a").Person("ada"));
        var reader = await OpenReader();
        var before = await reader.VersionAsync(default);

        await Import(new TestDataset("a").Person("ada").Person("bob"));

        Assert.That(
            await NextVersion(reader, before),
            Is.EqualTo(await (await Load(new TestDataset("a").Person("ada").Person("bob"))).VersionAsync(default)));
        Assert.That(
            await reader.AskAsync(new ProfileOf(RecordId.Parse("bob"), Family.Stakeholder, Scope.Everything), default),
            Is.Not.Null);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task Two_writers_take_turns()
    {
        var imports = Enumerable.Range(0, 8).Select(i => Import(Rich($"dataset-{i}")));

        await Task.WhenAll(imports);

        Assert.That(
            (await (await OpenWriter()).DatasetsAsync(default)).Select(d => d.Name.Value),
            Is.EqualTo(Enumerable.Range(0, 8).Select(i => $"dataset-{i}")));
        Assert.That(await (await OpenWriter()).VerifyAsync(default), Is.Empty);
    }
}
