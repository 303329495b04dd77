using StakeholderGraph.Cooperating;
using StakeholderGraph.Missing;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Answers <see cref="WhoIsMissing"/>: which groups are engaged, how often stakeholders are consulted, and which pairs have partners in
/// common but do not cooperate.
/// </summary>
internal static class WhoIsMissingAnswer
{
    public static Gaps Answer(Network network, WhoIsMissing question, CancellationToken cancellationToken = default)
    {
        var scope = question.Scope;
        var map = CooperationMap.Of(network, scope, question.Weight, cancellationToken);
        var gatherings = map.Gatherings;
        var (graph, actors) = map.ToGraph(weighted: false);
        var citations = new Citations(network, new ScopeFilter(network, scope));
        var cells = EngagedGroups.Of(network, question, citations, cancellationToken);
        var given = question.Skip == 0 ? cells : [];
        var (consulted, consultedCount) = Consultations.Of(network, question, graph, actors, gatherings, citations);
        var (missing, missingCount, missingFollow) = MissingPairs.Of(network, question, map, graph, actors, citations, cancellationToken);
        var quality = RankingQuality.Of(HiddenTies.Of(map, graph, actors, question.By, cancellationToken));

        var ties = citations.Ties(
            given.Select(cell => cell.Latest).Concat(consulted.Select(c => c.Latest)).OfType<EngagementTakenPartIn>()
                .SelectMany(at => at.Ties)
                .Concat(missing.SelectMany(pair => pair.Direct))
                .Concat(missing.SelectMany(pair => pair.Common).SelectMany(GapsBounds.Shared).SelectMany(shared => shared.Ties)));
        var omitted = Math.Max(0, consultedCount - question.Skip - consulted.Length) + missingFollow;
        return new Gaps(
            scope.Level, question.Weight, question.By, Definition(question.By), given, consulted, missing, quality,
            new GapCounts(cells.Length, consultedCount, missingCount), ties, citations.SourcesOf(ties.Values.Select(t => t.Evidence)),
            gatherings.Unattributed, omitted > 0, omitted)
        {
            Stands = citations.Stands(ties),
        };
    }

    private static string Definition(LinkScore by)
    {
        var score = by switch
        {
            LinkScore.CommonNeighbours => "how many there are (common neighbours)",
            LinkScore.AdamicAdar => "Σ 1/ln d(c) (Adamic and Adar)",
            _ => "Σ 1/d(c) (resource allocation)",
        };
        return string.Join(
            ' ',
            "matrix: the number of engagements in which anyone of a constituency and a country takes part; at the level of countries "
                + "everyone",
            "counts as at that of organizations.",
            "consulted: expected = T·d/D, where T is the number of all participations, d the number of partners, D the sum of d over all.",
            $"missing: pairs that share no engagement, by their common partners c in the cooperation map (unweighted): {score}.",
            $"quality: the engagements are hidden in {HiddenTies.Parts} random parts in turn (only {HiddenTies.PartsOfMany} of them if",
            "there are more than a million ties); auc = the share of combinations of a hidden tie and a pair without a tie "
                + "in which the tie has the higher score;",
            "equal scores count one half. Better than chance: its whole 95 % interval (Nadeau and Bengio) is above one half, and more",
            "than half of the hidden ties score higher than the median pair without a tie.",
            $"Too small to tell: fewer than {RankingQuality.FewestEngagements} engagements or {RankingQuality.FewestHidden} hidden ties.");
    }
}
