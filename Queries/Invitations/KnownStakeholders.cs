using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Invitations;

/// <summary>
/// The facts about stakeholders that a demand needs, under its scope: which stakeholders there are, where they stand, and which bodies they
/// belong to. A scope with conditions on evidence knows only the stakeholders that some passing evidence mentions.
/// </summary>
internal sealed class KnownStakeholders
{
    private readonly Network _network;
    private readonly Demand _demand;
    private readonly ScopeFilter _filter;
    private readonly Grouping _constituencies;
    private readonly Lazy<Gatherings> _gatherings;
    private readonly Lazy<IReadOnlyList<Part>> _parts;

    public KnownStakeholders(Network network, Demand demand, CancellationToken cancellationToken)
    {
        (_network, _demand, Scope) = (network, demand, demand.Looked);
        _filter = new ScopeFilter(network, Scope);
        _constituencies = Grouping.Of(network, Scope, Between.Constituency);
        _gatherings = new(() => Gatherings.Of(network, Scope, cancellationToken));
        _parts = new(() => TakenParts.Of(network, Scope, cancellationToken).Parts);
        OfUnit = [.. Enumerable.Range(0, network.StakeholderCount).Where(who => IsOfUnit(who) && IsKnown(who))];
    }

    /// <summary>The scope of the demand, at the level of its unit.</summary>
    public Scope Scope { get; }

    /// <summary>Which stakeholders stand in which engagement.</summary>
    public Gatherings Gatherings => _gatherings.Value;

    /// <summary>Which stakeholders stand in which engagement, by which roles and when.</summary>
    public IReadOnlyList<Part> Parts => _parts.Value;

    /// <summary>The same for the given stakeholders only.</summary>
    public IEnumerable<Part> PartsOf(IReadOnlySet<int> stakeholders)
    {
        var standing = new Standing(_network, Scope);
        return stakeholders.SelectMany(who => EngagementsOf(who).ToArray()).Distinct().Order()
            .SelectMany(engagement => TakenParts.In(standing, engagement))
            .Where(part => stakeholders.Contains(part.Actor));
    }

    /// <summary>The stakeholders at the unit asked for, in order.</summary>
    public int[] OfUnit { get; }

    /// <summary>The engagements in which a stakeholder stands.</summary>
    public ReadOnlySpan<int> EngagementsOf(int stakeholder) => Gatherings.Attended[stakeholder];

    /// <summary>The word of the constituency, or <see cref="Grouping.None"/>.</summary>
    public string ConstituencyOf(int stakeholder) => _constituencies.Ids[_constituencies.Of(stakeholder)];

    /// <summary>Whether a row counts a stakeholder.</summary>
    public bool Is(int stakeholder, DemandWho who) =>
        (who.Constituency.IsEmpty || IsOf(stakeholder, who.Constituency))
        && (who.Country.IsEmpty || who.Country.Contains(Actors.CodeOf(_network, stakeholder) ?? ""))
        && (who.Kind.IsEmpty || who.Kind.Contains(_network.KindOf(stakeholder)))
        && (who.Topic.IsEmpty || StandsOn(stakeholder, who.Topic))
        && (who.Ids.IsEmpty || who.Ids.Contains(Actors.IdOf(_network, stakeholder)))
        && (who.Body.IsEmpty || BodiesOf(stakeholder).Any(body => who.Body.Contains(Actors.IdOf(_network, body))))
        && (who.Attribute.IsEmpty || HasAttributes(stakeholder, who));

    /// <summary>Whether a stakeholder is to be reached.</summary>
    public bool IsWanted(int stakeholder, Reach reach) =>
        (reach.Countries.IsEmpty || reach.Countries.Contains(Actors.CodeOf(_network, stakeholder) ?? ""))
        && (reach.Constituencies.IsEmpty || IsOf(stakeholder, reach.Constituencies))
        && (reach.Topics.IsEmpty || StandsOn(stakeholder, reach.Topics));

    /// <summary>Whether a stakeholder can be invited, apart from the wishes of the demand.</summary>
    public bool MayBeInvited(int stakeholder)
    {
        var id = Actors.IdOf(_network, stakeholder);
        return _demand.MustInvite.Contains(id)
            || (id != _demand.Convener
                && (_demand.Countries.IsEmpty || Actors.CodeOf(_network, stakeholder) is not { } code || _demand.Countries.Contains(code))
                && IsThere(_network.PeriodOf(stakeholder)));
    }

