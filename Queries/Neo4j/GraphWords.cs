using System.Collections.Frozen;

namespace StakeholderGraph.Neo4j;

/// <summary>The types of ties as types of relationships: <c>MemberOf</c> is <c>MEMBER_OF</c>.</summary>
internal static class GraphWords
{
    private static readonly FrozenDictionary<TieType, string> Texts = Enum.GetValues<TieType>()
        .ToFrozenDictionary(t => t, t => Words<TieType>.Of(t).Replace('-', '_').ToUpperInvariant());

    private static readonly FrozenDictionary<string, TieType> Types = Texts.ToFrozenDictionary(
        t => t.Value,
        t => t.Key,
        StringComparer.Ordinal);

    /// <summary>The type of relationship of a type of tie.</summary>
    public static string Of(TieType type) => Texts[type];

    /// <summary>The type of tie of a type of relationship.</summary>
    public static TieType TypeOf(string text) => Types.TryGetValue(text, out var type) ? type : throw Row.Damaged(text);
}
