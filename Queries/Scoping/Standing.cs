using System.Numerics;
using System.Runtime.InteropServices;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>
/// Determines which actors stand in an engagement under a scope: the one place that combines roles, time, evidence, levels, lineage, kinds
/// and countries. It holds the result of the last <see cref="Attribute"/>; one instance serves one question and is not thread-safe.
/// </summary>
internal sealed class Standing
{
    private readonly Network _network;
    private readonly Scope _scope;
    private readonly ScopeFilter _filter;
    private readonly Lineage _lineage;
    private readonly List<AttributedParticipation> _stands = [];
    private readonly List<ActorPresence> _present = [];
    private readonly HashSet<int> _nowhere = [];

    public Standing(Network network, Scope scope)
    {
        _network = network;
        _scope = scope;
        _filter = new ScopeFilter(network, scope);
        _lineage = new Lineage(network, _filter);
    }

    /// <summary>The scope, prepared for the network.</summary>
    public ScopeFilter Filter => _filter;

    /// <summary>The actors that stand in the engagement, by number; their count is n.</summary>
    public ReadOnlySpan<ActorPresence> Presences => CollectionsMarshal.AsSpan(_present);

    /// <summary>The ways in which an actor stands in the engagement.</summary>
    public ActorPresence PresenceOf(int actor) => Presences[Presences.BinarySearch(new ByActor(actor))];

    /// <summary>The persons who take part in the engagement but stand for no actor at the level asked for.</summary>
    public IReadOnlySet<int> Unattributed => _nowhere;

    /// <summary>A stakeholder or country that the question names.</summary>
    public NamedStakeholder Named(int actor) =>
        Actors.AsCountry(_network, actor) > 0 ? new(actor, [actor]) : NamedStakeholder.Of(_network, _scope, _lineage, actor);

    /// <summary>The engagements in which a named stakeholder may stand, in order.</summary>
    public IEnumerable<int> EngagementsOf(NamedStakeholder named) => named.Engagements(_network, _scope, _lineage);

    /// <summary>
    /// Determines which actors stand in an engagement (0 to E−1); <c>false</c> if its time or topics exclude it. Kinds and countries are
    /// checked for all actors except those that the <paramref name="named"/> stakeholders become.
    /// </summary>
    public bool Attribute(int engagement, ReadOnlySpan<NamedStakeholder> named)
    {
        _stands.Clear();
        _present.Clear();
        _nowhere.Clear();
        var when = When(engagement);
        if (when == Overlap.No || !_filter.IsOnTopic(engagement))
        {
            return false;
        }

        foreach (var tie in _network.Participants[engagement])
        {
            if ((_filter.Roles >> _network.TieTypes[tie] & 1) != 0
                && _filter.WhenParticipation(tie, when) is not Overlap.No and var own
                && _filter.IsEvidenced(tie))
            {
                TakePart(tie, engagement, own == Overlap.Certainly);
            }
        }

        if (_filter.AsksForBodies)
        {
            Select(named);
        }

        // At the level of stakeholders they are already in order, unless successors replaced them.
        if (_scope.Level != Level.Stakeholder || _scope.Lineage)
        {
            _stands.Sort();
        }

        PutTogether();
        return true;
    }

    /// <summary>
    /// How certainly an engagement lies in the time asked about. An engagement without a period certainly does if a participation with its
    /// own period certainly does: it is under way while a stakeholder takes part.
    /// </summary>
    private Overlap When(int engagement)
    {
        if (_filter.AsksForTime && _network.PeriodOf(_network.StakeholderCount + engagement).IsUnknown)
        {
            foreach (var tie in _network.Participants[engagement])
            {
                if ((_filter.Roles >> _network.TieTypes[tie] & 1) != 0
                    && !_network.PeriodOfTie(tie).IsUnknown && _filter.WhenTie(tie) == Overlap.Certainly
                    && _filter.IsEvidenced(tie))
                {
                    return Overlap.Certainly;
                }
            }
        }

        return _filter.WhenEngagement(engagement);
    }

    /// <summary>Adds the actors in the engagement that a named stakeholder becomes there.</summary>
    public void Find(NamedStakeholder named, List<ActorPresence> into)
    {
        foreach (var present in Presences)
        {
            if (named.Actors is { } actors ? actors.AsSpan().BinarySearch(present.Actor) >= 0 : StandsBy(present, named.Stakeholder))
            {
                into.Add(present);
            }
        }
    }

