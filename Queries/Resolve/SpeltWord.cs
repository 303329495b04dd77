namespace StakeholderGraph;

/// <summary>A word in all its spellings.</summary>
/// <param name="Spellings">The <see cref="StakeholderGraph.Spellings"/>, those of its counterparts last.</param>
/// <param name="Own">The number of spellings of the word itself.</param>
internal readonly record struct SpeltWord(string[] Spellings, int Own)
{
    /// <summary>Whether one of two words is a <see cref="GivenNames">counterpart</see> of the other, or both are of a third.</summary>
    public bool IsCounterpart(SpeltWord other) =>
        Spellings.AsSpan(Own).ContainsAny(other.Spellings) || other.Spellings.AsSpan(other.Own).ContainsAny(Spellings);
}
