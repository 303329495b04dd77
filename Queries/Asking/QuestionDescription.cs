using System.Text.Json.Serialization.Metadata;

namespace StakeholderGraph.Asking;

/// <summary>What a question is about: the parameter that names it.</summary>
/// <param name="Parameter">The parameter; if the route contains its name in braces, it is a part of the path.</param>
/// <param name="Families">The families of records that it can be about; empty for sources.</param>
/// <param name="What">The noun for messages that no record has the id, e.g. <c>stakeholder</c>.</param>
public sealed record Subject(Parameter<RecordId> Parameter, IReadOnlyList<Family> Families, string What);

/// <summary>The body of a question that is posted as one document instead of fields of text.</summary>
/// <param name="Parameter">The parameter whose value is the document, for callers that pass parameters.</param>
/// <param name="Type">The type that describes the document.</param>
/// <param name="Required">The required fields of the document.</param>
/// <param name="Example">A document that asks the question about the example network.</param>
public sealed record PostedDocument(Parameter<string> Parameter, Type Type, IReadOnlyList<string> Required, string Example)
{
    /// <summary>The fields that users can set in a form, named by their paths.</summary>
    public IReadOnlyList<Parameter> Fields { get; init; } = [];

    /// <summary>Every field, each after the one that contains it.</summary>
    public IReadOnlyList<DocumentField> Every { get; init; } = [];
}

/// <summary>A field of a posted document.</summary>
/// <param name="Parameter">Its description; the name is its path, <c>scope.from</c>.</param>
public sealed record DocumentField(Parameter Parameter)
{
    /// <summary>The name within the object that contains it.</summary>
    public string Name => Parameter.Name[(Parameter.Name.LastIndexOf('.') + 1)..];

    /// <summary>The path of the object that contains it; empty for the document itself.</summary>
    public string Container => Parameter.Name.LastIndexOf('.') is > 0 and var end ? Parameter.Name[..end] : "";

    /// <summary>Whether a number need not be a whole one.</summary>
    public bool MayBeFraction { get; init; }

    /// <summary>Whether each item is a list of values.</summary>
    public bool IsListOfLists { get; init; }

    /// <summary>The bounds of a whole number that may stand for an object; <c>null</c> if none may.</summary>
    public (int Least, int Greatest)? OrNumber { get; init; }
}

/// <summary>
/// The single description of a question, from which the HTTP route with its documentation, the command line, the tool for language models
/// and the explorer's form are generated.
/// </summary>
public abstract record QuestionDescription
{
    /// <summary>The name: lower-case words joined by <c>-</c>, e.g. <c>who-cooperates</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The address below <c>/api/v1</c>, e.g. <c>/stakeholders/{id}/partners</c>.</summary>
    public required string Route { get; init; }

    /// <summary>What the question answers, in a sentence without a full stop.</summary>
    public required string Summary { get; init; }

    /// <summary>
    /// Its words for people, with which the explorer page offers it and shows its answers; <c>null</c> if the page does not offer it, or
    /// has views of its own for it, with their words.
    /// </summary>
    public QuestionWords? Words { get; init; }

    /// <summary>What an answer contains and how to read it.</summary>
    public required string Remarks { get; init; }

    /// <summary>An address that asks the question about the example network; for a posted question, its fields follow <c>?</c>.</summary>
    public required string Example { get; init; }

    /// <summary>
    /// Whether the question is posted with its parameters as fields of a JSON object: for values that are too long for an address, or that
    /// name people who must not appear in logs.
    /// </summary>
    public bool IsPosted { get; init; }

    /// <summary>
    /// The document that is its body if it is posted as one, with only the parameters of the format beside it; otherwise <c>null</c>.
    /// </summary>
    public PostedDocument? Document { get; init; }

    /// <summary>Whether it asks about documents rather than the network.</summary>
    public bool IsAboutEvidence { get; init; }

    /// <summary>What it is about; <c>null</c> if it is about the network as a whole.</summary>
    public Subject? About { get; init; }

