using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Converts ties with their evidence to and from relationships.</summary>
internal static class TieRecords
{
    private static readonly string[] EvidenceLists = ["sources", "locators", "says", "notes", "evidenceDatasets"];
    private const int Source = 0, Locator = 1, Saying = 2, Note = 3;

    /// <summary>The number of first cells that identify a piece of evidence within its tie and dataset.</summary>
    public const int EvidenceKey = 3;

    public static string[] PartOf(Evidence evidence) =>
        [evidence.Source.Value, evidence.Locator ?? "", Words<Says>.Of(evidence.Says), evidence.Note ?? ""];

    public static string TypeOf(GraphRecord record) => GraphWords.Of(CellRecords.Word<TieType>(record.Versions[0].Cells[TieColumn.Type]));

    public static Properties PropertiesOf(GraphRecord record)
    {
        var cells = UnitedCells.Of(RecordType.Ties, record.Versions);
        var properties = new Properties(record);
        properties.State("title", cells[TieColumn.Title]);
        if (record.Ends == TieEnds.StakeholderToEngagement)
        {
            properties.State("onBehalfOf", cells[TieColumn.OnBehalfOf]); // only a participation has it
        }

        properties.StatePeriod(cells[TieColumn.Start], cells[TieColumn.End]);
        properties.State("amount", cells[TieColumn.Amount]);
        properties.State("currency", cells[TieColumn.Currency]);
        properties.State("attributes", [.. ListCell.Split(cells[TieColumn.Attributes])]);
        StateEvidence(properties, record);
        properties.Keep(
            record,
            Described(
                record.Id,
                cells[TieColumn.From],
                cells[TieColumn.Type],
                cells[TieColumn.To],
                field => properties.GetValueOrDefault(field) as string ?? "",
                field => properties.GetValueOrDefault(field) as string[] ?? []));
        return properties;
    }

    public static GraphRecord Read(Row row)
    {
        var properties = row.Map("properties");
        var told = Described(
            properties.Text("id"),
            row.Text("from"),
            row.Text("type").ToLowerInvariant().Replace('_', '-'),
            row.Text("to"),
            properties.TextOrEmpty,
            properties.TextsOrNone);
        string[][] lists = [.. EvidenceLists.Select(properties.TextsOrNone)];
        return lists.Any(l => l.Length != lists[0].Length)
            ? throw Row.Damaged("sources")
            : new GraphRecord(
                properties.Text("id"),
                Properties.RecordsIn(
                    properties,
                    told,
                    dataset =>
                        [
                            .. Enumerable
                                .Range(0, lists[0].Length)
                                .Where(i => lists[^1][i] == dataset)
                                .Select(i =>
                                    new[]
                                    {
                                        RecordId.Trusted(lists[Source][i]).Plain.Value,
                                        lists[Locator][i],
                                        lists[Saying][i],
                                        lists[Note][i],
                                    }),
                        ]))
            {
                Ends = EndsOf(row.Flag("fromStakeholder"), row.Flag("toStakeholder")),
            };
    }

    public static TieEnds EndsOf(bool fromStakeholder, bool toStakeholder) => (fromStakeholder, toStakeholder) switch
    {
        (true, false) => TieEnds.StakeholderToEngagement,
        (true, true) => TieEnds.StakeholderToStakeholder,
        (false, false) => TieEnds.EngagementToEngagement,
        _ => throw Row.Damaged("ends of a tie"),
    };

    public static Tie RecordOf(string[] cells) =>
        new(
            CellRecords.Id(cells[TieColumn.Id]),
            CellRecords.Word<TieType>(cells[TieColumn.Type]),
            CellRecords.Id(cells[TieColumn.From]),
            CellRecords.Id(cells[TieColumn.To]))
        {
            Title = CellRecords.TextOrNone(cells[TieColumn.Title]),
            OnBehalfOf = cells[TieColumn.OnBehalfOf].Length == 0 ? null : CellRecords.Id(cells[TieColumn.OnBehalfOf]),
            Period = CellRecords.Period(cells[TieColumn.Start], cells[TieColumn.End]),
            Amount = CellRecords.Amount(cells[TieColumn.Amount], cells[TieColumn.Currency]),
            Attributes = Entry.NoAttributes.AddRange(ListCell.Split(cells[TieColumn.Attributes]).Select(CellRecords.Attribute)),
        };

    public static Evidence EvidenceOf(RecordId tie, string[] part) =>
        new(
            tie,
            CellRecords.Id(part[Source]),
            CellRecords.TextOrNone(part[Locator]),
            CellRecords.Word<Says>(part[Saying]),
            CellRecords.TextOrNone(part[Note]));

    // The cells are in the order of TieColumn.
    private static string[] Described(
        string id, string from, string type, string to, Func<string, string> text, Func<string, string[]> list) =>
        [
            id, from, type, to, text("title"), text("onBehalfOf"), text("from"), text("to"), text("amount"), text("currency"),
            ListCell.Join(list("attributes")),
        ];

    /// <summary>The sources of the evidence of a tie, piece by piece, as answers name them.</summary>
    public static IEnumerable<string> NamesOf(GraphRecord record) => EvidenceOf(record).Select(e => e.Part[Source]);

    private static List<(string[] Part, string Dataset)> EvidenceOf(GraphRecord record)
    {
        var evidence = record.Versions
            .SelectMany(s => s.Parts.Select(p => (Part: (string[])[record.Sources.Shown(s.Dataset, p[Source]), .. p[1..]], s.Dataset)))
            .ToList();
        if (evidence.Count > 1)
        {
            evidence.Sort((a, b) =>
            {
                for (var i = 0; i < EvidenceKey; i++)
                {
                    if (string.CompareOrdinal(a.Part[i], b.Part[i]) is var order and not 0)
                    {
                        return order;
                    }
                }

                return string.CompareOrdinal(a.Dataset, b.Dataset);
            });
        }

        return evidence;
    }

    private static void StateEvidence(Properties properties, GraphRecord record)
    {
        var evidence = EvidenceOf(record);
        var says = evidence.ConvertAll(e => e.Part[Saying]);
        properties.State("status", Words<TieStatus>.Of(TieRules.StatusOf(says.ConvertAll(CellRecords.Word<Says>))));
        properties.State("sources", [.. evidence.Select(e => e.Part[Source])]);
        properties.State("locators", [.. evidence.Select(e => e.Part[Locator])]);
        properties.State("says", [.. says]);
        properties.State("notes", [.. evidence.Select(e => e.Part[Note])]);
        properties.State("evidenceDatasets", [.. evidence.Select(e => e.Dataset)]);
    }
}
