namespace StakeholderGraph.DataFormat;

/// <summary>The files of a dataset, in the order in which they are read and their errors reported.</summary>
internal enum DatasetFile
{
    Dataset,
    Sources,
    Stakeholders,
    Engagements,
    Names,
    Ties,
    Evidence,
}

/// <summary>The type of content of a column.</summary>
internal enum Holds
{
    /// <summary>An id, of this record or of another.</summary>
    Id,

    /// <summary>One of a fixed set of words.</summary>
    Word,

    /// <summary>A name of a stakeholder or engagement, by which it is found.</summary>
    Name,

    /// <summary>A short text that may have no letters.</summary>
    Title,

    /// <summary>A text of any length.</summary>
    Text,

    Date,
    Language,
    Country,
    Topics,
    Identifiers,
    Links,
    Attributes,
}

/// <summary>A column of a file.</summary>
/// <param name="Name">The name in the header line.</param>
/// <param name="Holds">The type of content of its cells.</param>
/// <param name="Required">Whether the column must be present, with a value in every row.</param>
/// <param name="IsLater">
/// Whether the column was introduced after the first version of the format: it is written only if a record states it, so that an older
/// dataset is written unchanged.
/// </param>
internal sealed record Column(string Name, Holds Holds, bool Required = false, bool IsLater = false);

/// <summary>The fields of the records of one type, in the order of the canonical files.</summary>
internal sealed record RecordLayout(DatasetFile File, params Column[] Columns)
{
    /// <summary>The names of all columns.</summary>
    public IEnumerable<string> Names => Columns.Select(c => c.Name);

    /// <summary>The number of a column; −1 if no column has the name.</summary>
    public int IndexOf(string name) => Array.FindIndex(Columns, c => c.Name == name);
}

/// <summary>The seven files of docs/data-format.md. The constants are the numbers of columns.</summary>
internal static class DatasetLayout
{
    public static readonly RecordLayout Dataset = new(
        DatasetFile.Dataset,
        new("name", Holds.Id, true),
        new("title", Holds.Text, true),
        new("licence", Holds.Text, true),
        new("maintainer", Holds.Text, true),
        new("description", Holds.Text));

    public static readonly RecordLayout Sources = new(
        DatasetFile.Sources,
        new("id", Holds.Id, true),
        new("title", Holds.Title, true),
        new("publisher", Holds.Title, true),
        new("published", Holds.Date),
        new("language", Holds.Language),
        new("link", Holds.Links),
        new("retrieved", Holds.Date, IsLater: true));

    public static readonly RecordLayout Stakeholders = new(
        DatasetFile.Stakeholders,
        new("id", Holds.Id, true),
        new("kind", Holds.Word, true),
        new("name", Holds.Name, true),
        new("language", Holds.Language),
        new("country", Holds.Country),
        new("start", Holds.Date),
        new("end", Holds.Date),
        new("identifiers", Holds.Identifiers),
        new("links", Holds.Links),
        new("attributes", Holds.Attributes));

    public static readonly RecordLayout Engagements = new(
        DatasetFile.Engagements,
        new("id", Holds.Id, true),
        new("kind", Holds.Word, true),
        new("name", Holds.Name, true),
        new("topics", Holds.Topics),
        new("language", Holds.Language),
        new("country", Holds.Country),
        new("start", Holds.Date),
        new("end", Holds.Date),
        new("identifiers", Holds.Identifiers),
        new("links", Holds.Links),
        new("attributes", Holds.Attributes),
        new("other_countries", Holds.Country, IsLater: true),
        new("description", Holds.Text, IsLater: true));

    public static readonly RecordLayout Names = new(
        DatasetFile.Names,
        new("id", Holds.Id, true),
        new("name", Holds.Name, true),
        new("language", Holds.Language),
        new("type", Holds.Word, true));

    public static readonly RecordLayout Ties = new(
        DatasetFile.Ties,
        new("id", Holds.Id, true),
        new("from", Holds.Id, true),
        new("type", Holds.Word, true),
        new("to", Holds.Id, true),
        new("title", Holds.Title),
        new("on_behalf_of", Holds.Id),
        new("start", Holds.Date),
        new("end", Holds.Date),
        new("amount", Holds.Word, IsLater: true),
        new("currency", Holds.Word, IsLater: true),
        new("attributes", Holds.Attributes, IsLater: true));

    public static readonly RecordLayout Evidence = new(
        DatasetFile.Evidence,
        new("tie", Holds.Id, true),
        new("source", Holds.Id, true),
        new("locator", Holds.Title),
        new("says", Holds.Word, true),
        new("note", Holds.Text));

    /// <summary>The name of a file within its folder.</summary>
    public static string FileName(DatasetFile file) => file switch
    {
        DatasetFile.Dataset => "dataset.json",
        DatasetFile.Sources => "sources.csv",
        DatasetFile.Stakeholders => "stakeholders.csv",
        DatasetFile.Engagements => "engagements.csv",
        DatasetFile.Names => "names.csv",
        DatasetFile.Ties => "ties.csv",
        _ => "evidence.csv",
    };
}
