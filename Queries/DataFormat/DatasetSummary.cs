using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>A dataset in files.</summary>
/// <param name="Folder">The folder or file.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Licence">An SPDX identifier or a sentence.</param>
/// <param name="Maintainer">Who keeps it.</param>
/// <param name="Description">A few sentences on what it holds.</param>
/// <param name="Counts">How many records it holds.</param>
/// <param name="ContentHash">What it holds, as 64 hexadecimal digits.</param>
public sealed record DatasetSummary(
    string Folder,
    RecordId Name,
    string Title,
    string Licence,
    string Maintainer,
    string? Description,
    RecordCounts Counts,
    string ContentHash)
{
    /// <summary>The outcome of a file in another format.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Conversion? Conversion { get; init; }

    /// <summary>The summary of a dataset.</summary>
    public static DatasetSummary Of(string folder, IDatasetContent content)
    {
        var about = content.Dataset;
        return new(
            folder,
            about.Name,
            about.Title,
            about.Licence,
            about.Maintainer,
            about.Description,
            content.Counts,
            content.ContentHash);
    }
}
