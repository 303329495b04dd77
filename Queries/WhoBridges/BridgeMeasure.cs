using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>The measure of bridging. The words are those used in addresses.</summary>
[JsonConverter(typeof(WordsJson<BridgeMeasure>))]
public enum BridgeMeasure
{
    /// <summary>The number of others with which a stakeholder cooperates.</summary>
    Degree,

    /// <summary>The sum of the strengths of its cooperations.</summary>
    Strength,

    /// <summary>The share of shortest routes between all others that pass through it.</summary>
    Betweenness,

    /// <summary>The sum of 1/distance to all others.</summary>
    Closeness,

    /// <summary>PageRank with damping 0.85.</summary>
    Pagerank,

    /// <summary>The largest k such that it is in the k-core.</summary>
    Core,

    /// <summary>Burt's constraint; the lowest values bridge most.</summary>
    Constraint,

    /// <summary>Burt's effective size: partners minus their redundancy.</summary>
    EffectiveSize,

    /// <summary>Gould and Fernandez' brokerage roles between groups.</summary>
    Brokerage,

    /// <summary>The stakeholders and the cooperations whose removal splits a part of the network.</summary>
    Articulation,

    /// <summary>Communities by modularity.</summary>
    Communities,

    /// <summary>Borgatti's KPP-Pos: the sets of stakeholders that reach most.</summary>
    KeyPlayersReach,

    /// <summary>Borgatti's KPP-Neg: the sets of stakeholders whose removal fragments the rest most.</summary>
    KeyPlayersFragment,
}

/// <summary>What is known about the quality of the sets in an answer.</summary>
[JsonConverter(typeof(WordsJson<Optimality>))]
public enum Optimality
{
    /// <summary>No set is better, and <c>count</c> includes all equally good sets.</summary>
    Proven,

    /// <summary>No set is better than <c>bound</c>; the sets are the best found, and <c>count</c> is the number found.</summary>
    Bounded,

    /// <summary>The sets are the best found; no bound is known, and <c>count</c> is the number found.</summary>
    NoBound,

    /// <summary>The network is too large for this measure.</summary>
    NotComputed,
}
