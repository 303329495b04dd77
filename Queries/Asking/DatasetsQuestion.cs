namespace StakeholderGraph.Asking;

internal static class DatasetsQuestion
{
    public static QuestionDescription Description { get; } = new QuestionDescription<Scope, IReadOnlyList<LoadedDataset>>
    {
        Id = "datasets",
        Route = "/datasets",
        Summary = "What is loaded",
        Remarks = "Every dataset with its licence, who keeps it, how many records it holds and a hash of its content, ordered by name. While the store cannot be read, `staleSince` says since when.",
        Example = "/api/v1/datasets",
        IsAboutEvidence = true,
        Make = _ => Scope.Everything,
        Ask = async (network, _, cancellationToken) => await network.DatasetsAsync(cancellationToken),
        Json = AnswerJson.Default.IReadOnlyListLoadedDataset,
    };
}
