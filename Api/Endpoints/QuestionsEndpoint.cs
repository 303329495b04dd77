using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>The questions that can be asked, and the words that their parameters and answers use.</summary>
/// <param name="Questions">The questions, in the order in which they are offered.</param>
/// <param name="StakeholderKinds">The kinds of stakeholders.</param>
/// <param name="EngagementKinds">The kinds of engagements.</param>
/// <param name="Kinds">The kinds of all that answers mention with their names and symbols, in the order of a legend.</param>
/// <param name="TieTypes">The types of ties with their names and lines, in the order of a legend.</param>
internal sealed record QuestionsGiven(
    IReadOnlyList<QuestionGiven> Questions,
    IReadOnlyList<Kind> StakeholderKinds,
    IReadOnlyList<Kind> EngagementKinds,
    IReadOnlyList<KindShown> Kinds,
    IReadOnlyList<TieTypeShown> TieTypes);

/// <summary>A question that can be asked.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Route">Its address, with the id that it is about in braces.</param>
/// <param name="Summary">What it answers.</param>
/// <param name="Example">An address that asks it of the example network.</param>
/// <param name="About">Whom or what it is about; <c>null</c> if it is about the network as a whole.</param>
/// <param name="Parameters">Its parameters, the one that is a part of the path aside.</param>
/// <param name="Cursor">The parameter that says where the previous page ended; <c>null</c> if the answer does not come in pages.</param>
/// <param name="Drawn">Whether its answer can be drawn, and so is available in every format.</param>
/// <param name="Long">
/// Whether it looks at the whole network, so that it may take long; with <c>Accept: text/event-stream</c> its answer comes with its
/// progress.
/// </param>
internal sealed record QuestionGiven(
    string Id,
    string Route,
    string Summary,
    string Example,
    SubjectGiven? About,
    IReadOnlyList<ParameterGiven> Parameters,
    string? Cursor,
    bool Drawn,
    bool Long);

/// <summary>Whom or what a question is about.</summary>
/// <param name="Parameter">The parameter that names it.</param>
/// <param name="Families">The families of records that it can be about; none for sources.</param>
/// <param name="AtMost">How many it can be about.</param>
internal sealed record SubjectGiven(string Parameter, IReadOnlyList<Family> Families, int AtMost);

/// <summary>A parameter of a question.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">What its values are.</param>
/// <param name="Description">What it means.</param>
/// <param name="Allowed">The words that are allowed; none if it is no choice among words.</param>
/// <param name="Least">The least number.</param>
/// <param name="Greatest">The greatest number.</param>
/// <param name="Default">What holds where it is not given.</param>
/// <param name="AtMost">The most values.</param>
/// <param name="Required">Whether it must be given.</param>
/// <param name="Filter">Whether it is one of the filters that narrow what of the network is looked at.</param>
/// <param name="OnlyWith">With what else it has a meaning; <c>null</c> if it always has.</param>
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

/// <summary>What must be chosen for a parameter to have a meaning.</summary>
/// <param name="Parameter">The other parameter.</param>
/// <param name="Words">One of these must be its value.</param>
internal sealed record ConditionGiven(string Parameter, IReadOnlyList<string> Words);

internal static class QuestionsEndpoint
{
    public static QuestionDescription Of(IReadOnlyList<QuestionDescription> questions)
    {
        var given = new QuestionsGiven(
            [.. questions.Select(Given)], Kinds.OfStakeholders, Kinds.OfEngagements, Vocabulary.Kinds, Vocabulary.TieTypes);
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
        question.Example,
        question.About is { } about ? new SubjectGiven(about.Parameter.Name, about.Families, about.Parameter.AtMost) : null,
        [.. question.Parameters.Select(Given)],
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