    private void AddTies(AttributedParticipation stand, List<int> ties, Citations citations)
    {
        ties.Add(stand.Tie);
        var first = ties.Count;
        if (stand.By >= 0)
        {
            ties.Add(stand.By);
        }

        if (_scope.Lineage)
        {
            _lineage.AddTies(stand.Origin, stand.Body, ties);
        }

        citations.Use(stand, ties[first..]);
    }

    /// <summary>
    /// Adds the ties by which some actors stand in the engagement: participations, and the affiliations that lead from a participant to the
    /// body that stands. They belong to at most the requested number of ways, strongest roles first; the citations record who stands by
    /// them. Returns the number of ways left out.
    /// </summary>
    public int AddTies(IReadOnlyList<ActorPresence> some, List<int> ties, int ways, Citations citations)
    {
        var count = some.Sum(p => p.Count);
        if (count <= ways)
        {
            foreach (var present in some)
            {
                foreach (var stand in StandsOf(present))
                {
                    AddTies(stand, ties, citations);
                }
            }

            return 0;
        }

        var strongest = some.SelectMany(present => StandsOf(present).ToArray())
            .OrderByDescending(stand => TieRules.Tenths((TieType)_network.TieTypes[stand.Tie]))
            .ThenBy(stand => stand.Tie)
            .ThenBy(stand => stand.Actor)
            .Take(ways);
        foreach (var stand in strongest)
        {
            AddTies(stand, ties, citations);
        }

        return count - ways;
    }

    /// <summary>
    /// The time at which an actor takes part in the engagement: from the earliest start to the latest end of the participations, or the
    /// latest start if no end is stated; each is a participation's own, or else the engagement's. Empty if none is stated.
    /// </summary>
    public (PartialDate? First, PartialDate? Last) Span(ActorPresence present, int engagement)
    {
        PartialDate? first = null, last = null;
        foreach (var stand in StandsOf(present))
        {
            var own = _network.PeriodOfTie(stand.Tie);
            var period = own.IsUnknown ? _network.PeriodOf(_network.StakeholderCount + engagement) : own;
            first = PartialDate.Earlier(first, period.From);
            last = PartialDate.Later(last, period.LastStated);
        }

        return (first, last);
    }

    /// <summary>
    /// Adds the participations with an amount of money by which any actor stands in the engagement, together with that actor.
    /// </summary>
    public void AddAmounts(List<(int Actor, int Tie)> into)
    {
        foreach (var stand in _stands)
        {
            if (_network.TieAmounts[stand.Tie] != 0)
            {
                into.Add((stand.Actor, stand.Tie));
            }
        }
    }

    /// <summary>Adds the participants through whom an actor stands in the engagement.</summary>
    public void AddParticipants(ActorPresence present, bool certainly, ISet<int> participants)
    {
        foreach (var stand in StandsOf(present))
        {
            if (stand.Certain || !certainly)
            {
                participants.Add(_network.TieFrom[stand.Tie]);
            }
        }
    }

    /// <summary>
    /// The roles by which some actors meet another in the engagement, one bit for each <see cref="TieType"/>: both stand by the role,
    /// through different participants.
    /// </summary>
    public uint RolesOfMeeting(IReadOnlyList<ActorPresence> some, ActorPresence other)
    {
        var met = 0u;
        for (var left = some.Aggregate(0u, (bits, one) => bits | one.Roles) & other.Roles; left != 0; left &= left - 1)
        {
            var role = (TieType)BitOperations.TrailingZeroCount(left);
            var these = some.Aggregate(Participants.None, (all, one) => all.With(Through(one, role)));
            met |= these.Meet(Through(other, role)) ? left & (0 - left) : 0;
        }

        return met;
    }

    private Participants Through(ActorPresence present, TieType role)
    {
        var through = Participants.None;
        foreach (var stand in StandsOf(present))
        {
            through = (TieType)_network.TieTypes[stand.Tie] == role ? through.With(_network.TieFrom[stand.Tie]) : through;
        }

        return through;
    }

    private ReadOnlySpan<AttributedParticipation> StandsOf(ActorPresence present) =>
        CollectionsMarshal.AsSpan(_stands).Slice(present.First, present.Count);

