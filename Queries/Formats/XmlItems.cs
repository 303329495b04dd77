using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>An element of an XML file.</summary>
internal sealed class XmlItem(string name, IReadOnlyDictionary<string, Stated> attributes, Place place)
{
    private string _text = "";
    private StringBuilder? _longText;
    private List<XmlItem>? _children;

    /// <summary>The name without prefix.</summary>
    public string Name => name;

    /// <summary>The place of the start tag.</summary>
    public Place Place => place;

    /// <summary>The place in the form that evidence cites: name and line.</summary>
    public string Locator => string.Create(CultureInfo.InvariantCulture, $"{name}, line {place.Line}");

    /// <summary>The child elements; empty if the element was not read as a whole.</summary>
    public IReadOnlyList<XmlItem> Children => _children ?? [];

    /// <summary>The text of the element, including markup elements within it.</summary>
    public string Text => (_longText?.ToString() ?? _text).Trim();

    /// <summary>All attributes, by their names without prefixes.</summary>
    public IReadOnlyDictionary<string, Stated> Attributes => attributes;

    /// <summary>The text of an attribute.</summary>
    public string? this[string attribute] => attributes.TryGetValue(attribute, out var stated) ? stated.Text : null;

    /// <summary>The children with a name.</summary>
    public IEnumerable<XmlItem> All(string child) => Children.Where(c => c.Name == child);

    /// <summary>The first child with a name.</summary>
    public XmlItem? First(string child) => _children?.Find(c => c.Name == child);

    /// <summary>The place of an attribute; the place of the element if it has no attribute with that name.</summary>
    public Place PlaceOf(string attribute) => attributes.TryGetValue(attribute, out var stated) ? stated.Place : place;

    internal void Add(XmlItem child) => (_children ??= []).Add(child);

    internal void Add(string text)
    {
        if (_longText is not null || _text.Length > 0)
        {
            (_longText ??= new StringBuilder(_text)).Append(text);
        }
        else
        {
            _text = text;
        }
    }
}

/// <summary>
/// Reads an XML file element by element: elements with certain names as a whole, and only the tags of all others. DTDs are refused. XML 1.1
/// is read as XML 1.0 plus the control characters that only 1.1 allows.
/// </summary>
internal static partial class XmlItems
{
    private const int Deepest = 64;
    private const int LongestElement = 8 << 20; // characters of the text in one element that is read as a whole

    private static readonly Dictionary<string, Stated> NoAttributes = [];

    /// <summary>Reads the elements in document order.</summary>
    /// <param name="dataset">The resulting dataset, whose report receives the encoding.</param>
    /// <param name="whole">The names of the elements to read as a whole.</param>
    /// <exception cref="XmlException">The file is not well-formed, has a DTD, or is nested too deeply.</exception>
    public static IEnumerable<XmlItem> Read(ConvertedDataset dataset, params IReadOnlyCollection<string> whole)
    {
        var path = dataset.Path;
        var (encoding, isVersion11) = Declared(path, out var name);
        using var text = new StreamReader(TextFile.Open(path, encoding), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        using var reader = XmlReader.Create(
            new WithoutDeclaration(text),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CheckCharacters = !isVersion11,
            });
        if (isVersion11 && dataset.Log.Encoding is null)
        {
            dataset.Log.Note("XML 1.1 read as XML 1.0 with its control characters", Places.At(1, 1));
        }

        dataset.Log.Encoding = name;

        while (Next(reader))
        {
            if (reader.Depth > Deepest)
            {
                throw TooDeep(reader);
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                yield return whole.Contains(reader.LocalName) ? Whole(reader) : Tag(reader);
            }
        }
    }

