using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>A store to write to, and datasets to write.</summary>
public abstract class WritingFixture(Engine engine) : ConformanceFixture(engine)
{
    private protected static readonly Difference None = new(0, 0, 0);

    private protected async Task<ImportReport> Import(params IDatasetContent[] datasets) =>
        (await (await OpenWriter()).ImportAsync(datasets, ImportMode.AtOnce, null, default))[^1];

    /// <summary>The store has exactly these datasets, record for record, and answers from their network.</summary>
    private protected async Task Holds(params IDatasetContent[] datasets)
    {
        var ordered = datasets.OrderBy(d => d.Dataset.Name, RecordId.Order).ToArray();
        var writer = await OpenWriter();
        Assert.That(await writer.DatasetsAsync(default), Is.EqualTo(ordered.Select(Loaded)));
        foreach (var dataset in ordered)
        {
            Assert.That(
                ContentHash.Of((await writer.ReadAsync(dataset.Dataset.Name, default))!),
                Is.EqualTo(dataset.ContentHash),
                dataset.Dataset.Name.Value);
        }

        if (ordered.Length > 0)
        {
            await using var expected = InMemory.Of(ordered);
            Assert.That(await Version(), Is.EqualTo(await expected.VersionAsync(default)), "the same datasets have the same version");
        }
    }

    private protected async Task<string> Version()
    {
        await using var reader = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);
        return await reader.VersionAsync(default);
    }

    private protected async Task<Profile?> Profile(string stakeholder)
    {
        await using var reader = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);
        return await reader.AskAsync(new ProfileOf(RecordId.Parse(stakeholder), Family.Stakeholder, Scope.Everything), default);
    }

    private protected static LoadedDataset Loaded(IDatasetContent d) => new(
        d.Dataset.Name, d.Dataset.Title, d.Dataset.Licence, d.Dataset.Maintainer, d.Dataset.Description, d.Counts, d.ContentHash);

    private protected static Difference[] Differences(ImportReport r) =>
        [r.Stakeholders, r.Engagements, r.Names, r.Ties, r.Evidence, r.Sources];

    /// <summary>Three stakeholders, two engagements, two names, three ties, four pieces of evidence and two sources.</summary>
    private protected static TestDataset Rich(string name) => Fill(new TestDataset(name));

    private protected static TestDataset Fill(TestDataset dataset) =>
        dataset
            .Source("paper", published: "2011")
            .Source("letter")
            .Person("ada")
            .Body("bob")
            .Body("ilo", Kind.InternationalOrganization)
            .Event("forum", "2011")
            .Event("summit", "2012", topics: "work")
            .Add(new OtherName(RecordId.Parse("ada"), "Ада", "ru", NameType.Transliteration))
            .Add(new OtherName(RecordId.Parse("ilo"), "МОТ", "ru", NameType.Acronym))
            .Tie("ada", TieType.Attends, "forum", onBehalfOf: "ilo", evidence: ["paper", "letter:announced"])
            .Tie("bob", TieType.Hosts, "summit")
            .Tie("ada", TieType.Represents, "ilo", begin: "2010");

    private protected sealed class Reported(List<ImportProgress> told) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => told.Add(value);
    }
}
