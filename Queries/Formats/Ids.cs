using System.Security.Cryptography;
using System.Text;
using AnyAscii;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>
/// Makes ids from the names that files use. The same file always results in the same ids: an id does not depend on the number of other ids,
/// unless two texts would get the same one.
/// </summary>
internal sealed class Ids
{
    private const int LongestWord = 90;
    private readonly DigestTable<int> _ofKeys = new(); // the number of the id
    private readonly TextTable _ids = new();

    /// <summary>The id with a number.</summary>
    public string this[int number] => _ids[number];

    /// <summary>The number of the id for a key: 0, 1, 2 … in order of creation.</summary>
    /// <param name="key">The identification within the file.</param>
    /// <param name="text">
    /// The text that the id is made from: used unchanged if it is a valid id, otherwise reduced to ASCII letters.
    /// </param>
    public int NumberOf(string key, string text) => NumberOf(key, () => text);

    /// <summary>The number of the id for a key; the text is computed only if the id is new.</summary>
    public int NumberOf(string key, Func<string> text)
    {
        ref var number = ref _ofKeys.Of(Digests.Of(key), out var isNew);
        return isNew ? number = Add(key, text() is var stated && RecordId.IsValid(stated) ? stated : Slug(stated)) : number;
    }

    /// <summary>The number of an id; −1 if it is unknown.</summary>
    public int Find(string id) => _ids.Find(Encoding.UTF8.GetBytes(id));

    /// <summary>A text as lower-case ASCII letters and digits, joined by hyphens; empty if it has none.</summary>
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

    /// <summary>Eight hexadecimal digits of a digest of a text, or more.</summary>
    public static string Digest(string text, int bytes = 4) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, bytes);

    private int Add(string key, string id)
    {
        var isNew = false;
        var number = id.Length > 0 ? _ids.Add(Encoding.ASCII.GetBytes(id), out isNew) : -1;
        if (isNew)
        {
            return number;
        }

        var start = id.Length > LongestWord ? id[..LongestWord] : id.Length == 0 ? "record" : id;
        for (var bytes = 4; !isNew && bytes <= SHA256.HashSizeInBytes / 2; bytes *= 2) // of a hundred thousand, two have the same digits
        {
            number = _ids.Add(Encoding.ASCII.GetBytes($"{start}-{Digest(key, bytes)}"), out isNew);
        }

        return number;
    }
}
