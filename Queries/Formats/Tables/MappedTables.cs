using System.Globalization;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Lists;

namespace StakeholderGraph.Formats.Tables;

/// <summary>Converts the rows of tables to records according to a mapping.</summary>
internal sealed class MappedTables(Mapping mapping, ConvertedDataset dataset)
{
    private readonly BodyCountries _countries = new(dataset);
    private readonly Dictionary<string, string> _constants = new(StringComparer.Ordinal); // ids of the records that no row states

    private readonly Snapshots _snapshots = new(dataset);
    private bool _hasRows;

    /// <summary>Converts tables. If none of them has rows, there is nothing to convert.</summary>
    public void Convert(IReadOnlyList<Table> tables)
    {
        mapping.Describe(dataset);
        foreach (var (name, record) in mapping.Records)
        {
            var row = new TableRow(TableColumns.Of(default(RawRow) with { Cells = [] }), new RawRow(1, [], Places.At(1, 1)));
            if (Record(name, record, row, []) is [var entry, ..])
            {
                _constants[name] = entry.Id;
            }
        }

        foreach (var mapped in mapping.Tables)
        {
            var found = tables.Where(t => mapped.Name is null || t.Name == mapped.Name).ToList();
            if (found.Count == 0)
            {
                throw ConvertingReader.Broken(
                    new Location(dataset.Path, null, null),
                    $"no table {mapped.Name}",
                    null,
                    Nearest.Hint(mapped.Name ?? "", tables.Select(t => t.Name)));
            }

            foreach (var table in found)
            {
                Convert(table, mapped);
            }
        }

        _snapshots.State();

        if (!_hasRows && mapping.Tables.Count > 0)
        {
            throw ConvertingReader.Broken(
                new Location(dataset.Path, null, null),
                "no row below the one that names the columns",
                null,
                "a row must state a participant or another record; import an engagement alone in the native format");
        }
    }

    private void Convert(Table table, MappedTable mapped)
    {
        var used = mapped.Columns;
        var above = new Dictionary<string, Stated>(StringComparer.Ordinal);
        var isFirst = true;
        Stated? heading = null;
        List<string> unused = [];
        foreach (var row in Ahead.Of(table.Read(mapped.Header)))
        {
            if (isFirst)
            {
                RequireColumns(table, row.Columns, mapped, used.Where(c => c != mapped.Headings));
                unused = [.. row.Columns.Names.Where(c => !used.Contains(c))];
                isFirst = false;
            }

            _hasRows = true;
            dataset.Log.State(table.Name.Length == 0 ? "rows" : $"rows of {table.Name}");
            if (mapped.Headings is { } countries)
            {
                if (row.Heading() is { } alone)
                {
                    dataset.Log.Note("a row that is a heading of the rows below", alone.Place, alone.Text);
                    heading = alone;
                    continue;
                }

                if (heading is { } country)
                {
                    row.Fill(countries, country);
                }
            }

            foreach (var column in mapped.FillDown)
            {
                if (row[column] is { Text.Length: > 0 } stated)
                {
                    above[column] = stated;
                }
                else if (above.TryGetValue(column, out var filler))
                {
                    row.Fill(column, filler);
                }
            }

            if (mapped.Skip.Any(s => s.Matches(row)))
            {
                dataset.Log.Note("a row skipped, as the mapping says", row.Place);
                continue;
            }

            foreach (var cell in row.Surplus)
            {
                dataset.Fault(
                    cell.Place, "more cells than the header has", cell.Text, "put a cell with the delimiter in quotation marks");
            }

            Convert(row, mapped, unused);
        }
    }

    private void Convert(TableRow row, MappedTable mapped, List<string> unused)
    {
        var records = new Dictionary<string, List<EntryDraft>>(StringComparer.Ordinal);
        foreach (var (name, record) in mapped.Records)
        {
            records[name] = Record(name, record, row, record.HasRest ? unused : []);
        }

        if (!mapped.Records.Values.Any(r => r.HasRest) && !mapped.Ties.Any(t => t.HasRest))
        {
            foreach (var column in unused.Where(c => row[c] is { Text.Length: > 0 }))
            {
                dataset.Log.Note($"column {column}: left out", row[column]!.Value.Place, row[column]!.Value.Text);
            }
        }

        foreach (var tie in mapped.Ties)
        {
            Tie(tie, row, records, tie.HasRest ? unused : []);
        }
    }

