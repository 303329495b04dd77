using System.Globalization;

namespace StakeholderGraph.Asking;

/// <summary>The parameters that several questions share. A name has the same meaning wherever it is accepted.</summary>
public static class Parameters
{
    /// <summary>The form of a partial date, as a regular expression.</summary>
    internal const string DateForm = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?";

    private const string JsonFormat = "json";
    private const string IdPattern = "^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$";

    private const string ShownIdPattern = "^([A-Za-z0-9][A-Za-z0-9._:-]{0,127}/)?[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$";
    private const int MaxCursorLength = 32;

    private const string Paged =
        "If omitted, the answer is at most 1 MB, otherwise at most 16 MB; a page ends earlier if it would be larger.";

    private const string IdOfRecord = "The id, as in the search and other answers.";

    /// <summary>The stakeholder that a question is about.</summary>
    public static readonly Parameter<RecordId> Stakeholder = Id("id", IdOfRecord, 1, required: true);

    /// <summary>The engagement that a question is about.</summary>
    public static readonly Parameter<RecordId> Engagement = Id("id", IdOfRecord, 1, required: true);

    /// <summary>The source that a question is about.</summary>
    public static readonly Parameter<RecordId> Source = new(
        "id",
        "The id, as in other answers: with a dataset before it, `dataset/id`, if several datasets use one id for different "
            + "documents.",
        text => RecordId.TryParseShown(text, out var id) ? id : Reading<RecordId>.Not($"\"{Echo.Of(text)}\" is not an id: {RecordId.Rule}"))
    { Sort = ParameterSort.Id, Pattern = ShownIdPattern, Required = true };

    /// <summary>The text to search for.</summary>
    public static readonly Parameter<string> Q = new(
        "q",
        "The search text: any name, a prefix, a misspelling, an acronym, words in any order, an id or identifier; or words of the kind, "
            + "country, time, topics and participants. If omitted, everything is found.",
        text => text.Length <= Find.MaxLength ? text : Reading<string>.Not($"is longer than {Find.MaxLength} characters"))
    { MaxLength = Find.MaxLength, MayBeEmpty = true };

    /// <summary>The end of the previous page, for lists that are paged by position.</summary>
    public static readonly Parameter<string> PageAfter = new(
        "after",
        "The `next` of the previous page, with everything else unchanged; `limit` may differ. If the network has changed since, the "
            + "request is refused.",
        text => text.Length <= MaxCursorLength ? text : Reading<string>.Not("is not the next of any answer"))
    { MaxLength = MaxCursorLength };

    /// <summary>The error for a cursor that is mistyped or belongs to another question.</summary>
    internal static string NotNextOfThis(string cursor) =>
        $"\"{Echo.Of(cursor)}\" is not the next of an answer to this question; leave it out to begin with the first page";

    /// <summary>How participants are counted.</summary>
    public static readonly Parameter<Level> Level = Word<Level>(
        "level",
        "How participants are counted. `stakeholder`: as themselves. `organization`: a person as the organization on whose behalf they "
            + "act, otherwise as those that they represent at the time. `country`: as `organization`, then by country; organizations "
            + "without a country count as themselves.",
        byDefault: "stakeholder");

    /// <summary>The measure of strength.</summary>
    public static readonly Parameter<Weight> Weight = Word<Weight>(
        "weight",
        "How strength is measured over the shared engagements. `count`: their number. `newman`: Σ 1/(n−1), n = how many take part in the "
            + "engagement. `role`: Σ r(a)·r(b)/(n−1), r = the weight of the strongest role held.",
        byDefault: "role");

    /// <summary>The groups between which cooperation is examined.</summary>
    public static readonly Parameter<Between> Between = Word<Between>(
        "between",
        "The groups. `none`: pair by pair. `country`, `constituency`, `kind`: as a matrix; a person belongs to the constituency "
            + "of the bodies represented, if all of them are in one.",
        byDefault: "none");

    /// <summary>The greatest minimum strength.</summary>
    internal const int GreatestStrength = 1_000_000;

