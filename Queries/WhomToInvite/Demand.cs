using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>The unit of an invitation list: bodies, persons or both.</summary>
[JsonConverter(typeof(WordsJson<InvitationUnit>))]
public enum InvitationUnit
{
    /// <summary>Bodies; a person stands for the body that the person represents.</summary>
    Organization,

    /// <summary>Persons.</summary>
    Person,

    /// <summary>Bodies and persons, each standing for itself.</summary>
    Stakeholder,
}

/// <summary>
/// The requirements for an invitation list: a consultation, the stakeholders that should be there, and what makes one list better than
/// another.
/// </summary>
/// <param name="Title">The title of the consultation.</param>
/// <param name="Seats">The number of seats.</param>
public sealed record Demand(string Title, SeatRange Seats)
{
    /// <summary>The version of demands that this program supports.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The maximum number of rows in a demand.</summary>
    public const int MostRows = 1_000;

    /// <summary>The maximum number of seats.</summary>
    public const int MostSeats = 500;

    /// <summary>The maximum number of items in most lists of a demand.</summary>
    internal const int MostItems = 1_000;

    /// <summary>The version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>
    /// The date of the consultation. Bodies that have ended by then are not invited, and <c>rest</c> is based on the two years before.
    /// </summary>
    public PartialDate? Date { get; init; }

    /// <summary>The place of the consultation.</summary>
    public string? Place { get; init; }

    /// <summary>The topics of the consultation: if the scope names no topics, only cooperation on one of these counts.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The countries whose stakeholders can be invited, in addition to those without a country; empty for all.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>The body that convenes; it takes no seat unless it is among those that must be invited.</summary>
    public RecordId? Convener { get; init; }

    /// <summary>The unit of the list.</summary>
    public InvitationUnit Unit { get; init; } = InvitationUnit.Organization;

    /// <summary>The rows, each of which bounds the number of certain stakeholders on the list.</summary>
    public ImmutableArray<DemandRow> Demands { get; init; } = [];

    /// <summary>The maximum number for each body: the body and its parts, or the persons who represent it.</summary>
    public int? PerBody { get; init; }

    /// <summary>The stakeholders that must be invited.</summary>
    public ImmutableArray<RecordId> MustInvite { get; init; } = [];

    /// <summary>The stakeholders that must not be invited.</summary>
    public ImmutableArray<RecordId> Exclude { get; init; } = [];

    /// <summary>Groups of which at most one member is invited.</summary>
    public ImmutableArray<ImmutableArray<RecordId>> NeverBoth { get; init; } = [];

    /// <summary>The list that this one replaces: it is changed as little as the demand allows.</summary>
    public ImmutableArray<RecordId> Before { get; init; } = [];

    /// <summary>The stakeholders to be reached through the invitees.</summary>
    public Reach Reach { get; init; } = new();

    /// <summary>The weights of the criteria.</summary>
    public DemandWeights Weights { get; init; } = new();

    /// <summary>The number of alternates to name.</summary>
    public int Alternates { get; init; } = 3;

    /// <summary>The difference from the value of the best list within which a list still counts as equally good.</summary>
    public double Within { get; init; }

    /// <summary>Whether the list is drawn by lot among all equally good ones, as fairly as they allow.</summary>
    public bool Lottery { get; init; }

    /// <summary>The seed of the lot: with the seed, the same list can be drawn again.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The part of the network to examine.</summary>
    public DemandScope Scope { get; init; } = new();

    /// <summary>The part of the network to examine, as a scope for questions.</summary>
    internal Scope Looked => LookedAt(Unit == InvitationUnit.Organization ? Level.Organization : Level.Stakeholder);

    /// <summary>The same scope at another level.</summary>
    internal Scope LookedAt(Level level) => Scope.At(level) with { Topics = Scope.Topics.IsDefaultOrEmpty ? Topics : Scope.Topics };
}

/// <summary>The number of seats.</summary>
/// <param name="Least">The minimum.</param>
/// <param name="Most">The maximum.</param>
public sealed record SeatRange(int Least, int Most);

