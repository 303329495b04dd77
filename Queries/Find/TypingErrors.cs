namespace StakeholderGraph;

/// <summary>
/// Lucene queries that find at least every word within a number of typing errors (<see cref="EditDistance"/>) of a text. Lucene's own fuzzy
/// queries examine at most fifty words, and networks have more similar names.
/// </summary>
internal static class TypingErrors
{
    /// <summary>
    /// The maximum length of a text in which errors are allowed everywhere. In a longer text, one of its ends and a part of the other must
    /// be right.
    /// </summary>
    private const int Long = 24;

    private const int End = Long / 2;

    /// <summary>
    /// The maximum length of a part for which every single error is written out: building such an expression takes the server longer than
    /// examining the words that it finds.
    /// </summary>
    private const int Short = 3;

    /// <summary>The queries, each of which may find a word.</summary>
    /// <param name="forwards">The prefix of words in the index.</param>
    /// <param name="backwards">The prefix of reversed words.</param>
    /// <param name="text">Letters and digits.</param>
    /// <param name="errors">The number of errors: one for four letters or more, two for six or more.</param>
    /// <param name="isAlone">
    /// Whether no other condition restricts the result. If one does, finding more words is faster than a precise expression.
    /// </param>
    public static IEnumerable<string> Queries(char forwards, char backwards, string text, int errors, bool isAlone)
    {
        string[] letters = [.. text.EnumerateRunes().Select(r => r.ToString())];
        return letters.Length > Long ? OfLong(forwards, backwards, letters, errors)
            : errors == 1 ? [$"/{forwards}{OneError(letters)}/"]
            : OfTwoErrors(forwards, backwards, letters, isAlone);
    }

    /// <summary>Both errors are in the first half or both in the second, or each half has one, or one error crosses the middle.</summary>
    private static IEnumerable<string> OfTwoErrors(char forwards, char backwards, string[] letters, bool isAlone)
    {
        var (first, second) = Halves(letters);
        yield return $"/{forwards}{string.Concat(first)}{Any(second, errors: 2)}/";
        yield return $"/{backwards}{Reversed(second)}{Any(first, errors: 2)}/";
        var end = isAlone ? $"({string.Join('|', Ends(second))})" : Any(second);
        foreach (var begin in Begins(first))
        {
            yield return $"/{forwards}{begin}{end}/";
        }

        yield return $"/{forwards}{Swapped(first, [second[0]])}{Any(second[1..])}/";
        // reversed, because swapped letters stay as they are
        yield return $"/{backwards}{Reversed(second[1..])}{first[^1]}{second[0]}{Any(first[..^1])}/";
    }

    /// <summary>The beginning or the end is right; otherwise each has one error and there is none between.</summary>
    private static IEnumerable<string> OfLong(char forwards, char backwards, string[] letters, int errors)
    {
        var begin = letters[..End];
        yield return OfBegin(forwards, letters, errors);
        yield return OfBegin(backwards, [.. letters.Reverse()], errors);
        if (errors > 1)
        {
            var between = string.Concat(letters[End..^(End + 1)].Take(End));
            foreach (var mistyped in Begins(begin))
            {
                yield return $"/{forwards}{mistyped}{between}.*/";
            }

            yield return $"/{forwards}{Swapped(begin, [letters[End]])}.*/";
        }
    }

    /// <summary>
    /// The beginning is right, and one part of the end, which has one part more than there are errors, occurs somewhere after it, because
    /// many names begin in the same way. A letter separates parts, so that two swapped letters are never in two parts.
    /// </summary>
    private static string OfBegin(char prefix, string[] letters, int errors)
    {
        var begin = prefix + string.Concat(letters[..End]);
        if (letters.Sum(l => l.Length) + (2 * errors) > FindWords.MaxLength)
        {
            return begin + "*"; // the end is not in the index
        }

        var length = (End - errors) / (errors + 1);
        var parts = letters[^End..].Chunk(length + 1).Take(errors + 1).Select(part => string.Concat(part.Take(length)));
        return $"/{begin}.*({string.Join('|', parts)}).*/";
    }

    /// <summary>
    /// Expressions that together find at least every text with one error in these letters. Each begins with fixed letters, so that the
    /// server need not scan the whole index.
    /// </summary>
    private static IEnumerable<string> Begins(string[] letters)
    {
        if (letters.Length <= Short)
        {
            return [OneError(letters)];
        }

        var (first, second) = Halves(letters);
        return
        [
            $"{string.Concat(first)}{Any(second)}",
            Swapped(first, second),
            .. Begins(first).Select(begin => begin + string.Concat(second)),
        ];
    }

    /// <summary>The same for the end of a text, which needs no fixed letters at its start.</summary>
    private static IEnumerable<string> Ends(string[] letters)
    {
        if (letters.Length <= Short)
        {
            return [OneError(letters)];
        }

        var (first, second) = Halves(letters);
        return [$"{string.Concat(first)}{Any(second)}", Swapped(first, second), $"{Any(first)}{string.Concat(second)}"];
    }

    private static (string[] First, string[] Second) Halves(string[] letters) =>
        (letters[..(letters.Length / 2)], letters[(letters.Length / 2)..]);

    /// <summary>An expression for every text that a number of errors can make of these letters.</summary>
    private static string Any(string[] letters, int errors = 1) => $".{{{Math.Max(0, letters.Length - errors)},{letters.Length + errors}}}";

    /// <summary>Two parts in which the last letter of the first and the first letter of the second are swapped.</summary>
    private static string Swapped(string[] first, string[] second) =>
        $"{string.Concat(first[..^1])}{second[0]}{first[^1]}{string.Concat(second[1..])}";

    private static string Reversed(string[] letters) => string.Concat(letters.Reverse());

    /// <summary>An expression for the letters with at most one error.</summary>
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
