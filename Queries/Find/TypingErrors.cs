namespace StakeholderGraph;

/// <summary>
/// Queries of Lucene's that find at least every word within so many typing errors (<see cref="EditDistance"/>) of a text. Lucene's own
/// fuzzy queries look at fifty words at most, and a network has more names than that which look alike.
/// </summary>
internal static class TypingErrors
{
    /// <summary>
    /// The longest text whose errors are sought everywhere in it; of a longer one it is enough that one of its ends is right, and a part of
    /// the other.
    /// </summary>
    private const int Long = 24;

    private const int End = Long / 2;

    /// <summary>
    /// The longest part in which every single error is spelt out: to make the expression costs the server more than to look at what it
    /// finds.
    /// </summary>
    private const int Short = 3;

    /// <summary>The queries, any of which finds a word.</summary>
    /// <param name="forwards">The letter before words in the index.</param>
    /// <param name="backwards">The letter before words that are read backwards.</param>
    /// <param name="text">Letters and digits.</param>
    /// <param name="errors">How many errors: one in four letters or more, two in six or more.</param>
    /// <param name="isAlone">
    /// Whether nothing else narrows down what is found: if something does, finding more is quicker than looking closely.
    /// </param>
    public static IEnumerable<string> Queries(char forwards, char backwards, string text, int errors, bool isAlone)
    {
        string[] letters = [.. text.EnumerateRunes().Select(r => r.ToString())];
        return letters.Length > Long ? OfLong(forwards, backwards, letters, errors)
            : errors == 1 ? [$"/{forwards}{OneError(letters)}/"]
            : OfTwoErrors(forwards, backwards, letters, isAlone);
    }

    /// <summary>Both errors are in the one half, or in the other, or there is one in each, if not one across the middle.</summary>
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
        // read backwards, they are swapped as they stand
        yield return $"/{backwards}{Reversed(second[1..])}{first[^1]}{second[0]}{Any(first[..^1])}/";
    }

    /// <summary>The begin is right, or the end is; if neither, then there is one error in each and none between.</summary>
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
    /// The begin is right, and somewhere after it one part of the end, of which there is one more than errors: many names begin alike.
    /// Between parts is a letter, so that two letters that have changed places are never in two of them.
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
    /// Expressions that together find at least every text with one error in these letters. Each begins with letters: so the server need not
    /// look through the whole index.
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

    /// <summary>The same of the end of a text, which needs no letters to begin with.</summary>
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

    /// <summary>Whatever these letters can become by so many errors.</summary>
    private static string Any(string[] letters, int errors = 1) => $".{{{Math.Max(0, letters.Length - errors)},{letters.Length + errors}}}";

    /// <summary>Two parts of which the last letter of the one and the first of the other have changed places.</summary>
    private static string Swapped(string[] first, string[] second) =>
        $"{string.Concat(first[..^1])}{second[0]}{first[^1]}{string.Concat(second[1..])}";

    private static string Reversed(string[] letters) => string.Concat(letters.Reverse());

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
