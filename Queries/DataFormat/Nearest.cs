using StakeholderGraph.DataFormat.Oddities;

namespace StakeholderGraph.DataFormat;

/// <summary>Finds the word that a misspelt word was probably meant to be.</summary>
public static class Nearest
{
    /// <summary>"did you mean …?", or else all allowed words.</summary>
    public static string Hint(string found, IEnumerable<string> allowed)
    {
        var words = allowed.ToArray();
        return LookAlikes.Hint(found, text => words.Contains(text, StringComparer.Ordinal))
            ?? (Of(found, words) is { } word ? DidYouMean(word)
                : words.Length == 0 ? "there are none"
                : $"one of {string.Join(", ", words)}");
    }

    /// <summary>The word that <see cref="Hint"/> says was meant; none if it names all that is allowed.</summary>
    public static string? Meant(string found, IEnumerable<string> allowed)
    {
        string? alike = null;
        var words = allowed.ToArray();
        LookAlikes.Hint(found, text => (alike = words.FirstOrDefault(word => word == text)) is not null);
        return alike ?? Of(found, words);
    }

    /// <summary>The hint that names a word.</summary>
    public static string DidYouMean(string word) => $"did you mean {word}?";

    /// <summary>
    /// The word with the smallest number of changes (a letter more, less or other, or two swapped), ignoring letter case; <c>null</c> if
    /// even that word needs more than one in three letters changed.
    /// </summary>
    public static string? Of(string found, IEnumerable<string> words)
    {
        var text = found.ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
        string? nearest = null;
        var least = Math.Max(1, text.Length / 3) + 1;
        foreach (var word in words)
        {
            if (Math.Abs(word.Length - text.Length) < least
                && Distance(text, word.ToLowerInvariant().Replace('_', '-')) is var distance && distance < least)
            {
                (nearest, least) = (word, distance);
            }
        }

        return nearest;
    }

    /// <summary>The number of changes from one word to another (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        var (beforeLast, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last, row) = (last, row, beforeLast);
        }

        return last[b.Length];
    }
}
