using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Tables;

/// <summary>
/// Reads the sheets of an XLSX file (ECMA-376): cells as displayed, dates as dates, merged cells filled. Formulas are not computed; the
/// value that the spreadsheet saved is read.
/// </summary>
internal sealed class Workbook : IDisposable
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LastColumn = 16_384;
    private const string Columns = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    // Built-in formats with a day; 18 to 21 and 45 to 47 are times only.
    private static readonly HashSet<int> DateFormats = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

    private readonly ConvertedDataset _dataset;
    private readonly ZipArchive _zip;
    private readonly List<string> _texts = [];
    private readonly List<bool> _areDates = [];
    private readonly List<Table> _sheets = [];
    private readonly DateOnly _firstDay = new(1899, 12, 30);

    public Workbook(ConvertedDataset dataset)
    {
        _dataset = dataset;
        _zip = SafeZip.Open(dataset.Path);
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var relation in Elements("xl/_rels/workbook.xml.rels", "Relationship"))
        {
            paths[relation.GetAttribute("Id") ?? ""] = Target(relation.GetAttribute("Target") ?? "");
        }

        ReadTexts();
        ReadStyles();
        foreach (var element in Elements("xl/workbook.xml", "sheet", "workbookPr"))
        {
            if (element.LocalName == "workbookPr")
            {
                _firstDay = element.GetAttribute("date1904") is "1" or "true" ? new DateOnly(1904, 1, 1) : _firstDay;
            }
            else if (paths.TryGetValue(element.GetAttribute("id", Relationships) ?? "", out var path))
            {
                Add(element.GetAttribute("name") ?? path, path);
            }
        }
    }

    /// <summary>The sheets in order.</summary>
    public IReadOnlyList<Table> Sheets => _sheets;

    public void Dispose() => _zip.Dispose();

    private void Add(string name, string path)
    {
        var part = _dataset.Places.Add((row, column) => new Location(
            _dataset.Path, null, null, string.Create(CultureInfo.InvariantCulture, $"{name}!{Letters(column)}{row}")));
        _sheets.Add(new Table(name, () => Rows(path, part)));
    }

    private IEnumerable<RawRow> Rows(string path, int part)
    {
        var merged = MergedCells(path);
        var firsts = new Dictionary<(long Row, int Column), string>();
        using var file = Open(path);
        if (file is null)
        {
            yield break;
        }

        using var xml = Reader(file);
        var cells = new List<Stated>();
        var (number, last) = (0L, 0L);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "row")
            {
                number = RowOf(xml.GetAttribute("r") ?? "") is { } stated and > 0 and < 1L << 30 ? stated : last + 1;
                cells.Clear();
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c" && number > 0)
            {
                Put(cells, ColumnOf(xml.GetAttribute("r")) ?? cells.Count + 1, ReadCell(xml).Trim());
            }
            else if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName == "row" && number > 0)
            {
                foreach (var (column, first) in merged.GetValueOrDefault(number) ?? [])
                {
                    if (first == (number, column))
                    {
                        firsts[first] = column <= cells.Count ? cells[column - 1].Text : "";
                    }
                    else if (firsts.TryGetValue(first, out var text))
                    {
                        Put(cells, column, text);
                    }
                }

                yield return new RawRow(number, [.. cells], Places.In(part, number, 1));
                (last, number) = (number, 0);
            }
        }

        void Put(List<Stated> row, int column, string text)
        {
            while (row.Count < column)
            {
                row.Add(new Stated("", Places.In(part, number, row.Count + 1)));
            }

            row[column - 1] = row[column - 1] with { Text = text };
        }
    }

    private string ReadCell(XmlReader xml)
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var text = new StringBuilder();
        var (depth, isPhonetic) = (xml.Depth, false);
        while (xml.Read() && xml.Depth > depth)
        {
            isPhonetic = xml.LocalName == "rPh" ? xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement : isPhonetic;
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "t" && !isPhonetic && !xml.IsEmptyElement)
            {
                xml.Read();
                text.Append(xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace ? xml.Value : "");
            }
        }

        var value = text.ToString();
        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _texts.Count ? _texts[i] : value,
            "b" => value == "1" ? "true" : value == "0" ? "false" : value,
            "str" or "inlineStr" or "e" or "d" => value,
            _ => Number(value, style),
        };
    }

    private string Number(string value, string? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return value;
        }

        var isDate = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < _areDates.Count && _areDates[s];
        return isDate && number is >= 1 and < 2_958_466
            ? _firstDay.AddDays((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture)
            : value;
    }

    // By row: each cell of a merged range, with the first cell of the range, which alone has a text.
    private Dictionary<long, List<(int Column, (long Row, int Column) First)>> MergedCells(string path)
    {
        const int Most = 100_000;
        var merged = new Dictionary<long, List<(int Column, (long Row, int Column) First)>>();
        var count = 0L;
        foreach (var element in Elements(path, "mergeCell"))
        {
            if ((element.GetAttribute("ref") ?? "").Split(':') is not [var from, var to]
                || (ColumnOf(from), RowOf(from)) is not ({ } left, { } top) || (ColumnOf(to), RowOf(to)) is not ({ } right, { } bottom)
                || bottom - top is < 0 or > Most || right < left
                || (count += (bottom - top + 1) * (right - left + 1)) > Most)
            {
                continue;
            }

            for (var row = top; row <= bottom; row++)
            {
                if (!merged.TryGetValue(row, out var cells))
                {
                    merged.Add(row, cells = []);
                }

                cells.AddRange(Enumerable.Range(left, right - left + 1).Select(column => (column, (top, left))));
            }
        }

        return merged;
    }

    private void ReadTexts()
    {
        using var file = Open("xl/sharedStrings.xml");
        if (file is null)
        {
            return;
        }

        using var xml = Reader(file);
        var text = new StringBuilder();
        var isPhonetic = false;
        while (xml.Read())
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "si"):
                    text.Clear();
                    if (xml.IsEmptyElement)
                    {
                        _texts.Add("");
                    }

                    break;
                case (XmlNodeType.Element, "rPh"):
                    isPhonetic = true;
                    break;
                case (XmlNodeType.EndElement, "rPh"):
                    isPhonetic = false;
                    break;
                case (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace, _) when !isPhonetic:
                    text.Append(xml.Value);
                    break;
                case (XmlNodeType.EndElement, "si"):
                    _texts.Add(text.ToString());
                    break;
            }
        }
    }

    private void ReadStyles()
    {
        var own = new HashSet<int>();
        var isInCells = false;
        foreach (var element in Elements("xl/styles.xml", "numFmt", "cellXfs", "cellStyles", "dxfs", "xf"))
        {
            _ = int.TryParse(element.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id);
            switch (element.LocalName)
            {
                case "numFmt" when IsDate(element.GetAttribute("formatCode") ?? ""):
                    own.Add(id);
                    break;
                case "xf" when isInCells:
                    _areDates.Add(DateFormats.Contains(id) || own.Contains(id));
                    break;
                case not "xf":
                    isInCells = element.LocalName == "cellXfs";
                    break;
            }
        }
    }

    // A year or a day, outside of quoted text and of colours in brackets.
    private static bool IsDate(string format)
    {
        var (isQuoted, isBracketed) = (false, false);
        for (var i = 0; i < format.Length; i++)
        {
            isQuoted ^= format[i] == '"';
            isBracketed = format[i] == '[' || isBracketed && format[i] != ']';
            if (format[i] == '\\')
            {
                i++;
            }
            else if (!isQuoted && !isBracketed && format[i] is 'y' or 'Y' or 'd' or 'D')
            {
                return true;
            }
        }

        return false;
    }

    private IEnumerable<XmlReader> Elements(string path, params string[] names)
    {
        using var file = Open(path);
        if (file is null)
        {
            yield break;
        }

        using var xml = Reader(file);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && names.Contains(xml.LocalName))
            {
                yield return xml;
            }
        }
    }

    private Stream? Open(string path) => _zip.GetEntry(path) is { } entry ? SafeZip.Open(entry) : null;

    private static XmlReader Reader(Stream file) => XmlReader.Create(
        file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });

    private static string Target(string target) => target.StartsWith('/') ? target[1..] : $"xl/{target}";

    private static int? ColumnOf(string? cell)
    {
        var column = 0;
        foreach (var c in (cell ?? "").TakeWhile(char.IsAsciiLetter))
        {
            column = column * 26 + char.ToUpperInvariant(c) - 'A' + 1;
            if (column > LastColumn)
            {
                return null;
            }
        }

        return column > 0 ? column : null;
    }

    private static long? RowOf(string cell) =>
        long.TryParse(cell.AsSpan().TrimStart(Columns), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : null;

    private static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + (column - 1) % 26) + letters;
        }

        return letters;
    }
}
