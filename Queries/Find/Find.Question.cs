using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class FindQuestion
{
    /// <summary>The years of engagements.</summary>
    internal static readonly Parameter<int> Year = Parameters.Number(
        "year",
        "Only engagements that may have been going on in one of these years, by their stated periods.",
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
        "The `next` of the previous page, with everything else unchanged.",
        text => Find.IsCursor(text) ? text : Reading<string>.Not($"\"{Echo.Of(text)}\" is not the next of any answer"))
    { MaxLength = Limits.TextLength };

    public static QuestionDescription Description { get; } = new QuestionDescription<Find, Findings>
    {
        Id = "find",
        Route = "/search",
        Summary = "Find stakeholders and engagements by their names, kind, country, time, topics and participants",
        Remarks =
            """
            Searches by name, prefix, acronym, id or identifier, with words in any order and misspellings allowed; the best match comes
            first. Names are also found in other alphabets, and with their legal form in full, abbreviated or left out. If no single name
            contains all words, the words may be in different fields: names, the kind (`conference`), the country (`Kazakh`), a date in the
            period (`June 2009`), topics, the place, the post of a person, or the names of participants and of bodies that it belongs to or
            succeeds; `matched` says in which. Items with every word come before items without one. The facets count what each kind,
            country, topic and year would find. For the next page, send `next` as `after`.
            """,
        Example = "/api/v1/search?q=МОТ&limit=2",
        Parameters =
        [
            Parameters.Q, Parameters.AnyKind, Parameters.Country, Parameters.Topic, Year, Limit, After,
        ],
        Make = asked => Paged(asked, new Find(asked.Text(Parameters.Q) ?? "")
        {
            Kinds = asked.Many(Parameters.AnyKind),
            Countries = asked.Many(Parameters.Country),
            Topics = asked.Many(Parameters.Topic),
            Years = asked.Many(Year),
            AtMost = asked.One(Limit),
        }),
        Json = () => AnswerJson.Sent.Findings,
        Draw = FindingsDrawing.Of,
    };

    private static Find Paged(Asked asked, Find find)
    {
        var after = asked.Text(After);
        if (after is not null && !find.IsFollowedFrom(after))
        {
            asked.Refuse(After.Name, Parameters.NotNextOfThis(after));
        }

        return find with { After = after };
    }
}
