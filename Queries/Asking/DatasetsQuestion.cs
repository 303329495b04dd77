using System.Text.Json;

namespace StakeholderGraph.Asking;

internal static class DatasetsQuestion
{
    private static readonly Parameter<int> Limit = Parameters.Limit("datasets in the answer", 10_000, 100);

    public static QuestionDescription Description { get; } =
        new QuestionDescription<Page, PartOfList<LoadedDataset>>
        {
            Id = "datasets",
            Route = "/datasets",
            Summary = "The loaded datasets",
            Remarks =
                "Every dataset with its licence, maintainer, number of records and a hash of its content, ordered by name. While "
                    + "the store cannot be read, `staleSince` says since when. "
                + SourcesQuestion.Paged,
            Example = "/api/v1/datasets",
            IsAboutEvidence = true,
            Parameters = [Limit],
            Make = _ => default,
            Limit = Limit,
            Turn = (_, page) => page,
            Ask = async (network, page, cancellationToken) => PageOf(await network.DatasetsAsync(cancellationToken), page),
            Json = () => AnswerJson.Sent.PartOfListLoadedDataset,
        };

    private static PartOfList<LoadedDataset> PageOf(IReadOnlyList<LoadedDataset> datasets, Page page)
    {
        var given = new Room(page.AtMostBytes).Fill(
            datasets.Skip(page.Skip),
            page.AtMost,
            dataset => JsonSerializer.SerializeToUtf8Bytes(dataset, AnswerJson.Sent.LoadedDataset).Length + 1);
        return new PartOfList<LoadedDataset>(given, datasets.Count - page.Skip - given.Count);
    }
}
