using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class FindQuestion
{
    /// <summary>Years of engagements.</summary>
    internal static readonly Parameter<int> Year = Parameters.Number(
        "year",
        "Only engagements that can have been going on in one of these years, by what is stated of their periods.",
        1,
        9_999,
        null) with
    {
        AtMost = 50,
        IsFilter = true,
    };

    private static readonly Parameter<int> Limit =
        Parameters.Number("limit", "The maximum number of items in the answer.", 1, Find.MaxAtMost, 20);

    private static readonly Parameter<string> After = new(
        "after",
        "The `next` of the previous page, with all other parameters unchanged.",
        text => Find.IsCursor(text) ? text : Reading<string>.Not($"\"{Echo.Of(text)}\" is not the next of any answer"))
    { MaxLength = Limits.TextLength };

    public static QuestionDescription Description { get; } = new QuestionDescription<Find, Findings>
    {
        Id = "find",
        Route = "/search",
        Summary = "Find stakeholders and engagements by their names, kind, country, time, topics and participants",
        Remarks =
            """
            Any name, a prefix, a misspelling, an acronym, words in any order, an id or identifier; best first. Names are found in the
            letters of other alphabets, and with their legal form written in full, written short or left out. Where no single name has all
            words, they may be in different fields: names, the kind (`conference`), the country (`Kazakh`), a date in the period
            (`June 2009`), topics, the place, the post of a person, the names of participants, of what a body belongs to or succeeds;
            `matched` says which. What holds every word comes before what lacks one. The facets count what each kind, country, topic and
            year would find. Pages follow each other: send the `next` of one as `after` for the next.
            """,
        Example = "/api/v1/search?q=МОТ&limit=2",
        Parameters =
        [
            Parameters.Q, Parameters.AnyKind, Parameters.Country, Parameters.Topic, Year, Limit, After,
        ],
        Make = asked => new Find(asked.Text(Parameters.Q) ?? "")
        {
            Kinds = asked.Many(Parameters.AnyKind),
            Countries = asked.Many(Parameters.Country),
            Topics = asked.Many(Parameters.Topic),
            Years = asked.Many(Year),
            AtMost = asked.One(Limit),
            After = asked.Text(After),
        },
        Json = () => AnswerJson.Sent.Findings,
        Draw = FindingsDrawing.Of,
    };
}
