using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// Reads the lines of a DOCX file (ECMA-376): paragraphs and their line breaks, headings, tables. Headers, footers and notes are separate
/// files there and are not read. Deleted text in tracked changes and hidden text are not read either.
/// </summary>
internal sealed class DocxLines
{
    private const string Document = "word/document.xml";
    private const int MostLines = 500_000;
    private const int MostCells = 63; // of a row: the most that Word has

    private readonly ZipArchive _zip;
    private readonly int _part;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly List<ListLine> _lines = [];
    private int _paragraphs;
    private int _tables;

    private DocxLines(ZipArchive zip, int part, CancellationToken cancellationToken) =>
        (_zip, _part, _cancellationToken) = (zip, part, cancellationToken);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="places">Receives the places: paragraphs.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static List<ListLine> Read(string path, Places places, CancellationToken cancellationToken)
    {
        var part = places.Add((paragraph, _) =>
            new Location(path, null, null, string.Create(CultureInfo.InvariantCulture, $"paragraph {paragraph}")));
        using var zip = SafeZip.Open(path);
        var lines = new DocxLines(zip, part, cancellationToken);
        lines.ReadStyles();
        lines.ReadDocument();
        return WithBlocks(lines._lines);
    }

    private void ReadStyles()
    {
        using var file = Open("word/styles.xml");
        if (file is null)
        {
            return;
        }

        using var xml = Reader(file);
        Style? style = null;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "style":
                    style = new Style();
                    _styles[Attribute(xml, "styleId") ?? ""] = style;
                    break;
                case "name" when style is not null:
                    style.Level = HeadingLevel(Attribute(xml, "val") ?? "") ?? style.Level;
                    break;
                case "basedOn" when style is not null:
                    style.BasedOn = Attribute(xml, "val");
                    break;
                case "outlineLvl" when style is not null:
                    style.Level ??= Level(Attribute(xml, "val"));
                    break;
                case "b" when style is not null:
                    style.IsBold = IsOn(xml);
                    break;
                case "caps" when style is not null:
                    style.IsCaps = IsOn(xml);
                    break;
                case "sz" when style is not null:
                    style.Size = Size(xml);
                    break;
            }
        }
    }

    private void ReadDocument()
    {
        using var file = Open(Document) ?? throw new InvalidDataException($"it holds no {Document}");
        using var xml = Reader(file);
        while (xml.Read())
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "p" && !xml.IsEmptyElement)
            {
                _lines.AddRange(Paragraph(xml));
            }
            else if (xml.LocalName == "p")
            {
                _lines.Add(Blank());
            }
            else if (xml.LocalName == "tbl" && !xml.IsEmptyElement)
            {
                ReadTable(xml);
            }

            if (_lines.Count > MostLines)
            {
                throw new InvalidDataException($"more than {CellText.Number(MostLines)} lines");
            }
        }
    }

    private ListLine Blank() => new("", Places.In(_part, ++_paragraphs, 1));

    // The rows of a table; the rows of a nested table are lines of the cell that contains it.
    private void ReadTable(XmlReader xml)
    {
        var (table, depth) = (++_tables, xml.Depth);
        var (cells, above) = (new List<string>(), new List<string>());
        var isMerged = false; // with the cell above
        var nested = 0; // tables within a cell
        var (text, span, row) = (new StringBuilder(), 1, _paragraphs + 1);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName == "tbl" && !xml.IsEmptyElement)
            {
                nested += xml.NodeType == XmlNodeType.Element ? 1 : -1;
            }

            var isOfTable = nested == 0; // rows and cells may stand in content controls (sdt)
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "tr") when isOfTable:
                    (above, cells, row) = (cells, [], _paragraphs + 1);
                    break;
                case (XmlNodeType.Element, "tc") when isOfTable:
                    (text, span, isMerged) = (new StringBuilder(), 1, false);
                    break;
                case (XmlNodeType.Element, "vMerge"):
                    isMerged = Attribute(xml, "val") != "restart";
                    break;
                case (XmlNodeType.Element, "gridSpan"):
                    span = int.TryParse(Attribute(xml, "val"), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
                    break;
                case (XmlNodeType.Element, "p") when !xml.IsEmptyElement:
                    foreach (var line in Paragraph(xml).Where(line => line.Text.Length > 0))
                    {
                        text.Append(text.Length > 0 ? "\n" : "").Append(line.Text);
                    }

                    break;
                case (XmlNodeType.EndElement, "tc") when isOfTable:
                    cells.Add(isMerged && cells.Count < above.Count ? above[cells.Count] : text.ToString().Trim());
                    for (; span > 1 && cells.Count < MostCells; span--)
                    {
                        cells.Add("");
                    }

                    break;
                case (XmlNodeType.EndElement, "tr") when isOfTable && cells.Exists(c => c.Length > 0):
                    _lines.Add(new ListLine(string.Join(" | ", cells), Places.In(_part, row, 1)) { Table = table, Cells = cells });
                    break;
            }
        }
    }

    private List<ListLine> Paragraph(XmlReader xml)
    {
        var place = Places.In(_part, ++_paragraphs, 1);
        var depth = xml.Depth;
        var paragraph = new Style();
        var run = new Style();
        var lines = new List<ListLine>();
        var text = new StringBuilder();
        var (isBold, size, isHidden) = ((bool?)null, 0.0, false);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "pStyle":
                        paragraph = Resolved(Attribute(xml, "val"));
                        break;
                    case "outlineLvl":
                        paragraph.Level ??= Level(Attribute(xml, "val"));
                        break;
                    case "r":
                        (run, isHidden) = (paragraph.Copy(), false);
                        break;
                    case "rStyle":
                        run.Take(Resolved(Attribute(xml, "val")));
                        break;
                    case "b":
                        run.IsBold = IsOn(xml);
                        break;
                    case "caps":
                        run.IsCaps = IsOn(xml);
                        break;
                    case "sz":
                        run.Size = Size(xml);
                        break;
                    case "vanish":
                        isHidden = IsOn(xml);
                        break;
                    case "t" when !xml.IsEmptyElement && !isHidden:
                        xml.Read();
                        if (xml.NodeType is not XmlNodeType.EndElement)
                        {
                            Append(xml.Value);
                        }

                        break;
                    case "tab" when xml.Depth > depth + 1 && !isHidden && xml.AttributeCount == 0: // else a stop of the paragraph
                        text.Append('\t');
                        break;
                    case "br" or "cr" or "p": // a paragraph within another is in a text box
                        End();
                        break;
                    case "noBreakHyphen":
                        text.Append('-');
                        break;
                    case "del" or "Fallback" or "moveFrom" when !xml.IsEmptyElement: // what was deleted, and what is drawn in other words
                        Skip(xml);
                        break;
                }
            }
        }

        End();
        return lines.Count > 0 ? lines : [new ListLine("", place)];

        void Append(string stated)
        {
            if (text.ToString().Trim().Length == 0 && stated.Trim().Length > 0)
            {
                (isBold, size) = (run.IsBold, run.Size ?? 0);
            }

            text.Append(run.IsCaps == true ? stated.ToUpper(CultureInfo.InvariantCulture) : stated);
        }

        void End()
        {
            var stated = text.ToString().Replace('\u00A0', ' ').Replace("\u00AD", "", StringComparison.Ordinal).Trim();
            if (stated.Length > 0)
            {
                lines.Add(new ListLine(stated, place)
                {
                    Level = lines.Count == 0 ? paragraph.Level : null,
                    IsBold = isBold == true,
                    Size = size,
                    IsBlockStart = lines.Count == 0,
                });
            }

            text.Clear();
            (isBold, size) = (null, 0);
        }
    }

    // If the document has paragraphs of several lines, each paragraph is an entry; otherwise blank paragraphs separate entries.
    private static List<ListLine> WithBlocks(List<ListLine> lines)
    {
        var isBlank = true;
        var all = new List<ListLine>();
        var paragraphs = lines.Count(line => line is { Text.Length: > 0, IsBlockStart: true, Table: 0 });
        var broken = lines.Count(line => line is { Text.Length: > 0, IsBlockStart: false, Table: 0 });
        var hasSeveral = broken * 5 > paragraphs; // else it is the title that has

        foreach (var line in lines)
        {
            if (line.Text.Length > 0)
            {
                all.Add(line with { IsBlockStart = line.IsBlockStart && (hasSeveral || isBlank) });
            }

            isBlank = line.Text.Length == 0;
        }

        return all;
    }

    private static void Skip(XmlReader xml)
    {
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
        }
    }

    private Style Resolved(string? id)
    {
        var style = new Style();
        for (var steps = 0; steps < 16 && id is not null && _styles.TryGetValue(id, out var of); steps++)
        {
            style.Fill(of);
            id = of.BasedOn;
        }

        style.Level ??= HeadingLevel(id ?? "");
        return style;
    }

    private Stream? Open(string name) => _zip.GetEntry(name) is { } entry ? SafeZip.Open(entry) : null;

    private static XmlReader Reader(Stream file) => XmlReader.Create(
        file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });

    private static string? Attribute(XmlReader xml, string name) =>
        xml.GetAttribute(name, xml.NamespaceURI) ?? xml.GetAttribute(name);

    private static bool IsOn(XmlReader xml) => Attribute(xml, "val") is not ("0" or "false" or "off");

    private static double? Size(XmlReader xml) =>
        double.TryParse(Attribute(xml, "val"), NumberStyles.Float, CultureInfo.InvariantCulture, out var halves) ? halves / 2 : null;

    // From 0 to 8; 9 is body text.
    private static int? Level(string? outline) =>
        int.TryParse(outline, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level < 9 ? level + 1 : null;

    private static int? HeadingLevel(string name) =>
        name.StartsWith("heading", StringComparison.OrdinalIgnoreCase)
            && int.TryParse(name.AsSpan(7).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level
        : name.Equals("title", StringComparison.OrdinalIgnoreCase) ? 0 : null;

    private sealed class Style
    {
        public string? BasedOn { get; set; }

        public int? Level { get; set; }

        public bool? IsBold { get; set; }

        public bool? IsCaps { get; set; }

        public double? Size { get; set; }

        public Style Copy() => new() { Level = Level, IsBold = IsBold, IsCaps = IsCaps, Size = Size };

        // Properties that are closer take precedence.
        public void Fill(Style further)
        {
            Level ??= further.Level;
            IsBold ??= further.IsBold;
            IsCaps ??= further.IsCaps;
            Size ??= further.Size;
        }

        public void Take(Style nearer)
        {
            IsBold = nearer.IsBold ?? IsBold;
            IsCaps = nearer.IsCaps ?? IsCaps;
            Size = nearer.Size ?? Size;
        }
    }
}
