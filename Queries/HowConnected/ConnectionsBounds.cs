namespace StakeholderGraph;

/// <summary>
/// Keeps an answer on routes within its bytes: the routes that fit, and of what each link is made of as much as fits into its equal part of the
/// room that is left, the largest contributions first. The same on every engine.
/// </summary>
internal static class ConnectionsBounds
{
    private const int AroundAnswer = 2_000;
    private const int AroundRoute = 120;
    private const int AroundLink = 60;
    private const int AroundVia = 190;
    private const int LongestRole = 14;

    /// <summary>Leaves out of an answer what is too much.</summary>
    public static Connections Fit(HowConnected question, Connections whole)
    {
        var around = whole.FromStandsFor.Concat(whole.ToStandsFor).Append(whole.From).Append(whole.To).Concat(Near(whole)).Sum(m => (long)JsonSize.Of(m));
        var room = new Room(question.AtMostBytes - AroundAnswer - around);
        var bare = whole.Routes.TakeWhile(route => room.Take(SizeOf(route))).ToList();
        var held = new HeldTies(whole.Ties, whole.Sources);
        var (links, left) = (bare.Sum(route => route.Links.Count), room.Left);
        var routes = new List<ConnectingRoute>(bare.Count);
        foreach (var route in bare)
        {
            var given = new List<RouteLink>(route.Links.Count);
            foreach (var link in route.Links)
            {
                // What those before did not need is left to those that follow.
                var part = left / links--;
                var own = new Room(part);
                var via = link.Via.TakeWhile(one => Take(own, held, one)).ToList();
                left -= part - own.Left;
                given.Add(link with { Via = via, Omitted = link.Omitted + link.Via.Count - via.Count });
            }

            routes.Add(route with { Links = given });
        }

        var omitted = whole.Omitted + whole.Routes.Count - routes.Count;
        return whole with { Routes = routes, Ties = held.Ties, Sources = held.Sources, Truncated = omitted > 0, Omitted = omitted };
    }

    private static bool Take(Room room, HeldTies held, LinkVia via)
    {
        var size = AroundVia + (via.Engagement is { } engagement ? JsonSize.Of(engagement) : via.Tie!.Value.Value.Length)
            + (LongestRole * (via.Roles.Count + via.PartnerRoles.Count)) + held.SizeOf(via.Ties);
        if (!room.Take(size))
        {
            return false;
        }

        held.Hold(via.Ties);
        return true;
    }

    private static IEnumerable<Mention> Near(Connections whole) =>
        whole.Gap is { } gap ? gap.From.Nearest.Concat(gap.To.Nearest).Select(near => near.Stakeholder) : [];

    private static long SizeOf(ConnectingRoute route) =>
        AroundRoute + route.Stakeholders.Sum(m => (long)JsonSize.Of(m)) + (AroundLink * (long)route.Links.Count);
}
