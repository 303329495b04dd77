using System.Security.Cryptography;
using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>
/// Builds one network from datasets. <see cref="SameRecord"/> decides which records of several datasets are one, and <see
/// cref="UnitedCells"/> what is then stated about it. Evidence is attached to the tie that its dataset means. A preferred name that is
/// replaced by another is kept as an alias, so that the record is still found by it.
/// </summary>
internal static class NetworkBuilder
{
    /// <summary>Builds the network of datasets in memory.</summary>
    public static Network Build(IReadOnlyList<IDatasetContent> datasets) => Build(new ContentRows(datasets), CancellationToken.None);

    /// <summary>
    /// Builds the network of datasets from any source of rows. Three threads build it, reading the rows as if from two connections.
    /// </summary>
    /// <param name="source">The source of the rows.</param>
    /// <param name="cancellationToken">Cancels the building.</param>
    /// <param name="findable">Whether entries can be found by name, which needs an index.</param>
    /// <exception cref="StoreException">The rows contradict each other, or exceed the capacity of arrays.</exception>
    public static Network Build(IRowSource source, CancellationToken cancellationToken, bool findable = true)
    {
        var sets = new DatasetSets();
        var entryTexts = new TextPool(Count(source, c => c.Stakeholders + c.Engagements + c.Names));
        var tieTexts = new TextPool(0);
        var sourceTexts = new TextPool(Count(source, c => c.Sources));

        // Sources and evidence do not depend on entries and ties until all are read.
        var sources = new SourcesBuilder(Count(source, c => c.Sources), sourceTexts, sets);
        var evidenceBuilder = new EvidenceBuilder(Count(source, c => c.Evidence), Count(source, c => c.Ties), sources, sourceTexts);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var evidenceRead = Task.Run(
            () =>
            {
                Read(source, RecordType.Sources, rows => sources.Add(rows, stop.Token));
                Read(source, RecordType.Evidence, rows => evidenceBuilder.Add(rows, stop.Token));
            },
            stop.Token);
        using var ended = new Ended(stop, evidenceRead);

        var entries = new EntriesBuilder(Count(source, c => c.Stakeholders + c.Engagements), entryTexts, sets);
        Read(source, RecordType.Stakeholders, rows => entries.Add(rows, Family.Stakeholder, cancellationToken));
        var stakeholders = entries.Ids.Count;
        Read(source, RecordType.Engagements, rows => entries.Add(rows, Family.Engagement, cancellationToken));
        var engagements = entries.Ids.Count - stakeholders;
        OtherNames names = null!;
        Read(source, RecordType.Names, rows => names = NamesBuilder.Build(rows, entries, entryTexts, cancellationToken));

        // No later step adds anything that is found by name, so the index can be built while the ties are read.
        var unitedEntries = entries.Build(stakeholders);
        var nameTexts = entryTexts.Build();
        var nameIndex = findable
            ? Task.Run(() => NameIndex.Build(nameTexts, unitedEntries, names), cancellationToken)
            : Task.FromResult(NameIndex.Empty);

        var ties = new TiesBuilder(Count(source, c => c.Ties), entries, stakeholders, tieTexts);
        Read(source, RecordType.Ties, rows => ties.Add(rows, cancellationToken));
        var ids = entries.Ids.Build();
        var unitedTies = ties.Build(nameTexts.Count - 1);
        var neighbourhoods = Neighbourhoods.Of(unitedTies, stakeholders, engagements);

        evidenceRead.GetAwaiter().GetResult();
        var titles = tieTexts.Build();
        var before = nameTexts.Count - 1 + titles.Count - 1;
        var evidence = evidenceBuilder.Build(ties.Ids, unitedTies.Records, before);
        var unitedSources = sources.Build(before);
        var texts = Texts.Pool(nameTexts, titles, sourceTexts.Build());
        return new Network
        {
            Version = VersionOf(source.Datasets),
            Datasets = [.. source.Datasets],
            Pool = texts,
            StakeholderCount = stakeholders,
            EngagementCount = engagements,
            Ids = ids,
            Kinds = unitedEntries.Kinds,
            Countries = unitedEntries.Countries,
            CountryCodes = unitedEntries.CountryCodes,
            OtherCountries = unitedEntries.OtherCountries,
            Descriptions = unitedEntries.Descriptions,
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
            TieIds = unitedTies.Shown ?? ties.Ids.Build(),
            TieTypes = unitedTies.Types,
            TieFrom = unitedTies.From,
            TieTo = unitedTies.To,
            TieTitles = unitedTies.Titles,
            TieOnBehalfOf = unitedTies.OnBehalfOf,
            TieBegins = unitedTies.Begins,
            TieEnds = unitedTies.Ends,
            TieAmounts = unitedTies.Amounts,
            TieCurrencies = unitedTies.Currencies,
            TieAttributes = unitedTies.Attributes,
            EvidenceOffsets = evidence.Offsets,
            EvidenceSources = evidence.Sources,
            EvidenceLocators = evidence.Locators,
            EvidenceNotes = evidence.Notes,
            EvidenceSays = evidence.Says,
            EvidenceDatasets = evidence.Datasets,
            SourceIds = unitedSources.Ids,
            SourceTitles = unitedSources.Titles,
            SourcePublishers = unitedSources.Publishers,
            SourcePublisherNumbers = unitedSources.PublisherNumbers,
            SourcePublished = unitedSources.Published,
            SourceRetrieved = unitedSources.Retrieved,
            SourceLanguages = unitedSources.Languages,
            SourceLinks = unitedSources.Links,
            SourceDatasets = unitedSources.Datasets,
            Participations = neighbourhoods.Participations,
            Participants = neighbourhoods.Participants,
            Affiliations = neighbourhoods.Affiliations,
            OnBehalfOf = neighbourhoods.OnBehalfOf,
            StakeholdersOfCountry = Adjacency.Build(
                unitedEntries.CountryCodes.Length,
                stakeholders,
                i => unitedEntries.Countries[i],
                i => i),
            Meetings = neighbourhoods.Meetings,
            Attendance = neighbourhoods.Attendance,
            AttendanceTenths = neighbourhoods.Tenths,
            NameIndex = nameIndex.GetAwaiter().GetResult(),
        };
    }

    /// <summary>
    /// The version of a network of these datasets: the first 16 hexadecimal digits of the SHA-256 of their lines <c>name hash</c>, sorted,
    /// each ended by a line feed.
    /// </summary>
    public static string VersionOf(IReadOnlyList<LoadedDataset> datasets)
    {
        var lines = datasets.OrderBy(d => d.Name, RecordId.Order).Select(d => $"{d.Name} {d.ContentHash}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))))[..16];
    }

    /// <summary>Ensures that no thread continues to read when the building is over, because its connection will then be closed.</summary>
    private sealed class Ended(CancellationTokenSource stop, Task reading) : IDisposable
    {
        public void Dispose()
        {
            stop.Cancel();
            Task.WaitAny(reading); // its outcome no longer matters
        }
    }

    private static void Read(IRowSource source, RecordType type, Action<MergedRows> read)
    {
        using var rows = new MergedRows(source, type);
        read(rows);
    }

    private static int Count(IRowSource source, Func<RecordCounts, long> count) =>
        source.Datasets.Sum(d => count(d.Counts)) is var sum && sum <= Array.MaxLength
            ? (int)sum
            : throw new StoreException(
                StoreFailure.Unavailable,
                "This network has more than two thousand million records of one type; the embedded engine cannot hold it");
}
