using System.Text;
using StakeholderGraph.DataFormat;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace StakeholderGraph.Formats.Lists;

/// <summary>Reads the words of a PDF file, page by page.</summary>
internal static class PdfPages
{
    private const int MostPages = 3_000;
    private const long LargestFile = 100L << 20;
    private const int MostLetters = 200_000; // of a page
    private const int MostRules = 6_000; // of a page: more are a drawing
    private const double Thin = 3; // points: a filled area that is thinner is a line
    private const double LeastRule = 4; // points: what is shorter borders no cell
    private static readonly string[] Bold = ["bold", "black", "heavy"]; // in the names of fonts

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="DatasetException">The file is encrypted, too large or damaged, or has no text.</exception>
    public static PdfPage[] Read(string path, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > LargestFile)
        {
            throw Refused(path, $"larger than {LargestFile >> 20} MB", "divide the file");
        }

        PdfPage[] pages;
        try
        {
            using var stream = RegularFile.Open(path);
            var file = new byte[stream.Length];
            stream.ReadExactly(file);
            if (PdfStreams.AreTooLarge(file, cancellationToken))
            {
                throw Refused(path, "unpacks to more than a document can hold", "it was not unpacked");
            }

            using var document = PdfDocument.Open(file, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            if (document.IsEncrypted)
            {
                throw Encrypted(path);
            }

            if (document.NumberOfPages > MostPages)
            {
                throw Refused(path, $"more than {CellText.Number(MostPages)} pages", "divide the file");
            }

            pages = [.. Pages(document, cancellationToken)];
        }
        catch (PdfDocumentEncryptedException)
        {
            throw Encrypted(path);
        }
        catch (Exception problem) when (problem is not (DatasetException or OperationCanceledException or IOException
            or UnauthorizedAccessException or OutOfMemoryException))
        {
            // The library throws exceptions of many types for a damaged file.
            throw Refused(path, "the file is damaged", problem.Message.Split('\n')[0].TrimEnd('.', ' '));
        }

        return pages.Any(page => page.Segments.Count > 0)
            ? pages
            : throw Refused(path, "a PDF without text", "its pages are pictures: recognize their text (OCR) first, e.g. with ocrmypdf");
    }

    private static IEnumerable<PdfPage> Pages(PdfDocument document, CancellationToken cancellationToken)
    {
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = document.GetPage(number);
            if (page.Letters.Count > MostLetters)
            {
                throw new InvalidDataException($"page {number} has more than {CellText.Number(MostLetters)} letters");
            }

            List<PdfRule> rules = [.. Rules(page).Take(MostRules + 1)];
            yield return new PdfPage(number, page.Width, page.Height, Segments(page)) { Rules = rules.Count > MostRules ? [] : rules };
        }
    }

    // Thin areas that are filled, and the straight lines of what is stroked.
    private static IEnumerable<PdfRule> Rules(Page page)
    {
        foreach (var path in page.Paths.Where(path => !path.IsClipping && (path.IsFilled || path.IsStroked)))
        {
            foreach (var part in path)
            {
                if (part.GetBoundingRectangle() is not { } box)
                {
                    continue;
                }

                var boxes = box.Width <= Thin || box.Height <= Thin ? [box]
                    : !path.IsStroked ? []
                    : part.IsDrawnAsRectangle ? Sides(box)
                    : part.Commands.Select(c => c.GetBoundingRectangle()).OfType<PdfRectangle>();
                foreach (var line in boxes.Where(b => Math.Min(b.Width, b.Height) <= Thin && Math.Max(b.Width, b.Height) >= LeastRule))
                {
                    yield return line.Width < line.Height
                        ? new PdfRule(true, (line.Left + line.Right) / 2, line.Bottom, line.Top)
                        : new PdfRule(false, (line.Bottom + line.Top) / 2, line.Left, line.Right);
                }
            }
        }
    }

    private static PdfRectangle[] Sides(PdfRectangle box) =>
    [
        new(box.Left, box.Bottom, box.Left, box.Top), new(box.Right, box.Bottom, box.Right, box.Top),
        new(box.Left, box.Bottom, box.Right, box.Bottom), new(box.Left, box.Top, box.Right, box.Top),
    ];

    private static List<PdfSegment> Segments(Page page)
    {
        var words = page.GetWords()
            .Where(word => word.TextOrientation == TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(word.Text))
            .Select(word => (Word: word, Baseline: word.Letters[0].StartBaseLine.Y, Size: Math.Max(1, word.Letters[0].PointSize)))
            .OrderByDescending(w => w.Baseline)
            .ToList();
        var segments = new List<PdfSegment>();
        for (var i = 0; i < words.Count;)
        {
            var row = words.Skip(i).TakeWhile(w => words[i].Baseline - w.Baseline < 0.3 * w.Size).ToList();
            i += row.Count;
            var run = new List<(Word Word, double Baseline, double Size)>();
            foreach (var word in row.OrderBy(w => w.Word.BoundingBox.Left))
            {
                if (run.Count > 0 && word.Word.BoundingBox.Left - run[^1].Word.BoundingBox.Right > 1.1 * Math.Min(word.Size, run[^1].Size))
                {
                    segments.Add(Segment(page.Number, run));
                    run = [];
                }

                run.Add(word);
            }

            segments.Add(Segment(page.Number, run));
        }

        return segments;
    }

    private static PdfSegment Segment(int page, List<(Word Word, double Baseline, double Size)> words)
    {
        var first = words[0].Word;
        var font = first.Letters[0].FontName ?? "";
        return new PdfSegment(
            page,
            PdfSegment.Joined([.. words.Select(w => TextOf(w.Word))]),
            first.BoundingBox.Left,
            words[^1].Word.BoundingBox.Right,
            words[0].Baseline,
            Math.Round(words[0].Size, 1),
            Bold.Any(word => font.Contains(word, StringComparison.OrdinalIgnoreCase)),
            first.BoundingBox.Width,
            $"{font} {first.Letters[0].Color}")
        {
            Words = [.. words.Select(w => (TextOf(w.Word), w.Word.BoundingBox.Left, w.Word.BoundingBox.Right))],
        };
    }

    // Letters are found from left to right; those of Arabic and Hebrew are read the other way, and may be drawn as their forms in a word.
    private static string TextOf(Word word) =>
        (PdfSegment.IsFromRight(word.Text)
            ? string.Concat(word.Letters.Reverse().Select(letter => letter.Value)).Normalize(NormalizationForm.FormKC)
            : word.Text.Any(c => c is >= '\uFB00' and <= '\uFB06') ? word.Text.Normalize(NormalizationForm.FormKC) // office, in two letters
            : word.Text)
        .Trim().Replace('\u00A0', ' ').Replace("\u00AD", "-", StringComparison.Ordinal);

    private static DatasetException Encrypted(string path) =>
        Refused(path, "the PDF is encrypted", "save it without a password or protection first");

    private static DatasetException Refused(string path, string reason, string hint) =>
        ConvertingReader.Broken(new Location(path, null, null), reason, null, hint);
}
