using System.Globalization;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats;
using StakeholderGraph.Formats.Lists;

namespace StakeholderGraph;

/// <summary>A draft of a dataset, made of a list of participants in a document, for somebody to review.</summary>
/// <param name="Dataset">The dataset, in which nothing is an error.</param>
/// <param name="Persons">The persons, row by row, with how sure each is.</param>
/// <param name="Unread">The lines that gave nothing.</param>
public sealed record ListDraft(CheckedDataset Dataset, IReadOnlyList<ListedPerson> Persons, IReadOnlyList<UnreadLine> Unread)
{
    /// <summary>Below this, a row is one to look at.</summary>
    public const double Sure = 0.9;

    /// <summary>The file that has a row for each person.</summary>
    public const string ReviewFile = "review.csv";

    /// <summary>The file that has a row for each line that gave nothing.</summary>
    public const string UnreadFile = "unread.csv";

    private static readonly string[] ReviewColumns =
        ["place", "delegation", "group", "country", "honorific", "name", "role", "post", "unit", "body", "confidence", "doubts"];

    private static readonly string[] UnreadColumns = ["place", "text", "why"];

    /// <summary>Makes a draft of a document.</summary>
    /// <param name="path">The document.</param>
    /// <param name="options">What is said about it: the engagement must be.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="DatasetException">It is no document that can be read, or names nobody.</exception>
    public static ListDraft Of(string path, ImportOptions options, CancellationToken cancellationToken = default)
    {
        if (DatasetReaders.ReaderOf(path, options) is not ListReader reader)
        {
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

    /// <summary>Writes the draft into a folder: the dataset, and beside it what to review.</summary>
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