    /// <summary>A stakeholder itself, the bodies that it is part of, and the bodies that a person represents.</summary>
    public IEnumerable<int> BodiesOf(int stakeholder)
    {
        yield return stakeholder;
        var belongs = _network.KindOf(stakeholder) == Kind.Person ? TieType.Represents : TieType.PartOf;
        foreach (var tie in AffiliationsOf(stakeholder))
        {
            if (_network.TieFrom[tie] == stakeholder && (TieType)_network.TieTypes[tie] == belongs && Holds(tie))
            {
                yield return _network.TieTo[tie];
            }
        }
    }

    /// <summary>The successors of a stakeholder.</summary>
    public IEnumerable<int> SuccessorsOf(int stakeholder)
    {
        foreach (var tie in AffiliationsOf(stakeholder))
        {
            if (_network.TieTo[tie] == stakeholder && (TieType)_network.TieTypes[tie] == TieType.Succeeds && _filter.IsEvidenced(tie))
            {
                yield return _network.TieFrom[tie];
            }
        }
    }

    /// <summary>The posts that a person holds, as used in sentences: the title and the body.</summary>
    public IEnumerable<string> PostsOf(int stakeholder)
    {
        foreach (var tie in AffiliationsOf(stakeholder))
        {
            if (_network.TieFrom[tie] == stakeholder && TieRules.IsPost((TieType)_network.TieTypes[tie]) && Holds(tie))
            {
                var body = _network.Pool[_network.Names[_network.TieTo[tie]]];
                yield return _network.Pool.OrNull(_network.TieTitles[tie]) is { } title ? $"{title}, {body}" : body;
            }
        }
    }

    /// <summary>The engagements in which a body stands, whatever unit its list has.</summary>
    public int[] EngagementsOfBody(int body, CancellationToken cancellationToken) =>
        Scope.Level == Level.Organization
            ? [.. EngagementsOf(body)]
            : [.. Gatherings.Of(_network, _demand.LookedAt(Level.Organization), cancellationToken).Attended[body]];

    private int[] AffiliationsOf(int stakeholder) => [.. _network.Affiliations[stakeholder]];

    private bool IsOfUnit(int stakeholder) => _demand.Unit switch
    {
        InvitationUnit.Organization => _network.KindOf(stakeholder) != Kind.Person,
        InvitationUnit.Person => _network.KindOf(stakeholder) == Kind.Person,
        _ => true,
    };

    private bool IsKnown(int stakeholder) => !_filter.AsksForEvidence
        || Any(_network.Participations[stakeholder]) || Any(_network.Affiliations[stakeholder]) || Any(_network.OnBehalfOf[stakeholder]);

    private bool Any(ReadOnlySpan<int> ties)
    {
        foreach (var tie in ties)
        {
            if (_filter.IsEvidenced(tie))
            {
                return true;
            }
        }

        return false;
    }

    private bool Holds(int tie) =>
        _filter.IsEvidenced(tie)
        && (_network.PeriodOfTie(tie) is { IsUnknown: true } || _filter.WhenTie(tie) != Overlap.No)
        && IsThere(_network.PeriodOfTie(tie));

    // Until the day of the engagement, or until now; a period that has ended at an unknown date is over.
    private bool IsThere(Period period) =>
        _demand.Date is { } date ? period.CanLastTo(date.First) : period.To is not { IsNotKnown: true };

    private bool IsOf(int stakeholder, IEnumerable<Constituency> constituencies) =>
        Words<Constituency>.TryParse(ConstituencyOf(stakeholder), out var own) && constituencies.Contains(own);

    private bool StandsOn(int stakeholder, IReadOnlyList<string> topics)
    {
        foreach (var engagement in EngagementsOf(stakeholder))
        {
            if (_network.TopicsOf(engagement).Any(topic => topics.Contains(topic, ComparableText.Comparer)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAttributes(int stakeholder, DemandWho who)
    {
        var own = ListCell.Split(_network.Pool[_network.Attributes[stakeholder]]).ToHashSet(StringComparer.Ordinal);
        return who.Attribute.All(attribute => attribute.Value.Any(value => own.Contains($"{attribute.Key}={value}")));
    }
}