    private bool StandsBy(ActorPresence present, int person)
    {
        foreach (var stand in StandsOf(present))
        {
            if (_network.TieFrom[stand.Tie] == person)
            {
                return true;
            }
        }

        return false;
    }

    private void TakePart(int tie, int engagement, bool certain)
    {
        var who = _network.TieFrom[tie];
        if (_scope.Level == Level.Stakeholder || _network.KindOf(who) != Kind.Person)
        {
            Stand(who, tie, -1, certain);
        }
        else if (_network.TieOnBehalfOf[tie] is >= 0 and var named)
        {
            Stand(named, tie, -1, certain);
        }
        else if (!StandForRepresented(who, tie, engagement, certain))
        {
            _nowhere.Add(who);
        }
    }

    private bool StandForRepresented(int person, int tie, int engagement, bool certain)
    {
        var time = _network.PeriodOfTie(tie);
        if (time.IsUnknown)
        {
            time = _network.PeriodOf(_network.StakeholderCount + engagement);
        }

        var first = _stands.Count;
        foreach (var by in _network.Affiliations[person])
        {
            if ((TieType)_network.TieTypes[by] == TieType.Represents && _network.TieFrom[by] == person
                && _filter.WhenRepresenting(by, time) is not Overlap.No and var holds && _filter.IsEvidenced(by))
            {
                Stand(_network.TieTo[by], tie, by, certain && holds == Overlap.Certainly);
            }
        }

        Doubt(CollectionsMarshal.AsSpan(_stands)[first..]);
        return _stands.Count > first;
    }

    /// <summary>Marks the ways of one participation as uncertain if they lead from several bodies to more than one actor.</summary>
    private static void Doubt(Span<AttributedParticipation> stands)
    {
        var (bodies, actors) = (false, false);
        foreach (var stand in stands)
        {
            bodies |= stand.Origin != stands[0].Origin;
            actors |= stand.Actor != stands[0].Actor;
        }

        if (bodies && actors)
        {
            foreach (ref var stand in stands)
            {
                stand = stand with { Certain = false };
            }
        }
    }

    private void Stand(int origin, int tie, int by, bool certain)
    {
        if (!_scope.Lineage)
        {
            Stand(origin, origin, tie, by, certain);
            return;
        }

        foreach (var body in _lineage.LastOf(origin))
        {
            Stand(body, origin, tie, by, certain);
        }
    }

    private void Stand(int body, int origin, int tie, int by, bool certain) =>
        _stands.Add(
            new AttributedParticipation(
                _scope.Level == Level.Country ? Actors.CountryOf(_network, body) : body,
                body,
                origin,
                tie,
                by,
                certain));

    private void Select(ReadOnlySpan<NamedStakeholder> named)
    {
        var excepted = new HashSet<int>();
        foreach (var one in named)
        {
            excepted.UnionWith(
                one.Actors ?? _stands.Where(s => _network.TieFrom[s.Tie] == one.Stakeholder).Select(s => s.Actor));
        }

        _stands.RemoveAll(s => !excepted.Contains(s.Actor) && !_filter.AllowsKindAndCountry(s.Body));
    }

    private void PutTogether()
    {
        var stands = CollectionsMarshal.AsSpan(_stands);
        for (var first = 0; first < stands.Length;)
        {
            var actor = stands[first].Actor;
            var (next, roles, tenths) = (first, 0u, 0);
            var (through, certainly) = (Participants.None, Participants.None);
            for (; next < stands.Length && stands[next].Actor == actor; next++)
            {
                var role = (TieType)_network.TieTypes[stands[next].Tie];
                roles |= 1u << (int)role;
                tenths = Math.Max(tenths, TieRules.Tenths(role));
                var participant = _network.TieFrom[stands[next].Tie];
                through = through.With(participant);
                certainly = stands[next].Certain ? certainly.With(participant) : certainly;
            }

            _present.Add(new ActorPresence(actor, first, next - first, roles, tenths, through, certainly));
            first = next;
        }
    }

    private readonly record struct ByActor(int Actor) : IComparable<ActorPresence>
    {
        public int CompareTo(ActorPresence other) => Actor.CompareTo(other.Actor);
    }
}