    private List<EntryDraft> Record(string name, MappedRecord record, TableRow row, List<string> rest)
    {
        var entries = new List<EntryDraft>();
        var kind = One(record.Is, row);
        foreach (var called in record.Name.Of(row, false, dataset))
        {
            if (kind is not { } stated)
            {
                continue;
            }

            if (PersonName.IsNobodyYet(called.Text))
            {
                dataset.Log.Note("nobody is named yet: left out", called.Place, called.Text);
                continue;
            }

            if (record.Name.IsPersonName && !called.Text.Any(char.IsLetter))
            {
                dataset.Log.Note("a person's name without a letter: left out", called.Place, called.Text); // as in a row of totals
                continue;
            }

            var isEngagement = Words<Kind>.TryParse(stated.Text, out var known) && known.Family() == Family.Engagement;
            var id = record.Id is null ? null : One(record.Id, row)?.Text;
            var key = record.Key is null ? null : One(record.Key, row)?.Text;
            var comparable = ComparableText.Of(called.Text);
            var country = BodyCountries.IsOfOne(known, called.Text) ? _countries.Among(record, comparable, row) : "";
            var entry = dataset.Entry(
                isEngagement ? Family.Engagement : Family.Stakeholder,
                key ?? id ?? $"{name}\n{comparable}\n{country}",
                () => id ?? IdTextOf(record, key, called.Text, row),
                called.Place);
            Describe(entry, record, row, stated, called, rest);
            foreach (var given in (ReadOnlySpan<string?>)[record.Key?.Columns.Count == 1 ? key : null, id])
            {
                if (given is not null && given != entry.Id)
                {
                    entry.Add("identifiers", $"{mapping.Dataset.GetValueOrDefault("name", "file")}:{given}", called.Place);
                }
            }

            entries.Add(entry);
        }

        return entries;
    }

    // Engagements with the same name are distinguished by their dates, persons with the same name by other parts of their keys.
    private string IdTextOf(MappedRecord record, string? key, string name, TableRow row) =>
        RecordId.IsValid(key) ? key!
        : Ids.Slug(
            record.Key is { Columns.Count: > 1 } ? NameLine.WithoutHonorific(key!)
            : record.Fields.FirstOrDefault(f => f.Field == "start").Value is { } start ? $"{name} {OneText(start, row, isDate: true)}"
            : name);

    private void Describe(EntryDraft entry, MappedRecord record, TableRow row, Stated kind, Stated name, List<string> rest)
    {
        dataset.Set(entry, "kind", kind.Text, kind.Place);
        dataset.Set(entry, "name", name.Text, name.Place);
        foreach (var (field, value) in record.Fields)
        {
            if (One(value, row, field is "start" or "end") is { } stated)
            {
                if (field == "country")
                {
                    _countries.Set(entry, kind.Text, name.Text, stated);
                    continue;
                }

                dataset.Set(entry, field, stated.Text, stated.Place);
            }
        }

        foreach (var (list, value) in record.Items)
        {
            foreach (var item in value.Of(row, false, dataset))
            {
                if (list == "other_countries")
                {
                    dataset.Set(entry, "country", _countries.CodeOf(item), item.Place);
                }
                else
                {
                    entry.Add(list, item.Text, item.Place);
                }
            }
        }

        foreach (var (type, value) in record.Names)
        {
            foreach (var other in value.Of(row, false, dataset).Where(other => other.Text != entry.Name))
            {
                dataset.Name(entry.Id, other.Text, null, type, other.Place);
            }
        }

        foreach (var (attribute, value) in record.Attributes)
        {
            foreach (var stated in value.Of(row, false, dataset))
            {
                entry.Attribute(attribute, stated.Text, stated.Place);
            }
        }

        foreach (var column in rest)
        {
            if (row[column] is { Text.Length: > 0 } stated)
            {
                dataset.Attribute(entry, column, stated.Text, stated.Place);
            }
        }
    }

