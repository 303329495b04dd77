namespace StakeholderGraph.Neo4j;

/// <summary>
/// What <see cref="Find"/> must know of an entry in one text, which the database gives several times as fast as the properties that it is
/// made of: id, kind, countries, identifiers and all names, the preferred one first. Between them stands a control character, which no text
/// of a dataset may hold.
/// </summary>
internal static class FindText
{
    // Of all control characters the one that JSON does not write as six.
    private const char Separator = '\u007F';
    private const char BetweenIdentifiers = '\n';
    private const char BetweenCountries = ',';
    private const int Parts = 5;

    /// <summary>The text of an entry.</summary>
    public static string Of(
        string id, string kind, IReadOnlyList<string> countries, IEnumerable<string> identifiers, IEnumerable<string> names) => string.Join(
            Separator,
            [id, kind, string.Join(BetweenCountries, countries), string.Join(BetweenIdentifiers, identifiers), .. names]);

    /// <summary>The entry with the best of its names and how well that matches, 0 where none does.</summary>
    public static Found Match(string text, FoldedName sought, Tolerance tolerance)
    {
        var parts = text.Split(Separator);
        if (parts.Length < Parts || !RecordId.TryParse(parts[0], out var id) || !Words<Kind>.TryParse(parts[1], out var kind))
        {
            throw Row.Damaged("findText");
        }

        // Who bears the very name is found by that, although it is the id as well.
        var (name, score) = NameMatch.Best(sought, parts.AsSpan(Parts - 1), kind == Kind.Person, tolerance);
        if (score < NameMatch.Perfect && Identification.Of(sought.Text, parts[0], parts[3].Split(BetweenIdentifiers)) is { } identifier)
        {
            (name, score) = (identifier, NameMatch.Perfect);
        }

        return new Found(
            id, kind, parts[2].Split(BetweenCountries, StringSplitOptions.RemoveEmptyEntries), parts[Parts - 1], name, score);
    }

    /// <summary>Whether an entry that matches would do so by its letters alone, without the consonants of another script.</summary>
    public static bool IsSpelt(string text, FoldedName sought, Tolerance tolerance)
    {
        var parts = text.Split(Separator);
        var isPerson = parts[1] == Words<Kind>.Of(Kind.Person);
        return parts.Skip(Parts - 1).Any(name => NameMatch.Score(sought, name, isPerson, tolerance, heard: false) > 0)
            || Identification.Of(sought.Text, parts[0], parts[3].Split(BetweenIdentifiers)) is not null;
    }
}
