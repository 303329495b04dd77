using System.Globalization;

namespace StakeholderGraph;

/// <summary>Describes in words what the values of an answer are, and the network that they were computed on.</summary>
internal static class BridgeDefinition
{
    /// <summary>The description for an answer.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sources">The number of stakeholders from which the values were estimated; 0 if they are exact.</param>
    public static string Of(WhoBridges question, int sources)
    {
        var links = question.TakesStrengths ? $"weighted by strength (weight={Words<Weight>.Of(question.Weight)})" : "unweighted";
        var taken =
            $"Computed on the cooperation map at the level of {Plural(question.Scope.Level)}, {links}: stakeholders who share an "
                + "engagement "
                + $"are linked (a one-mode projection).";
        var estimated =
            sources == 0
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $" Estimated from {sources} stakeholders drawn at random with a fixed seed; error is the half-width of the "
                        + $"95 % interval.");
        return $"{Measure(question)} {taken}{(question.Normalized ? " " + Normalized(question) : "")}{estimated}";
    }

    private static string Plural(Level level) =>
        level switch
        {
            Level.Country => "countries",
            Level.Organization => "organizations",
            _ => "stakeholders",
        };

    private static string Measure(WhoBridges question) =>
        question.Measure switch
        {
            BridgeMeasure.Degree when question.Weighted =>
                "Weighted degree: the sum of the strengths of all cooperations of a stakeholder.",
            BridgeMeasure.Degree => "Degree: with how many others a stakeholder cooperates.",
            BridgeMeasure.Strength => "Strength: the sum of the strengths of all cooperations of a stakeholder.",
            BridgeMeasure.Betweenness =>
                $"Betweenness (Freeman 1977): over all unordered pairs of others, the share of their shortest routes that go through a "
                    + $"stakeholder{Length(question)}.",
            BridgeMeasure.Closeness =>
                $"Harmonic closeness: the sum of 1/distance to all others, 0 for those that cannot be reached{Length(question)}.",
            BridgeMeasure.Pagerank => "PageRank (Brin and Page 1998) with damping 0.85; all values add up to 1.",
            BridgeMeasure.Core =>
                "Core number (Seidman 1983): the largest k such that a stakeholder is in the k-core, whose members each cooperate with at "
                    + "least k others of it.",
            BridgeMeasure.Constraint =>
                "Constraint (Burt 1992): Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² over partners j, p the share of a link in all of a stakeholder's. The "
                    + "lowest values bridge most and come first; none without partners.",
            BridgeMeasure.EffectiveSize when question.Weighted =>
                "Effective size (Burt 1992): Σⱼ (1 − Σ_q pᵢ_q m_jq) over partners j, p the share of a link in all of a stakeholder's, m "
                    + "its share in the strongest of j. None without partners.",
            BridgeMeasure.EffectiveSize =>
                "Effective size (Borgatti 1997): n − 2t/n, t the links among the n partners of a stakeholder. None without partners.",
            BridgeMeasure.Brokerage =>
                $"Brokerage (Gould and Fernandez 1989) between {Plural(question.Between)}: open two-paths a–v–c, where a and c do not "
                    + $"cooperate, count for v with full credit. Links have no direction, so that "
                    + "each path counts in both directions. By the groups of a, v, c: coordinator AAA, itinerant (consultant) ABA, "
                    + "representative AAB, gatekeeper ABB, liaison ABC. Those without a group are a group of their own.",
            BridgeMeasure.Articulation =>
                "Articulation points (Tarjan 1972): stakeholders without whom others of their part of the network can no longer reach each "
                    + "other; the value is how many unordered pairs of others that "
                    + "separates. Bridges are the cooperations without which some can no longer reach each other.",
            BridgeMeasure.Communities =>
                "Communities by the Leiden algorithm (Traag, Waltman and van Eck 2019) with a fixed seed, each connected in itself; "
                    + "quality is the modularity (Newman and Girvan 2004). A heuristic: a better division may exist.",
            BridgeMeasure.KeyPlayersReach when question.ByDistance =>
                "Key players by distance-weighted reach (KPP-Pos, Borgatti 2006): the mean over all stakeholders of 1/distance to the "
                    + "nearest of the set, its members counting 1.",
            BridgeMeasure.KeyPlayersReach => string.Create(
                CultureInfo.InvariantCulture,
                $"Key players by reach (KPP-Pos, Borgatti 2006): how many others are within {question.Steps} "
                    + $"{(question.Steps == 1 ? "step" : "steps")} of the set."),
            _ when question.ByDistance =>
                "Key players by distance-weighted fragmentation (KPP-Neg, Borgatti 2006): 1 less the mean of 1/distance over all pairs of "
                    + "the others once the set is removed.",
            _ =>
                "Key players by fragmentation (KPP-Neg, Borgatti 2006): the share of pairs of the others that cannot reach each other once "
                    + "the set is removed.",
        };

    private static string Length(WhoBridges question) => question.Weighted ? ", a link being as long as 1/strength" : "";

    private static string Plural(Between between) => between switch
    {
        Between.Country => "countries",
        Between.Constituency => "constituencies",
        _ => "kinds of stakeholders",
    };

    private static string Normalized(WhoBridges question) =>
        question.Measure switch
        {
            BridgeMeasure.Degree or BridgeMeasure.Strength or BridgeMeasure.Closeness or BridgeMeasure.Core =>
                "Divided by n − 1, n the number of stakeholders.",
            BridgeMeasure.Betweenness or BridgeMeasure.Articulation => "Divided by the number of pairs of others, (n − 1)(n − 2)/2.",
            BridgeMeasure.Brokerage => "Divided by the number of ordered pairs of others, (n − 1)(n − 2).",
            BridgeMeasure.EffectiveSize => "Divided by the number of partners.",
            BridgeMeasure.KeyPlayersReach when !question.ByDistance => "Divided by n − k, the number of others.",
            _ => "Not divided further: it is a share already.",
        };
}
