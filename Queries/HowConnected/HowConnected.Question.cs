using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class HowConnectedQuestion
{
    public static QuestionDescription Description { get; } = new QuestionDescription<HowConnected, Connections>
    {
        Id = "how-connected",
        Route = "/routes",
        Summary = "How two stakeholders are connected: the shortest or strongest routes between them",
        Remarks =
            """
            Routes lead over links: a shared engagement in which both meet, or an affiliation between them. Nobody is twice on a route, and routes with the same
            stakeholders are one, whose links list all that makes them up in `via`, largest contributions first; `ties` and `sources` hold the evidence.
            `by=shortest`: fewest links, then strongest. `by=strongest`: the product of s/(1+s) over the links, s being the strength of a link by the weight asked for,
            to which an affiliation adds 1. Equal ranks are ties, and `equallyGood` counts the routes as good as the last one that are not given. `disjoint=true`: routes
            that share nobody but their ends, with the least total. If the two are not connected, `connected` is `false` and `gap` says how far each of them gets.
            `from` and `to` name the two here, so the period is `since` and `until`.
            """,
        Example = "/api/v1/routes?from=kg-employers-organization&to=iom&k=2&shared=1",
        About = new Subject(Parameters.RouteFrom, [Family.Stakeholder], Words<Family>.Of(Family.Stakeholder)),
        Parameters =
        [
            Parameters.RouteFrom, Parameters.RouteTo, Parameters.RouteBy, Parameters.RouteCount, Parameters.Disjoint,
            Parameters.Avoid, Parameters.Through,
            Parameters.Level, Parameters.Weight, Parameters.Role, Parameters.StakeholderKind, Parameters.Since, Parameters.Until,
            .. Parameters.Filters.Where(filter => filter != Parameters.From && filter != Parameters.To), Parameters.LinkShared,
        ],
        Make = Make,
        Unknown = connections => connections.Unknown,
        LooksAtEverything = true,
        Json = AnswerJson.Sent.Connections,
        Draw = ConnectionsDrawing.Of,
    };

    private static HowConnected Make(Asked asked)
    {
        var (from, to) = (asked.OneOrNull(Parameters.RouteFrom) ?? default, asked.OneOrNull(Parameters.RouteTo) ?? default);
        var question = new HowConnected(from, to, asked.Scope(Parameters.Since, Parameters.Until) with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            By = asked.One(Parameters.RouteBy),
            AtMost = asked.One(Parameters.RouteCount),
            Disjoint = asked.One(Parameters.Disjoint),
            Avoid = asked.Many(Parameters.Avoid),
            Through = asked.Many(Parameters.Through),
            Weight = asked.One(Parameters.Weight),
            SharedAtMost = asked.One(Parameters.LinkShared),
        };
        if (asked.Problems.Count == 0)
        {
            Check(asked, question);
        }

        return question;
    }

    private static void Check(Asked asked, HowConnected question)
    {
        if (question.From == question.To)
        {
            asked.Refuse(Parameters.RouteTo.Name, $"\"{question.To}\" is also from; name two different ones");
        }

        foreach (var id in question.Avoid)
        {
            var elsewhere =
                id == question.From ? Parameters.RouteFrom
                : id == question.To ? Parameters.RouteTo
                : question.Through.Contains(id) ? Parameters.Through
                : null;
            if (elsewhere is not null)
            {
                asked.Refuse(Parameters.Avoid.Name, $"\"{id}\" is also {elsewhere.Name}, so no route could avoid it");
            }
        }

        if (question.Disjoint && question.Through.Length > 0)
        {
            asked.Refuse(
                Parameters.Through.Name,
                "cannot be given with disjoint=true: routes that all pass through one stakeholder are not disjoint");
        }
    }
}
