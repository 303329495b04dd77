namespace StakeholderGraph;

/// <summary>
/// The words of a text that carry its meaning: all except small ones (<c>of</c>, <c>und</c>); all words if there are no others.
/// </summary>
/// <param name="Words">The words as written.</param>
/// <param name="Levelled">
/// The words in rough spelling; short words as written, because every letter of an acronym matters: ECB is not ECCB.
/// </param>
/// <param name="Spelt">The words in all spellings, also of their counterparts.</param>
/// <param name="IsCyrillic">Whether any of them is written in Cyrillic.</param>
internal sealed record SignificantWords(
    IReadOnlyList<string> Words,
    IReadOnlyList<string> Levelled,
    IReadOnlyList<SpeltWord> Spelt,
    bool IsCyrillic)
{
    private const int ShortestLevelled = 5;

    /// <summary>The number of items.</summary>
    public int Count => Words.Count;

    /// <summary>The total number of letters.</summary>
    public int Letters => Words.Sum(word => word.Length);

    /// <summary>The significant words of a text.</summary>
    public static SignificantWords Of(string text)
    {
        var folded = FoldedName.Of(text);
        var isCyrillic = text.AsSpan().IndexOfAnyInRange('\u0400', '\u04FF') >= 0;
        string[] levelled = [.. folded.Words.Zip(folded.Rough, (word, rough) => word.Length < ShortestLevelled ? word : rough)];
        SpeltWord[] spelt = [.. folded.Spellings.Zip(folded.OwnSpellings, (spellings, own) => new SpeltWord(spellings, own))];
        var all = new SignificantWords(folded.Words, levelled, spelt, isCyrillic);
        int[] kept = [.. Enumerable.Range(0, folded.Words.Length).Where(w => !folded.Small[w])];
        return kept.Length == 0 ? all : all.At(kept);
    }

    /// <summary>The words at given positions.</summary>
    public SignificantWords At(IEnumerable<int> places) =>
        new([.. places.Select(w => Words[w])], [.. places.Select(w => Levelled[w])], [.. places.Select(w => Spelt[w])], IsCyrillic);

    /// <summary>
    /// Whether a word may be written for one of another name: a counterpart of a given name, or a word in another alphabet in which
    /// Cyrillic г is h (Ihor) and not g (Igor).
    /// </summary>
    public bool IsCounterpart(int word, SignificantWords other, int otherWord) =>
        Spelt[word].IsCounterpart(other.Spelt[otherWord])
        || (IsCyrillic != other.IsCyrillic
            && Levelled[word].Replace('h', 'g') == other.Levelled[otherWord].Replace('h', 'g'));

    /// <summary>
    /// Whether two texts differ only in spaces between words: <c>Northstar</c>, <c>North Star</c>. Numbers are words: <c>1 23</c> is not
    /// <c>12 3</c>.
    /// </summary>
    public bool IsJoined(SignificantWords other) =>
        string.Concat(Words) == string.Concat(other.Words) && Words.Where(IsNumber).SequenceEqual(other.Words.Where(IsNumber));

    private static bool IsNumber(string word) => word.AsSpan().ContainsAnyInRange('0', '9');
}
