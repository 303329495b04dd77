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
            A route consists of links. A link is a shared engagement in which both meet, or an affiliation between them. Nobody is twice on
            a route. Routes with the same stakeholders are one route; `via` of each link lists everything that links the two, largest
            contributions first. `ties` and `sources` have the evidence. `by=shortest`: fewest links first, then the strongest.
            `by=strongest`: ordered by the product of s/(1+s) over the links, where s is the strength of a link by `weight`, plus 1 for an
            affiliation. Routes with the same rank are equally good; `equallyGood` counts the unlisted routes that are as good as the last
            one. `disjoint=true`: routes that have only their ends in common, with the smallest total. If the two are not connected,
            `connected` is `false` and `gap` says how many stakeholders each of them reaches. Because `from` and `to` are the two
            stakeholders here, the period is `since` and `until`.
            """,
        Example = "/api/v1/routes?from=kg-employers-organization&to=iom&k=2&shared=1",
        About = new Subject(RouteParameters.From, [Family.Stakeholder], Words<Family>.Of(Family.Stakeholder)),
        Parameters =
        [
            RouteParameters.From, RouteParameters.To, RouteParameters.By, RouteParameters.Count, RouteParameters.Disjoint,
            RouteParameters.Avoid, RouteParameters.Through,
            Parameters.Level, Parameters.Weight, Parameters.Role, Parameters.StakeholderKind, RouteParameters.Since, RouteParameters.Until,
            .. Parameters.Filters.Where(filter => filter != Parameters.From && filter != Parameters.To), RouteParameters.Shared,
        ],
        Make = Make,
        Unknown = connections => connections.Unknown,
        LooksAtEverything = true,
        Json = () => AnswerJson.Sent.Connections,
        Draw = ConnectionsDrawing.Of,
    };

    private static HowConnected Make(Asked asked)
    {
        var (from, to) = (asked.OneOrNull(RouteParameters.From) ?? default, asked.OneOrNull(RouteParameters.To) ?? default);
        var question = new HowConnected(from, to, asked.Scope(RouteParameters.Since, RouteParameters.Until) with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            By = asked.One(RouteParameters.By),
            AtMost = asked.One(RouteParameters.Count),
            Disjoint = asked.One(RouteParameters.Disjoint),
            Avoid = asked.Many(RouteParameters.Avoid),
            Through = asked.Many(RouteParameters.Through),
            Weight = asked.One(Parameters.Weight),
            SharedAtMost = asked.One(RouteParameters.Shared),
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
            asked.Refuse(RouteParameters.To.Name, $"\"{question.To}\" is also `{RouteParameters.From.Name}`; name two different ones");
        }

        foreach (var id in question.Avoid)
        {
            var elsewhere =
                id == question.From ? RouteParameters.From
                : id == question.To ? RouteParameters.To
                : question.Through.Contains(id) ? RouteParameters.Through
                : null;
            if (elsewhere is not null)
            {
                asked.Refuse(RouteParameters.Avoid.Name, $"\"{id}\" is also `{elsewhere.Name}`, so no route could avoid it");
            }
        }

        if (question.Disjoint && question.Through.Length > 0)
        {
            asked.Refuse(
                RouteParameters.Through.Name,
                "cannot be given with `disjoint=true`: routes that all pass through one stakeholder are not disjoint");
        }
    }
}
