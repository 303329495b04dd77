using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats;

/// <summary>The start of a file, from which its format is detected.</summary>
/// <param name="Path">The path of the file.</param>
/// <param name="Bytes">The first bytes.</param>
/// <param name="Text">The same as text, without byte order mark and leading white space.</param>
internal sealed partial record FileStart(string Path, byte[] Bytes, string Text)
{
    private const int Length = 1 << 16;

    /// <summary>The extension in lower case, with its dot.</summary>
    public string Extension { get; } = System.IO.Path.GetExtension(Path).ToLowerInvariant();

    /// <summary>The name of the first element, without its prefix; empty if the file is not XML.</summary>
    public string Root => Text.StartsWith('<') && FirstElement().Match(Text) is { Success: true } root ? root.Groups["name"].Value : "";

    /// <summary>Whether the file may be JSON.</summary>
    public bool IsJson => Text.Length > 0 && Text[0] is '{' or '[';

    /// <summary>Whether the file is a zip file, as XLSX and DOCX are.</summary>
    public bool IsZip => Bytes is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>Whether it contains a JSON property with one of these names.</summary>
    public bool HasProperty(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Text.Contains($"\"{name}\"", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads the start of a file; <c>null</c> if the path is not a regular file.</summary>
    public static FileStart? Of(string path)
    {
        if (!File.Exists(path) || RegularFile.Otherwise(path) is not null)
        {
            return null;
        }

        using var file = RegularFile.Open(path);
        var bytes = file.ReadFirst(Length);
        var text = (TextFile.OfStart(bytes) ?? Encoding.UTF8).GetString(bytes);
        return new FileStart(path, bytes, text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'));
    }

    [GeneratedRegex(@"\G(?>(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?\s*>|\s)*)<(?:[\w.-]+:)?(?<name>[\w.-]+)", RegexOptions.Singleline)]
    private static partial Regex FirstElement();
}
