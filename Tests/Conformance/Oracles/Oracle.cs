using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using StakeholderGraph.Tests.Model;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance.Oracles;

/// <summary>
/// The rules of docs/glossary.md as plainly as LINQ can express them, on the records as written. The oracle uses no engine and is
/// intentionally slow.
/// </summary>
internal sealed partial class Oracle
{
    private readonly Dictionary<RecordId, Stakeholder> _stakeholders;
    private readonly Dictionary<RecordId, Engagement> _engagements;
    private readonly Dictionary<RecordId, Source> _sources;
    private readonly Tie[] _ties;
    private readonly ILookup<RecordId, (Evidence Evidence, RecordId Dataset)> _evidence;
    private readonly Dictionary<(string Rule, object Of), object> _known = []; // of the scope asked about last
    private Scope? _knownFor;

    public Oracle(params TestDataset[] datasets)
    {
        datasets = [.. datasets.OrderBy(d => d.Dataset.Name, RecordId.Order)];
        _stakeholders = datasets.SelectMany(d => d.Stakeholders()).DistinctBy(s => s.Id).ToDictionary(s => s.Id);
        _engagements = datasets.SelectMany(d => d.Engagements()).DistinctBy(e => e.Id).ToDictionary(e => e.Id);
        _sources = datasets
            .SelectMany(d => d.Sources().Select(s => s with { Id = SourceOf(d, s.Id) }))
            .DistinctBy(s => s.Id)
            .ToDictionary(s => s.Id);
        _ties = [.. datasets.SelectMany(d => d.Ties().Select(t => t with { Id = TieOf(d, t.Id) })).GroupBy(t => t.Id).Select(United)];
        _evidence = datasets
            .SelectMany(d =>
                d.Evidence().Select(e => (Of: e with { Tie = TieOf(d, e.Tie), Source = SourceOf(d, e.Source) }, d.Dataset.Name)))
            .ToLookup(e => e.Of.Tie);

        RecordId TieOf(TestDataset by, RecordId id) =>
            Shown(by, id, d => d.Ties().Where(t => t.Id == id).Select(t => (t.Type, t.From, t.To)).Cast<object>().SingleOrDefault());

        RecordId SourceOf(TestDataset by, RecordId id) =>
            Shown(
                by,
                id,
                d =>
                    d.Sources()
                        .Where(s => s.Id == id)
                        .Select(s => (Compared(s.Title), Compared(s.Publisher), s.Published))
                        .Cast<object>()
                        .SingleOrDefault());

        // The records that an id of a dataset means: of the first dataset that means the same, if another one means something else.
        RecordId Shown(TestDataset by, RecordId id, Func<TestDataset, object?> meaning) =>
            datasets.All(d => meaning(d) is null || meaning(d)!.Equals(meaning(by)))
                ? id
                : RecordId.Trusted($"{datasets.First(d => meaning(by)!.Equals(meaning(d))).Dataset.Name}/{id}");
    }

    /// <summary>What a rule says of a record in a scope. It is worked out once, as one answer asks for it many times.</summary>
    private T Once<T>(Scope scope, string rule, object of, Func<T> said)
        where T : notnull
    {
        if (!ReferenceEquals(scope, _knownFor))
        {
            _known.Clear();
            _knownFor = scope;
        }

        if (_known.TryGetValue((rule, of), out var known))
        {
            return (T)known;
        }

        var found = said();
        if (ReferenceEquals(scope, _knownFor))
        {
            _known[(rule, of)] = found;
        }

        return found;
    }

    /// <summary>The statements of several datasets about a tie: for each field, the first dataset that states it.</summary>
    private static Tie United(IEnumerable<Tie> versions) => versions.First() with
    {
        Title = versions.Select(t => t.Title).FirstOrDefault(title => title is not null),
        OnBehalfOf = versions.Select(t => t.OnBehalfOf).FirstOrDefault(body => body is not null),
        Period = versions.Select(t => t.Period).FirstOrDefault(period => !period.IsUnknown),
        Amount = versions.Select(t => t.Amount).FirstOrDefault(amount => amount is not null),
        Attributes = Entry.NoAttributes.AddRange(versions.SelectMany(t => t.Attributes).DistinctBy(attribute => attribute.Key)),
    };

