using System.Security.Cryptography;
using System.Text;
using AnyAscii;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>
/// Makes ids of what files call their records. The same file gives the same ids again: an id does not depend on how many others there are,
/// unless two texts would have the same one.
/// </summary>
internal sealed class Ids
{
    private const int LongestWord = 90;
    private readonly DigestTable<int> _ofKeys = new(); // the number of the id
    private readonly TextTable _ids = new();

    /// <summary>The id of a number.</summary>
    public string this[int number] => _ids[number];

    /// <summary>The number of the id of what a key stands for: 0, 1, 2 … in the order in which they were made.</summary>
    /// <param name="key">What identifies it within the file.</param>
    /// <param name="text">What the id is made of: taken as it is where it is an id, else its letters in ASCII.</param>
    public int NumberOf(string key, string text) => NumberOf(key, () => text);

    /// <summary>The number of the id of what a key stands for; what a new one is made of is asked only where it is new.</summary>
    public int NumberOf(string key, Func<string> text)
    {
        ref var number = ref _ofKeys.Of(Digests.Of(key), out var isNew);
        return isNew ? number = Add(key, text() is var stated && RecordId.IsValid(stated) ? stated : Slug(stated)) : number;
    }

    /// <summary>The number of an id; −1 where it is none of these.</summary>
    public int Find(string id) => _ids.Find(Encoding.UTF8.GetBytes(id));

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

    private int Add(string key, string id)
    {
        var isNew = false;
        var number = id.Length > 0 ? _ids.Add(Encoding.ASCII.GetBytes(id), out isNew) : -1;
        if (isNew)
        {
            return number;
        }

        var start = id.Length > LongestWord ? id[..LongestWord] : id.Length == 0 ? "record" : id;
        return _ids.Add(Encoding.ASCII.GetBytes($"{start}-{Digest(key)}"), out _);
    }
}
