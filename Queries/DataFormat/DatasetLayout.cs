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

/// <summary>A column of a file.</summary>
/// <param name="Name">As the header line writes it.</param>
/// <param name="Required">Whether it must be there, with a value in every row.</param>
internal sealed record Column(string Name, bool Required = false);

/// <summary>The columns of a file, in canonical order.</summary>
internal sealed record CsvLayout(DatasetFile File, params Column[] Columns)
{
    /// <summary>The names of all columns.</summary>
    public IEnumerable<string> Names => Columns.Select(c => c.Name);

    /// <summary>The number of a column; −1 where there is none of that name.</summary>
    public int IndexOf(string name) => Array.FindIndex(Columns, c => c.Name == name);
}

/// <summary>The seven files of docs/data-format.md. The constants are the numbers of columns.</summary>
internal static class DatasetLayout
{
    public static readonly CsvLayout Sources = new(
        DatasetFile.Sources,
        new("id", true),
        new("title", true),
        new("publisher", true),
        new("published"),
        new("language"),
        new("link"));

    public static readonly CsvLayout Stakeholders = new(
        DatasetFile.Stakeholders,
        new("id", true),
        new("kind", true),
        new("name", true),
        new("language"),
        new("country"),
        new("start"),
        new("end"),
        new("identifiers"),
        new("links"),
        new("attributes"));

    public static readonly CsvLayout Engagements = new(
        DatasetFile.Engagements,
        new("id", true),
        new("kind", true),
        new("name", true),
        new("topics"),
        new("language"),
        new("country"),
        new("start"),
        new("end"),
        new("identifiers"),
        new("links"),
        new("attributes"));

    public static readonly CsvLayout Names = new(
        DatasetFile.Names,
        new("id", true),
        new("name", true),
        new("language"),
        new("type", true));

    public static readonly CsvLayout Ties = new(
        DatasetFile.Ties,
        new("id", true),
        new("from", true),
        new("type", true),
        new("to", true),
        new("title"),
        new("on_behalf_of"),
        new("start"),
        new("end"));

    public static readonly CsvLayout Evidence = new(
        DatasetFile.Evidence,
        new("tie", true),
        new("source", true),
        new("locator"),
        new("says", true),
        new("note"));

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
