namespace StakeholderGraph;

/// <summary>Recognizes search texts that are an id or an identifier.</summary>
internal static class Identification
{
    /// <summary>
    /// The id or identifier that a text is, ignoring case: <c>kz-ministry-of-labour</c>, <c>wikidata:Q54129</c>, <c>Q54129</c> alone, or an
    /// address at the site of its scheme, <c>https://www.wikidata.org/wiki/Q54129</c>; <c>null</c> if it is none of these.
    /// </summary>
    public static string? Of(string text, string id, IEnumerable<string> identifiers)
    {
        text = text.Trim();
        return text.Equals(id, StringComparison.OrdinalIgnoreCase) ? id : identifiers.FirstOrDefault(identifier => Is(text, identifier));
    }

    /// <summary>The identifier within its scheme.</summary>
    public static ReadOnlySpan<char> Value(string identifier) =>
        identifier.AsSpan(identifier.IndexOf(':', StringComparison.Ordinal) + 1).Trim();

    /// <summary>
    /// The part of a text that may be an identifier within its scheme: the last part of an address, otherwise the whole text.
    /// </summary>
    public static string Named(string text) => SiteAndName(text.Trim())?.Name ?? text.Trim();

    private static bool Is(string text, string identifier) =>
        text.Equals(identifier, StringComparison.OrdinalIgnoreCase)
        || Value(identifier).Equals(text, StringComparison.OrdinalIgnoreCase)
        || (SiteAndName(text) is var (site, name)
            && Value(identifier).Equals(name, StringComparison.OrdinalIgnoreCase)
            && Array.Exists(site.Split('.'), part => identifier.StartsWith(part + ":", StringComparison.OrdinalIgnoreCase)));

    private static (string Site, string Name)? SiteAndName(string text) =>
        text.Contains("://", StringComparison.Ordinal)
        && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && address.AbsolutePath.TrimEnd('/') is var path && path.LastIndexOf('/') is >= 0 and var slash && slash < path.Length - 1
            ? (address.Host, Uri.UnescapeDataString(path[(slash + 1)..]))
            : null;
}
