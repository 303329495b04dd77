using System.Collections.Concurrent;
using StakeholderGraph.Cooperating;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Networks;

/// <summary>
/// An immutable network in compact arrays: all datasets united, without an object per record. Entries have numbers: stakeholders 0 … S−1,
/// then engagements S … S+E−1, each family in the ordinal order of ids, so that the order of numbers is the order of ids. Ties and sources
/// are numbered in the order of their ids, datasets in that of their names. Texts are numbers in <see cref="Pool"/>, 0 for "not stated";
/// dates are packed as <see cref="PartialDate.Packed"/>, 0 for "open".
/// </summary>
internal sealed class Network
{
    /// <summary>See <see cref="INetworkReader.VersionAsync"/>.</summary>
    public required string Version { get; init; }

    /// <summary>The loaded datasets, by name.</summary>
    public required LoadedDataset[] Datasets { get; init; }

    /// <summary>All texts except ids.</summary>
    public required Texts Pool { get; init; }

    /// <summary>The number of stakeholders (S).</summary>
    public required int StakeholderCount { get; init; }

    /// <summary>The number of engagements (E).</summary>
    public required int EngagementCount { get; init; }

    /// <summary>The number of entries (S + E).</summary>
    public int EntryCount => StakeholderCount + EngagementCount;

    /// <summary>The number of ties (T).</summary>
    public int TieCount => TieTypes.Length;

    // ---- entries ----

    /// <summary>The ids of entries.</summary>
    public required Texts Ids { get; init; }

    /// <summary>The <see cref="Kind"/> of each entry.</summary>
    public required byte[] Kinds { get; init; }

    /// <summary>The country of each entry, a number in <see cref="CountryCodes"/>; 0 if it has no country.</summary>
    public required ushort[] Countries { get; init; }

    /// <summary>
    /// The countries of each engagement, from 0 to E−1, except its first: numbers in <see cref="CountryCodes"/>, in order; <c>null</c> if
    /// it has no others.
    /// </summary>
    public required ushort[]?[] OtherCountries { get; init; }

    /// <summary>The descriptions of the engagements that have one, by number of the entry: texts of the pool.</summary>
    public required IReadOnlyDictionary<int, int> Descriptions { get; init; }

    /// <summary>The country codes in ordinal order, after an empty one at 0.</summary>
    public required string[] CountryCodes { get; init; }

    /// <summary>The preferred name of each entry.</summary>
    public required int[] Names { get; init; }

    /// <summary>The language of each preferred name.</summary>
    public required int[] NameLanguages { get; init; }

    /// <summary>The start of the period of each entry.</summary>
    public required int[] Begins { get; init; }

    /// <summary>The end of the period of each entry.</summary>
    public required int[] Ends { get; init; }

    /// <summary>The identifiers of each entry as a cell of the native format, sorted.</summary>
    public required int[] Identifiers { get; init; }

    /// <summary>The links of each entry as a cell of the native format, sorted.</summary>
    public required int[] Links { get; init; }

    /// <summary>The attributes of each entry as a cell of the native format, sorted by key.</summary>
    public required int[] Attributes { get; init; }

    /// <summary>The datasets that name each entry, a number in <see cref="DatasetSets"/>.</summary>
    public required int[] EntryDatasets { get; init; }

    /// <summary>Sets of datasets, each sorted.</summary>
    public required int[][] DatasetSets { get; init; }

    /// <summary>The topics (texts of the pool, in ordinal order) of each engagement, from 0 to E−1.</summary>
    public required Adjacency Topics { get; init; }

    /// <summary>
    /// The numbers of the other names of each entry: indices into <see cref="OtherNames"/>, ordered ordinally by word of the type, language
    /// and text, as in files.
    /// </summary>
    public required int[] OtherNameOffsets { get; init; }

    /// <summary>Other names.</summary>
    public required int[] OtherNames { get; init; }

    /// <summary>The language of each other name.</summary>
    public required int[] OtherNameLanguages { get; init; }

    /// <summary>The <see cref="NameType"/> of each other name.</summary>
    public required byte[] OtherNameTypes { get; init; }

    // ---- ties ----

    /// <summary>The ids of ties, as answers show them.</summary>
    public required Texts TieIds { get; init; }

    /// <summary>The <see cref="TieType"/> of each tie.</summary>
    public required byte[] TieTypes { get; init; }

    /// <summary>The entry that each tie starts from.</summary>
    public required int[] TieFrom { get; init; }

    /// <summary>The entry that each tie leads to.</summary>
    public required int[] TieTo { get; init; }

    /// <summary>The title of each tie.</summary>
    public required int[] TieTitles { get; init; }

    /// <summary>The stakeholder on whose behalf each participation happens; −1 if none is stated.</summary>
    public required int[] TieOnBehalfOf { get; init; }

