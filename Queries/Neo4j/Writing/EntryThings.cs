using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Stakeholders and engagements as nodes, with their other names.</summary>
internal static class EntryThings
{
    private const int Type = 0, Language = 1, Text = 2;

    public static string[] PartOf(OtherName name) => [Words<NameType>.Of(name.Type), name.Language ?? "", name.Text];

    public static string LabelOf(Properties properties) =>
        Words<Kind>.TryParse((string)properties["kind"]!, out var kind) ? kind.ToString() : throw Row.Damaged("kind");

    public static Properties PropertiesOf(Thing thing)
    {
        var first = thing.Said[0].Cells;
        var properties = new Properties(thing);
        properties.State("kind", first[EntryColumn.Kind]);
        properties.State("name", first[EntryColumn.Name]);
        properties.State(
            "language", thing.Said.Where(s => s.Cells[EntryColumn.Name] == first[EntryColumn.Name]).Select(s => s.Cells[EntryColumn.Language]).FirstOrDefault(l => l.Length > 0) ?? "");
        properties.State("country", Properties.First(thing, EntryColumn.Country));
        var dated = thing.Said.FirstOrDefault(s => s.Cells[EntryColumn.Start].Length + s.Cells[EntryColumn.End].Length > 0)?.Cells ?? first;
        properties.StatePeriod(dated[EntryColumn.Start], dated[EntryColumn.End]);
        properties.State("identifiers", United(thing, EntryColumn.Identifiers));
        properties.State("links", United(thing, EntryColumn.Links));
        properties.State("attributes", UnitedAttributes(thing));
        properties.State("topics", United(thing, EntryColumn.Topics));
        properties.State("topicKeys", [.. United(thing, EntryColumn.Topics).Select(ComparableText.Of).Distinct(StringComparer.Ordinal)]);
        StateNames(properties, thing);
        properties.Keep(thing, Told(
            thing.Id,
            field => properties.GetValueOrDefault(field) as string ?? "",
            field => properties.GetValueOrDefault(field) as string[] ?? []));
        return properties;
    }

    public static Thing Read(Row row)
    {
        var properties = row.Map("properties");
        var (types, languages, texts, datasets) = (
            properties.TextsOrNone("otherNameTypes"), properties.TextsOrNone("otherNameLanguages"), properties.TextsOrNone("otherNames"), properties.TextsOrNone("otherNameDatasets"));
        if (types.Length != texts.Length || languages.Length != texts.Length || datasets.Length != texts.Length)
        {
            throw Row.Damaged("otherNames");
        }

        return new Thing(
            properties.Text("id"),
            Properties.SaidIn(
                properties,
                Told(properties.Text("id"), properties.TextOrEmpty, properties.TextsOrNone),
                dataset => [.. Enumerable.Range(0, texts.Length).Where(i => datasets[i] == dataset).Select(i => new[] { types[i], languages[i], texts[i] })]));
    }

    public static Entry RecordOf(string[] cells)
    {
        var (id, kind, name) = (CellRecords.Id(cells[EntryColumn.Id]), CellRecords.Word<Kind>(cells[EntryColumn.Kind]), cells[EntryColumn.Name]);
        Entry entry = kind.Family() == Family.Stakeholder
            ? new Stakeholder(id, kind, name)
            : new Engagement(id, kind, name) { Topics = [.. ListCell.Split(cells[EntryColumn.Topics])] };
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

    // In the order of EntryColumn.
    private static string[] Told(string id, Func<string, string> text, Func<string, string[]> list) =>
    [
        id, text("kind"), text("name"), text("language"), text("country"), text("from"), text("to"), ListCell.Join(list("identifiers")),
        ListCell.Join(list("links")), ListCell.Join(list("attributes")), ListCell.Join(list("topics")),
    ];

    private static string[] United(Thing thing, int column) =>
        [.. thing.Said.SelectMany(s => ListCell.Split(s.Cells[column])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // By key, the first dataset that states a value.
    private static string[] UnitedAttributes(Thing thing)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in thing.Said.SelectMany(s => ListCell.Split(s.Cells[EntryColumn.Attributes])))
        {
            var (key, value) = item.Split('=', 2) is [var k, var v] ? (k, v) : (item, "");
            if (!all.TryGetValue(key, out var stated) || stated.Length == 0)
            {
                all[key] = value;
            }
        }

        return [.. all.Select(a => $"{a.Key}={a.Value}")];
    }

    private static void StateNames(Properties properties, Thing thing)
    {
        var preferred = (string)properties["name"]!;

        // A preferred name that gives way to another's is one more alias, which no dataset lists.
        var names = thing.Said.SelectMany(s => s.Parts.Select(p => (Name: p, s.Dataset)))
            .Concat(thing.Said
                .Where(s => s.Cells[EntryColumn.Name] != preferred)
                .Select(s => (Name: new[] { Words<NameType>.Of(NameType.Alias), s.Cells[EntryColumn.Language], s.Cells[EntryColumn.Name] }, Dataset: ""))
                .DistinctBy(n => (n.Name[Language], n.Name[Text])))
            .ToList();
        properties.State("otherNames", [.. names.Select(n => n.Name[Text])]);
        properties.State("otherNameTypes", [.. names.Select(n => n.Name[Type])]);
        properties.State("otherNameLanguages", [.. names.Select(n => n.Name[Language])]);
        properties.State("otherNameDatasets", [.. names.Select(n => n.Dataset)]);

        string[] all = [preferred, .. names.Select(n => n.Name[Text])];
        var (kind, identifiers) = ((string)properties["kind"]!, United(thing, EntryColumn.Identifiers));
        properties.State("findWords", FindWords.Of(thing.Id, kind == Words<Kind>.Of(Kind.Person), identifiers, all));
        properties.State("findText", FindText.Of(thing.Id, kind, properties.GetValueOrDefault("country") as string ?? "", identifiers, all));
    }
}
