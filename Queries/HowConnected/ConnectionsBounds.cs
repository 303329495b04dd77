namespace StakeholderGraph;

/// <summary>
/// Keeps an answer about routes within its maximum size: the routes that fit, and for each link as many of its contributions as fit into
/// the remaining room, largest first. The result is the same on every engine.
/// </summary>
internal static class ConnectionsBounds
{
    private const int AroundAnswer = 2_000;
    private const int AroundRoute = 120;
    private const int AroundLink = 60;
    private const int AroundVia = 190;

    /// <summary>Removes from an answer what exceeds its maximum size.</summary>
    public static Connections Fit(HowConnected question, Connections whole)
    {
        var around = whole
            .FromStandsFor.Concat(whole.ToStandsFor)
            .Append(whole.From)
            .Append(whole.To)
            .Concat(Near(whole))
            .Sum(m => (long)JsonSize.Of(m));
        var room = new Room(question.AtMostBytes - AroundAnswer - around);
        var bare = whole.Routes.TakeWhile(route => room.Take(SizeOf(route))).ToList();
        var held = new HeldTies(whole.Ties, whole.Stands, whole.Sources);
        RouteLink[] links = [.. bare.SelectMany(route => route.Links)];
        var given = Array.ConvertAll(links, _ => new List<LinkVia>());
        for (var place = 0; place < question.SharedAtMost; place++)
        {
            // First the largest contribution to each link, then the second largest, and so on; a link that has left one out gets no smaller
            // one.
            for (var i = 0; i < links.Length; i++)
            {
                if (given[i].Count == place && links[i].Via.Count > place && Take(room, held, links[i].Via[place]))
                {
                    given[i].Add(links[i].Via[place]);
                }
            }
        }

        var next = 0;
        ConnectingRoute[] routes =
        [
            .. bare.Select(route => route with { Links = [.. route.Links.Select(link => Cut(link, given[next++]))] }),
        ];
        var omitted = whole.Omitted + whole.Routes.Count - routes.Length;
        return whole with
        {
            Routes = routes,
            Ties = held.Ties,
            Stands = held.Stands,
            Sources = held.Sources,
            Truncated = omitted > 0,
            Omitted = omitted,
        };
    }

    private static RouteLink Cut(RouteLink link, List<LinkVia> via) =>
        link with
        {
            Via = via,
            Omitted = link.Omitted + link.Via.Count - via.Count,
        };

    private static bool Take(Room room, HeldTies held, LinkVia via)
    {
        var size = AroundVia + (via.Engagement is { } engagement ? JsonSize.Of(engagement) : via.Tie!.Value.Value.Length)
            + JsonSize.Of(via.Roles) + JsonSize.Of(via.PartnerRoles) + held.SizeOf(via.Ties);
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