    /// <summary>The parameters except one in the path; for a paged list, the cursor is the last.</summary>
    public IReadOnlyList<Parameter> Parameters { get => IsPaged ? [.. field, Cursor] : field; init; } = [];

    /// <summary>Whether it always examines the whole network and therefore is always costly.</summary>
    public bool LooksAtEverything { get; init; }

    /// <summary>The parameter for the end of the previous page; <c>after</c>, unless that has another meaning in this question.</summary>
    public Parameter<string> Cursor { get; init; } = Asking.Parameters.PageAfter;

    /// <summary>Whether the answer is a paged list.</summary>
    public abstract bool IsPaged { get; }

    /// <summary>The type of the answer.</summary>
    public abstract Type AnswerType { get; }

    /// <summary>Whether the answer can be drawn, and therefore is available in every format.</summary>
    public abstract bool IsDrawn { get; }

    /// <summary>Whether it may examine so much that only a few such questions should be answered at the same time.</summary>
    public abstract bool CanBeCostly { get; }

    /// <summary>Whether the id of its subject is a part of the path.</summary>
    public bool IsSubjectInPath => About is { } about && Route.Contains($"{{{about.Parameter.Name}}}", StringComparison.Ordinal);

    /// <summary>All parameters, starting with the one in the path or the document.</summary>
    public IReadOnlyList<Parameter> AllParameters =>
        IsSubjectInPath ? [About!.Parameter, .. Parameters]
        : Document is not null ? [Document.Parameter, .. Parameters]
        : Parameters;

