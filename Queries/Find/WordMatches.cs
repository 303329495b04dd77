namespace StakeholderGraph;

/// <summary>How a searched word matches a word of a name, by letters and by consonants.</summary>
/// <param name="Spelt">By its letters.</param>
/// <param name="Heard">
/// By its consonants in another script: <see cref="WordMatch.Consonants"/>, <see cref="WordMatch.Sounds"/> or not at all.
/// </param>
/// <param name="Evidence">The evidence for the match by consonants, see <see cref="Consonants.Match"/>.</param>
internal readonly record struct WordMatches(WordMatch Spelt, WordMatch Heard = WordMatch.None, byte Evidence = 0)
{
    /// <summary>Whether they do not match at all.</summary>
    public bool IsNone => Spelt == WordMatch.None && Heard == WordMatch.None;

    /// <summary>The best of both.</summary>
    public WordMatches Or(WordMatches other) => new(
        other.Spelt > Spelt ? other.Spelt : Spelt,
        other.Heard > Heard ? other.Heard : Heard,
        Math.Max(Evidence, other.Evidence));
}
