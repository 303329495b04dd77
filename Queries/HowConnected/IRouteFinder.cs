namespace StakeholderGraph;

/// <summary>A part of the search for routes: the best path from some starts to a goal that avoids closed actors.</summary>
/// <param name="Starts">The possible starts.</param>
/// <param name="Goal">The goal: its index in the list of the finder.</param>
/// <param name="Closed">The actors that must not be on the path.</param>
/// <param name="NotNext">
/// The actors to which its first link must not lead; <c>null</c> for no restriction, otherwise there is only one start.
/// </param>
internal sealed record Leg(int[] Starts, int Goal, IReadOnlyCollection<int> Closed, HashSet<int>? NotNext);

/// <summary>A path that was found.</summary>
/// <param name="Actors">The actors on it, from start to goal.</param>
/// <param name="Cost">Its cost.</param>
/// <param name="Ways">The number of paths with the same cost, at most <see cref="StakeholderGraph.Ways.Most"/>.</param>
internal sealed record FoundRoute(int[] Actors, RouteCost Cost, long Ways);

/// <summary>Finds the best path: the one of minimum cost, then the first by ids.</summary>
internal interface IRouteFinder
{
    /// <summary>Returns the best path; <c>null</c> if there is none.</summary>
    FoundRoute? Find(Leg leg, CancellationToken cancellationToken);
}
