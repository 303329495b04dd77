namespace StakeholderGraph.Api;

/// <summary>What to say to someone who wrote a word that is none of those allowed.</summary>
internal static class Choice
{
    /// <summary>Names the word, the one that was probably meant, and all that are allowed.</summary>
    public static string Problem(string word, IReadOnlyList<string> allowed) =>
        $"\"{Echo.Of(word)}\" is none of {string.Join(", ", allowed)}"
        + (Nearest(word, allowed) is { } nearest ? $"; did you mean {nearest}?" : "");

    /// <summary>The allowed word that differs least, letter case aside, if it differs in no more than a third of its letters.</summary>
    public static string? Nearest(string word, IReadOnlyList<string> allowed)
    {
        if (word.Length > 40)
        {
            return null;
        }

        var best = allowed
            .Select(a => (Word: a, Distance: Distance(word.ToUpperInvariant(), a.ToUpperInvariant())))
            .OrderBy(c => c.Distance)
            .FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(1, best.Word.Length / 3) ? best.Word : null;
    }

    // V. I. Levenshtein, Soviet Physics Doklady 10, 707 (1966).
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 0; i < a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < b.Length; j++)
            {
                var replaced = diagonal + (a[i] == b[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(row[j], row[j + 1]) + 1);
            }
        }

        return row[b.Length];
    }
}

/// <summary>What a client sent, as messages repeat it.</summary>
internal static class Echo
{
    private const int MaxLength = 80;

    /// <summary>The text, cut to 80 characters.</summary>
    public static string Of(string text) =>
        text.Length <= MaxLength ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength), "…");
}
