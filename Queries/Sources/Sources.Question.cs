using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class SourcesQuestion
{
    /// <summary>The remark on how to proceed from one page of a plain list to the next.</summary>
    internal const string Paged = "If there are more than `limit`, they are on further pages.";

    private static readonly Parameter<int> LimitOfAll = Parameters.Limit("sources in the answer", AllSources.MaxAtMost, 1_000);

    private static readonly Parameter<int> LimitOfTies = Parameters.Limit("ties in the answer", SourceOf.MaxAtMost, 200);

    public static QuestionDescription All { get; } = new QuestionDescription<AllSources, PartOfList<SourceSummary>>
    {
        Id = "sources",
        Route = "/sources",
        Summary = "All sources",
        Remarks = "Every document that is a source of ties, ordered by id, with the number of its ties. " + Paged,
        Example = "/api/v1/sources",
        IsAboutEvidence = true,
        Parameters = [LimitOfAll],
        Make = _ => new AllSources(),
        Limit = LimitOfAll,
        Turn = (question, page) => question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
        Json = () => AnswerJson.Sent.PartOfListSourceSummary,
    };

    public static QuestionDescription One { get; } = new QuestionDescription<SourceOf, SourceProfile>
    {
        Id = "source",
        Route = "/sources/{id}",
        Summary = "One source and the ties that it is evidence for",
        Remarks = "Each tie comes with what this source says of it, and with its status according to all sources. "
            + "If several datasets use one id for different documents, use `dataset/id`. "
            + "If there are more ties than `limit`, `omitted` says how many were left out, and `next` leads to them.",
        Example = "/api/v1/sources/osce-2009-06-24",
        IsAboutEvidence = true,
        About = new Subject(Parameters.Source, [], "source"),
        Parameters = [LimitOfTies],
        Make = asked => new SourceOf(asked.One(Parameters.Source)),
        Limit = LimitOfTies,
        Turn = (question, page) => question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
        WithNext = (source, next) => source with { Next = next },
        Json = () => AnswerJson.Sent.SourceProfile,
        Draw = (_, source, version) => SourceDrawing.Of(source, version),
    };
}
