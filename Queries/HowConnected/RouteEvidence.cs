using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Describes routes: their stakeholders, and what each link consists of.</summary>
internal static class RouteEvidence
{
    /// <summary>The answer with its routes, their ties and sources.</summary>
    public static Connections Describe(
        Network network,
        HowConnected question,
        Links links,
        NamedStakeholder[] named,
        FoundRoute[] routes,
        Connections answer,
        CancellationToken cancellationToken)
    {
        // Routes have links in common; each is described once.
        (int A, int B)[] pairs = [.. routes.SelectMany(route => route.Actors.Zip(route.Actors.Skip(1))).Distinct()];
        var made = Array.ConvertAll(pairs, pair => Most(links, question, pair.A, pair.B));
        var standing = new Standing(network, question.Scope);
        var citations = new Citations(network, standing.Filter);
        var shared = PairEvidence.Describe(
            network, standing, named, citations,
            [.. pairs.Zip(made, (pair, most) => new PairShares(pair.A, pair.B, most.Engagements))], question.WaysAtMost, cancellationToken);
        var told = new Dictionary<(int, int), RouteLink>();
        for (var i = 0; i < pairs.Length; i++)
        {
            var via = shared[i].Select(Via).Concat(made[i].Affiliations.Select(tie => Via(network, links, citations, pairs[i], tie)));
            told[pairs[i]] = new RouteLink(
                Strength.OfRounded(links.StrengthOf(pairs[i].A, pairs[i].B)),
                [.. via.OrderByDescending(v => v.Contribution)])
            {
                Omitted = made[i].Omitted,
            };
        }

        var ties = citations.Ties(told.Values.SelectMany(link => link.Via).SelectMany(via => via.Ties));
        return answer with
        {
            Routes = [.. routes.Select(route => Route(network, question, routes, route, told))],
            Ties = ties,
            Stands = citations.Stands(ties),
            Sources = citations.SourcesOf(ties.Values.Select(tie => tie.Evidence)),
        };
    }

    private static ConnectingRoute Route(
        Network network, HowConnected question, FoundRoute[] routes, FoundRoute route, Dictionary<(int, int), RouteLink> told) => new(
        1 + routes.Count(other => other.Cost < route.Cost),
        route.Actors.Length - 1,
        LinkCost.StrengthOf(question.By == RouteBy.Shortest ? route.Cost.Second : route.Cost.First),
        [.. route.Actors.Select(actor => Actors.Mention(network, actor))],
        [.. route.Actors.Zip(route.Actors.Skip(1)).Select(pair => told[pair])]);

    /// <summary>The items with the largest contributions to a link, and the number of items left out.</summary>
    private static (List<(int Engagement, long Units)> Engagements, List<Affiliated> Affiliations, int Omitted) Most(
        Links links, HowConnected question, int a, int b)
    {
        var (engagements, affiliations) = links.Between(a, b);
        var count = engagements.Count + affiliations.Count;
        var largest = engagements.Select(shared => (shared.Engagement, shared.Units, Tie: default(Affiliated)))
            .Concat(affiliations.Select(tie => (Engagement: -1, Units: Strength.One, Tie: tie)))
            .OrderByDescending(one => one.Units) // stable: equal items keep their order
            .Take(question.SharedAtMost).ToList();
        return (
            [.. largest.Where(one => one.Engagement >= 0).Select(one => (one.Engagement, one.Units))],
            [.. largest.Where(one => one.Engagement < 0).Select(one => one.Tie)],
            count - largest.Count);
    }

    private static LinkVia Via(SharedEngagement shared) => new(
        shared.Engagement, null, null, shared.Roles, shared.PartnerRoles, shared.Contribution, shared.Ties, shared.Possible)
    {
        Omitted = shared.Omitted,
    };

    private static LinkVia Via(Network network, Links links, Citations citations, (int A, int B) pair, Affiliated affiliated)
    {
        var ties = new List<int>();
        links.Affiliated.AddTies(affiliated.Tie, pair.A, pair.B, ties);
        return new LinkVia(
            null,
            RecordId.Trusted(network.TieIds[affiliated.Tie]),
            links.Affiliated.IsDoneBy(affiliated.Tie, pair.A) ? Direction.Outgoing : Direction.Incoming,
            [],
            [],
            1,
            citations.Use(ties),
            !affiliated.Certain);
    }
}
