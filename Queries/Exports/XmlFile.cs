using System.Buffers;
using System.Text;
using System.Xml;

namespace StakeholderGraph.Exports;

/// <summary>Shared parts of the formats that are XML.</summary>
internal static class XmlFile
{
    private const char Replacement = '\uFFFD';
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\u0085\u2028\u2029");

    /// <summary>
    /// Creates a writer to a stream, which stays open. Characters that XML cannot contain must be replaced before; line breaks in texts are
    /// kept.
    /// </summary>
    public static XmlWriter Open(Stream to) => XmlWriter.Create(to, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    });

    /// <summary>Writes an attribute.</summary>
    public static void Attribute(this XmlWriter xml, string name, string text)
    {
        xml.WriteStartAttribute(name);
        xml.Write(text);
        xml.WriteEndAttribute();
    }

    /// <summary>
    /// Writes a text, with character references for characters that some readers treat as a line end, as XML 1.1 does, or as a space.
    /// </summary>
    public static void Write(this XmlWriter xml, string text)
    {
        var rest = Text(text).AsSpan();
        while (rest.IndexOfAny(LineEnds) is var end and >= 0)
        {
            xml.WriteString(rest[..end].ToString());
            xml.WriteCharEntity(rest[end]);
            rest = rest[(end + 1)..];
        }

        xml.WriteString(rest.ToString());
    }

    /// <summary>
    /// A text with U+FFFD in place of characters that XML 1.0 cannot contain, even escaped: control characters, half a surrogate pair,
    /// U+FFFE and U+FFFF. A damaged name can still be recognized, but a file that no program opens is useless.
    /// </summary>
    public static string Text(string text)
    {
        StringBuilder? replaced = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                replaced?.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                replaced?.Append(text, i, 2);
                i++;
            }
            else
            {
                replaced ??= new StringBuilder(text, 0, i, text.Length);
                replaced.Append(Replacement);
            }
        }

        return replaced?.ToString() ?? text;
    }
}
