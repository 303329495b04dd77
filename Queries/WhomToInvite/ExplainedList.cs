using StakeholderGraph.Cooperating;
using StakeholderGraph.Invitations;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>A list with the reasons for each invitee, possible replacements, and the groups that are still missing.</summary>
internal sealed class ExplainedList
{
    /// <summary>The reason for a stakeholder that must be invited.</summary>
    public const string Must = "It must be invited.";

    private const int WaysAtMost = 5;

    // The limit of an answer on the stakeholders that an invitee is the first to reach.
    private const int MostReached = 2_500;

    private readonly Network _network;
    private readonly Demand _demand;
    private readonly Invitable _invitable;
    private readonly int[] _list;
    private readonly Declines _declines;
    private readonly Standing _standing;
    private readonly Citations _citations;
    private readonly Replacements _replacements;
    private readonly (int Candidate, long Lost)[] _instead;
    private readonly List<(int Candidate, int[] For, double Saves)> _ready;
    private readonly ILookup<int, Part> _parts;

    public ExplainedList(Network network, Demand demand, Invitable invitable, int[] list, CancellationToken cancellationToken)
    {
        (_network, _demand, _invitable, _list) = (network, demand, invitable, list);
        _declines = new Declines(network, invitable.Known, cancellationToken);
        _standing = new Standing(network, invitable.Known.Scope);
        _citations = new Citations(network, _standing.Filter);
        _replacements = new Replacements(invitable.Problem, list, demand.Alternates, cancellationToken);
        _instead = _replacements.Best(cancellationToken);
        _ready = _replacements.Ready(
            member => _declines.Of(invitable.Candidates[member]).Probability, demand.Alternates, cancellationToken);
        var listed = list.Select(candidate => invitable.Candidates[candidate]).ToHashSet();
        _parts = invitable.Known.PartsOf(listed).ToLookup(part => part.Actor);
    }

    /// <summary>The answer with the list.</summary>
    public InvitationList Describe(InvitationList answer)
    {
        var reached = new HashSet<int>();
        var invitees = InOrder().Select(next => Described(next.Member, next.Adds, reached)).ToArray();
        var ties = _citations.Ties(invitees.SelectMany(invitee => invitee.Last?.Ties ?? []));
        return answer with
        {
            Reached = reached.Count,
            Invitees = invitees,
            Alternates =
            [
                .. _ready.Select(ready => new Alternate(
                    _invitable.MentionOf(ready.Candidate), [.. ready.For.Select(member => _invitable.MentionOf(member).Id)],
                    Math.Round(ready.Saves, 6))),
            ],
            Missing = MissingGroups(reached),
            Ties = ties,
            Stands = _citations.Stands(ties),
            Sources = _citations.SourcesOf(ties.Values.Select(tie => tie.Evidence)),
        };
    }

    /// <summary>
    /// The members, with the gain of each over those before it: at each step the member with the largest gain, then by id. Gains never
    /// increase along the list.
    /// </summary>
    private IEnumerable<(int Member, long Adds)> InOrder()
    {
        var (problem, covered) = (_invitable.Problem, new bool[_invitable.Wanted.Length]);
        var left = new PriorityQueue<int, (long Less, int Member)>(_list.Select(member => (member, (long.MinValue, member))));
        while (left.TryDequeue(out var member, out var known))
        {
            var adds = problem.Worth[member] + problem.Reaches[member].Sum(target => covered[target] ? 0 : problem.TargetWorth[target]);
            if (-adds != known.Less)
            {
                left.Enqueue(member, (-adds, member));
                continue;
            }

            foreach (var target in problem.Reaches[member])
            {
                covered[target] = true;
            }

            yield return (member, adds);
        }
    }

    private Invitee Described(int member, long value, HashSet<int> reached)
    {
        int[] first = [.. _invitable.Problem.Reaches[member].Where(reached.Add)];
        var shown = Math.Clamp(MostReached / _list.Length, 3, WhomToInvite.MaxReached);
        Part[] parts = [.. _parts[_invitable.Candidates[member]]];
        return new Invitee(
            _invitable.MentionOf(member),
            new Addition(
                WhomToInviteAnswer.ValueOf(value),
                [.. first.Take(shown).Select(target => Actors.Mention(_network, _invitable.Wanted[target]))])
            {
                Omitted = Math.Max(0, first.Length - shown),
            },
            [.. Reasons(member, first.Length, parts)],
            parts.Length == 0
                ? null
                : TakenParts.Describe(_network, _standing, _citations, TakenParts.LatestFirst(parts).First(), WaysAtMost),
            IfDeclined(member))
        {
            Declines = _declines.Of(_invitable.Candidates[member]),
            Demands = [.. RowsOf(member).Select(row => row.Name)],
        };
    }