    // ---- evidence ----

    private Evidence[] Passing(Scope scope, Tie tie) => Once(scope, nameof(Passing), tie.Id, () => (
        from e in _evidence[tie.Id]
        where scope.Datasets.Length == 0 || scope.Datasets.Contains(e.Dataset)
        where scope.KnownBy is not { } day || Known(_sources[e.Evidence.Source]) is { } known && LastOf(known) <= LastOf(day)
        select e.Evidence).ToArray());

    private static PartialDate? Known(Source source) => source.Published is null ? source.Retrieved : source.Published;

    private TieStatus Status(Scope scope, Tie tie) =>
        Passing(scope, tie).Any(e => e.Says == Says.Denied) ? TieStatus.Disputed
        : Passing(scope, tie).Any(e => e.Says == Says.Confirmed) ? TieStatus.Confirmed
        : TieStatus.Announced;

    private bool IsThere(Scope scope, Tie tie) => Once(scope, nameof(IsThere), tie.Id, () =>
    {
        var support = Passing(scope, tie).Where(e => e.Says != Says.Denied).Select(e => _sources[e.Source]).ToList();
        return Passing(scope, tie).Length > 0
            && (scope.Statuses.Length == 0 || scope.Statuses.Contains(Status(scope, tie)))
            && support.DistinctBy(s => s.Id).Count() >= scope.MinSources
            && support.DistinctBy(s => Compared(s.Publisher)).Count() >= scope.MinPublishers;
    });

