namespace StakeholderGraph.Neo4j;

/// <summary>Texts that Neo4j can keep: it would store <c>?</c> in the place of half a character, and say nothing.</summary>
internal static class WholeCharacters
{
    /// <summary>Refuses a text with a lone surrogate.</summary>
    /// <exception cref="StoreException">It holds one.</exception>
    public static void Require(string text)
    {
        for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0; rest = rest[(at + 2)..])
        {
            if (at + 1 == rest.Length || !char.IsSurrogatePair(rest[at], rest[at + 1]))
            {
                throw new StoreException(
                    StoreFailure.Rejected,
                    "A text contains half a character (a lone surrogate), which Neo4j cannot store: correct the text");
            }
        }
    }
}