    /// <summary>The start of the period of each tie.</summary>
    public required int[] TieBegins { get; init; }

    /// <summary>The end of the period of each tie.</summary>
    public required int[] TieEnds { get; init; }

    /// <summary>The amount of money of each tie, in digits; the empty text if none is stated.</summary>
    public required int[] TieAmounts { get; init; }

    /// <summary>The currency of each amount.</summary>
    public required int[] TieCurrencies { get; init; }

    /// <summary>The attributes of each tie as a cell of the native format, sorted by key; the empty text if it has none.</summary>
    public required int[] TieAttributes { get; init; }

    // ---- evidence: tie t has [EvidenceOffsets[t] .. EvidenceOffsets[t + 1]], ordered by source, locator, word of what it says (ordinally,
    // as in files) and dataset ----

    /// <summary>The start of the evidence of each tie.</summary>
    public required int[] EvidenceOffsets { get; init; }

    /// <summary>The source of each piece of evidence.</summary>
    public required int[] EvidenceSources { get; init; }

    /// <summary>The locator of each piece of evidence.</summary>
    public required int[] EvidenceLocators { get; init; }

    /// <summary>The note of each piece of evidence.</summary>
    public required int[] EvidenceNotes { get; init; }

    /// <summary>What each piece of evidence says: a <see cref="Says"/>.</summary>
    public required byte[] EvidenceSays { get; init; }

    /// <summary>
    /// The dataset of each piece of evidence. The same evidence from two datasets is held here twice, and shown in answers once, with the
    /// note of the first.
    /// </summary>
    public required ushort[] EvidenceDatasets { get; init; }

    // ---- sources ----

    /// <summary>The ids of sources, as answers show them.</summary>
    public required Texts SourceIds { get; init; }

    /// <summary>The title of each source.</summary>
    public required int[] SourceTitles { get; init; }

    /// <summary>The publisher of each source, as written.</summary>
    public required int[] SourcePublishers { get; init; }

    /// <summary>
    /// The publisher of each source as a number, the same for publishers that <see cref="ComparableText"/> treats as equal.
    /// </summary>
    public required int[] SourcePublisherNumbers { get; init; }

    /// <summary>The date on which each source was published.</summary>
    public required int[] SourcePublished { get; init; }

    /// <summary>The date on which each source was retrieved.</summary>
    public required int[] SourceRetrieved { get; init; }

    /// <summary>The language of each source.</summary>
    public required int[] SourceLanguages { get; init; }

    /// <summary>The link of each source.</summary>
    public required int[] SourceLinks { get; init; }

    /// <summary>The datasets that name each source, a number in <see cref="DatasetSets"/>.</summary>
    public required int[] SourceDatasets { get; init; }

    // ---- adjacency ----

    /// <summary>The participations (ties) of each stakeholder, by engagement, then by tie.</summary>
    public required Adjacency Participations { get; init; }

    /// <summary>The participations (ties) in each engagement, from 0 to E−1, by stakeholder, then by tie.</summary>
    public required Adjacency Participants { get; init; }

    /// <summary>The affiliations and containments (ties) of each entry, at either end, by tie.</summary>
    public required Adjacency Affiliations { get; init; }

    /// <summary>The participations (ties) that happen on behalf of each stakeholder, by tie.</summary>
    public required Adjacency OnBehalfOf { get; init; }

    /// <summary>The stakeholders of each country, by number of the country code (0: stakeholders without a country).</summary>
    public required Adjacency StakeholdersOfCountry { get; init; }

    /// <summary>The engagements (0 to E−1) of each stakeholder by any of the default roles, each once, in order.</summary>
    public required Adjacency Meetings { get; init; }

    /// <summary>The stakeholders in each engagement by any of the default roles, each once, in order.</summary>
    public required Adjacency Attendance { get; init; }

    /// <summary>The weight of the strongest default role for each item of <see cref="Attendance"/>, in tenths.</summary>
    public required byte[] AttendanceTenths { get; init; }

    /// <summary>A pool of accumulators that no question is using.</summary>
    public ConcurrentBag<Tally> Tallies { get; } = [];

    /// <summary>A pool of link searches that no question is using.</summary>
    public ConcurrentBag<Spread> Spreads { get; } = [];

    /// <summary>A pool of notes on walks around a record that no question is using.</summary>
    public ConcurrentBag<ReachedNotes> ReachedNotes { get; } = [];

    /// <summary>The cooperation between all stakeholders in the whole network.</summary>
    public KeptMaps Maps => LazyInitializer.EnsureInitialized(ref field, () => new KeptMaps(this));

    /// <summary>Mentions of stakeholders, by number.</summary>
    public LatelyMade<Mention> Mentions => field ??= new(StakeholderCount, entry => Actors.OfEntry(this, entry));

