namespace StakeholderGraph;

/// <summary>A part of the search for routes: the best way from some to a goal, past some who are not to be on it.</summary>
/// <param name="Starts">Where it may begin.</param>
/// <param name="Goal">Which goal: a number in the list that the finder has.</param>
/// <param name="Closed">Who may not be on it.</param>
/// <param name="NotNext">To whom its first link may not lead; none or some, and then there is one start.</param>
internal sealed record Leg(int[] Starts, int Goal, IReadOnlyCollection<int> Closed, HashSet<int>? NotNext);

/// <summary>A way that was found.</summary>
/// <param name="Actors">Who is on it, from start to goal.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Ways">How many ways cost the same, at most <see cref="StakeholderGraph.Ways.Most"/>.</param>
internal sealed record FoundRoute(int[] Actors, RouteCost Cost, long Ways);

/// <summary>Finds the best way: of least cost, then first by ids.</summary>
internal interface IRouteFinder
{
    /// <summary>The best way; <c>null</c> if there is none.</summary>
    FoundRoute? Find(Leg leg, CancellationToken cancellationToken);
}
