namespace StakeholderGraph;

/// <summary>Draws routes.</summary>
public static class ConnectionsDrawing
{
    private static readonly string[] Columns =
    [
        "route", "rank", "length", "route_strength", "link", "a_id", "a", "a_kind", "a_country", "b_id", "b", "b_kind", "b_country",
        "strength", "via", "via_names", "via_omitted", "possible", "ties", "sources", "evidence",
    ];

    /// <summary>
    /// Draws the stakeholders on the routes, what links them, and the ties of the links; the table has a row for each link of each route.
    /// </summary>
    public static Drawing Of(HowConnected question, Connections connections, string version)
    {
        var drawing = new DrawingBuilder();
        IEnumerable<Mention> ends =
        [
            .. connections.Routes.Select(r => r.Stakeholders[0]),
            .. connections.Routes.Select(r => r.Stakeholders[^1]),
        ];
        foreach (var end in ends.DefaultIfEmpty(connections.From).Concat(connections.Routes.Count == 0 ? [connections.To] : []))
        {
            drawing.Node(end, asked: true);
        }

        foreach (var (a, b, via) in from route in connections.Routes
                                    from link in Links(route)
                                    from via in link.Link.Via
                                    select (link.A, link.B, via))
        {
            if (via.Engagement is { } engagement)
            {
                drawing.Standing(engagement, via.Possible, via.Ties.Select(id => connections.Ties[id]), [a, b], connections.Stands);
            }
            else
            {
                Affiliation(drawing, connections, via.Direction == Direction.Outgoing ? (a, b) : (b, a), via);
            }
        }

        foreach (var stakeholder in connections.Routes.SelectMany(route => route.Stakeholders))
        {
            drawing.Node(stakeholder);
        }

        var caption = Caption.Of(
            new QuestionTitle("routes", TitlePart.Named(connections.From), TitlePart.Named(connections.To)),
            $"routes-{question.From}-{question.To}",
            version,
            question.Scope,
            Filters(question));
        return drawing.ToDrawing(
            caption with
            {
                Filters = [.. caption.Filters.Select(filter => filter with { Name = NameOf(filter.Name) })],
                Truncated = connections.Truncated,
                Omitted = connections.Omitted,
                SharedOmitted = connections.Routes.SelectMany(r => r.Links).Sum(l => l.Omitted),
                Unattributed = connections.Unattributed,
            },
            connections.Sources,
            new AnswerTable(Columns, connections.Routes.SelectMany((route, i) => Rows(connections, route, i + 1))));
    }

    private static void Affiliation(DrawingBuilder drawing, Connections connections, (Mention From, Mention To) ends, LinkVia via)
    {
        var tie = connections.Ties[via.Tie!.Value.Value];
        drawing.Edge(
            drawing.Node(ends.From),
            drawing.Node(ends.To),
            DrawnTie.Of(tie, via.Possible) with
            {
                By = ends.From == tie.From ? null : tie.From.Id,
            });
    }

    // In this question, from and to are the two stakeholders, so the period has other names.
    private static string NameOf(string filter) => filter switch { "from" => "since", "to" => "until", _ => filter };

    private static IEnumerable<FilterAsked> Filters(HowConnected question)
    {
        yield return new FilterAsked("by", Words<RouteBy>.Of(question.By));
        yield return new FilterAsked("weight", Words<Weight>.Of(question.Weight));
        if (question.Disjoint)
        {
            yield return new FilterAsked("disjoint", "true");
        }

        if (question.Through.Length > 0)
        {
            yield return new FilterAsked("through", string.Join(", ", question.Through));
        }

        if (question.Avoid.Length > 0)
        {
            yield return new FilterAsked("avoid", string.Join(", ", question.Avoid));
        }
    }

    private static IEnumerable<(Mention A, Mention B, RouteLink Link)> Links(ConnectingRoute route) =>
        route.Links.Select((link, i) => (route.Stakeholders[i], route.Stakeholders[i + 1], link));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(Connections connections, ConnectingRoute route, int number) =>
        Links(route)
            .Select(
                (of, i) =>
                    (IReadOnlyList<Cell>)
                        [
                            number,
                            route.Rank,
                            route.Length,
                            route.Strength,
                            i + 1,
                            of.A.Id,
                            of.A.Name,
                            Words<Kind>.Of(of.A.Kind),
                            of.A.Country,
                            of.B.Id,
                            of.B.Name,
                            Words<Kind>.Of(of.B.Kind),
                            of.B.Country,
                            of.Link.Strength,
                            Cell.List(of.Link.Via.Select(via => via.Engagement?.Id.Value ?? via.Tie!.Value.Value)),
                            Cell.List(
                                of.Link.Via.Select(via =>
                                    via.Engagement?.Name ?? Words<TieType>.Of(connections.Ties[via.Tie!.Value.Value].Type))),
                            of.Link.Omitted,
                            of.Link.Via.All(via => via.Possible),
                            Cell.List(of.Link.Via.SelectMany(via => via.Ties).Distinct()),
                            .. Citation.Cells(
                                of.Link.Via.SelectMany(via => via.Ties).Distinct().SelectMany(tie => connections.Ties[tie].Evidence),
                                connections.Sources),
                        ]);
}
