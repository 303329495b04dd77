using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Converts stakeholders and engagements with their other names to and from nodes.</summary>
internal static class EntryRecords
{
    private const int Type = 0, Language = 1, Text = 2;

    public static string[] PartOf(OtherName name) => [Words<NameType>.Of(name.Type), name.Language ?? "", name.Text];

    public static string LabelOf(Properties properties) =>
        Words<Kind>.TryParse((string)properties["kind"]!, out var kind) ? kind.ToString() : throw Row.Damaged("kind");

    public static Properties PropertiesOf(GraphRecord record)
    {
        var properties = new Properties(record);
        var cells = UnitedCells.Of(RecordType.Stakeholders, record.Versions);
        properties.State("kind", cells[EntryColumn.Kind]);
        properties.State("name", cells[EntryColumn.Name]);
        properties.State("language", cells[EntryColumn.Language]);
        properties.State("country", cells[EntryColumn.Country]);
        properties.StatePeriod(cells[EntryColumn.Start], cells[EntryColumn.End]);
        var identifiers = Items(cells[EntryColumn.Identifiers]);
        properties.State("identifiers", identifiers);
        properties.State("links", Items(cells[EntryColumn.Links]));
        properties.State("attributes", Items(cells[EntryColumn.Attributes]));
        var others = Items(cells[EntryColumn.OtherCountries]);
        properties.State("otherCountries", others);
        properties.State("description", cells[EntryColumn.Description]);
        var topics = Items(cells[EntryColumn.Topics]);
        properties.State("topics", topics);
        properties.State("topicKeys", [.. topics.Select(ComparableText.Of).Distinct(StringComparer.Ordinal)]);
        StateNames(properties, record, identifiers);
        properties.Keep(record, Described(
            record.Id,
            field => properties.GetValueOrDefault(field) as string ?? "",
            field => properties.GetValueOrDefault(field) as string[] ?? []));
        return properties;
    }

    public static GraphRecord Read(Row row)
    {
        var properties = row.Map("properties");
        var (types, languages, texts, datasets) = (
            properties.TextsOrNone("otherNameTypes"),
            properties.TextsOrNone("otherNameLanguages"),
            properties.TextsOrNone("otherNames"),
            properties.TextsOrNone("otherNameDatasets"));
        if (types.Length != texts.Length || languages.Length != texts.Length || datasets.Length != texts.Length)
        {
            throw Row.Damaged("otherNames");
        }

        return new GraphRecord(
            properties.Text("id"),
            Properties.RecordsIn(
                properties,
                Described(properties.Text("id"), properties.TextOrEmpty, properties.TextsOrNone),
                dataset =>
                    [
                        .. Enumerable
                            .Range(0, texts.Length)
                            .Where(i => datasets[i] == dataset)
                            .Select(i => new[] { types[i], languages[i], texts[i] }),
                    ]));
    }

    public static Entry RecordOf(string[] cells)
    {
        var (id, kind, name) = (
            CellRecords.Id(cells[EntryColumn.Id]),
            CellRecords.Word<Kind>(cells[EntryColumn.Kind]),
            cells[EntryColumn.Name]);
        Entry entry =
            kind.Family() == Family.Stakeholder
                ? new Stakeholder(id, kind, name)
                : new Engagement(id, kind, name)
                {
                    Topics = [.. ListCell.Split(cells[EntryColumn.Topics])],
                    OtherCountries = [.. ListCell.Split(cells[EntryColumn.OtherCountries])],
                    Description = CellRecords.TextOrNone(cells[EntryColumn.Description]),
                };
        return entry with
        {
            Language = CellRecords.TextOrNone(cells[EntryColumn.Language]),
            Country = CellRecords.TextOrNone(cells[EntryColumn.Country]),
            Period = CellRecords.Period(cells[EntryColumn.Start], cells[EntryColumn.End]),
            Identifiers = [.. ListCell.Split(cells[EntryColumn.Identifiers]).Select(CellRecords.Identifier)],
            Links = [.. ListCell.Split(cells[EntryColumn.Links])],
            Attributes = Entry.NoAttributes.AddRange(ListCell.Split(cells[EntryColumn.Attributes]).Select(CellRecords.Attribute)),
        };
    }

    public static OtherName NameOf(RecordId of, string[] part) =>
        new(of, part[Text], CellRecords.TextOrNone(part[Language]), CellRecords.Word<NameType>(part[Type]));

    /// <summary>The other names that a dataset gives.</summary>
    public static IEnumerable<string> NamesOf(DatasetRecord version) => version.Parts.Select(p => p[Text]);

    // The cells are in the order of EntryColumn.
    private static string[] Described(string id, Func<string, string> text, Func<string, string[]> list) =>
    [
        id, text("kind"), text("name"), text("language"), text("country"), text("from"), text("to"), ListCell.Join(list("identifiers")),
        ListCell.Join(list("links")), ListCell.Join(list("attributes")), ListCell.Join(list("topics")),
        ListCell.Join(list("otherCountries")), text("description"),
    ];

    private static string[] OtherCountries(Properties properties) => properties.GetValueOrDefault("otherCountries") as string[] ?? [];

    private static string[] Items(string cell) => [.. ListCell.Split(cell).Distinct(StringComparer.Ordinal)];

    private static void StateNames(Properties properties, GraphRecord record, string[] identifiers)
    {
        var preferred = (string)properties["name"]!;

        // A preferred name that yields to that of another dataset becomes an alias, which no dataset lists.
        var names = record.Versions.SelectMany(s => s.Parts.Select(p => (Name: p, s.Dataset)))
            .Concat(UnitedCells.NamesGivenWay(record.Versions)
                .Select(n => (Name: new[] { Words<NameType>.Of(NameType.Alias), n.Language, n.Name }, Dataset: "")))
            .ToList();
        properties.State("otherNames", [.. names.Select(n => n.Name[Text])]);
        properties.State("otherNameTypes", [.. names.Select(n => n.Name[Type])]);
        properties.State("otherNameLanguages", [.. names.Select(n => n.Name[Language])]);
        properties.State("otherNameDatasets", [.. names.Select(n => n.Dataset)]);

        string[] all = [preferred, .. names.Select(n => n.Name[Text])];
        var (words, text) = SearchWords.Of(
            record.Id,
            (string)properties["kind"]!,
            Countries.Of(properties.GetValueOrDefault("country") as string, OtherCountries(properties)),
            identifiers,
            all);
        properties.State("findWords", words);
        properties.State("findText", text);
    }
}
