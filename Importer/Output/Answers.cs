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
internal sealed record ChangesAnswer(IReadOnlyList<ImportReport> Datasets, bool DryRun, string Store);

/// <summary>Datasets that are fit to be imported.</summary>
internal sealed record CheckAnswer(IReadOnlyList<DatasetSummary> Datasets);

/// <summary>A dataset in files.</summary>
internal sealed record DatasetSummary(
    string Folder, RecordId Name, string Title, string Licence, string Maintainer, string? Description, RecordCounts Counts, string ContentHash)
{
    public static DatasetSummary Of(CheckedDataset dataset)
    {
        var about = dataset.Content.Dataset;
        return new(
            dataset.Folder,
            about.Name,
            about.Title,
            about.Licence,
            about.Maintainer,
            about.Description,
            dataset.Content.Counts,
            dataset.Content.ContentHash);
    }
}

/// <summary>A dataset written as a network.</summary>
internal sealed record ExportAnswer(string File, string Format, RecordId Name, int Records, int Ties);

/// <summary>What is wrong with a store; nothing, if the list is empty.</summary>
internal sealed record VerifyAnswer(string Store, IReadOnlyList<StoreFault> Faults);

/// <summary>Why there is no answer: the first hundred errors, and how many there are.</summary>
internal sealed record FailureAnswer(IReadOnlyList<ErrorGiven> Errors, long Count);

/// <summary>One error; without a file where no file is at fault.</summary>
internal sealed record ErrorGiven(string? File, long? Line, int? Column, string? Field, string Reason, string? Found, string? Hint)
{
    public static ErrorGiven Of(DatasetError error) =>
        new(error.File, error.Line, error.Column, error.Field, error.Reason, error.Found, error.Hint);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ChangesAnswer))]
[JsonSerializable(typeof(CheckAnswer))]
[JsonSerializable(typeof(IReadOnlyList<LoadedDataset>))]
[JsonSerializable(typeof(VerifyAnswer))]
[JsonSerializable(typeof(DatasetSummary))]
[JsonSerializable(typeof(ExportAnswer))]
[JsonSerializable(typeof(Resolved))]
[JsonSerializable(typeof(FailureAnswer))]
internal sealed partial class Json : JsonSerializerContext
{
    /// <summary>Names in any script stay readable: the document goes to a file or a terminal, never into a web page.</summary>
    public static Json Answers { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });
}
