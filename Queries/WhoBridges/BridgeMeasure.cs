using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>By what it is measured who bridges. The words are those of addresses.</summary>
[JsonConverter(typeof(WordsJson<BridgeMeasure>))]
public enum BridgeMeasure
{
    /// <summary>With how many others a stakeholder cooperates.</summary>
    Degree,

    /// <summary>The sum of the strengths of its cooperations.</summary>
    Strength,

    /// <summary>The share of shortest routes between all others that go through it.</summary>
    Betweenness,

    /// <summary>The sum of 1/distance to all others.</summary>
    Closeness,

    /// <summary>PageRank with damping 0.85.</summary>
    Pagerank,

    /// <summary>The largest k such that it is in the k-core.</summary>
    Core,

    /// <summary>Burt's constraint; the lowest bridge most.</summary>
    Constraint,

    /// <summary>Burt's effective size: partners less their redundancy.</summary>
    EffectiveSize,

    /// <summary>Gould and Fernandez' brokerage roles between groups.</summary>
    Brokerage,

    /// <summary>Those, and the cooperations, without which a part of the network falls apart.</summary>
    Articulation,

    /// <summary>Communities by modularity.</summary>
    Communities,

    /// <summary>Borgatti's KPP-Pos: the sets of stakeholders that reach most.</summary>
    KeyPlayersReach,

    /// <summary>Borgatti's KPP-Neg: the sets of stakeholders without which the rest falls apart most.</summary>
    KeyPlayersFragment,
}

/// <summary>What is known of how good the sets of an answer are.</summary>
[JsonConverter(typeof(WordsJson<Optimality>))]
public enum Optimality
{
    /// <summary>No set is better, and <c>count</c> is that of all that are as good.</summary>
    Proven,

    /// <summary>No set is better than <c>bound</c>; the sets are the best found, and <c>count</c> is how many were found.</summary>
    Bounded,

    /// <summary>The sets are the best found; no bound is known, and <c>count</c> is how many were found.</summary>
    NoBound,

    /// <summary>The network is too large for this measure.</summary>
    NotComputed,
}
