namespace StakeholderGraph.Neo4j;

/// <summary>Checks that Neo4j can store a text: in place of half a character, Neo4j silently stores <c>?</c>.</summary>
internal static class WholeCharacters
{
    /// <summary>Rejects a text with a lone surrogate.</summary>
    /// <exception cref="StoreException">The text contains a lone surrogate.</exception>
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
