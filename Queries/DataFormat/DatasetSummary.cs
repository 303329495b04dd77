using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>A dataset in files.</summary>
/// <param name="Folder">The folder or file.</param>
/// <param name="Name">The name.</param>
/// <param name="Title">The title for readers.</param>
/// <param name="Licence">An SPDX identifier or a sentence.</param>
/// <param name="Maintainer">The person or organization that maintains it.</param>
/// <param name="Description">A few sentences on what it holds.</param>
/// <param name="Counts">The number of records of each type.</param>
/// <param name="ContentHash">The hash of the content, as 64 hexadecimal digits.</param>
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
    /// <summary>The details of reading a file in another format.</summary>
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
