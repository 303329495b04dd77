using System.Text.Json.Serialization.Metadata;

namespace StakeholderGraph.Asking;

/// <summary>Whom or what a question is about: the parameter that names it.</summary>
/// <param name="Parameter">The parameter; where the route has its name in braces, it is a part of the path.</param>
/// <param name="Families">The families of records that it can be about; none for sources.</param>
/// <param name="What">What it is called where there is none of that id, e.g. <c>stakeholder</c>.</param>
public sealed record Subject(Parameter<RecordId> Parameter, IReadOnlyList<Family> Families, string What);

/// <summary>The body of a question that is posted as one document, not as fields of text.</summary>
/// <param name="Parameter">The parameter that it is the value of, where a question has parameters.</param>
/// <param name="Type">The type that describes it.</param>
/// <param name="Required">The fields that it must have.</param>
/// <param name="Example">A document that asks the question of the example network.</param>
public sealed record PostedDocument(Parameter<string> Parameter, Type Type, IReadOnlyList<string> Required, string Example);

/// <summary>
/// A question, described once. The HTTP route with its documentation, the command line, the tool for language models and the explorer's
/// form are made from it.
/// </summary>
public abstract record QuestionDescription
{
    /// <summary>The name: lower-case words joined by <c>-</c>, e.g. <c>who-cooperates</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The address below <c>/api/v1</c>, e.g. <c>/stakeholders/{id}/partners</c>.</summary>
    public required string Route { get; init; }

    /// <summary>What it answers, in a sentence without a full stop.</summary>
    public required string Summary { get; init; }

    /// <summary>What an answer holds and how to read it.</summary>
    public required string Remarks { get; init; }

    /// <summary>An address that asks it of the example network; of a question that is posted, with the fields behind <c>?</c>.</summary>
    public required string Example { get; init; }

    /// <summary>
    /// Whether it is posted, its parameters being fields of a JSON object: for what is too long for an address, or names people that no log
    /// should hold.
    /// </summary>
    public bool IsPosted { get; init; }

    /// <summary>The document that is its body where it is posted as one; its other parameters are then those of the format.</summary>
    public PostedDocument? Document { get; init; }

    /// <summary>Whether it asks about documents rather than about the network.</summary>
    public bool IsAboutEvidence { get; init; }

    /// <summary>Whom or what it is about; <c>null</c> if it is about the network as a whole.</summary>
    public Subject? About { get; init; }

    /// <summary>The parameters, the one that is a part of the path aside; of a list that comes in pages, the cursor is the last.</summary>
    public IReadOnlyList<Parameter> Parameters { get => IsPaged ? [.. field, Cursor] : field; init; } = [];

    /// <summary>Whether it looks at the whole network whatever it is about, so that it is always costly.</summary>
    public bool LooksAtEverything { get; init; }

    /// <summary>The parameter that says where the previous page ended; <c>after</c> but where that means something else.</summary>
    public Parameter<string> Cursor { get; init; } = Asking.Parameters.PageAfter;

    /// <summary>Whether the answer is a list that comes in pages.</summary>
    public abstract bool IsPaged { get; }

    /// <summary>The type of the answer.</summary>
    public abstract Type AnswerType { get; }

    /// <summary>Whether the answer can be drawn, and so is available in every format.</summary>
    public abstract bool IsDrawn { get; }

    /// <summary>Whether it may look at so much that few such should be answered at once.</summary>
    public abstract bool CanBeCostly { get; }

    /// <summary>Whether the one it is about is a part of the path.</summary>
    public bool IsSubjectInPath => About is { } about && Route.Contains($"{{{about.Parameter.Name}}}", StringComparison.Ordinal);

    /// <summary>Every parameter, the one that is a part of the path or the document first.</summary>
    public IReadOnlyList<Parameter> AllParameters =>
        IsSubjectInPath ? [About!.Parameter, .. Parameters]
        : Document is not null ? [Document.Parameter, .. Parameters]
        : Parameters;

    /// <summary>The name as programs write it, e.g. <c>whoCooperates</c>.</summary>
    public string Operation => string.Concat(Id.Split('-').Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>
    /// Reads what was asked: the question, ready to be asked; <c>null</c> if something is wrong, which <see cref="Asked.Problems"/> then
    /// names.
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

    /// <summary>Reads what was asked; what is wrong with it is noted there.</summary>
    private protected abstract ReadyQuestion Read(Asked asked);

    // A dataset that is not loaded is a slip of the pen: the answer would be empty without a word why.
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
    /// <summary>Makes the question of what was asked; what is wrong is noted there, and the question then never asked.</summary>
    public required Func<Asked, TQuestion> Make { get; init; }

    /// <summary>
    /// Asks it; <c>null</c> if the one it is about is not known. Given only where it is not an <see cref="IQuestion{TAnswer}"/> of its
    /// own.
    /// </summary>
    public Func<INetworkReader, TQuestion, CancellationToken, Task<TAnswer?>> Ask { get; init; } =
        (network, question, cancellationToken) => network.AskAsync((IQuestion<TAnswer?>)question!, cancellationToken);

    /// <summary>
    /// How the answer is written. Made when it is needed, as to make those of all questions takes longer than all else in the start of a
    /// command.
    /// </summary>
    public required Func<JsonTypeInfo<TAnswer>> Json { get; init; }

    /// <summary>Draws the answer, given the version of the network; none if it cannot be drawn.</summary>
    public Func<TQuestion, TAnswer, string, Drawing>? Draw { get; init; }

    /// <summary>The parameter that says how long the pages of its list are; <c>null</c> if it does not come in pages.</summary>
    public Parameter<int>? Limit { get; init; }

    /// <summary>Makes the question ask for a page of its list.</summary>
    public Func<TQuestion, Page, TQuestion> Turn { get; init; } = (question, _) => question;

    /// <summary>Tells an answer the cursor of the page that follows; an answer that is nothing but a list has no place for it.</summary>
    public Func<TAnswer, string, TAnswer> WithNext { get; init; } = (answer, _) => answer;

    /// <summary>
    /// Under which scope it asks who stands where, and nothing where it only looks at the ties of those it is about; <c>null</c> if it
    /// is never costly.
    /// </summary>
    public Func<TQuestion, Scope?>? Standing { get; init; }

    /// <summary>Those that an answer says it does not know; where there are any, the rest of it means nothing.</summary>
    public Func<TAnswer, IReadOnlyList<RecordId>> Unknown { get; init; } = _ => [];

    /// <summary>
    /// What an answer says is out of bounds in this network, by parameter or field; where there is any, the rest means nothing.
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
                return new Changed();
            }

            var answer = await description.Ask(network, question, cancellationToken);
            if (page?.After is not null && await network.VersionAsync(cancellationToken) != version)
            {
                return new Changed(); // perhaps not of the network of the pages before
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
