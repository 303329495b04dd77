using StakeholderGraph.Cooperating;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Invitations;

/// <summary>
/// All candidates for an invitation, as a <see cref="ListProblem"/>: the targets and the value of each, and the demands as quotas.
/// </summary>
internal sealed class Invitable
{
    /// <summary>The name of the quota of seats.</summary>
    public const string Seats = "seats";

    private readonly Network _network;
    private readonly Demand _demand;
    private readonly Dictionary<int, int> _numbers;

    // Counting the candidates needs none of these.
    private readonly Lazy<HashSet<int>?> _ofConvener;
    private readonly Lazy<double[]> _bridging;
    private readonly Lazy<int[]> _recent;
    private readonly Lazy<ListProblem> _problem;

    public Invitable(Network network, Demand demand, CancellationToken cancellationToken)
    {
        (_network, _demand) = (network, demand);
        Known = new KnownStakeholders(network, demand, cancellationToken);
        Candidates = [.. Known.OfUnit.Where(Known.MayBeInvited)];
        Wanted = [.. Known.OfUnit.Where(who => Known.IsWanted(who, demand.Reach))];
        _numbers = Candidates.Index().ToDictionary(c => c.Item, c => c.Index);
        Excluded = [.. demand.Exclude.Select(NumberOf).Where(number => number >= 0).Order()];
        Rows = [.. demand.Demands.Select(row => new Quota(row.Name, Members(row.Who), row.Least, row.Most ?? int.MaxValue))];
        _ofConvener = new(() => demand.Convener is { } convener
            ? Known.EngagementsOfBody(network.Find(convener, Family.Stakeholder), cancellationToken).ToHashSet()
            : null);
        var map = new Lazy<CooperationMap>(() => network.Maps.Find(Known.Scope, demand.Scope.Weight, cancellationToken)
            ?? CooperationMap.Of(Known.Gatherings, demand.Scope.Weight, 0, cancellationToken));
        _bridging = new(() => BridgingOf(map.Value, cancellationToken));
        _recent = new(RecentOf);
        _problem = new(() => new ListProblem
        {
            Count = Candidates.Length,
            Reaches = ReachesAmong(NumbersOf(Wanted), cancellationToken),
            TargetWorth = [.. Enumerable.Repeat(UnitsOf(demand.Weights.Coverage), Wanted.Length)],
            Worth = [.. Enumerable.Range(0, Candidates.Length).Select(WorthOf)],
            Quotas = [.. Quotas()],
        });
    }

    /// <summary>The facts about stakeholders under the scope.</summary>
    public KnownStakeholders Known { get; }

    /// <summary>The stakeholders that could be invited, in order; the candidates of the problem are indices into it.</summary>
    public int[] Candidates { get; }

    /// <summary>The stakeholders to be reached, in order; the targets of the problem are indices into it.</summary>
    public int[] Wanted { get; }

    /// <summary>The candidates that must not be invited, in order.</summary>
    public int[] Excluded { get; }

    /// <summary>The engagements in which the convener stands; <c>null</c> if there is no convener.</summary>
    public HashSet<int>? OfConvener => _ofConvener.Value;

    /// <summary>How much each candidate bridges, from 0 to 1.</summary>
    public double[] Bridging => _bridging.Value;

    /// <summary>The number of recent engagements in which each candidate stood.</summary>
    public int[] Recent => _recent.Value;

    /// <summary>The rows of the demand, whether mandatory or not.</summary>
    public Quota[] Rows { get; }

    /// <summary>The problem.</summary>
    public ListProblem Problem => _problem.Value;

    /// <summary>The number of stakeholders that could be invited.</summary>
    public int Eligible => Candidates.Length - Excluded.Length;

    /// <summary>The number of stakeholders counted by a quota that could be invited.</summary>
    public int EligibleFor(Quota quota) => quota.Members.Except(Excluded).Count();

    /// <summary>The number of a candidate; −1 if the stakeholder cannot be invited.</summary>
    public int NumberOf(RecordId id) =>
        _network.Find(id, Family.Stakeholder) is >= 0 and var stakeholder ? _numbers.GetValueOrDefault(stakeholder, -1) : -1;

    /// <summary>A candidate as answers mention it.</summary>
    public Mention MentionOf(int candidate) => Actors.Mention(_network, Candidates[candidate]);

    /// <summary>Whether a candidate never took part in an engagement in which the convener stands.</summary>
    public bool IsNewcomer(int candidate) => OfConvener is { } of && !Meets(Candidates[candidate], of);

    /// <summary>How rested a candidate is, from 0 to 1.</summary>
    public double RestOf(int candidate) => 1.0 / (1 + Recent[candidate]);

