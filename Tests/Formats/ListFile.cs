using System.IO.Compression;
using System.Security;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace StakeholderGraph.Tests.Formats;

/// <summary>Lists of participants as documents, written for a test.</summary>
internal static class ListFile
{
    /// <summary>The engagement of the lists.</summary>
    public static readonly ImportOptions RoundTable = new()
    {
        Engagement = new ListedEngagement("Round Table", Kind.Event, PartialDate.Parse("2031-05-12"), null, TieType.Attends),
    };

    private const string LineBreak = "</w:t><w:br/><w:t xml:space=\"preserve\">";

    /// <summary>
    /// A document: a paragraph a line; lines that begin with | are rows of a table, those that begin with # are in bold; ~ begins a line of
    /// a paragraph.
    /// </summary>
    /// <param name="text">The lines.</param>
    /// <param name="inControls">Whether rows and cells of tables are in content controls, as in forms.</param>
    public static byte[] Docx(string text, bool inControls = false)
    {
        var body = new StringBuilder();
        var isTable = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith('|') != isTable)
            {
                body.Append(isTable ? "</w:tbl>" : "<w:tbl>");
                isTable = !isTable;
            }

            body.Append(isTable
                ? Control($"<w:tr>{string.Concat(line[1..^1].Split('|').Select(Cell))}</w:tr>")
                : Paragraph(line));
        }

        return WrittenFile.Zip((
            "word/document.xml",
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + $"{body}{(isTable ? "</w:tbl>" : "")}</w:body></w:document>"));

        string Control(string element) => inControls ? $"<w:sdt><w:sdtContent>{element}</w:sdtContent></w:sdt>" : element;

        string Cell(string text) => Control($"<w:tc>{Paragraph(text)}</w:tc>");

        static string Paragraph(string text) =>
            $"<w:p><w:r>{(text.StartsWith('#') ? "<w:rPr><w:b/></w:rPr>" : "")}<w:t xml:space=\"preserve\">"
                + SecurityElement.Escape(text.TrimStart('#'))!.Replace("~", LineBreak, StringComparison.Ordinal) + "</w:t></w:r></w:p>";
    }

    /// <summary>
    /// Pages with columns of lines, each with a header and a number; lines that start with # are written without it, in blue.
    /// </summary>
    /// <param name="pages">The pages, each with its columns and their lines.</param>
    /// <param name="header">The header of each page.</param>
    /// <param name="width">The width of a column in points.</param>
    public static byte[] Pdf(string[][][] pages, string header, int width = 270)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var (number, columns) in pages.Index())
        {
            var page = pdf.AddPage(PageSize.A4);
            page.AddText(header, 9, new PdfPoint(180, 810), font);
            page.AddText($"- {number + 1} -", 9, new PdfPoint(290, 30), font);
            foreach (var (column, lines) in columns.Index())
            {
                foreach (var (row, line) in lines.Index().Where(line => line.Item.Length > 0))
                {
                    if (line[0] == '#')
                    {
                        page.SetTextAndFillColor(0x4F, 0x81, 0xBD);
                    }

                    page.AddText(line.TrimStart('#'), 11, new PdfPoint(60 + width * column, 760 - 14 * row), font);
                    page.ResetColor();
                }
            }
        }

        return pdf.Build();
    }

    /// <summary>Pages of a table with a border around every cell; the lines of a cell are divided by <c>/</c>.</summary>
    /// <param name="pages">The pages, each with its rows; the cells of a row are divided by <c>|</c>, an empty one has no border above it
    /// where it is <c>^</c>.</param>
    /// <param name="widths">How wide each column is, in points.</param>
    public static byte[] RuledPdf(string[][] pages, params int[] widths)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var rows in pages)
        {
            var page = pdf.AddPage(PageSize.A4);
            var top = 780.0;
            foreach (var row in rows)
            {
                var cells = row.Split('|');
                var bottom = top - 6 - 11 * cells.Max(cell => cell.Split('/').Length);
                var left = 40.0;
                foreach (var (i, cell) in cells.Index())
                {
                    var right = cells.Length == 1 ? left + widths.Sum() : left + widths[i];
                    page.DrawLine(new PdfPoint(left, top), new PdfPoint(left, bottom));
                    page.DrawLine(new PdfPoint(right, top), new PdfPoint(right, bottom));
                    if (cell != "^")
                    {
                        page.DrawLine(new PdfPoint(left, top), new PdfPoint(right, top));
                        foreach (var (n, line) in cell.Split('/').Index().Where(line => line.Item.Length > 0))
                        {
                            page.AddText(line, 9, new PdfPoint(left + 4, top - 11 - 11 * n), font);
                        }
                    }

                    left = right;
                }

                top = bottom;
            }

            page.DrawLine(new PdfPoint(40, top), new PdfPoint(40 + widths.Sum(), top));
        }

        return pdf.Build();
    }

    /// <summary>A one-page file whose trailer names its encryption.</summary>
    public static byte[] Encrypted()
    {
        var plain = Encoding.Latin1.GetString(Pdf([[["Mr A SAMPLE"], []]], "x"));
        var at = plain.LastIndexOf("/Root", StringComparison.Ordinal);
        var key = new string('0', 64);
        return Encoding.Latin1.GetBytes(plain.Insert(
            at, $"/ID [<{key[..32]}> <{key[..32]}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <{key}> /U <{key}> >> "));
    }

    /// <summary>A file whose stream unpacks to 300 MB.</summary>
    public static byte[] Bomb()
    {
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n1 0 obj << /Filter /FlateDecode >> stream\n"u8);
        using (var packed = new ZLibStream(file, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 300; i++)
            {
                packed.Write(zeros);
            }
        }

        file.Write("\nendstream endobj"u8);
        return file.ToArray();
    }
}