/// <summary>A row of a demand: bounds on the number of certain stakeholders.</summary>
/// <param name="Name">The name; no two rows have the same name.</param>
/// <param name="Who">The stakeholders that the row counts.</param>
/// <param name="Least">The minimum number of them on the list.</param>
/// <param name="Most">The maximum number of them on the list; <c>null</c> if there is no maximum.</param>
public sealed record DemandRow(string Name, DemandWho Who, int Least, int? Most)
{
    /// <summary>Whether the row is a wish rather than mandatory.</summary>
    public bool Wish { get; init; }

    /// <summary>The number by which a wish may be missed at no cost.</summary>
    public int Tolerance { get; init; }

    /// <summary>The reduction in the value of the list for each one beyond that.</summary>
    public double Cost { get; init; } = 1;
}

/// <summary>The stakeholders that a row counts: those that meet every stated condition; of a list, one item must apply.</summary>
public sealed record DemandWho
{
    /// <summary>The constituencies.</summary>
    public ImmutableArray<Constituency> Constituency { get; init; } = [];

    /// <summary>The countries.</summary>
    public ImmutableArray<string> Country { get; init; } = [];

    /// <summary>The kinds.</summary>
    public ImmutableArray<Kind> Kind { get; init; } = [];

    /// <summary>The bodies: each with its parts and the persons who represent it.</summary>
    public ImmutableArray<RecordId> Body { get; init; } = [];

    /// <summary>Topics of engagements in which they stand.</summary>
    public ImmutableArray<string> Topic { get; init; } = [];

    /// <summary>The values of attributes, by key.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Attribute { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The ids.</summary>
    public ImmutableArray<RecordId> Ids { get; init; } = [];
}

/// <summary>The stakeholders to be reached: all at the unit asked for, or those that meet every stated condition.</summary>
public sealed record Reach
{
    /// <summary>The countries.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Topics of engagements in which they stand.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The constituencies.</summary>
    public ImmutableArray<Constituency> Constituencies { get; init; } = [];

    /// <summary>The strength that a cooperation must exceed for a stakeholder to be reached.</summary>
    public double MinStrength { get; init; }
}

/// <summary>The weights of the criteria; the value of a list is the weighted sum.</summary>
public sealed record DemandWeights
{
    /// <summary>The weight of each stakeholder reached.</summary>
    public double Coverage { get; init; } = 1;

    /// <summary>The weight of each invitee that never took part in an engagement in which the convener stands.</summary>
    public double Newcomers { get; init; }

    /// <summary>
    /// The weight of how much each invitee bridges, from 0 to 1: 1 − constraint (R. S. Burt, 1992), 0 for those without partners.
    /// </summary>
    public double Bridging { get; init; }

    /// <summary>
    /// The weight of how rested each invitee is, from 0 to 1: 1/(1 + c), with c the number of engagements in the two years before.
    /// </summary>
    public double Rest { get; init; }
}

/// <summary>The part of the network that a demand examines, with the same filters as every question.</summary>
public sealed record DemandScope
{
    /// <summary>The start of the time asked about.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The end of the time asked about.</summary>
    public PartialDate? To { get; init; }

    /// <summary>Admits only evidence published by this date.</summary>
    public PartialDate? KnownBy { get; init; }

    /// <summary>The minimum number of sources that must confirm or announce a tie.</summary>
    public int MinSources { get; init; }

    /// <summary>The minimum number of publishers whose sources must confirm or announce a tie.</summary>
    public int MinPublishers { get; init; }

    /// <summary>Admits only ties with these statuses.</summary>
    public ImmutableArray<TieStatus> Status { get; init; } = [];

    /// <summary>The roles that count.</summary>
    public ImmutableArray<TieType> Roles { get; init; } = [];

    /// <summary>Admits only engagements on one of these topics.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Admits only what these datasets state.</summary>
    public ImmutableArray<RecordId> Datasets { get; init; } = [];

    /// <summary>Whether a body also counts for its predecessors.</summary>
    public bool Lineage { get; init; }

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>The same part as a scope for questions.</summary>
    internal Scope At(Level level) => new()
    {
        Level = level,
        Time = new Period(From, To),
        KnownBy = KnownBy,
        MinSources = MinSources,
        MinPublishers = MinPublishers,
        Statuses = Status,
        Roles = Roles,
        Topics = Topics,
        Datasets = Datasets,
        Lineage = Lineage,
    };
}
