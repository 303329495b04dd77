using System.Security.Cryptography;
using System.Text;

namespace StakeholderGraph.Embedded;

/// <summary>
/// Makes one network of datasets. Where several name a record, names, identifiers, links, topics, attributes (by key), ties and evidence are put together; where
/// single values differ, the dataset whose name comes first in ordinal order wins, and a value that is not stated never beats one that is. A period is one value;
/// so are the type and the two ends of a tie. A preferred name that gives way to another stays as an alias, so that the record is still found by it.
/// </summary>
internal static class NetworkBuilder
{
    /// <summary>The network of datasets in memory.</summary>
    public static Network Build(IReadOnlyList<IDatasetContent> datasets) => Build(new ContentRows(datasets), CancellationToken.None);

    /// <summary>The network of datasets wherever they are.</summary>
    /// <exception cref="StoreException">The rows contradict each other, or are more than arrays can hold.</exception>
    public static Network Build(IRowSource source, CancellationToken cancellationToken)
    {
        var pool = EntriesBuilder.WithEmpty(new TextNumbers(Count(source, c => c.Stakeholders + c.Engagements + c.Names), 32));
        var sets = new DatasetSets();

        var sources = new SourcesBuilder(Count(source, c => c.Sources), pool, sets);
        Read(source, Sort.Sources, rows => sources.Add(rows, cancellationToken));

        var entries = new EntriesBuilder(Count(source, c => c.Stakeholders + c.Engagements), pool, sets);
        Read(source, Sort.Stakeholders, rows => entries.Add(rows, Family.Stakeholder, cancellationToken));
        var stakeholders = entries.Ids.Count;
        Read(source, Sort.Engagements, rows => entries.Add(rows, Family.Engagement, cancellationToken));
        var engagements = entries.Ids.Count - stakeholders;

        OtherNames names = null!;
        Read(source, Sort.Names, rows => names = NamesBuilder.Build(rows, entries, pool, cancellationToken));

        var ties = new TiesBuilder(Count(source, c => c.Ties), entries, stakeholders, pool);
        Read(source, Sort.Ties, rows => ties.Add(rows, cancellationToken));

        UnitedEvidence evidence = null!;
        var evidenceBuilder = new EvidenceBuilder(Count(source, c => c.Evidence), ties.Ids, sources.Ids, pool);
        Read(source, Sort.Evidence, rows => evidence = evidenceBuilder.Build(rows, cancellationToken));

        var unitedSources = sources.Build();
        var unitedEntries = entries.Build(stakeholders);
        var unitedTies = ties.Build();
        var neighbourhoods = Neighbourhoods.Of(unitedTies, stakeholders, engagements);
        var texts = pool.Build();
        return new Network
        {
            Version = VersionOf(source.Datasets),
            Datasets = [.. source.Datasets],
            Pool = texts,
            StakeholderCount = stakeholders,
            EngagementCount = engagements,
            Ids = entries.Ids.Build(),
            Kinds = unitedEntries.Kinds,
            Countries = unitedEntries.Countries,
            CountryCodes = unitedEntries.CountryCodes,
            Names = unitedEntries.Names,
            NameLanguages = unitedEntries.Languages,
            Begins = unitedEntries.Begins,
            Ends = unitedEntries.Ends,
            Identifiers = unitedEntries.Identifiers,
            Links = unitedEntries.Links,
            Attributes = unitedEntries.Attributes,
            EntryDatasets = unitedEntries.Datasets,
            DatasetSets = sets.Build(),
            Topics = unitedEntries.Topics,
            OtherNameOffsets = names.Offsets,
            OtherNames = names.Texts,
            OtherNameLanguages = names.Languages,
            OtherNameTypes = names.Types,
            TieIds = ties.Ids.Build(),
            TieTypes = unitedTies.Types,
            TieFrom = unitedTies.From,
            TieTo = unitedTies.To,
            TieTitles = unitedTies.Titles,
            TieOnBehalfOf = unitedTies.OnBehalfOf,
            TieBegins = unitedTies.Begins,
            TieEnds = unitedTies.Ends,
            EvidenceOffsets = evidence.Offsets,
            EvidenceSources = evidence.Sources,
            EvidenceLocators = evidence.Locators,
            EvidenceNotes = evidence.Notes,
            EvidenceSays = evidence.Says,
            EvidenceDatasets = evidence.Datasets,
            SourceIds = sources.Ids.Build(),
            SourceTitles = unitedSources.Titles,
            SourcePublishers = unitedSources.Publishers,
            SourcePublisherNumbers = unitedSources.PublisherNumbers,
            SourcePublished = unitedSources.Published,
            SourceLanguages = unitedSources.Languages,
            SourceLinks = unitedSources.Links,
            SourceDatasets = unitedSources.Datasets,
            Participations = neighbourhoods.Participations,
            Participants = neighbourhoods.Participants,
            Affiliations = neighbourhoods.Affiliations,
            OnBehalfOf = neighbourhoods.OnBehalfOf,
            StakeholdersOfCountry = Adjacency.Build(unitedEntries.CountryCodes.Length, stakeholders, i => unitedEntries.Countries[i], i => i),
            Meetings = neighbourhoods.Meetings,
            Attendance = neighbourhoods.Attendance,
            AttendanceTenths = neighbourhoods.Tenths,
            NameIndex = NameIndex.Build(texts, unitedEntries.Names, names.Offsets, names.Texts),
        };
    }

    /// <summary>
    /// The version of a network of these datasets: the first 16 hexadecimal digits of the SHA-256 of their lines <c>name hash</c>, sorted, each ended by a line feed.
    /// </summary>
    public static string VersionOf(IReadOnlyList<LoadedDataset> datasets)
    {
        var lines = datasets.OrderBy(d => d.Name, RecordId.Order).Select(d => $"{d.Name} {d.ContentHash}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))[..16];
    }

    private static void Read(IRowSource source, Sort sort, Action<MergedRows> read)
    {
        using var rows = new MergedRows(source, sort);
        read(rows);
    }

    private static int Count(IRowSource source, Func<RecordCounts, long> count) =>
        source.Datasets.Sum(d => count(d.Counts)) is var sum && sum <= Array.MaxLength
            ? (int)sum
            : throw new StoreException(StoreFailure.Unavailable, "This network has more than two thousand million records of one sort; the embedded engine cannot hold it");
}