    private IEnumerable<string> Reasons(int member, int first, Part[] parts)
    {
        var (problem, stakeholder) = (_invitable.Problem, _invitable.Candidates[member]);
        if (_demand.MustInvite.Contains(_invitable.MentionOf(member).Id))
        {
            yield return Must;
        }

        var all = problem.Reaches[member];
        yield return all is [var only] && _invitable.Wanted[only] == stakeholder
            ? "It reaches no other wanted stakeholder."
            : first == 0 ? $"It reaches {all.Length} wanted stakeholders; others on the list reach all of them, too."
            : first == all.Length ? $"It reaches {all.Length} wanted stakeholders; nobody before it on the list reaches any of them."
            : $"It reaches {all.Length} wanted stakeholders; nobody before it on the list reaches {first} of them.";
        foreach (var row in RowsOf(member))
        {
            var (seated, least) = (row.Members.Intersect(_list).Count(), row.Least);
            yield return seated <= least
                ? $"{row.Name}: at least {least} asked for, {seated} on the list including it."
                : $"{row.Name}: {seated} on the list including it.";
        }

        if (_invitable.IsNewcomer(member))
        {
            yield return "It never took part in an engagement with the convener.";
        }

        if (_demand.Weights.Bridging > 0 && _invitable.Bridging[member] > 0)
        {
            yield return FormattableString.Invariant(
                $"It bridges groups that have few other contacts: {_invitable.Bridging[member]:0.00} of 1.");
        }

        if (_demand.Weights.Rest > 0)
        {
            yield return FormattableString.Invariant(
                $"It took part in {_invitable.Recent[member]} engagements recently: rest {_invitable.RestOf(member):0.00}.");
        }

        foreach (var post in _invitable.Known.PostsOf(stakeholder).Take(WaysAtMost))
        {
            yield return $"Post: {post}.";
        }

        if (parts.Length == 0)
        {
            yield return "No engagement is recorded for it.";
        }
    }

    private IEnumerable<Quota> RowsOf(int member) => _invitable.Rows.Where(row => row.Members.AsSpan().BinarySearch(member) >= 0);

    private IfDeclined IfDeclined(int member)
    {
        var without = _replacements.Without(member);
        var (candidate, lost) = _instead[Array.IndexOf(_list, member)];
        return candidate >= 0 && (lost < without.Lost || without.Breaks.Length > 0)
            ? new IfDeclined(_invitable.MentionOf(candidate), WhomToInviteAnswer.ValueOf(lost), [])
            : new IfDeclined(null, WhomToInviteAnswer.ValueOf(without.Lost), [.. without.Breaks.Select(quota => quota.Name)]);
    }

    private MissingGroup[] MissingGroups(HashSet<int> reached)
    {
        var invited = _list.Select(member => _invitable.Candidates[member]).ToHashSet();
        var groups =
            from target in Enumerable.Range(0, _invitable.Wanted.Length)
            let who = _invitable.Wanted[target]
            group (Target: target, Who: who)
                by (Constituency: _invitable.Known.ConstituencyOf(who), Country: Actors.CodeOf(_network, who) ?? Grouping.None) into of
            let missing = new MissingGroup(
                of.Key.Constituency, of.Key.Country, of.Count(), of.Count(one => reached.Contains(one.Target)),
                of.Count(one => invited.Contains(one.Who)),
                _invitable.OfConvener is { } convener ? of.Count(one => _invitable.Meets(one.Who, convener)) : null)
            where missing.Reached < missing.Wanted
            select missing;
        return
        [
            .. groups.OrderByDescending(group => group.Wanted - group.Reached)
                .ThenBy(group => group.Constituency, StringComparer.Ordinal)
                .ThenBy(group => group.Country, StringComparer.Ordinal),
        ];
    }
}
