using System.Text;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// A dataset as the store contains it, in canonical order. Each type of records is read on its own connection when it is enumerated, and
/// only while the dataset stays as it was when this object was created.
/// </summary>
internal sealed class StoredDataset(Func<Database> open, LoadedDataset loaded) : IDatasetContent
{
    public Dataset Dataset { get; } = new(loaded.Name, loaded.Title, loaded.Licence, loaded.Maintainer, loaded.Description);

    public RecordCounts Counts => loaded.Counts;

    public string ContentHash => loaded.ContentHash;

    public IEnumerable<Source> Sources() => Read(RecordType.Sources, StoredRecords.Source);

    public IEnumerable<Stakeholder> Stakeholders() => Read(RecordType.Stakeholders, StoredRecords.Stakeholder);

    public IEnumerable<Engagement> Engagements() => Read(RecordType.Engagements, StoredRecords.Engagement);

    public IEnumerable<OtherName> Names() =>
        Read(RecordType.Names, StoredRecords.Name)
            .Ordered(
                name => name.Of,
                (a, b) => Compare(Words<NameType>.Of(a.Type), Words<NameType>.Of(b.Type), a.Language, b.Language, a.Text, b.Text));

    public IEnumerable<Tie> Ties() => Read(RecordType.Ties, StoredRecords.Tie);

    public IEnumerable<Evidence> Evidence() =>
        Read(RecordType.Evidence, StoredRecords.Evidence)
            .Ordered(
                e => e.Tie,
                (a, b) => Compare(a.Source.Value, b.Source.Value, a.Locator, b.Locator, Words<Says>.Of(a.Says), Words<Says>.Of(b.Says)));

    private IEnumerable<T> Read<T>(RecordType type, Func<IRows, T> record)
    {
        using var database = open();
        database.Run("BEGIN");
        if (
            StoreFile.IsEmpty(database)
            || !StoreFile.Datasets(database).Any(d => d.Name == loaded.Name && d.ContentHash == loaded.ContentHash))
        {
            throw new StoreException(
                StoreFailure.Unavailable,
                $"The dataset {loaded.Name} was imported again or removed while it was being read. Try again");
        }

        using var rows = StoreRows.Open(database, type, loaded.Name);
        while (rows.Read())
        {
            yield return record(rows);
        }
    }

    private static int Compare(params ReadOnlySpan<string?> pairs)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (string.CompareOrdinal(pairs[i], pairs[i + 1]) is var order and not 0)
            {
                return order;
            }
        }

        return 0;
    }
}

/// <summary>Converts rows to records.</summary>
internal static class StoredRecords
{
    public static Source Source(IRows row) => new(
        Id(row[SourceColumn.Id]),
        Text(row[SourceColumn.Title]),
        Text(row[SourceColumn.Publisher]),
        PartialDate.Unpack(Utf8.Date(row[SourceColumn.Published])),
        TextOrNull(row[SourceColumn.Language]),
        TextOrNull(row[SourceColumn.Link]))
    {
        Retrieved = PartialDate.Unpack(Utf8.Date(row[SourceColumn.Retrieved])),
    };

    public static Stakeholder Stakeholder(IRows row) => new(Id(row[EntryColumn.Id]), Kind(row), Text(row[EntryColumn.Name]))
    {
        Language = TextOrNull(row[EntryColumn.Language]),
        Country = TextOrNull(row[EntryColumn.Country]),
        Period = Period(row[EntryColumn.Start], row[EntryColumn.End]),
        Identifiers = [.. Items(row[EntryColumn.Identifiers]).Select(Identifier)],
        Links = [.. Items(row[EntryColumn.Links])],
        Attributes = Entry.NoAttributes.AddRange(Items(row[EntryColumn.Attributes]).Select(Attribute)),
    };

