namespace StakeholderGraph;

/// <summary>
/// Queries of Lucene's that find at least every word within so many typing errors (<see cref="EditDistance"/>) of a text. Lucene's own fuzzy queries look at fifty words at most,
/// and a network has more names than that which look alike.
/// </summary>
internal static class TypingErrors
{
    /// <summary>The longest text whose errors are sought everywhere in it; of a longer one it is enough that one of its ends is right.</summary>
    private const int Long = 24;

    private const int End = Long / 2;

    /// <summary>The queries, any of which finds a word.</summary>
    /// <param name="forwards">The letter before words in the index.</param>
    /// <param name="backwards">The letter before words that are read backwards.</param>
    /// <param name="text">Letters and digits.</param>
    /// <param name="errors">How many errors: one in four letters or more, two in six or more.</param>
    public static IEnumerable<string> Queries(char forwards, char backwards, string text, int errors)
    {
        string[] letters = [.. text.EnumerateRunes().Select(r => r.ToString())];
        return letters.Length > Long ? OfLong(forwards, backwards, letters, errors)
            : errors == 1 ? [$"/{forwards}{OneError(letters)}/"]
            : OfTwoErrors(forwards, backwards, letters);
    }

    /// <summary>Both errors are in the one half, or in the other, or there is one in each, if not one across the middle.</summary>
    private static IEnumerable<string> OfTwoErrors(char forwards, char backwards, string[] letters)
    {
        var (first, second) = (letters[..(letters.Length / 2)], letters[(letters.Length / 2)..]);
        yield return $"/{forwards}{string.Concat(first)}{Any(second.Length)}/";
        yield return $"/{backwards}{string.Concat(second.Reverse())}{Any(first.Length)}/";
        yield return $"/{forwards}({OneError(first)}{OneError(second)}|{OneError(first[..^1])}{second[0]}{first[^1]}{OneError(second[1..])})/";

        static string Any(int letters) => $".{{{Math.Max(0, letters - 2)},{letters + 2}}}";
    }

    /// <summary>The begin is right, or the end is; if neither, then there is one error in each and none between.</summary>
    private static IEnumerable<string> OfLong(char forwards, char backwards, string[] letters, int errors)
    {
        var begin = letters[..End];
        yield return $"{forwards}{string.Concat(begin)}*";
        yield return $"{backwards}{string.Concat(letters[^End..].Reverse())}*";
        if (errors > 1)
        {
            var between = letters[End..^(End + 1)];
            yield return $"/{forwards}({OneError(begin)}{string.Concat(between.Take(End))}|{string.Concat(begin[..^1])}{letters[End]}{begin[^1]}).*/";
        }
    }

    /// <summary>An expression for the letters with one error at most.</summary>
    private static string OneError(string[] letters)
    {
        var expression = ".?";
        for (var i = letters.Length - 1; i >= 0; i--)
        {
            var rest = string.Concat(letters[(i + 1)..]);
            var swapped = i + 1 < letters.Length ? $"|{letters[i + 1]}{letters[i]}{string.Concat(letters[(i + 2)..])}" : "";
            expression = $"({letters[i]}{expression}|.?{rest}|.{letters[i]}{rest}{swapped})";
        }

        return expression;
    }
}
