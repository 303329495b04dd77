namespace StakeholderGraph;

/// <summary>Whether a text that is sought is no name, but an id or an identifier.</summary>
internal static class Identification
{
    /// <summary>
    /// The id or identifier that a text is, letter case aside: <c>kz-ministry-of-labour</c>, <c>wikidata:Q54129</c> or <c>Q54129</c> alone;
    /// <c>null</c> where it is none of them.
    /// </summary>
    public static string? Of(string text, string id, IEnumerable<string> identifiers)
    {
        text = text.Trim();
        return text.Equals(id, StringComparison.OrdinalIgnoreCase) ? id : identifiers.FirstOrDefault(identifier => Is(text, identifier));
    }

    /// <summary>The identifier within its scheme.</summary>
    public static ReadOnlySpan<char> Value(string identifier) =>
        identifier.AsSpan(identifier.IndexOf(':', StringComparison.Ordinal) + 1).Trim();

    private static bool Is(string text, string identifier) =>
        text.Equals(identifier, StringComparison.OrdinalIgnoreCase) || Value(identifier).Equals(text, StringComparison.OrdinalIgnoreCase);
}
