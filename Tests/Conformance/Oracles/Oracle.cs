using System.Text.RegularExpressions;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance.Oracles;

/// <summary>
/// The rules of docs/glossary.md said again as plainly as LINQ can, over the records as they were written. It knows nothing of any engine; it is slow and is meant to be.
/// </summary>
internal sealed partial class Oracle(TestDataset[] datasets)
{
    private readonly Dictionary<RecordId, Stakeholder> _stakeholders =
        datasets.SelectMany(d => d.Stakeholders()).DistinctBy(s => s.Id).ToDictionary(s => s.Id);

    private readonly Dictionary<RecordId, Engagement> _engagements =
        datasets.SelectMany(d => d.Engagements()).DistinctBy(e => e.Id).ToDictionary(e => e.Id);

    private readonly Dictionary<RecordId, Source> _sources = datasets.SelectMany(d => d.Sources()).DistinctBy(s => s.Id).ToDictionary(s => s.Id);

    private readonly Tie[] _ties = [.. datasets.SelectMany(d => d.Ties()).DistinctBy(t => t.Id)];

    private readonly (Evidence Evidence, RecordId Dataset)[] _evidence =
        [.. datasets.OrderBy(d => d.Dataset.Name, RecordId.Order).SelectMany(d => d.Evidence().Select(e => (e, d.Dataset.Name)))];

    // ---- evidence ----

    private IEnumerable<Evidence> Passing(Scope scope, Tie tie) =>
        from e in _evidence
        where e.Evidence.Tie == tie.Id
        where scope.Datasets.Length == 0 || scope.Datasets.Contains(e.Dataset)
        where scope.KnownBy is null || _sources[e.Evidence.Source].Published?.Last <= scope.KnownBy?.Last
        select e.Evidence;

    private TieStatus Status(Scope scope, Tie tie) =>
        Passing(scope, tie).Any(e => e.Says == Says.Denied) ? TieStatus.Disputed
        : Passing(scope, tie).Any(e => e.Says == Says.Confirmed) ? TieStatus.Confirmed
        : TieStatus.Announced;

    private bool IsThere(Scope scope, Tie tie)
    {
        var support = Passing(scope, tie).Where(e => e.Says != Says.Denied).Select(e => _sources[e.Source]).ToList();
        return Passing(scope, tie).Any()
            && (scope.Statuses.Length == 0 || scope.Statuses.Contains(Status(scope, tie)))
            && support.DistinctBy(s => s.Id).Count() >= scope.MinSources
            && support.DistinctBy(s => Compared(s.Publisher)).Count() >= scope.MinPublishers;
    }

