namespace StakeholderGraph;

/// <summary>States in sentences, from the records, why two actors that do not cooperate ought to.</summary>
internal static class MissingReasons
{
    private const int MostNamed = 3;

    /// <summary>The sentences.</summary>
    /// <param name="a">The first actor.</param>
    /// <param name="b">The second actor.</param>
    /// <param name="common">The common partners, the best placed to introduce them first; at least one.</param>
    /// <param name="inCommon">The number of common partners.</param>
    /// <param name="direct">The types of the ties between the two actors themselves.</param>
    public static IReadOnlyList<string> Of(
        Mention a, Mention b, IReadOnlyList<CommonPartner> common, int inCommon, IReadOnlyList<TieType> direct)
    {
        var bridge = common[0];
        var reasons = new List<string>
        {
            inCommon == 1 ? $"Both cooperate with {bridge.Name}." : $"Both cooperate with {inCommon} others: {Names(common, inCommon)}.",
            $"{bridge.Name} shares {Engagements(bridge.A.Shared)} with {a.Name} and {Engagements(bridge.B.Shared)} with {b.Name}.",
        };
        if (a.Country is { } country && country == b.Country)
        {
            reasons.Add($"Both are of {Countries.Name(country)}.");
        }

        if (direct.Count > 0)
        {
            var types = string.Join(", ", direct.Select(type => Words<TieType>.Of(type).Replace('-', ' ')));
            reasons.Add($"A direct tie between them is recorded ({types}), but no shared engagement.");
        }

        return reasons;
    }

    private static string Names(IReadOnlyList<CommonPartner> common, int inCommon)
    {
        var named = common.Take(MostNamed).Select(partner => partner.Name).ToList();
        var more = inCommon - named.Count;
        return more > 0 ? $"{string.Join(", ", named)} and {more} more"
            : named.Count == 1 ? named[0]
            : $"{string.Join(", ", named[..^1])} and {named[^1]}";
    }

    private static string Engagements(int count) => count == 1 ? "1 engagement" : $"{count} engagements";
}
