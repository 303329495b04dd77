namespace StakeholderGraph.Neo4j;

/// <summary>
/// The types of ties in Cypher. Files name sets of them, so that a new type of tie is in every statement and index: <c>ANY_TIE</c> for all
/// types, <c>ANY_PARTICIPATION</c> for those between a stakeholder and an engagement, <c>DEFAULT_ROLE</c> for those by which a stakeholder
/// takes part by default. A line with <c>EACH_TIE</c> (or in lower case) is repeated for each type, joined by UNION ALL unless it is a
/// statement of its own, because a lookup of a tie can only use an index for a single type.
/// </summary>
internal static class TieTypeLists
{
    private const string Each = "EACH_TIE";

    private static readonly string[] AllTypes = [.. Enum.GetValues<TieType>().Select(GraphWords.Of)];

    private static readonly (string Name, string Types)[] Sets =
    [
        ("ANY_TIE", string.Join('|', AllTypes)),
        ("ANY_PARTICIPATION", string.Join('|', TieRules.Participations.Select(GraphWords.Of))),
        ("DEFAULT_ROLE", string.Join('|', TieRules.DefaultRoles.Select(GraphWords.Of))),
    ];

    /// <summary>Replaces the names in a line of a file by types; returns several lines if the line is repeated for each type.</summary>
    public static string Written(string line)
    {
        foreach (var (name, types) in Sets)
        {
            line = line.Replace(name, types, StringComparison.Ordinal);
        }

        return line.Contains(Each, StringComparison.Ordinal)
            ? string.Join(
                line.EndsWith(';') ? "\n" : "\nUNION ALL\n",
                AllTypes.Select(type =>
                    line.Replace(Each, type, StringComparison.Ordinal)
                        .Replace(Each.ToLowerInvariant(), type.ToLowerInvariant(), StringComparison.Ordinal)))
            : line;
    }
}
