using System.Security.Cryptography;
using System.Text;
using AnyAscii;

namespace StakeholderGraph.Formats;

/// <summary>
/// Makes ids of what files call their records. The same file gives the same ids again: an id does not depend on how many others there are,
/// unless two texts would have the same one.
/// </summary>
internal sealed class Ids
{
    private const int LongestWord = 90;
    private readonly Dictionary<string, string> _ofKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The id of what a key stands for.</summary>
    /// <param name="key">What identifies it within the file.</param>
    /// <param name="text">What the id is made of: taken as it is where it is an id, else its letters in ASCII.</param>
    public string Of(string key, string text)
    {
        if (_ofKeys.TryGetValue(key, out var known))
        {
            return known;
        }

        var id = RecordId.IsValid(text) ? text : Slug(text);
        if (id.Length == 0 || !_used.Add(id))
        {
            id = $"{(id.Length > LongestWord ? id[..LongestWord] : id.Length == 0 ? "record" : id)}-{Digest(key)}";
            _used.Add(id);
        }

        _ofKeys.Add(key, id);
        return id;
    }

    /// <summary>A text as lower-case letters and digits of ASCII, joined by hyphens; empty where it has none.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text.Transliterate())
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c != '\'' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var all = slug.ToString().Trim('-');
        return all.Length <= LongestWord ? all : $"{all[..LongestWord].TrimEnd('-')}-{Digest(text)}";
    }

    /// <summary>Eight hexadecimal digits of a digest of a text.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 4);
}