    private void Tie(MappedTie tie, TableRow row, Dictionary<string, List<EntryDraft>> records, List<string> rest)
    {
        if (tie["when"] is { } condition && !condition.Matches(row) || One(tie.Type, row) is not { } type)
        {
            return;
        }

        var (froms, tos) = (Ends(tie.From, row, records), Ends(tie.To, row, records));
        var attributes = AttributesOf(tie, row, rest);
        var stated = OneText(tie["id"], row);
        if (stated is not null && !RecordId.IsValid(stated))
        {
            dataset.Attribute(attributes, "id", stated, row.Place);
        }

        var day = tie["snapshot"] is { } snapshot ? One(snapshot, row, isDate: true) : null;
        if (tie["snapshot"] is not null && day is null)
        {
            dataset.Log.Note("a row without the date of its snapshot: left out", row.Place);
            return;
        }

        var (title, start, end) = (One(tie["title"], row), One(tie["start"], row, isDate: true), One(tie["end"], row, isDate: true));
        var (amount, currency) = (One(tie["amount"], row), One(tie["currency"], row));
        var body = tie["on_behalf_of"] is { } behalf ? Ends(behalf, row, records).FirstOrDefault() : null;
        foreach (var from in froms)
        {
            foreach (var to in tos)
            {
                var draft = new TieDraft(from, type.Text, to, row.Place)
                {
                    Id = stated is null || RecordId.IsValid(stated) ? stated : $"{Ids.Slug(stated)}-{Ids.Digest(stated)}".TrimStart('-'),
                    Title = title?.Text,
                    Amount = amount?.Text,
                    Currency = currency?.Text,
                    Attributes = attributes.Cell,
                    OnBehalfOf = body == from ? null : body,
                    Start = start?.Text,
                    End = end?.Text,
                    At = new TiePlaces(title?.Place, start?.Place, end?.Place, amount?.Place, currency?.Place),
                };
                var cited = new SnapshotRow(
                    SourceOf(tie, row),
                    OneText(tie["locator"], row) ?? Locator(row),
                    Words<Says>.TryParse(OneText(tie["says"], row) ?? "confirmed", out var says) ? says : Says.Confirmed,
                    OneText(tie["note"], row),
                    row.Place);
                if (day is { } date)
                {
                    _snapshots.Add(OneText(tie["list"], row) ?? "", draft, date, cited);
                    continue;
                }

                dataset.Evidence(dataset.Tie(draft), cited.Source, cited.Locator, cited.Says, cited.Note, cited.Place);
            }
        }
    }

    private AttributeDraft AttributesOf(MappedTie tie, TableRow row, List<string> rest)
    {
        var attributes = new AttributeDraft();
        foreach (var (attribute, value) in tie.Attributes)
        {
            foreach (var stated in value.Of(row, false, dataset))
            {
                attributes.Add(attribute, stated.Text);
            }
        }

        foreach (var column in rest)
        {
            if (row[column] is { Text.Length: > 0 } stated)
            {
                dataset.Attribute(attributes, column, stated.Text, stated.Place);
            }
        }

        return attributes;
    }

    private string SourceOf(MappedTie tie, TableRow row)
    {
        if (tie["source"] is not { } value || One(value, row) is not { } title)
        {
            return dataset.OwnSource();
        }

        var (publisher, published) = (OneText(tie["publisher"], row) ?? "", One(tie["published"], row, isDate: true));
        return dataset.Source(
            Ids.Slug($"{title.Text} {published?.Text}") is { Length: > 0 } slug ? slug : title.Text,
            title.Text,
            publisher,
            title.Place,
            published?.Text,
            null,
            OneText(tie["link"], row),
            publishedAt: published?.Place);
    }

    // A name in the mapping, or the key of a record.
    private IEnumerable<string> Ends(MappingValue end, TableRow row, Dictionary<string, List<EntryDraft>> records) =>
        end.Constant is { } name
            ? records.TryGetValue(name, out var entries) ? entries.Select(e => e.Id)
                : _constants.TryGetValue(name, out var id) ? [id]
                : throw ConvertingReader.Broken(
                    end.At ?? new Location(mapping.Path, null, null),
                    "no record of this name",
                    name,
                    Nearest.Hint(name, [.. records.Keys, .. _constants.Keys]))
            : end.Of(row, false, dataset).Select(key => dataset.IdOf(key.Text, key.Text));

    private Stated? One(MappingValue? value, TableRow row, bool isDate = false) =>
        value?.Of(row, isDate, dataset) is [var stated, ..] ? stated : null;

    private string? OneText(MappingValue? value, TableRow row, bool isDate = false) => One(value, row, isDate)?.Text;

    private void RequireColumns(Table table, TableColumns columns, MappedTable mapped, IEnumerable<string> used)
    {
        var missing = used.Where(c => columns[c] is null)
            .Select(column => ConvertingReader.FaultOf(
                mapped.PlaceOf(column) ?? new Location(mapping.Path, null, null),
                $"{(table.Name.Length == 0 ? "the file" : table.Name)} has no such column",
                column,
                Nearest.Hint(column, columns.Names)))
            .ToList();
        if (missing.Count > 0)
        {
            throw new DatasetException(missing, missing.Count);
        }
    }

    private static string Locator(TableRow row) => string.Create(CultureInfo.InvariantCulture, $"row {row.Number}");
}