    /// <summary>The minimum strength of a pair.</summary>
    public static readonly Parameter<decimal> MinStrength = new(
        "minStrength",
        "Only pairs with at least this strength by `weight`; with `weight=count`, only pairs that share at least this many "
            + "engagements. A number with up to 9 decimals.",
        text =>
            decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var strength)
            && strength is >= 0 and <= GreatestStrength
            && decimal.Round(strength, 9) == strength
                ? strength
                : Reading<decimal>.Not($"\"{Echo.Of(text)}\" is not a number from 0 to {GreatestStrength} with at most 9 decimals"))
    {
        Pattern = "^[0-9]{1,7}([.][0-9]{1,9})?$",
        MaxLength = 17,
        Default = "0",
    };

    /// <summary>Roles in engagements.</summary>
    public static readonly Parameter<TieType> Role = AnyOf(
        "role",
        "Only participations by these roles; by default every role except `invited` and `declined`.",
        TieRules.Participations);

    /// <summary>The types of ties in a profile.</summary>
    public static readonly Parameter<TieType> TieOfType = AnyOf(
        "role", "Only ties of these types; by default all.", Enum.GetValues<TieType>());

    /// <summary>The start of the time asked about.</summary>
    public static readonly Parameter<PartialDate> From = Date(
        "from",
        "Only what may have taken place on or after this date; what depends on a partial date is marked `possible`.");

    /// <summary>The end of the time asked about.</summary>
    public static readonly Parameter<PartialDate> To = Date(
        "to", "Only what may have taken place on or before this date; a year or month counts to its last day.");

    /// <summary>The day by which evidence was published.</summary>
    public static readonly Parameter<PartialDate> KnownBy = Date(
        "knownBy", "Only evidence that was published by the last day of this date.");

    /// <summary>The minimum number of sources.</summary>
    public static readonly Parameter<int> MinSources = Number(
        "minSources",
        "Only ties that at least this many sources confirm or announce.",
        0,
        1000,
        0) with
    {
        IsFilter = true,
    };

    /// <summary>The minimum number of publishers.</summary>
    public static readonly Parameter<int> MinPublishers = Number(
        "minPublishers", "Only ties that sources of at least this many different publishers confirm or announce.", 0, 1000, 0) with
    { IsFilter = true };

    /// <summary>The status of ties.</summary>
    public static readonly Parameter<TieStatus> Status = AnyOf(
        "status", "Only ties of these statuses.", Enum.GetValues<TieStatus>());

    /// <summary>Kinds of stakeholders.</summary>
    public static readonly Parameter<Kind> StakeholderKind = AnyOf(
        "kind", "Only stakeholders of these kinds; does not apply to those that the question names.", Kinds.OfStakeholders);

    /// <summary>Kinds of stakeholders and engagements.</summary>
    public static readonly Parameter<Kind> AnyKind = AnyOf(
        "kind", "Only these kinds of stakeholders or engagements.", [.. Kinds.OfStakeholders, .. Kinds.OfEngagements]);

    /// <summary>Countries.</summary>
    public static readonly Parameter<string> Country = new(
        "country",
        "Only these countries: ISO 3166-1 alpha-2 codes in upper case.",
        text =>
            Countries.IsCode(text)
                ? text
                : Reading<string>.Not($"\"{Echo.Of(text)}\" is not an ISO 3166-1 alpha-2 code in upper case, e.g. KZ"))
    {
        Sort = ParameterSort.Country,
        Pattern = "^[A-Z]{2}$",
        AtMost = 250,
        IsFilter = true,
    };

    /// <summary>Topics of engagements.</summary>
    public static readonly Parameter<string> Topic = new("topic", "Only engagements on one of these topics; letter case is ignored.", Text)
    { MaxLength = Limits.TextLength, AtMost = 50, IsFilter = true };

    /// <summary>Datasets.</summary>
    public static readonly Parameter<RecordId> Dataset = Id(
        "dataset", "Only what one of these datasets says; the question `datasets` lists their names.", atMost: 50) with
    { IsFilter = true };

    /// <summary>Whether bodies also stand for their predecessors.</summary>
    public static readonly Parameter<bool> Lineage =
        Flag("lineage", "Whether a body also counts for its predecessors.") with { IsFilter = true };

    /// <summary>Whether only direct ties are requested.</summary>
    public static readonly Parameter<bool> DirectAlone = Flag(
        "direct",
        "Lists only the direct ties between stakeholders (`direct` in the answer), page by page, `limit` at a time.");

    /// <summary>The stakeholders that a question is about.</summary>
    public static readonly Parameter<RecordId> Party = Id(
        "party",
        "The id of a stakeholder, once for each of the parties. Naming one twice has no effect.",
        CommonGround.MaxParties,
        required: true);

    /// <summary>The format of the answer.</summary>
    public static readonly Parameter<string> Format = FormatNamed([JsonFormat, .. DrawingFormats.Names]);

    /// <summary>The language of a figure.</summary>
    public static readonly Parameter<string> Language = new(
        "language",
        "The language of a figure (`format=svg`): its labels, and names where they are known in it; titles of sources are as recorded. "
            + "Default: the language that the `Accept-Language` header prefers, or else English. Other formats have no labels.",
        text => Figure.Languages.Contains(text) ? text : Reading<string>.Not(Choice.Problem(text, Figure.Languages)))
    { Sort = ParameterSort.Word, Allowed = Figure.Languages };

    /// <summary>The dialect of a table.</summary>
    public static readonly Parameter<string> Dialect = new(
        "dialect",
        "How a table (`format=csv`) is written: " + string.Join(" ", SheetDialect.All.Select(d => $"`{d.Name}`: {d.Description}")),
        text =>
            SheetDialect.All.Any(d => d.Name == text)
                ? text
                : Reading<string>.Not(Choice.Problem(text, [.. SheetDialect.All.Select(d => d.Name)])))
    {
        Sort = ParameterSort.Word,
        Allowed = [.. SheetDialect.All.Select(d => d.Name)],
        Default = SheetDialect.Comma.Name,
    };

    /// <summary>The filters that every question about the network accepts.</summary>
    public static IReadOnlyList<Parameter> Filters { get; } =
        [From, To, KnownBy, MinSources, MinPublishers, Status, Country, Topic, Dataset, Lineage];

    internal static Parameter<bool> Flag(string name, string description) => new(
        name,
        description,
        text => text switch { "true" => true, "false" => false, _ => Reading<bool>.Not(Choice.Problem(text, ["true", "false"])) })
    { Sort = ParameterSort.Flag, Allowed = ["true", "false"], Default = "false" };

    /// <summary>The parameter, limited to requests in which another parameter has one of these values.</summary>
    internal static Parameter<T> OnlyWith<T, TWord>(this Parameter<T> parameter, Parameter<TWord> other, params IReadOnlyList<TWord> words)
        where TWord : struct, Enum
    {
        string[] written = [.. words.Select(Words<TWord>.Of)];
        return parameter with
        {
            Description = $"{parameter.Description} Only with `{other.Name}` {string.Join(", ", written.Select(word => $"`{word}`"))}.",
            OnlyWith = (other, written),
        };
    }

    internal static Parameter<T> Word<T>(string name, string description, string byDefault)
        where T : struct, Enum =>
        AnyOf(name, description, Enum.GetValues<T>()) with { AtMost = 1, Default = byDefault, IsFilter = false };

    internal static Parameter<T> AnyOf<T>(string name, string description, IReadOnlyList<T> among)
        where T : struct, Enum
    {
        string[] words = [.. among.Select(Words<T>.Of)];
        return new Parameter<T>(
            name,
            description,
            text => words.Contains(text) && Words<T>.TryParse(text, out var word) ? word : Reading<T>.Not(Choice.Problem(text, words)))
        { Sort = ParameterSort.Word, Allowed = words, AtMost = words.Length, IsFilter = true };
    }

    private static Parameter<string> FormatNamed(IReadOnlyList<string> names) =>
        new(
            "format",
            "The format of the answer: `json` is the answer itself; `/api/v1/formats` lists the others. It takes precedence over the "
                + "`Accept` header.",
            text => names.Contains(text) ? text : Reading<string>.Not(Choice.Problem(text, names)))
        {
            Sort = ParameterSort.Word,
            Allowed = names,
            Default = JsonFormat,
        };

    internal static Parameter<int> Number(string name, string description, int least, int greatest, int? byDefault) => new(
        name,
        description,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest
            ? number
            : Reading<int>.Not($"\"{Echo.Of(text)}\" is not a whole number from {least} to {greatest}"))
    { Sort = ParameterSort.Number, Range = (least, greatest), Default = byDefault?.ToString(CultureInfo.InvariantCulture) };

    /// <summary>The length of a page; <paramref name="of"/> names its items, e.g. <c>partners in the answer</c>.</summary>
    internal static Parameter<int> Limit(string of, int greatest, int byDefault) =>
        Number("limit", $"The maximum number of {of}. {Paged}", 1, greatest, byDefault);

    internal static Parameter<PartialDate> Date(string name, string description) =>
        new(
            name,
            $"{description} `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.",
            text =>
                PartialDate.TryParse(text, out var date) ? date : Reading<PartialDate>.Not($"\"{Echo.Of(text)}\" is not {PartialDate.Rule}")
        )
        {
            Sort = ParameterSort.Date,
            Pattern = $"^{DateForm}$",
            IsFilter = true,
        };

    internal static Parameter<RecordId> Id(string name, string description, int atMost, bool required = false) => new(
        name,
        description,
        text => RecordId.TryParse(text, out var id) ? id : Reading<RecordId>.Not($"\"{Echo.Of(text)}\" is not an id: {RecordId.Rule}"))
    { Sort = ParameterSort.Id, Pattern = IdPattern, AtMost = atMost, Required = required };

    private static Reading<string> Text(string text) =>
        text.Length <= Limits.TextLength ? text : Reading<string>.Not($"is longer than {Limits.TextLength} characters");
}
