using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class SourcesQuestion
{
    public static QuestionDescription All { get; } = new QuestionDescription<Scope, IReadOnlyList<SourceSummary>>
    {
        Id = "sources",
        Route = "/sources",
        Summary = "All sources",
        Remarks = "Every document that the network rests on, ordered by id, with the number of ties that rest on it.",
        Example = "/api/v1/sources",
        IsAboutEvidence = true,
        Make = _ => Scope.Everything,
        Ask = async (network, _, cancellationToken) => await network.SourcesAsync(cancellationToken),
        Json = AnswerJson.Default.IReadOnlyListSourceSummary,
    };

    public static QuestionDescription One { get; } = new QuestionDescription<RecordId, SourceProfile>
    {
        Id = "source",
        Route = "/sources/{id}",
        Summary = "One source and the ties that rest on it",
        Remarks = "Each tie comes with what this source says of it, and with the status that follows from all sources together.",
        Example = "/api/v1/sources/osce-2009-06-24",
        IsAboutEvidence = true,
        About = new Subject(Parameters.Source, [], "source"),
        Make = asked => asked.One(Parameters.Source),
        Ask = (network, id, cancellationToken) => network.SourceAsync(id, cancellationToken),
        Json = AnswerJson.Default.SourceProfile,
        Draw = (_, source, version) => SourceDrawing.Of(source, version),
    };
}