    /// <summary>The name in camel case, e.g. <c>whoCooperates</c>.</summary>
    public string Operation => string.Concat(Id.Split('-').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>
    /// Reads a request and returns a question that is ready to be asked; <c>null</c> if the request has errors, which <see
    /// cref="Asked.Problems"/> then contains.
    /// </summary>
    public async Task<ReadyQuestion?> ReadAsync(Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        var ready = Read(asked);
        if (Parameters.Contains(Asking.Parameters.Dataset))
        {
            await RefuseUnknownDatasetsAsync(asked, network, cancellationToken);
        }

        return asked.Problems.Count == 0 ? ready : null;
    }

    /// <summary>Reads a request; errors are recorded in it.</summary>
    private protected abstract ReadyQuestion Read(Asked asked);

    // A dataset that is not loaded is probably a typing error: the answer would be empty without an explanation.
    private static async Task RefuseUnknownDatasetsAsync(Asked asked, INetworkReader network, CancellationToken cancellationToken)
    {
        if (asked.Many(Asking.Parameters.Dataset) is not { IsEmpty: false } names)
        {
            return;
        }

        var loaded = (await network.DatasetsAsync(cancellationToken)).Select(d => d.Name.Value).ToList();
        foreach (var name in names.Where(n => !loaded.Contains(n.Value)))
        {
            asked.Refuse(Asking.Parameters.Dataset.Name, loaded.Count == 0
                ? $"\"{name}\" is not loaded; no dataset is"
                : $"not loaded: {Choice.Problem(name.Value, loaded)}");
        }
    }
}

/// <summary>A question whose records are <typeparamref name="TQuestion"/> and <typeparamref name="TAnswer"/>.</summary>
public sealed record QuestionDescription<TQuestion, TAnswer> : QuestionDescription
    where TAnswer : class
{
    /// <summary>Creates the question from a request; if that records errors, the question is never asked.</summary>
    public required Func<Asked, TQuestion> Make { get; init; }

    /// <summary>
    /// Asks the question; returns <c>null</c> if the record that it is about does not exist. Set only if the question is not itself an <see
    /// cref="IQuestion{TAnswer}"/>.
    /// </summary>
    public Func<INetworkReader, TQuestion, CancellationToken, Task<TAnswer?>> Ask { get; init; } =
        (network, question, cancellationToken) => network.AskAsync((IQuestion<TAnswer?>)question!, cancellationToken);

    /// <summary>
    /// How the answer is serialized. Created on demand, because creating it for all questions takes longer than everything else at the
    /// start of a command.
    /// </summary>
    public required Func<JsonTypeInfo<TAnswer>> Json { get; init; }

    /// <summary>Draws the answer, for a version of the network; <c>null</c> if the answer cannot be drawn.</summary>
    public Func<TQuestion, TAnswer, string, Drawing>? Draw { get; init; }

    /// <summary>The parameter for the length of the pages of its list; <c>null</c> if the answer is not paged.</summary>
    public Parameter<int>? Limit { get; init; }

    /// <summary>Returns the question for a page of its list.</summary>
    public Func<TQuestion, Page, TQuestion> Turn { get; init; } = (question, _) => question;

    /// <summary>Adds the cursor of the next page to an answer; an answer that is only a list has no field for it.</summary>
    public Func<TAnswer, string, TAnswer> WithNext { get; init; } = (answer, _) => answer;

    /// <summary>
    /// Returns the scope under which the question asks who stands where, or <c>null</c> if it examines only the ties of its records; the
    /// property is <c>null</c> if the question is never costly.
    /// </summary>
    public Func<TQuestion, Scope?>? Standing { get; init; }

    /// <summary>The ids that an answer reports as unknown; if there are any, the rest of the answer has no meaning.</summary>
    public Func<TAnswer, IReadOnlyList<RecordId>> Unknown { get; init; } = _ => [];

    /// <summary>
    /// The problems that an answer reports as out of bounds in this network, by parameter or field; if there are any, the rest of the
    /// answer has no meaning.
    /// </summary>
    public Func<TAnswer, IReadOnlyDictionary<string, string[]>> Refused { get; init; } = _ => NoProblems;

    private static IReadOnlyDictionary<string, string[]> NoProblems { get; } = new Dictionary<string, string[]>();

    /// <inheritdoc/>
    public override Type AnswerType => typeof(TAnswer);

    /// <inheritdoc/>
    public override bool IsPaged => Limit is not null;

    /// <inheritdoc/>
    public override bool IsDrawn => Draw is not null;

    /// <inheritdoc/>
    public override bool CanBeCostly => LooksAtEverything || Standing is not null;

    private protected override ReadyQuestion Read(Asked asked)
    {
        var (question, page) = (Make(asked), Limit is null ? null : asked.Page(Id, Limit, Cursor));
        return new Ready(
            this,
            page is null ? question : Turn(question, page.Page),
            page,
            About is null ? [] : [.. asked.Many(About.Parameter)]);
    }

    private sealed class Ready(
        QuestionDescription<TQuestion, TAnswer> description,
        TQuestion question,
        AskedPage? page,
        IReadOnlyList<RecordId> subjects) : ReadyQuestion
    {
        public override bool LooksAtEverything => description.LooksAtEverything;

        public override async Task<bool> IsCostlyAsync(INetworkReader network, CancellationToken cancellationToken) =>
            description.LooksAtEverything
            || (description.Standing is { } standing && await network.IsCostlyAsync(subjects, standing(question), cancellationToken));

        public override async Task<Reply> AskAsync(INetworkReader network, string version, CancellationToken cancellationToken)
        {
            if (page?.IsStale(version) == true)
            {
                return new Changed(description.Cursor.Name);
            }

            var answer = await description.Ask(network, question, cancellationToken);
            if (page?.After is not null && await network.VersionAsync(cancellationToken) != version)
            {
                return new Changed(description.Cursor.Name); // the network may have changed since the previous page
            }

            var unknown = answer is null ? subjects : description.Unknown(answer);
            if (answer is not null && description.Refused(answer) is { Count: > 0 } problems)
            {
                return new Refused(problems);
            }

            return answer is null || unknown.Count > 0
                ? new Unknown(description.About?.What ?? description.Id, unknown)
                : Answered(answer, version);
        }

        private Answered<TAnswer> Answered(TAnswer answer, string version)
        {
            var next = page is not null && answer is IPaged paged ? page.Next(paged, version) : null;
            var whole = next is null ? answer : description.WithNext(answer, next);
            return new Answered<TAnswer>(
                whole,
                description.Json(),
                description.Draw is { } draw ? () => draw(question, whole, version) : null)
            {
                Next = next,
            };
        }
    }
}
