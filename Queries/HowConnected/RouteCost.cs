namespace StakeholderGraph;

/// <summary>
/// What a route costs: what it is asked by, and after it what decides between equal ones. Both are added up link by link in whole numbers,
/// so that no order of adding can change a rank.
/// </summary>
/// <param name="First">By fewest links: how many there are; by strength: <see cref="LinkCost"/> added up.</param>
/// <param name="Second">The other of the two.</param>
internal readonly record struct RouteCost(long First, long Second) : IComparable<RouteCost>
{
    public static RouteCost operator +(RouteCost a, RouteCost b) => new(a.First + b.First, a.Second + b.Second);

    public static RouteCost operator -(RouteCost a, RouteCost b) => new(a.First - b.First, a.Second - b.Second);

    public static bool operator <(RouteCost a, RouteCost b) => a.CompareTo(b) < 0;

    public static bool operator >(RouteCost a, RouteCost b) => a.CompareTo(b) > 0;

    /// <summary>What one link adds.</summary>
    public static RouteCost Of(RouteBy by, long link) => by == RouteBy.Shortest ? new RouteCost(1, link) : new RouteCost(link, 1);

    public int CompareTo(RouteCost other) => First != other.First ? First.CompareTo(other.First) : Second.CompareTo(other.Second);
}

/// <summary>
/// What a link costs a route whose strength is the product of s/(1 + s) over its links: −ln of that, in whole units of 1e−12.
/// </summary>
internal static class LinkCost
{
    private const double Units = 1e12;

    // A link without strength (roles that weigh nothing) makes the product 0 whatever else is on the route: e^−100 is 0 in 9 decimals.
    private const long OfNothing = 100_000_000_000_000;

    /// <summary>The cost of a link of a strength, given in units of 1e−9; at least 1.</summary>
    public static long Of(long strength) =>
        strength <= 0 ? OfNothing : Math.Max(1, (long)Math.Round(Math.Log(1 + (1e9 / strength)) * Units));

    /// <summary>The strength of a route, rounded to 9 decimals, by the costs of its links added up.</summary>
    public static double StrengthOf(long costs) => Math.Round(Math.Exp(-costs / Units), 9);
}
