using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>The available questions, and the words that their parameters and answers use.</summary>
/// <param name="Questions">The questions, in display order.</param>
/// <param name="StakeholderKinds">The kinds of stakeholders.</param>
/// <param name="EngagementKinds">The kinds of engagements.</param>
/// <param name="Kinds">The kinds of all records in answers with their names and symbols, in the order of a legend.</param>
/// <param name="TieTypes">The types of ties with their names and lines, in the order of a legend.</param>
/// <param name="PlanStatuses">The statuses of invitees, in the order of progress.</param>
internal sealed record QuestionsGiven(
    IReadOnlyList<QuestionGiven> Questions,
    IReadOnlyList<Kind> StakeholderKinds,
    IReadOnlyList<Kind> EngagementKinds,
    IReadOnlyList<KindShown> Kinds,
    IReadOnlyList<TieTypeShown> TieTypes,
    IReadOnlyList<PlanStatusShown> PlanStatuses);

/// <summary>An available question.</summary>
/// <param name="Id">The id of the question.</param>
/// <param name="Route">The route, with the id of the subject in braces.</param>
/// <param name="Summary">What the question answers.</param>
/// <param name="Words">
/// Its words for people; <c>null</c> if the explorer page does not offer the question, or has views of its own for it.
/// </param>
/// <param name="Example">An address that asks the question about the example network.</param>
/// <param name="About">The subject of the question; <c>null</c> if it is about the whole network.</param>
/// <param name="Parameters">The parameters, except the one in the path.</param>
/// <param name="Fields">
/// The fields of the document that is sent with the question, named by their paths; empty if it is sent without a document.
/// </param>
/// <param name="Cursor">The parameter that states where the previous page ended; <c>null</c> if the answer has no pages.</param>
/// <param name="Drawn">Whether the answer can be drawn, and so is available in every format.</param>
/// <param name="Long">
/// Whether the question uses the whole network, so that it may take long; with <c>Accept: text/event-stream</c> the response shows its
/// progress.
/// </param>
internal sealed record QuestionGiven(
    string Id,
    string Route,
    string Summary,
    QuestionWords? Words,
    string Example,
    SubjectGiven? About,
    IReadOnlyList<ParameterGiven> Parameters,
    IReadOnlyList<ParameterGiven> Fields,
    string? Cursor,
    bool Drawn,
    bool Long);

/// <summary>The subject of a question.</summary>
/// <param name="Parameter">The parameter with the id of the subject.</param>
/// <param name="Families">The families of records that it can be about; empty for sources.</param>
/// <param name="AtMost">The maximum number of subjects.</param>
internal sealed record SubjectGiven(string Parameter, IReadOnlyList<Family> Families, int AtMost);

/// <summary>A parameter of a question, or a field of a document.</summary>
/// <param name="Name">The name of the parameter, or the path of the field.</param>
/// <param name="Sort">The type of its values.</param>
/// <param name="Description">The meaning of the parameter.</param>
/// <param name="Allowed">The allowed words; empty if any value is allowed.</param>
/// <param name="Least">The minimum of a number.</param>
/// <param name="Greatest">The maximum of a number.</param>
/// <param name="Default">The value if the parameter is missing.</param>
/// <param name="AtMost">The maximum number of values.</param>
/// <param name="Required">Whether the parameter is required.</param>
/// <param name="Filter">Whether the parameter is a filter, which restricts the part of the network that is used.</param>
/// <param name="OnlyWith">The choice that the parameter needs to have a meaning; <c>null</c> if it always has one.</param>
internal sealed record ParameterGiven(
    string Name,
    ParameterSort Sort,
    string Description,
    IReadOnlyList<string> Allowed,
    int? Least,
    int? Greatest,
    string? Default,
    int AtMost,
    bool Required,
    bool Filter,
    ConditionGiven? OnlyWith);

/// <summary>The choice that a parameter needs to have a meaning.</summary>
/// <param name="Parameter">The other parameter.</param>
/// <param name="Words">The values of the other parameter, one of which must be chosen.</param>
internal sealed record ConditionGiven(string Parameter, IReadOnlyList<string> Words);

internal static class QuestionsEndpoint
{
    public static QuestionDescription Of(IReadOnlyList<QuestionDescription> questions)
    {
        var given = new QuestionsGiven(
            [.. questions.Select(Given)], Kinds.OfStakeholders, Kinds.OfEngagements, Vocabulary.Kinds, Vocabulary.TieTypes,
            Vocabulary.PlanStatuses);
        return new QuestionDescription<Scope, QuestionsGiven>
        {
            Id = "questions",
            Route = "/questions",
            Summary = "The questions that can be asked",
            Remarks =
                "Each question with its address, its subject, and its parameters with their bounds and defaults: enough to build "
                    + "a form. Also the kinds of records and the types of ties with their names, symbols and lines: "
                    + "enough to draw a legend.",
            Example = "/api/v1/questions",
            Make = _ => Scope.Everything,
            Ask = (_, _, _) => Task.FromResult<QuestionsGiven?>(given),
            Json = () => ApiJson.Default.QuestionsGiven,
        };
    }

    private static QuestionGiven Given(QuestionDescription question) => new(
        question.Id,
        question.Route,
        question.Summary,
        question.Words,
        question.Example,
        question.About is { } about ? new SubjectGiven(about.Parameter.Name, about.Families, about.Parameter.AtMost) : null,
        [.. question.Parameters.Select(Given)],
        [.. (question.Document?.Fields ?? []).Select(Given)],
        question.Parameters.Any(parameter => parameter.Name == question.Cursor.Name) ? question.Cursor.Name : null,
        question.IsDrawn,
        question.LooksAtEverything);

    private static ParameterGiven Given(Parameter parameter) => new(
        parameter.Name,
        parameter.Sort,
        parameter.Description,
        parameter.Allowed,
        parameter.Range?.Least,
        parameter.Range?.Greatest,
        parameter.Default,
        parameter.AtMost,
        parameter.Required,
        parameter.IsFilter,
        parameter.OnlyWith is { } with ? new ConditionGiven(with.Parameter.Name, with.Words) : null);
}
