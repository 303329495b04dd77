namespace StakeholderGraph;

/// <summary>Draws an answer to Who is around.</summary>
public static class SurroundingsDrawing
{
    private static readonly string[] Columns =
        ["id", "name", "kind", "country", "distance", "strength", "possible", "ties", "ties_omitted", "sources", "evidence"];

    /// <summary>The records and all ties between them, as recorded; as a table, one row for each record, with its ties.</summary>
    public static Drawing Of(WhoIsAround question, Surroundings surroundings, string version)
    {
        var drawing = new DrawingBuilder();
        drawing.Node(surroundings.Subject, asked: true);
        foreach (var entry in surroundings.Entries)
        {
            drawing.Node(Mention(entry), entry.Period ?? default, strength: entry.Strength, possible: entry.Possible);
        }

        foreach (var tie in surroundings.Ties)
        {
            drawing.Edge(drawing.Node(tie.From), drawing.Node(tie.To), DrawnTie.Of(tie, possible: false));
        }

        var caption = Caption.Of(
            new QuestionTitle("around", TitlePart.Named(surroundings.Subject)),
            $"{surroundings.Subject.Id}-network",
            version,
            question.Scope,
            new FilterAsked("depth", surroundings.Depth.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return drawing.ToDrawing(
            caption with { Truncated = surroundings.Truncated, Omitted = surroundings.Omitted.Sum(o => o.Count) },
            surroundings.Sources,
            new AnswerTable(Columns, Rows(surroundings)));
    }

    private static Mention Mention(NearbyEntry entry) => new(entry.Id, entry.Kind, entry.Name, entry.Country)
    {
        OtherCountries = entry.OtherCountries,
    };

    private static IEnumerable<IReadOnlyList<Cell>> Rows(Surroundings surroundings)
    {
        var ties = surroundings
            .Ties.SelectMany(tie =>
                ((RecordId?[])[tie.From.Id, tie.To.Id, tie.OnBehalfOf?.Id])
                    .OfType<RecordId>()
                    .Distinct()
                    .Select(end => (End: end, Tie: tie)))
            .ToLookup(t => t.End, t => t.Tie);
        return surroundings.Entries.Select(entry => (IReadOnlyList<Cell>)
        [
            entry.Id, entry.Name, Words<Kind>.Of(entry.Kind), Cell.Countries(entry.Country, entry.OtherCountries),
            entry.Distance, entry.Strength, entry.Possible,
            Cell.List(ties[entry.Id].Select(tie => tie.Id.Value)), entry.TiesOmitted,
            .. Citation.Cells(ties[entry.Id].SelectMany(tie => tie.Evidence), surroundings.Sources),
        ]);
    }
}
