namespace StakeholderGraph;

/// <summary>
/// The cost of a route: the requested criterion, then the other one to break ties. Both are sums over links in integers, so that the order
/// of addition cannot change a rank.
/// </summary>
/// <param name="First">By fewest links: the number of links; by strength: the sum of <see cref="LinkCost"/>.</param>
/// <param name="Second">The other criterion.</param>
internal readonly record struct RouteCost(long First, long Second) : IComparable<RouteCost>
{
    public static RouteCost operator +(RouteCost a, RouteCost b) => new(a.First + b.First, a.Second + b.Second);

    public static RouteCost operator -(RouteCost a, RouteCost b) => new(a.First - b.First, a.Second - b.Second);

    public static bool operator <(RouteCost a, RouteCost b) => a.CompareTo(b) < 0;

    public static bool operator >(RouteCost a, RouteCost b) => a.CompareTo(b) > 0;

    /// <summary>The cost that one link adds.</summary>
    public static RouteCost Of(RouteBy by, long link) => by == RouteBy.Shortest ? new RouteCost(1, link) : new RouteCost(link, 1);

    public int CompareTo(RouteCost other) => First != other.First ? First.CompareTo(other.First) : Second.CompareTo(other.Second);
}

/// <summary>
/// The cost of a link for a route whose strength is the product of s/(1 + s) over its links: −ln of that factor, in integer units of 1e−12.
/// </summary>
internal static class LinkCost
{
    private const double Units = 1e12;

    // A link without strength (all its roles have weight 0) makes the product 0 whatever the other links are: e^−100 is 0 in 9 decimals.
    private const long OfNothing = 100_000_000_000_000;

    /// <summary>The cost of a link with a strength in units of 1e−9; at least 1.</summary>
    public static long Of(long strength) =>
        strength <= 0 ? OfNothing : Math.Max(1, (long)Math.Round(Math.Log(1 + (1e9 / strength)) * Units));

    /// <summary>The strength of a route, rounded to 9 decimals, from the sum of the costs of its links.</summary>
    public static double StrengthOf(long costs) => Math.Round(Math.Exp(-costs / Units), 9);
}