    /// <summary>Ties with all their evidence, by number.</summary>
    public LatelyMade<TieGiven> TiesGiven =>
        field ??= new(TieIds.Count, tie => new Citations(this, new ScopeFilter(this, Scope.Everything)).MakeTie(tie, -1));

    /// <summary>Mentions of engagements, from 0 to E−1.</summary>
    public LatelyMade<EngagementMention> EngagementMentions =>
        field ??= new(EngagementCount, engagement => Actors.OfEngagement(this, engagement));

    /// <summary>Sources, by number.</summary>
    public LatelyMade<Source> Sources => field ??= new(SourceIds.Count, source => Citations.SourceOf(this, source));

    /// <summary>The index of all names, for Find.</summary>
    public required NameIndex NameIndex { get; init; }

    /// <summary>The texts by which entries are found beside their names.</summary>
    public FieldIndex Fields => LazyInitializer.EnsureInitialized(ref field, () => new FieldIndex(this));

    /// <summary>The topics of an engagement (0 to E−1), in ordinal order.</summary>
    public string[] TopicsOf(int engagement)
    {
        var topics = Topics[engagement];
        var texts = new string[topics.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Pool[topics[i]];
        }

        return texts;
    }

    /// <summary>The countries of an entry except its first, as numbers in <see cref="CountryCodes"/>; only engagements have any.</summary>
    public ReadOnlySpan<ushort> OtherCountriesOf(int entry) => entry < StakeholderCount ? [] : OtherCountries[entry - StakeholderCount];

    /// <summary>Whether a country, a number in <see cref="CountryCodes"/>, is one of the countries of an entry.</summary>
    public bool IsOfCountry(int entry, int country) => Countries[entry] == country || OtherCountriesOf(entry).Contains((ushort)country);

    /// <summary>The number of the stakeholder or engagement with an id; −1 if there is none.</summary>
    public int Find(RecordId id, Family family)
    {
        if (id.Value.Length > RecordId.MaxLength)
        {
            return -1; // an id of a tie or a source, preceded by a dataset
        }

        Span<byte> utf8 = stackalloc byte[RecordId.MaxLength];
        var text = utf8[..System.Text.Encoding.ASCII.GetBytes(id.Value, utf8)];
        return family == Family.Stakeholder ? Ids.Search(text, 0, StakeholderCount) : Ids.Search(text, StakeholderCount, EntryCount);
    }

    /// <summary>
    /// The number of the source with an id; −1 if there is none. If a dataset precedes the id, the source that this dataset means by it.
    /// </summary>
    public int FindSource(RecordId id)
    {
        var source = SourceNumber(id.Value);
        if (source >= 0 || id.Dataset is not { } dataset || Array.FindIndex(Datasets, d => d.Name == dataset) is not (>= 0 and var number))
        {
            return source;
        }

        return Datasets.Select(d => SourceNumber(RecordId.Qualified(d.Name.Value, id.Plain.Value))).Prepend(SourceNumber(id.Plain.Value))
            .FirstOrDefault(s => s >= 0 && DatasetSets[SourceDatasets[s]].Contains(number), -1);
    }

    /// <summary>The number of the tie with an id; −1 if there is none.</summary>
    public int FindTie(string id) => TieIds.Search(System.Text.Encoding.ASCII.GetBytes(id), 0, TieIds.Count);

    /// <summary>The kind of an entry.</summary>
    public Kind KindOf(int entry) => (Kind)Kinds[entry];

    /// <summary>The period of an entry.</summary>
    public Period PeriodOf(int entry) => new(PartialDate.Unpack(Begins[entry]), PartialDate.Unpack(Ends[entry]));

    /// <summary>The period of a tie.</summary>
    public Period PeriodOfTie(int tie) => new(PartialDate.Unpack(TieBegins[tie]), PartialDate.Unpack(TieEnds[tie]));

    /// <summary>The amount of money of a tie.</summary>
    public Money? AmountOfTie(int tie) => TieAmounts[tie] == 0 ? null
        : Money.TryParse(Pool[TieAmounts[tie]], Pool[TieCurrencies[tie]], out var money) ? money
        : throw Utf8.Damaged("amount", System.Text.Encoding.UTF8.GetBytes(Pool[TieAmounts[tie]]));

    /// <summary>The date by which a source is known: the date of publication, else the date of retrieval.</summary>
    public PartialDate? KnownOfSource(int source) =>
        PartialDate.Unpack(SourcePublished[source] is var published and not 0 ? published : SourceRetrieved[source]);

    private int SourceNumber(string id) => SourceIds.Search(System.Text.Encoding.ASCII.GetBytes(id), 0, SourceIds.Count);
}