    /// <summary>Whether a stakeholder took part in any of the given engagements.</summary>
    public bool Meets(int stakeholder, HashSet<int> engagements)
    {
        foreach (var engagement in Known.EngagementsOf(stakeholder))
        {
            if (engagements.Contains(engagement))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A value converted to units of value.</summary>
    public static long UnitsOf(double value) => (long)Math.Round(value * ListProblem.Units);

    private long WorthOf(int candidate) =>
        (IsNewcomer(candidate) ? UnitsOf(_demand.Weights.Newcomers) : 0)
        + (_demand.Weights.Bridging > 0 ? UnitsOf(_demand.Weights.Bridging * Bridging[candidate]) : 0)
        + (_demand.Weights.Rest > 0 ? UnitsOf(_demand.Weights.Rest * RestOf(candidate)) : 0);

    private int[] Members(DemandWho who) =>
        [.. Enumerable.Range(0, Candidates.Length).Where(candidate => Known.Is(Candidates[candidate], who))];

    private Reaches ReachesAmong(int[] targets, CancellationToken cancellationToken) => new(
        Candidates.Length,
        () => new ReachFinder(Known.Gatherings, _demand.Scope.Weight, _demand.Reach.MinStrength, Candidates, targets),
        cancellationToken);

    /// <summary>The index of each stakeholder among the given ones; −1 for the others.</summary>
    private int[] NumbersOf(int[] some)
    {
        var numbers = new int[_network.StakeholderCount];
        Array.Fill(numbers, -1);
        foreach (var (number, stakeholder) in some.Index())
        {
            numbers[stakeholder] = number;
        }

        return numbers;
    }

    private double[] BridgingOf(CooperationMap map, CancellationToken cancellationToken)
    {
        var bridging = new double[Candidates.Length];
        if (_demand.Weights.Bridging > 0)
        {
            var (graph, actors) = map.ToGraph(weighted: true);
            var constraint = StructuralHoles.Of(graph, weighted: true, cancellationToken).Constraint;
            for (var node = 0; node < actors.Length; node++)
            {
                if (_numbers.TryGetValue(actors[node], out var candidate) && !double.IsNaN(constraint[node]))
                {
                    bridging[candidate] = Math.Round(Math.Clamp(1 - constraint[node], 0, 1), 6);
                }
            }
        }

        return bridging;
    }

    /// <summary>
    /// The number of engagements in which each stood in the two years before the consultation; in all years if it has no date.
    /// </summary>
    private int[] RecentOf()
    {
        var recent = new int[Candidates.Length];
        var to = _demand.Date?.First;
        var from = to is { Year: > 2 } day ? day.AddYears(-2) : to is null ? (DateOnly?)null : DateOnly.MinValue;
        foreach (var part in Known.Parts)
        {
            if (_numbers.TryGetValue(part.Actor, out var candidate)
                && (from is null || (part.Last is { } last && last.Last >= from && last.First < to)))
            {
                recent[candidate]++;
            }
        }

        return recent;
    }

    private IEnumerable<Quota> Quotas()
    {
        int[] all = [.. Enumerable.Range(0, Candidates.Length)];
        foreach (var (row, quota) in _demand.Demands.Zip(Rows))
        {
            var bounded = quota with { Most = Math.Min(quota.Most, Math.Max(quota.Least, quota.Members.Length)) };
            yield return row.Wish ? bounded with { CostOfStep = UnitsOf(row.Cost), Tolerance = row.Tolerance } : bounded;
        }

        yield return new Quota(Seats, all, _demand.Seats.Least, _demand.Seats.Most);
        foreach (var id in _demand.MustInvite)
        {
            yield return new Quota($"mustInvite: {id}", NumberOf(id) is >= 0 and var must ? [must] : [], 1, 1);
        }

        foreach (var candidate in Excluded)
        {
            yield return new Quota($"exclude: {MentionOf(candidate).Id}", [candidate], 0, 0);
        }

        foreach (var group in _demand.NeverBoth)
        {
            int[] members = [.. group.Select(NumberOf).Where(number => number >= 0).Order()];
            if (members.Length > 1)
            {
                yield return new Quota($"neverBoth: {string.Join(", ", group)}", members, 0, 1);
            }
        }

        foreach (var quota in OfBodies().Concat(OfTheSame()))
        {
            yield return quota;
        }
    }

    private IEnumerable<Quota> OfBodies() => _demand.PerBody is not { } most ? [] :
        from member in Enumerable.Range(0, Candidates.Length)
        from body in Known.BodiesOf(Candidates[member]).Distinct()
        group member by body into members
        where members.Count() > most
        orderby members.Key
        select new Quota($"perBody: {Actors.IdOf(_network, members.Key)}", [.. members], 0, most);

    /// <summary>
    /// Quotas that prevent a stakeholder from being invited twice: as a body and its successor, or under two records with a common
    /// identifier.
    /// </summary>
    private IEnumerable<Quota> OfTheSame()
    {
        var pairs =
            from candidate in Enumerable.Range(0, Candidates.Length)
            from successor in Known.SuccessorsOf(Candidates[candidate])
            where _numbers.ContainsKey(successor)
            select (int[])[candidate, _numbers[successor]];
        var identified =
            from candidate in Enumerable.Range(0, Candidates.Length)
            from identifier in ListCell.Split(_network.Pool[_network.Identifiers[Candidates[candidate]]])
            group candidate by identifier into same
            where same.Distinct().Count() > 1
            select same.Distinct().ToArray();
        return pairs.Concat(identified)
            .Select(same => same.Order().ToArray())
            .DistinctBy(same => string.Join(',', same))
            .Select(same => new Quota($"the same: {string.Join(", ", same.Select(c => MentionOf(c).Id))}", same, 0, 1) { IsFixed = true });
    }
}
