using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// Reads lists of participants in documents. Their structure is guessed, so they are never imported directly: a draft is made for review.
/// </summary>
internal abstract class ListReader : ConvertingReader
{
    /// <summary>The lines of a document in reading order.</summary>
    public IReadOnlyList<ListLine> Lines(string path, Places places, CancellationToken cancellationToken)
    {
        IReadOnlyList<ListLine> lines = [];
        Reading(path, () => lines = Read(path, places, cancellationToken));
        return lines;
    }

    /// <summary>Why the file is not read as a dataset, or with a mapping.</summary>
    public static DatasetException Drafted(string path) => Broken(
        new Location(path, null, null),
        "a document, which needs a draft and a review before the import",
        null,
        "import the reviewed draft",
        $"`stakeholders draft {ShellWord.Of(path)} --output FOLDER --engagement NAME` makes the draft");

    protected override void Convert(string path, ConvertedDataset dataset) => throw Drafted(path);

    /// <summary>Reads the lines.</summary>
    protected abstract IReadOnlyList<ListLine> Read(string path, Places places, CancellationToken cancellationToken);
}

/// <summary>DOCX files.</summary>
internal sealed class DocxReader : ListReader
{
    public override string Name => "docx";

    public override string Description => "A list of participants as a Word document: see `stakeholders draft`.";

    protected override bool Detects(FileStart start) => start.IsZip && (start.Extension is ".docx" or ".docm" or ".dotx"
        || start.Extension is not (".xlsx" or ".xlsm") && start.Text.Contains("word/", StringComparison.Ordinal));

    protected override IReadOnlyList<ListLine> Read(string path, Places places, CancellationToken cancellationToken) =>
        DocxLines.Read(path, places, cancellationToken);
}

/// <summary>PDF files.</summary>
internal sealed class PdfReader : ListReader
{
    public override string Name => "pdf";

    public override string Description => "A list of participants as a PDF: see `stakeholders draft`.";

    protected override bool Detects(FileStart start) => start.Bytes.AsSpan(0, Math.Min(1_024, start.Bytes.Length)).IndexOf("%PDF-"u8) >= 0;

    protected override IReadOnlyList<ListLine> Read(string path, Places places, CancellationToken cancellationToken) =>
        PageLayout.Lines(path, PdfPages.Read(path, cancellationToken), places);
}