    /// <summary>A text without what nobody sees of it.</summary>
    private static string Compared(string text) => string.Join(
        ' ', Regex.Replace(text, @"\p{Cf}", "").Normalize().ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // ---- lineage ----

    private IEnumerable<Tie> Successions(Scope scope) => _ties.Where(t => t.Type == TieType.Succeeds && IsThere(scope, t));

    private HashSet<RecordId> After(Scope scope, RecordId one)
    {
        HashSet<RecordId> after = [one];
        while (Successions(scope).Where(t => after.Contains(t.To) && !after.Contains(t.From)).Select(t => t.From).ToList() is { Count: > 0 } more)
        {
            after.UnionWith(more);
        }

        return after;
    }

    /// <summary>Those after one from whom there is no way on but in a circle; of a circle the first.</summary>
    private IEnumerable<RecordId> Last(Scope scope, RecordId one) =>
        !scope.Lineage
            ? [one]
            : After(scope, one)
                .Where(last => After(scope, last).All(next => After(scope, next).Contains(last)))
                .Select(last => After(scope, last).Min(RecordId.Order))
                .Distinct();

    private IEnumerable<Tie> Lineage(Scope scope, RecordId one, RecordId last) => !scope.Lineage
        ? []
        : Successions(scope).Where(t => After(scope, one).Contains(t.To) && Last(scope, t.From).Contains(last));

    // ---- standing ----

    /// <summary>One way to stand in an engagement: as whom, the body behind it, by which ties.</summary>
    private sealed record Way(string Actor, RecordId Body, Tie Participation, Tie[] Ties, bool Certain);

    private static bool IsLookedAt(Scope scope, Engagement engagement) =>
        (scope.Time.IsUnknown || engagement.Period.Overlaps(scope.Time) != Overlap.No)
        && (scope.Topics.Length == 0 || engagement.Topics.Any(t => scope.Topics.Any(asked => Compared(asked) == Compared(t))));

    private IEnumerable<Tie> Participations(Scope scope, Engagement engagement) =>
        from tie in _ties
        where tie.To == engagement.Id && _stakeholders.ContainsKey(tie.From)
        where scope.Roles.Length == 0 ? tie.Type is not (TieType.Invited or TieType.Declined) : scope.Roles.Contains(tie.Type)
        where scope.Time.IsUnknown || tie.Period.IsUnknown || tie.Period.Overlaps(scope.Time) != Overlap.No
        where IsThere(scope, tie)
        select tie;

    private static bool IsCertain(Scope scope, Engagement engagement, Tie tie) =>
        scope.Time.IsUnknown
        || engagement.Period.Overlaps(scope.Time) == Overlap.Certainly
        && (tie.Period.IsUnknown || tie.Period.Overlaps(scope.Time) == Overlap.Certainly);

    /// <summary>The bodies that a participant stands for, with the tie by which it does.</summary>
    private IEnumerable<(RecordId Body, Tie? By)> Bodies(Scope scope, Engagement engagement, Tie tie)
    {
        if (scope.Level == Level.Stakeholder || _stakeholders[tie.From].Kind != Kind.Person)
        {
            return [(tie.From, null)];
        }

        var time = tie.Period.IsUnknown ? engagement.Period : tie.Period;
        return tie.OnBehalfOf is { } named
            ? [(named, null)]
            : _ties.Where(t => t.Type == TieType.Represents && t.From == tie.From && t.Period.Overlaps(time) != Overlap.No && IsThere(scope, t))
                .Select(t => (t.To, (Tie?)t));
    }

    private string ActorOf(Scope scope, RecordId body) =>
        scope.Level == Level.Country && _stakeholders[body].Country is { } country ? country + " (country)" : body.Value;

    private List<Way> Ways(Scope scope, Engagement engagement, params RecordId[] named)
    {
        var ways = (
            from tie in Participations(scope, engagement)
            from standing in Bodies(scope, engagement, tie)
            from last in Last(scope, standing.Body)
            let ties = new[] { tie, standing.By }.OfType<Tie>().Concat(Lineage(scope, standing.Body, last))
            select new Way(ActorOf(scope, last), last, tie, [.. ties], IsCertain(scope, engagement, tie))).ToList();
        var excepted = named.SelectMany(n => Becomes(scope, n, ways)).ToHashSet();
        ways.RemoveAll(w => !excepted.Contains(w.Actor)
            && !((scope.Kinds.Length == 0 || scope.Kinds.Contains(_stakeholders[w.Body].Kind))
                && (scope.Countries.Length == 0 || scope.Countries.Contains(_stakeholders[w.Body].Country ?? ""))));
        return ways;
    }

    /// <summary>Whom a stakeholder that the question names becomes in an engagement; a person above its own level only whom it stands for there.</summary>
    private HashSet<string> Becomes(Scope scope, RecordId named, List<Way> ways) =>
        scope.Level != Level.Stakeholder && _stakeholders[named].Kind == Kind.Person
            ? [.. ways.Where(w => w.Participation.From == named).Select(w => w.Actor)]
            : [.. Last(scope, named).Select(last => ActorOf(scope, last))];

    private IEnumerable<RecordId> Nowhere(Scope scope, Engagement engagement) =>
        Participations(scope, engagement).Where(t => !Bodies(scope, engagement, t).Any()).Select(t => t.From).Distinct();

    private static double R(TieType role) => role switch
    {
        TieType.Signs or TieType.Hosts or TieType.Organizes or TieType.Implements => 1,
        TieType.Funds or TieType.Heads or TieType.Chairs => 0.8,
        TieType.Addresses or TieType.MemberOf => 0.5,
        TieType.Attends => 0.3,
        TieType.Observes => 0.2,
        _ => 0,
    };
}
