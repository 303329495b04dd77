using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class FindQuestion
{
    public static QuestionDescription Description { get; } = new QuestionDescription<Find, Findings>
    {
        Id = "find",
        Route = "/search",
        Summary = "Find stakeholders and engagements by any of their names",
        Remarks =
            """
            Any name, a prefix, a misspelling, an acronym, words in any order, an id or identifier; best first. Names are found in the letters of
            other alphabets, and with their legal form written in full, written short or left out. The facets count what each kind and each country
            would find. Pages follow each other: send the `next` of one as `after` for the next.
            """,
        Example = "/api/v1/search?q=МОТ&limit=2",
        Parameters = [Parameters.Q, Parameters.AnyKind, Parameters.Country, Parameters.FindLimit, Parameters.After],
        Make = asked => new Find(asked.Text(Parameters.Q) ?? "")
        {
            Kinds = asked.Many(Parameters.AnyKind),
            Countries = asked.Many(Parameters.Country),
            AtMost = asked.One(Parameters.FindLimit),
            After = asked.Text(Parameters.After),
        },
        Json = AnswerJson.Sent.Findings,
        Draw = FindingsDrawing.Of,
    };
}
