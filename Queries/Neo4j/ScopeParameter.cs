namespace StakeholderGraph.Neo4j;

/// <summary>A <see cref="Scope"/> as the parameter <c>$scope</c> of the statements that answer questions.</summary>
internal static class ScopeParameter
{
    /// <summary>The weight of each role, in tenths, by its type in the graph.</summary>
    public static readonly IReadOnlyDictionary<string, object?> Tenths =
        TieRules.Participations.ToDictionary(GraphWords.Of, r => (object?)TieRules.Tenths(r), StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, object?> Of(Scope scope) => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["level"] = Words<Level>.Of(scope.Level),
        ["roles"] = scope.RolesAsked.Select(GraphWords.Of),
        ["from"] = scope.Time.From?.First,
        ["to"] = scope.Time.To?.Last,
        ["yesterday"] = Period.Yesterday,
        ["topicKeys"] = OrEmpty(scope.Topics).Select(ComparableText.Of),
        ["kinds"] = OrEmpty(scope.Kinds).Select(Words<Kind>.Of),
        ["countries"] = OrEmpty(scope.Countries),
        ["lineage"] = scope.Lineage,
        ["weighs"] = Weighs(scope),
        ["knownBy"] = scope.KnownBy?.Last,
        ["datasets"] = OrEmpty(scope.Datasets),
        ["statuses"] = OrEmpty(scope.Statuses).Select(Words<TieStatus>.Of),
        ["minSources"] = scope.MinSources,
        ["minPublishers"] = scope.MinPublishers,
    };

    /// <summary>Whether the pieces of evidence must be examined one by one. If not, the status of a tie is enough.</summary>
    private static bool Weighs(Scope scope) =>
        scope.KnownBy is not null || !scope.Datasets.IsDefaultOrEmpty || scope.MinSources > 1 || scope.MinPublishers > 1;

    private static System.Collections.Immutable.ImmutableArray<T> OrEmpty<T>(System.Collections.Immutable.ImmutableArray<T> items) =>
        items.IsDefault ? [] : items;
}
