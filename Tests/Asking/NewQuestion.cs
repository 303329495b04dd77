using System.Text.Json.Serialization;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Tests.Asking;

/// <summary>A question that exists only in the tests: to whom is a stakeholder tied directly?</summary>
internal sealed record NewQuestion(RecordId Of, int AtLeast) : IQuestion<NewAnswer?>
{
    private static readonly Parameter<int> Least = Parameters.Number("least", "The minimum number of pieces of evidence.", 1, 9, 1);

    private static readonly QuestionWords Words = new(
        new("Who is tied", "Кто связан"), new("Direct ties of a stakeholder", "Прямые связи участника"), new("Ties of {0}", "Связи: {0}"))
    {
        More = new Dictionary<string, NameShown>
        {
            ["parameter.least"] = new("Minimum evidence", "Свидетельств не меньше"),
            ["column.evidence"] = new("Pieces of evidence", "Свидетельства"),
        },
    };

    public static QuestionDescription Description { get; } = new QuestionDescription<NewQuestion, NewAnswer>
    {
        Id = "who-is-tied",
        Route = "/stakeholders/{id}/who-is-tied",
        Summary = "Who is tied directly to a stakeholder",
        Remarks = "A question of the tests.",
        Words = Words,
        Example = "/api/v1/stakeholders/ilo/who-is-tied?least=1",
        About = new Subject(Parameters.Stakeholder, [Family.Stakeholder], "stakeholder"),
        Parameters = [Least],
        Make = asked => new NewQuestion(asked.One(Parameters.Stakeholder), asked.One(Least)),
        Json = () => NewAnswerJson.Default.NewAnswer,
        Draw = Drawn,
    };

    NewAnswer? IQuestion<NewAnswer?>.AnswerFrom(Network network, CancellationToken cancellationToken)
    {
        if (network.Find(Of, Family.Stakeholder) is not (>= 0 and var stakeholder))
        {
            return null;
        }

        var citations = new Citations(network, new ScopeFilter(network, Scope.Everything));
        var all = network.Affiliations[stakeholder].ToArray().Select(tie => citations.Tie(tie));
        TieGiven[] ties = [.. all.Where(tie => tie.Evidence.Count >= AtLeast)];
        return new NewAnswer(
            network.Mentions.Of(stakeholder),
            [.. ties.Select(tie => new NewNeighbour(tie.From.Id == Of ? tie.To : tie.From, tie.Type, tie.Evidence.Count, [tie.Id.Value]))],
            ties.ToDictionary(tie => tie.Id.Value),
            citations.SourcesOf(ties.Select(tie => tie.Evidence)));
    }

    private static Drawing Drawn(NewQuestion question, NewAnswer answer, string version)
    {
        var drawing = new DrawingBuilder();
        drawing.Node(answer.Subject, asked: true);
        foreach (var tie in answer.Ties.Values)
        {
            drawing.Edge(drawing.Node(tie.From), drawing.Node(tie.To), DrawnTie.Of(tie, possible: false));
        }

        var title = QuestionTitle.Of(Words, TitlePart.Named(answer.Subject));
        return drawing.ToDrawing(
            Caption.Of(title, $"{question.Of}-ties", version, Scope.Everything, new FilterAsked("least", $"{question.AtLeast}")),
            answer.Sources,
            new AnswerTable(["id", "name"], answer.Neighbours.Select(one => (Cell[])[one.Stakeholder.Id, one.Stakeholder.Name])));
    }
}

internal sealed record NewAnswer(
    Mention Subject,
    IReadOnlyList<NewNeighbour> Neighbours,
    IReadOnlyDictionary<string, TieGiven> Ties,
    IReadOnlyDictionary<string, Source> Sources);

internal sealed record NewNeighbour(Mention Stakeholder, TieType Type, int Evidence, IReadOnlyList<string> Ties);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NewAnswer))]
internal sealed partial class NewAnswerJson : JsonSerializerContext;