    // Errors in a DTD have no place.
    private static bool Next(XmlReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException problem) when (problem.LineNumber == 0)
        {
            var at = (IXmlLineInfo)reader;
            throw new XmlException(problem.Message, problem, Math.Max(1, at.LineNumber), Math.Max(1, at.LinePosition));
        }
    }

    private static XmlItem Whole(XmlReader reader)
    {
        var open = new Stack<XmlItem>();
        var root = Tag(reader);
        var length = 0;
        if (reader.IsEmptyElement)
        {
            return root;
        }

        open.Push(root);
        while (open.Count > 0 && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var item = Tag(reader);
                    open.Peek().Add(item);
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(item);
                    }

                    length += 16;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    open.Peek().Add(reader.Value);
                    length += reader.Value.Length;
                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
            }

            if (open.Count > Deepest)
            {
                throw TooDeep(reader);
            }

            if (length > LongestElement)
            {
                throw Refused(reader, $"An element of more than {CellText.Number(LongestElement)} characters");
            }
        }

        return root;
    }

    private static XmlItem Tag(XmlReader reader)
    {
        var place = PlaceOf(reader);
        if (reader.AttributeCount == 0)
        {
            return new XmlItem(reader.LocalName, NoAttributes, place);
        }

        var attributes = new Dictionary<string, Stated>(reader.AttributeCount, StringComparer.Ordinal);
        var name = reader.LocalName;
        while (reader.MoveToNextAttribute())
        {
            // If two names differ only in their prefix, the one without a prefix belongs to the format.
            if (reader.Prefix != "xmlns" && (reader.Prefix.Length == 0 || !attributes.ContainsKey(reader.LocalName)))
            {
                attributes[reader.LocalName] = new Stated(reader.Value, PlaceOf(reader));
            }
        }

        reader.MoveToElement();
        return new XmlItem(name, attributes, place);
    }

    private static Place PlaceOf(XmlReader reader)
    {
        var at = (IXmlLineInfo)reader;
        return Places.At(at.LineNumber, at.LinePosition);
    }

    private static XmlException TooDeep(XmlReader reader) => Refused(reader, $"Elements nested more than {Deepest} deep");

    private static XmlException Refused(XmlReader reader, string why) =>
        new(why, null, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);

    private static (Encoding Encoding, bool IsVersion11) Declared(string path, out string name)
    {
        var start = FileStart.Of(path) ?? throw new FileNotFoundException($"There is no file {path}");
        var declaration = Declaration().Match(start.Text);
        var isVersion11 = declaration.Groups["version"].Value == "1.1";
        if (TextFile.OfStart(start.Bytes) is { } marked)
        {
            name = TextFile.NameOf(marked);
            return (marked, isVersion11);
        }

        name = declaration.Groups["encoding"] is { Success: true } declared ? declared.Value : "UTF-8";
        return name.Equals("UTF-8", StringComparison.OrdinalIgnoreCase) ? (Encoding.UTF8, isVersion11)
            : TextFile.Named(name) is { } encoding ? (encoding, isVersion11)
            : throw new XmlException($"Unknown encoding {name}", null, 1, 1);
    }

    [GeneratedRegex("""\A<\?xml\s+version\s*=\s*["'](?<version>[^"']*)["'](?:\s+encoding\s*=\s*["'](?<encoding>[^"']+)["'])?""")]
    private static partial Regex Declaration();

    // The declaration describes the original file (another version, another encoding). Replacing it with spaces preserves lines and
    // columns.
    private sealed class WithoutDeclaration : TextReader
    {
        private readonly TextReader _rest;
        private readonly string _start;
        private int _at;

        public WithoutDeclaration(TextReader text)
        {
            _rest = text;
            var start = new StringBuilder();
            const string Begin = "<?xml";
            while (start.Length < Begin.Length && text.Peek() == Begin[start.Length])
            {
                start.Append((char)text.Read());
            }

            if (start.Length == Begin.Length)
            {
                while (start.Length < 1_024 && text.Read() is >= 0 and var c)
                {
                    start.Append((char)c);
                    if (c == '>')
                    {
                        break;
                    }
                }

                for (var i = 0; i < start.Length; i++)
                {
                    start[i] = start[i] is '\n' or '\r' ? start[i] : ' ';
                }
            }

            _start = start.ToString();
        }

        public override int Peek() => _at < _start.Length ? _start[_at] : _rest.Peek();

        public override int Read() => _at < _start.Length ? _start[_at++] : _rest.Read();

        public override int Read(char[] buffer, int index, int count)
        {
            if (_at == _start.Length)
            {
                return _rest.Read(buffer, index, count);
            }

            var length = Math.Min(count, _start.Length - _at);
            _start.CopyTo(_at, buffer, index, length);
            _at += length;
            return length;
        }
    }
}
