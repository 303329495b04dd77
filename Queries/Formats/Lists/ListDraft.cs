using System.Globalization;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats;
using StakeholderGraph.Formats.Lists;

namespace StakeholderGraph;

/// <summary>A draft dataset, made from a list of participants in a document, for review by a person.</summary>
/// <param name="Dataset">The dataset, which has no errors.</param>
/// <param name="Persons">The persons, row by row, with the confidence of each.</param>
/// <param name="Unread">The lines that were not understood.</param>
public sealed record ListDraft(CheckedDataset Dataset, IReadOnlyList<ListedPerson> Persons, IReadOnlyList<UnreadLine> Unread)
{
    /// <summary>Rows with a confidence below this need review.</summary>
    public const double Sure = 0.9;

    /// <summary>The name of the file with a row for each person.</summary>
    public const string ReviewFile = "review.csv";

    /// <summary>The name of the file with a row for each line that was not understood.</summary>
    public const string UnreadFile = "unread.csv";

    private static readonly string[] ReviewColumns =
        ["place", "delegation", "group", "country", "honorific", "name", "role", "post", "unit", "body", "confidence", "doubts"];

    private static readonly string[] UnreadColumns = ["place", "text", "why"];

    /// <summary>Makes a draft from a document.</summary>
    /// <param name="path">The document.</param>
    /// <param name="options">The reading options, which must include the engagement.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="DatasetException">The document cannot be read, or names no person.</exception>
    public static ListDraft Of(string path, ImportOptions options, CancellationToken cancellationToken = default)
    {
        if (DatasetReaders.ReaderOf(path, options) is not ListReader reader)
        {
            if (!File.Exists(path))
            {
                throw DatasetReaders.NoFile(path);
            }

            throw ConvertingReader.Broken(
                new Location(path, null, null),
                "a draft cannot be made from this document",
                null,
                "a draft needs a DOCX or a PDF; import other formats directly");
        }

        var engagement = options.Engagement ?? throw ConvertingReader.Broken(
            new Location(path, null, null),
            "a list of participants without an engagement",
            null,
            "name the engagement",
            "--engagement names it");
        var dataset = new ConvertedDataset(path, reader.Name, options, null, cancellationToken);
        var lines = reader.Lines(path, dataset.Places, cancellationToken);
        var (persons, unread) = ParticipantList.Read(lines, place => dataset.Places.Locate(place).Part ?? "");
        if (persons.Count == 0)
        {
            throw ConvertingReader.Broken(
                new Location(path, null, null), "no list of participants: no line names a person", null, "is it another document?");
        }

        new DraftRecords(dataset, engagement).Add(persons);
        return new ListDraft(new DatasetCheck(dataset, null, cancellationToken).Run(), persons, unread);
    }

    /// <summary>Writes the draft into a folder: the dataset, and the files for review.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public void Write(string folder, CancellationToken cancellationToken = default)
    {
        DatasetFolder.Write(Dataset.Content, folder, cancellationToken);
        using var files = new NewFiles();
        Table(
            files.Create(Path.Combine(folder, ReviewFile)),
            ReviewColumns,
            Persons.Select(p => (string[])
            [
                p.Where, p.Delegation, p.Group, p.Country, p.Honorific, p.Name, p.Role, p.Post, p.Unit, p.Body,
                p.Confidence.ToString("0.00", CultureInfo.InvariantCulture), p.Doubts,
            ]));
        Table(files.Create(Path.Combine(folder, UnreadFile)), UnreadColumns, Unread.Select(u => (string[])[u.Where, u.Text, u.Why]));
        files.PutInPlace();
    }

    private static void Table(FileStream to, string[] columns, IEnumerable<string[]> rows)
    {
        using (to)
        using (var csv = new CsvSheet(to, SheetDialect.Comma, isForSpreadsheets: true))
        {
            csv.Line(columns);
            foreach (var row in rows)
            {
                csv.Line(row);
            }
        }
    }
}
