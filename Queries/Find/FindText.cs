namespace StakeholderGraph.Neo4j;

/// <summary>
/// All data of an entry that <see cref="Find"/> needs, as one text, which the database returns several times as fast as separate
/// properties: id, kind, countries, identifiers and all names, the preferred one first. The separator is a control character, which texts
/// of datasets cannot contain.
/// </summary>
internal static class FindText
{
    // The only control character that JSON does not escape with six characters.
    private const char Separator = '\u007F';
    private const char BetweenIdentifiers = '\n';
    private const char BetweenCountries = ',';
    private const int Parts = 5;

    /// <summary>The text of an entry.</summary>
    public static string Of(
        string id, string kind, IReadOnlyList<string> countries, IEnumerable<string> identifiers, IEnumerable<string> names) => string.Join(
            Separator,
            [id, kind, string.Join(BetweenCountries, countries), string.Join(BetweenIdentifiers, identifiers), .. names]);

    /// <summary>Returns the entry with the best of its names and the score of that name, 0 if none matches.</summary>
    public static Found Match(string text, FoldedName sought, Tolerance tolerance)
    {
        var parts = text.Split(Separator);
        if (parts.Length < Parts || !RecordId.TryParse(parts[0], out var id) || !Words<Kind>.TryParse(parts[1], out var kind))
        {
            throw Row.Damaged("findText");
        }

        // An entry with exactly this name is found by the name, even if the text is also its id.
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