    /// <summary>A text without invisible characters.</summary>
    private static string Compared(string text) => ComparedTexts.GetOrAdd(text, _ => string.Join(
        ' ', Regex.Replace(text, @"\p{Cf}", "").Normalize().ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static readonly ConcurrentDictionary<string, string> ComparedTexts = new(StringComparer.Ordinal);

    // ---- lineage ----

    private Tie[] Successions(Scope scope) => Once(
        scope, nameof(Successions), "", () => _ties.Where(t => t.Type == TieType.Succeeds && IsThere(scope, t)).ToArray());

    private HashSet<RecordId> After(Scope scope, RecordId one) => Once(scope, nameof(After), one, () =>
    {
        HashSet<RecordId> after = [one];
        while (
            Successions(scope).Where(t => after.Contains(t.To) && !after.Contains(t.From)).Select(t => t.From).ToList()
                is { Count: > 0 } more)
        {
            after.UnionWith(more);
        }

        return after;
    });

    /// <summary>The last successors of a body; for a circle, its first member.</summary>
    private RecordId[] Last(Scope scope, RecordId one) =>
        !scope.Lineage
            ? [one]
            : Once(scope, nameof(Last), one, () => After(scope, one)
                .Where(last => After(scope, last).All(next => After(scope, next).Contains(last)))
                .Select(last => After(scope, last).Min(RecordId.Order))
                .Distinct()
                .ToArray());

    private IEnumerable<Tie> Lineage(Scope scope, RecordId one, RecordId last) => !scope.Lineage
        ? []
        : Successions(scope).Where(t => After(scope, one).Contains(t.To) && Last(scope, t.From).Contains(last));

    // ---- standing ----

    /// <summary>One way to be in an engagement: the actor, the body behind it, and the ties.</summary>
    private sealed record Way(string Actor, RecordId Body, Tie Participation, Tie[] Ties, bool Certain);

    // Time from first principles, independent of the product: each pair of days that a period can stand for is one interval. The dates of
    // these networks are between two years, and so are the days that stand for an unknown end.
    private static readonly DateOnly Before = new(1, 1, 1), After9999 = new(9999, 12, 31);

    /// <summary>The first day of a year, a month or a day, from the text of its date.</summary>
    private static DateOnly FirstOf(PartialDate date)
    {
        int[] parts = [.. date.ToString().Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return new DateOnly(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
    }

    /// <summary>The last day: the day before the next period of the same length.</summary>
    private static DateOnly LastOf(PartialDate date) => date.ToString().Length switch
    {
        4 => FirstOf(date).AddYears(1).AddDays(-1),
        7 => FirstOf(date).AddMonths(1).AddDays(-1),
        _ => FirstOf(date),
    };

    /// <summary>The start for sorting; an unknown start sorts last.</summary>
    private static DateOnly BeginOf(Period period) => period.From is { } from ? FirstOf(from) : After9999;

    /// <summary>The first and last possible days of the start and the end of a period; the end is never before the start.</summary>
    private static (DateOnly FirstStart, DateOnly LastStart, DateOnly FirstEnd, DateOnly LastEnd) Days(Period period)
    {
        var (firstStart, lastStart) = period.From is { } from ? (FirstOf(from), LastOf(from)) : (Before, Before);
        var (firstEnd, lastEnd) = period.To is not { } to ? (After9999, After9999)
            : to.ToString() == "?" ? (Before, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1))
            : (FirstOf(to), LastOf(to));
        return (firstStart, lastStart < lastEnd ? lastStart : lastEnd, firstEnd > firstStart ? firstEnd : firstStart, lastEnd);
    }

    /// <summary>
    /// The intervals that decide the relations of a period: each of its starts and ends at its earliest and at its latest.
    /// </summary>
    private static IEnumerable<(DateOnly Start, DateOnly End)> Readings(Period period)
    {
        var (firstStart, lastStart, firstEnd, lastEnd) = Days(period);
        return from start in new[] { firstStart, lastStart }
               from end in new[] { firstEnd, lastEnd }
               where start <= end
               select (start, end);
    }

    /// <summary>Whether in some reading, or in every reading, of all periods they share a day of the requested time.</summary>
    private static bool Share(Period asked, bool always, params Period[] periods)
    {
        // A tie that has ended at an unknown time may have ended at any time.
        if (always && !asked.IsUnknown && periods.Any(p => p.From is null && p.To?.ToString() == "?"))
        {
            return false;
        }

        var days = (Start: asked.From is { } from ? FirstOf(from) : Before, End: asked.To is { } to ? LastOf(to) : After9999);
        IEnumerable<(DateOnly Start, DateOnly End)> common = [days];
        foreach (var period in periods)
        {
            common = common
                .SelectMany(c => Readings(period).Select(r => (c.Start > r.Start ? c.Start : r.Start, c.End < r.End ? c.End : r.End)))
                .ToList();
        }

        return always ? common.All(c => c.Start <= c.End) : common.Any(c => c.Start <= c.End);
    }

    private static bool IsLookedAt(Scope scope, Engagement engagement) =>
        Share(scope.Time, always: false, engagement.Period)
        && (scope.Topics.Length == 0 || engagement.Topics.Any(t => scope.Topics.Any(asked => Compared(asked) == Compared(t))));

    private Tie[] Participations(Scope scope, Engagement engagement) => Once(scope, nameof(Participations), engagement.Id, () => (
        from tie in _ties
        where tie.To == engagement.Id && _stakeholders.ContainsKey(tie.From)
        where scope.Roles.Length == 0 ? tie.Type is not (TieType.Invited or TieType.Declined) : scope.Roles.Contains(tie.Type)
        where Share(scope.Time, always: false, tie.Period)
        where IsThere(scope, tie)
        select tie).ToArray());

    /// <summary>The time of a participation: the narrowest that is stated.</summary>
    private static Period Taken(Engagement engagement, Tie tie) => tie.Period.IsUnknown ? engagement.Period : tie.Period;

    private bool IsCertain(Scope scope, Engagement engagement, Tie tie) =>
        scope.Time.IsUnknown
        || (Taken(engagement, tie).IsUnknown
            ? Participations(scope, engagement).Any(other => !other.Period.IsUnknown && Share(scope.Time, always: true, other.Period))
            : Share(scope.Time, always: true, Taken(engagement, tie)));

    /// <summary>The bodies that a participant represents, with the tie, and whether this is certain.</summary>
    private List<(RecordId Body, Tie? By, bool Certain)> Bodies(Scope scope, Engagement engagement, Tie tie) =>
        Once(scope, nameof(Bodies), (engagement.Id, tie.Id), () => BodiesOf(scope, engagement, tie));

    private List<(RecordId Body, Tie? By, bool Certain)> BodiesOf(Scope scope, Engagement engagement, Tie tie)
    {
        if (scope.Level == Level.Stakeholder || _stakeholders[tie.From].Kind != Kind.Person)
        {
            return [(tie.From, null, true)];
        }

        if (tie.OnBehalfOf is { } named)
        {
            return [(named, null, true)];
        }

        var bodies = (
            from t in _ties
            where t.Type == TieType.Represents && t.From == tie.From && IsThere(scope, t)
            where Share(scope.Time, always: false, t.Period, Taken(engagement, tie))
            select (Body: t.To, By: (Tie?)t, Certain: IsBeyondDoubt(scope, t.Period, Taken(engagement, tie)))).ToList();
        var severalBodies = bodies.Select(b => b.Body).Distinct().Count() > 1;
        var severalActors = bodies.SelectMany(b => Last(scope, b.Body)).Select(last => ActorOf(scope, last)).Distinct().Count() > 1;
        return severalBodies && severalActors ? [.. bodies.Select(b => b with { Certain = false })] : bodies;
    }

    /// <summary>
    /// Whether a representation holds at the time of a participation in every reading. A representation without dates holds; so do all if
    /// the time of the participation is unknown.
    /// </summary>
    private static bool IsBeyondDoubt(Scope scope, Period representation, Period taken) =>
        representation.IsUnknown
        || Share(scope.Time, always: true, representation) && (taken.IsUnknown || Share(default, always: true, representation, taken));

    /// <summary>Whether two actors meet: they are present through two different participants.</summary>
    private static bool Meet(IEnumerable<Way> these, IEnumerable<Way> those) =>
        these.Any(a => those.Any(b => a.Participation.From != b.Participation.From));

    private string ActorOf(Scope scope, RecordId body) =>
        scope.Level == Level.Country && _stakeholders[body].Country is { } country ? country + " (country)" : body.Value;

    private List<Way> Ways(Scope scope, Engagement engagement, params RecordId[] named)
    {
        var ways = (
            from tie in Participations(scope, engagement)
            from standing in Bodies(scope, engagement, tie)
            from last in Last(scope, standing.Body)
            let ties = new[] { tie, standing.By }.OfType<Tie>().Concat(Lineage(scope, standing.Body, last))
            select new Way(ActorOf(scope, last), last, tie, [.. ties], standing.Certain && IsCertain(scope, engagement, tie))).ToList();
        var excepted = named.SelectMany(n => Becomes(scope, n, ways)).ToHashSet();
        ways.RemoveAll(w => !excepted.Contains(w.Actor)
            && !((scope.Kinds.Length == 0 || scope.Kinds.Contains(_stakeholders[w.Body].Kind))
                && (scope.Countries.Length == 0 || scope.Countries.Contains(_stakeholders[w.Body].Country ?? ""))));
        return ways;
    }

    /// <summary>
    /// The actors that a stakeholder of the question becomes in an engagement; a person above its own level, only the bodies that it
    /// represents there.
    /// </summary>
    private HashSet<string> Becomes(Scope scope, RecordId named, List<Way> ways) =>
        scope.Level != Level.Stakeholder && _stakeholders[named].Kind == Kind.Person
            ? [.. ways.Where(w => w.Participation.From == named).Select(w => w.Actor)]
            : [.. Last(scope, named).Select(last => ActorOf(scope, last))];

    /// <summary>The participations by which each actor is present, among those that an answer contains.</summary>
    private static IEnumerable<string> Stands(IEnumerable<Way> told) =>
        told.GroupBy(w => (Participation: w.Participation.Id, w.Actor, w.Body))
            .OrderBy(g => g.Key.Participation, RecordId.Order)
            .ThenBy(g => g.Key.Actor, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Body, RecordId.Order)
            .Select(g =>
                Transcript.Stands(
                    g.Key.Participation.Value,
                    g.Key.Actor,
                    g.Key.Body,
                    g.SelectMany(w => w.Ties)
                        .Select(t => t.Id)
                        .Where(id => id != g.Key.Participation)
                        .Distinct()
                        .Order(RecordId.Order)
                        .Select(id => id.Value)));

    private IEnumerable<RecordId> Unattributed(Scope scope, Engagement engagement) =>
        Participations(scope, engagement).Where(t => Bodies(scope, engagement, t).Count == 0).Select(t => t.From).Distinct();

    private static double R(TieType role) => Glossary.Weights.GetValueOrDefault(Words<TieType>.Of(role));
}
