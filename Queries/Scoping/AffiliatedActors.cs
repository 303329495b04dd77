using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>An affiliation of an actor.</summary>
/// <param name="Other">The actor at the other end.</param>
/// <param name="Tie">The tie.</param>
/// <param name="Certain">
/// Whether it is an affiliation by every reading of partial dates and its ends stand for no other actor by it.
/// </param>
internal readonly record struct Affiliated(int Other, int Tie, bool Certain);

/// <summary>
/// Determines which actors an affiliation joins under a scope: by evidence, time, level, lineage, kinds and countries. Above the level of
/// stakeholders a person's ties are those of the bodies that the person represents at the time of the tie; a tie between a person and a
/// body that the person represents joins no actors. Roles and topics apply to engagements alone.
/// </summary>
internal sealed class AffiliatedActors
{
    private static readonly List<Affiliated> None = [];

    private readonly Network _network;
    private readonly Scope _scope;
    private readonly ScopeFilter _filter;
    private readonly Lineage _lineage;
    private readonly HashSet<int> _named;
    private readonly Dictionary<int, List<Affiliated>>? _found;
    private readonly List<Affiliated> _list = [];

    /// <summary>Examines all affiliations, unless nothing is filtered.</summary>
    /// <param name="network">The network.</param>
    /// <param name="scope">The part of the network to examine.</param>
    /// <param name="named">The actors that the question names, which are exempt from the filters on kind and country.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public AffiliatedActors(Network network, Scope scope, IEnumerable<int> named, CancellationToken cancellationToken)
    {
        (_network, _scope, _named) = (network, scope, [.. named]);
        _filter = new ScopeFilter(network, scope);
        _lineage = new Lineage(network, _filter);
        _found = scope.FiltersNothing ? null : Find(cancellationToken);
    }

    /// <summary>The actor that one end of a tie stands for, and how.</summary>
    private readonly record struct End(int Actor, int Body, int Origin, int By, bool Certain);

    /// <summary>The affiliations of an actor, by tie; the list is reused by the next call and must not be changed.</summary>
    public List<Affiliated> Of(int actor)
    {
        if (_found is not null)
        {
            return _found.TryGetValue(actor, out var found) ? found : None;
        }

        _list.Clear();
        foreach (var tie in _network.Affiliations[actor])
        {
            var other = _network.TieFrom[tie] == actor ? _network.TieTo[tie] : _network.TieFrom[tie];
            if (other != actor)
            {
                _list.Add(new Affiliated(other, tie, true));
            }
        }

        return _list;
    }

    /// <summary>Whether an actor is the one that the start of the tie stands for, rather than its end.</summary>
    public bool IsDoneBy(int tie, int actor) => Ends(_network.TieFrom[tie], tie).Exists(end => end.Actor == actor);

    /// <summary>
    /// Adds the ties by which an affiliation joins two actors: the affiliation itself, and the ties that make its ends stand for the
    /// actors.
    /// </summary>
    public void AddTies(int tie, int actor, int other, ICollection<int> ties)
    {
        ties.Add(tie);
        foreach (
            var end in Ends(_network.TieFrom[tie], tie)
                .Concat(Ends(_network.TieTo[tie], tie))
                .Where(e => e.Actor == actor || e.Actor == other))
        {
            if (end.By >= 0)
            {
                ties.Add(end.By);
            }

            if (_scope.Lineage)
            {
                _lineage.AddTies(end.Origin, end.Body, ties);
            }
        }
    }

    private Dictionary<int, List<Affiliated>> Find(CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, List<Affiliated>>();
        for (var stakeholder = 0; stakeholder < _network.StakeholderCount; stakeholder++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var tie in _network.Affiliations[stakeholder])
            {
                if (_network.TieFrom[tie] == stakeholder && _filter.WhenTie(tie) is not Overlap.No and var when && _filter.IsEvidenced(tie))
                {
                    foreach (var (a, b, certain) in Joined(tie))
                    {
                        Add(a, new Affiliated(b, tie, certain && when == Overlap.Certainly));
                        Add(b, new Affiliated(a, tie, certain && when == Overlap.Certainly));
                    }
                }
            }
        }

        foreach (var list in found.Values)
        {
            list.Sort((x, y) => x.Tie != y.Tie ? x.Tie.CompareTo(y.Tie) : x.Other.CompareTo(y.Other));
        }

        return found;

        void Add(int actor, Affiliated affiliated)
        {
            if (found.TryGetValue(actor, out var list))
            {
                list.Add(affiliated);
            }
            else
            {
                found[actor] = [affiliated];
            }
        }
    }

    /// <summary>The pairs of actors that a tie joins, without duplicates.</summary>
    private List<(int A, int B, bool Certain)> Joined(int tie)
    {
        var (from, to) = (_network.TieFrom[tie], _network.TieTo[tie]);
        if (
            _scope.Level != Level.Stakeholder
            && (TieType)_network.TieTypes[tie] == TieType.Represents
            && _network.KindOf(from) == Kind.Person)
        {
            return []; // this tie is why the person stands for the body
        }

        var (these, those) = (Ends(from, tie), Ends(to, tie));
        if (these.Exists(a => those.Exists(b => b.Actor == a.Actor)))
        {
            return [];
        }

        return (
            from a in these.Where(IsAdmitted)
            from b in those.Where(IsAdmitted)
            group a.Certain && b.Certain by (Math.Min(a.Actor, b.Actor), Math.Max(a.Actor, b.Actor)) into pair
            select (pair.Key.Item1, pair.Key.Item2, pair.Any(certain => certain))).ToList();
    }

    private bool IsAdmitted(End end) => _named.Contains(end.Actor) || _filter.AllowsKindAndCountry(end.Body);

    /// <summary>The actors that one end of a tie stands for.</summary>
    private List<End> Ends(int stakeholder, int tie)
    {
        if (_scope.Level == Level.Stakeholder || _network.KindOf(stakeholder) != Kind.Person)
        {
            return [.. EndsOf(stakeholder, -1, certain: true)];
        }

        var ends = new List<End>();
        foreach (var by in _network.Affiliations[stakeholder])
        {
            if ((TieType)_network.TieTypes[by] == TieType.Represents && _network.TieFrom[by] == stakeholder
                && _filter.WhenRepresenting(by, _network.PeriodOfTie(tie)) is not Overlap.No and var holds && _filter.IsEvidenced(by))
            {
                ends.AddRange(EndsOf(_network.TieTo[by], by, holds == Overlap.Certainly));
            }
        }

        var isAmbiguous = ends.DistinctBy(e => e.Origin).Skip(1).Any() && ends.DistinctBy(e => e.Actor).Skip(1).Any();
        return isAmbiguous ? ends.ConvertAll(e => e with { Certain = false }) : ends;
    }

    private IEnumerable<End> EndsOf(int origin, int by, bool certain)
    {
        int[] bodies = _scope.Lineage ? _lineage.LastOf(origin) : [origin];
        return bodies.Select(body => new End(
            _scope.Level == Level.Country ? Actors.CountryOf(_network, body) : body,
            body,
            origin,
            by,
            certain));
    }
}
