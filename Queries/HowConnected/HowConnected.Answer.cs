using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Answers <see cref="HowConnected"/>.</summary>
internal static class HowConnectedAnswer
{
    private const int MostStandsFor = 20;

    public static Connections Answer(Network network, HowConnected question, CancellationToken cancellationToken = default)
    {
        var named = new NamedActors(network, question.Scope);
        RecordId[] unknown =
        [
            .. ((RecordId[])[question.From, question.To, .. question.Through]).Where(id => !named.IsActor(id)),
            .. question.Avoid.Where(id => !named.IsKnown(id)),
        ];
        if (unknown.Length > 0)
        {
            var nobody = new Mention(question.From, Kind.Other, "", null);
            return new Connections(
                nobody,
                nobody,
                question.By,
                question.Scope.Level,
                question.Weight,
                false,
                [],
                Citations.NoTies,
                Citations.NoSources,
                0,
                false,
                0)
            {
                Unknown = [.. unknown.Distinct()],
            };
        }

        var (from, to) = (named.Of(question.From), named.Of(question.To));
        NamedStakeholder[] through = [.. question.Through.Select(named.Of)];
        NamedStakeholder[] parties = [from, to, .. through];
        var gatherings = Gatherings.Of(network, question.Scope, parties, cancellationToken);
        var affiliated = new AffiliatedActors(network, question.Scope, parties.SelectMany(party => party.Actors!), cancellationToken);
        int[] ends = [.. from.Actors!, .. to.Actors!];
        var avoided = question.Avoid.Where(named.IsActor).SelectMany(id => named.Of(id).Actors!).Except(ends).ToHashSet();
        var links = new Links(
            network,
            gatherings,
            affiliated,
            question.Weight,
            [.. question.Avoid.Select(named.Engagement).Where(e => e >= 0)]);
        var answer = new Connections(
            named.Mention(question.From), named.Mention(question.To), question.By, question.Scope.Level, question.Weight, true, [],
            Citations.NoTies, Citations.NoSources, gatherings.Unattributed, false, 0)
        {
            FromStandsFor = StandsFor(network, from),
            ToStandsFor = StandsFor(network, to),
            StandsForOmitted = Math.Max(0, Others(from).Length - MostStandsFor) + Math.Max(0, Others(to).Length - MostStandsFor),
        };
        if (from.Actors!.Intersect(to.Actors!).Order(Comparer<int>.Create(links.Compare)).ToArray() is [var same, ..])
        {
            return answer with { Routes = [new ConnectingRoute(1, 0, 1, [Actors.Mention(network, same)], [])], EquallyGood = 0 };
        }

        var task = new RouteTask(
            from.Actors!,
            to.Actors!,
            [.. through.Select(party => party.Actors!).Where(stop => !stop.Any(ends.Contains))],
            avoided);
        using var searches = new Searches(network);
        var (routes, found) = Search(question, links, task, searches, answer, cancellationToken);
        if (routes.Length == 0)
        {
            searches.Everywhere(links, task, cancellationToken);
            return task.To.Any(actor => searches.Ahead.DistanceOf(actor) >= 0)
                ? found
                : found with { Connected = false, Gap = GapSides.Of(network, links, searches.Ahead, searches.Back) };
        }

        return RouteEvidence.Describe(network, question, links, parties, routes, found, cancellationToken);
    }

    private static (FoundRoute[] Routes, Connections Answer) Search(
        HowConnected question, Links links, RouteTask task, Searches searches, Connections answer, CancellationToken cancellationToken)
    {
        if (question.Disjoint)
        {
            return (
                new DisjointRoutes(links, task, question.By, WayLeft(question, links, task, searches, cancellationToken)).Find(
                    question.AtMost,
                    cancellationToken),
                answer);
        }

        var search = new RouteSearch(links, task, question.By, goals => question.By == RouteBy.Shortest
            ? new FewestLinks(links, goals, searches.Ahead, searches.Back)
            : new StrongestLinks(links, goals));
        FoundRoute[] routes = [.. search.Routes(cancellationToken).Take(question.AtMost)];
        return (routes, answer with { EquallyGood = question.Through.IsEmpty ? search.EquallyGood : null, GivenUp = search.IsGivenUp });
    }

    private static Func<int, RouteCost?> WayLeft(
        HowConnected question,
        Links links,
        RouteTask task,
        Searches searches,
        CancellationToken cancellationToken)
    {
        if (question.By == RouteBy.Shortest)
        {
            searches.Everywhere(links, task, cancellationToken);
            return actor => searches.Back.DistanceOf(actor) is >= 0 and var distance ? new RouteCost(distance, 0) : null;
        }

        var left = new WayLeft(links, task.To, question.By);
        while (!left.IsDone)
        {
            cancellationToken.ThrowIfCancellationRequested();
            left.Grow();
        }

        return left.Of;
    }

    private static int[] Others(NamedStakeholder party) => [.. party.Actors!.Where(actor => actor != party.Stakeholder)];

    private static Mention[] StandsFor(Network network, NamedStakeholder party)
    {
        var others = Others(party);
        Array.Sort(others, (a, b) => Actors.Compare(network, a, b));
        return [.. others.Take(MostStandsFor).Select(actor => Actors.Mention(network, actor))];
    }

    /// <summary>Two breadth-first searches, borrowed from those that the network keeps.</summary>
    private sealed class Searches(Network network) : IDisposable
    {
        public Spread Ahead { get; } = Take(network);

        public Spread Back { get; } = Take(network);

        /// <summary>Runs both searches to their end, around the avoided stakeholders.</summary>
        public void Everywhere(Links links, RouteTask task, CancellationToken cancellationToken)
        {
            foreach (var (side, starts) in ((Spread, int[])[])[(Ahead, task.From), (Back, task.To)])
            {
                side.Clear();
                foreach (var actor in task.Avoided)
                {
                    side.Close(actor);
                }

                Array.ForEach(starts, side.Start);
                while (side.Outermost.Length > 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    side.Step(links);
                }
            }
        }

        public void Dispose()
        {
            foreach (var side in (Spread[])[Ahead, Back])
            {
                side.Clear();
                network.Spreads.Add(side);
            }
        }

        private static Spread Take(Network network) =>
            network.Spreads.TryTake(out var idle) ? idle : new Spread(Actors.Count(network), network.EngagementCount);
    }
}