    public static Engagement Engagement(IRows row) => new(Id(row[EntryColumn.Id]), Kind(row), Text(row[EntryColumn.Name]))
    {
        Language = TextOrNull(row[EntryColumn.Language]),
        Country = TextOrNull(row[EntryColumn.Country]),
        Period = Period(row[EntryColumn.Start], row[EntryColumn.End]),
        Identifiers = [.. Items(row[EntryColumn.Identifiers]).Select(Identifier)],
        Links = [.. Items(row[EntryColumn.Links])],
        Attributes = Entry.NoAttributes.AddRange(Items(row[EntryColumn.Attributes]).Select(Attribute)),
        Topics = [.. Items(row[EntryColumn.Topics])],
        OtherCountries = [.. Items(row[EntryColumn.OtherCountries])],
        Description = TextOrNull(row[EntryColumn.Description]),
    };

    public static OtherName Name(IRows row) =>
        new(
            Id(row[NameColumn.Id]),
            Text(row[NameColumn.Text]),
            TextOrNull(row[NameColumn.Language]),
            (NameType)Utf8Words<NameType>.Parse(row[NameColumn.Type]));

    public static Tie Tie(IRows row) => new(
        Id(row[TieColumn.Id]), (TieType)Utf8Words<TieType>.Parse(row[TieColumn.Type]), Id(row[TieColumn.From]), Id(row[TieColumn.To]))
    {
        Title = TextOrNull(row[TieColumn.Title]),
        OnBehalfOf = row[TieColumn.OnBehalfOf].IsEmpty ? null : Id(row[TieColumn.OnBehalfOf]),
        Period = Period(row[TieColumn.Start], row[TieColumn.End]),
        Amount = Money.TryParse(Text(row[TieColumn.Amount]), Text(row[TieColumn.Currency]), out var amount)
            ? amount
            : throw Utf8.Damaged("amount", row[TieColumn.Amount]),
        Attributes = Entry.NoAttributes.AddRange(Items(row[TieColumn.Attributes]).Select(Attribute)),
    };

    public static Evidence Evidence(IRows row) => new(
        Id(row[EvidenceColumn.Tie]),
        Id(row[EvidenceColumn.Source]),
        TextOrNull(row[EvidenceColumn.Locator]),
        (Says)Utf8Words<Says>.Parse(row[EvidenceColumn.Says]),
        TextOrNull(row[EvidenceColumn.Note]));

    /// <summary>Sorts the records with the same key, which must follow each other.</summary>
    public static IEnumerable<T> Ordered<T>(this IEnumerable<T> records, Func<T, RecordId> key, Comparison<T> compare)
    {
        var group = new List<T>();
        foreach (var record in records)
        {
            if (group.Count > 0 && key(group[0]) != key(record))
            {
                foreach (var one in Sorted())
                {
                    yield return one;
                }

                group.Clear();
            }

            group.Add(record);
        }

        foreach (var one in Sorted())
        {
            yield return one;
        }

        List<T> Sorted()
        {
            group.Sort(compare);
            return group;
        }
    }

    private static RecordId Id(ReadOnlySpan<byte> cell) => RecordId.TryParse(Text(cell), out var id) ? id : throw Utf8.Damaged("id", cell);

    private static Kind Kind(IRows row) => (Kind)Utf8Words<Kind>.Parse(row[EntryColumn.Kind]);

    private static Period Period(ReadOnlySpan<byte> start, ReadOnlySpan<byte> end) =>
        (PartialDate.Unpack(Utf8.Date(start)), PartialDate.Unpack(Utf8.End(end))) is var (from, to)
        && StakeholderGraph.Period.IsOrdered(from, to)
            ? new Period(from, to)
            : throw Utf8.Damaged("end of a period", end);

    private static Identifier Identifier(string item) =>
        StakeholderGraph.Identifier.TryParse(item, out var identifier)
            ? identifier!
            : throw Utf8.Damaged("identifier", Encoding.UTF8.GetBytes(item));

    private static KeyValuePair<string, string> Attribute(string item) => item.Split('=', 2) is [var key, var value]
        ? new(key, value)
        : throw Utf8.Damaged("attribute", Encoding.UTF8.GetBytes(item));

    private static IEnumerable<string> Items(ReadOnlySpan<byte> cell) => cell.IsEmpty ? [] : ListCell.Split(Text(cell));

    private static string Text(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(cell);

    private static string? TextOrNull(ReadOnlySpan<byte> cell) => cell.IsEmpty ? null : Text(cell);
}
