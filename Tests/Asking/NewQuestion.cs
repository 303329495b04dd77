using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Tests.Asking;

/// <summary>A question that exists only in the tests: how many datasets mention a stakeholder?</summary>
internal sealed record NewQuestion(RecordId Of, int AtLeast) : IQuestion<NewAnswer?>
{
    public static QuestionDescription Description { get; } = new QuestionDescription<NewQuestion, NewAnswer>
    {
        Id = "how-many",
        Route = "/stakeholders/{id}/how-many",
        Summary = "How many datasets name a stakeholder",
        Remarks = "A question of the tests.",
        Example = "/api/v1/stakeholders/ilo/how-many?minSources=1",
        About = new Subject(Parameters.Stakeholder, [Family.Stakeholder], "stakeholder"),
        Parameters = [Parameters.MinSources],
        Make = asked => new NewQuestion(asked.One(Parameters.Stakeholder), asked.One(Parameters.MinSources)),
        Json = () => NewAnswerJson.Default.NewAnswer,
    };

    NewAnswer? IQuestion<NewAnswer?>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        network.Find(Of, Family.Stakeholder) is >= 0 and var stakeholder
            ? new NewAnswer(network.DatasetSets[network.EntryDatasets[stakeholder]].Length, AtLeast)
            : null;
}

internal sealed record NewAnswer(int Datasets, int AtLeast);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewAnswer))]
internal sealed partial class NewAnswerJson : JsonSerializerContext;
