namespace StakeholderGraph;

/// <summary>
/// Draws answers as graphs for Cytoscape.js. An edge is a way in which someone stands in an engagement (or, in profiles and of sources,
/// a tie as it is recorded); a tie by which two stand is two edges. Ties that only say why someone stands there (<c>represents</c>, <c>succeeds</c>) are not drawn in answers on engagements.
/// </summary>
public static class Cytoscape
{
    /// <summary>A stakeholder or engagement and its ties.</summary>
    public static CytoscapeGraph Of(Profile profile)
    {
        var drawing = new CytoscapeDrawing();
        var subject = drawing.Node(new Mention(profile.Id, profile.Kind, profile.Name, profile.Country), profile.Period, asked: true);
        foreach (var tie in profile.Ties)
        {
            var other = drawing.Node(tie.Other);
            var (from, to) = tie.Direction == Direction.Outgoing ? (subject, other) : (other, subject);
            var drawn = new DrawnTie(tie.Id, tie.Type, tie.Title, tie.Period, tie.Status, tie.Evidence)
            {
                OnBehalfOf = tie.OnBehalfOf?.Id,
                Possible = tie.Possible,
            };

            // What another did on behalf of the subject shows that other, not the engagement: the edge says no more than the profile does.
            drawing.Edge(from, to, drawn);
        }

        return drawing.ToGraph();
    }

    /// <summary>A stakeholder, its partners and the engagements that they share.</summary>
    public static CytoscapeGraph Of(Cooperation cooperation)
    {
        var drawing = new CytoscapeDrawing();
        IReadOnlyList<Mention> subjects = cooperation.StandsFor is { Count: > 0 } bodies ? bodies : [cooperation.Subject];
        foreach (var subject in subjects)
        {
            drawing.Node(subject, asked: true);
        }

        foreach (var partner in cooperation.Partners)
        {
            drawing.Node(partner.Stakeholder, strength: partner.Strength);
        }

        foreach (var partner in cooperation.Partners)
        {
            foreach (var shared in partner.Shared)
            {
                var ties = shared.Ties.Select(id => cooperation.Ties[id]).ToList();
                Draw(drawing, shared.Engagement, shared.Possible, ties, [.. subjects, partner.Stakeholder], cooperation.Level);
            }
        }

        return drawing.ToGraph();
    }

    /// <summary>Several stakeholders and the engagements in which they meet.</summary>
    public static CytoscapeGraph Of(SharedGround ground)
    {
        var drawing = new CytoscapeDrawing();
        var parties = ground.Parties.ToDictionary(p => p.Id);
        foreach (var engagement in ground.Engagements)
        {
            foreach (var party in engagement.Parties)
            {
                var ties = party.Ties.Select(id => ground.Ties[id]).ToList();
                IReadOnlyList<Mention> standing = party.StandsFor is { Count: > 0 } others ? others : [parties[party.Id]];
                foreach (var actor in standing)
                {
                    drawing.Node(actor, asked: true);
                }

                Draw(drawing, engagement.Engagement, engagement.Possible, ties, standing, ground.Level);
            }
        }

        foreach (var party in ground.Parties.Where(_ => ground.Engagements.Count == 0))
        {
            drawing.Node(party, asked: true);
        }

        return drawing.ToGraph();
    }

    /// <summary>The ties that rest on a source.</summary>
    public static CytoscapeGraph Of(SourceProfile source)
    {
        var drawing = new CytoscapeDrawing();
        foreach (var tie in source.Ties)
        {
            drawing.Edge(drawing.Node(tie.From), drawing.Node(tie.To), DrawnTie.Of(tie, possible: false));
        }

        return drawing.ToGraph();
    }

    private static void Draw(
        CytoscapeDrawing drawing, EngagementMention engagement, bool possible, List<TieGiven> ties, IReadOnlyList<Mention> actors, Level level)
    {
        var target = drawing.Node(new Mention(engagement.Id, engagement.Kind, engagement.Name, engagement.Country), engagement.Period, possible: possible);
        foreach (var tie in ties.Where(t => t.To.Id == engagement.Id))
        {
            var bodies = Bodies(tie, ties, level);
            var standing = actors.Where(actor => bodies.Exists(body => IsActor(actor, body))).DefaultIfEmpty(tie.From);
            foreach (var actor in standing)
            {
                drawing.Edge(drawing.Node(actor), target, DrawnTie.Of(tie, possible) with { By = actor == tie.From ? null : tie.From.Id });
            }
        }
    }

    private static bool IsActor(Mention actor, Mention body) =>
        actor.Kind == Kind.Country ? actor.Id.Value == body.Country : actor.Id == body.Id;

    /// <summary>
    /// The bodies that stand by a participation, and those that came after them; read off the ties that the answer gives with it.
    /// </summary>
    private static List<Mention> Bodies(TieGiven participation, List<TieGiven> ties, Level level)
    {
        List<Mention> bodies = level == Level.Stakeholder ? [participation.From]
            : participation.OnBehalfOf is { } body ? [body]
            : participation.From.Kind == Kind.Person
                ? [.. ties.Where(t => t.Type == TieType.Represents && t.From.Id == participation.From.Id).Select(t => t.To)]
            : [participation.From];

        for (var i = 0; i < bodies.Count; i++)
        {
            bodies.AddRange(ties.Where(t => t.Type == TieType.Succeeds && t.To.Id == bodies[i].Id && !bodies.Contains(t.From)).Select(t => t.From));
        }

        return bodies;
    }
}
