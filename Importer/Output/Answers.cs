using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph.Importer.Output;

/// <summary>The form of an answer.</summary>
internal enum Format
{
    /// <summary>Text for people.</summary>
    Text,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>Comma-separated values, if the answer is a table.</summary>
    Csv,
}

/// <summary>The result of an import or a removal, or of its dry run.</summary>
internal sealed record ChangesAnswer(
    IReadOnlyList<ImportReport> Datasets, bool DryRun, string Store, IReadOnlyList<FaultGiven> Warnings, long WarningCount)
{
    /// <summary>Whether the store was created.</summary>
    public bool Created { get; init; }

    /// <summary>What was done about a damaged file of the store, if it was damaged.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Repair => Datasets.Select(d => d.Repair).FirstOrDefault(r => r is not null);

    /// <summary>The conversion report of files in other formats.</summary>
    public IReadOnlyList<Conversion> Conversions { get; init; } = [];

    /// <summary>The number of records that were set aside.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int SetAside { get; init; }
}

/// <summary>Datasets without errors.</summary>
internal sealed record CheckAnswer(IReadOnlyList<DatasetSummary> Datasets, IReadOnlyList<FaultGiven> Warnings, long WarningCount);

/// <summary>A draft dataset that was made from a list of participants.</summary>
/// <param name="Folder">The folder of the draft.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Persons">The number of rows that name a person.</param>
/// <param name="Delegations">The number of delegations.</param>
/// <param name="Doubtful">The number of rows with a confidence below 0.9.</param>
/// <param name="Unread">The number of lines that were not understood.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Lines">The lines that were not understood.</param>
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

/// <summary>A dataset that was written as a network.</summary>
internal sealed record ExportAnswer(string File, string Format, RecordId Name, int Records, int Ties);

/// <summary>The faults of a store; empty if there are none.</summary>
internal sealed record VerifyAnswer(string Store, IReadOnlyList<StoreFault> Faults);

/// <summary>Why there is no answer: the first hundred errors and their total number, and the warnings.</summary>
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
    /// <summary>Names in any script stay readable, because the document goes to a file or a terminal, never into a web page.</summary>
    public static Json Answers { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });
}
