using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph.Importer.Output;

/// <summary>How an answer is written.</summary>
internal enum Format
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>As one JSON document.</summary>
    Json,

    /// <summary>As comma-separated values, where the answer is a table.</summary>
    Csv,
}

/// <summary>What an import or a removal did, or would do.</summary>
internal sealed record ChangesAnswer(
    IReadOnlyList<ImportReport> Datasets, bool DryRun, string Store, IReadOnlyList<FaultGiven> Warnings, long WarningCount)
{
    /// <summary>Whether there was no store before.</summary>
    public bool Created { get; init; }

    /// <summary>The outcome of the files that were in another format.</summary>
    public IReadOnlyList<Conversion> Conversions { get; init; } = [];

    /// <summary>How many records were set aside.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int SetAside { get; init; }
}

/// <summary>Datasets that are fit to be imported.</summary>
internal sealed record CheckAnswer(IReadOnlyList<DatasetSummary> Datasets, IReadOnlyList<FaultGiven> Warnings, long WarningCount);

/// <summary>A draft that was made of a list of participants.</summary>
/// <param name="Folder">Where it is.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Persons">How many rows name a person.</param>
/// <param name="Delegations">How many delegations they belong to.</param>
/// <param name="Doubtful">How many of the rows are less sure than 0.9.</param>
/// <param name="Unread">How many lines gave nothing.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Lines">The lines that gave nothing.</param>
internal sealed record DraftAnswer(
    string Folder,
    DatasetSummary Dataset,
    int Persons,
    int Delegations,
    int Doubtful,
    int Unread,
    IReadOnlyList<ListedPerson> Rows,
    IReadOnlyList<UnreadLine> Lines)
{
    public static DraftAnswer Of(string folder, ListDraft draft) => new(
        folder,
        DatasetSummary.Of(folder, draft.Dataset.Content),
        draft.Persons.Count,
        draft.Persons.Select(p => p.Delegation).Distinct(StringComparer.Ordinal).Count(),
        draft.Persons.Count(p => p.Confidence < ListDraft.Sure),
        draft.Unread.Count,
        draft.Persons,
        draft.Unread);
}

/// <summary>A dataset written as a network.</summary>
internal sealed record ExportAnswer(string File, string Format, RecordId Name, int Records, int Ties);

/// <summary>What is wrong with a store; nothing, if the list is empty.</summary>
internal sealed record VerifyAnswer(string Store, IReadOnlyList<StoreFault> Faults);

/// <summary>Why there is no answer: the first hundred errors, and how many there are; and the warnings beside them.</summary>
internal sealed record FailureAnswer(IReadOnlyList<FaultGiven> Errors, long Count, IReadOnlyList<FaultGiven> Warnings, long WarningCount);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ChangesAnswer))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(IReadOnlyList<LoadedDataset>))]
[JsonSerializable(typeof(VerifyAnswer))]
[JsonSerializable(typeof(DatasetSummary))]
[JsonSerializable(typeof(DraftAnswer))]
[JsonSerializable(typeof(ExportAnswer))]
[JsonSerializable(typeof(Resolved))]
[JsonSerializable(typeof(FailureAnswer))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(IReadOnlyList<KeyGiven>))]
internal sealed partial class Json : JsonSerializerContext
{
    /// <summary>Names in any script stay readable: the document goes to a file or a terminal, never into a web page.</summary>
    public static Json Answers { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });
}
