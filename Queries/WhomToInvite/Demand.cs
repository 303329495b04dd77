using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>Who is put on an invitation list.</summary>
[JsonConverter(typeof(WordsJson<InvitationUnit>))]
public enum InvitationUnit
{
    /// <summary>Bodies; a person stands for the body that it represents.</summary>
    Organization,

    /// <summary>Persons.</summary>
    Person,

    /// <summary>Both, each for itself.</summary>
    Stakeholder,
}

/// <summary>
/// What is asked of an invitation list: a consultation, who should be there, and what makes one list better than another.
/// </summary>
/// <param name="Title">What the consultation is called.</param>
/// <param name="Seats">How many are invited.</param>
public sealed record Demand(string Title, SeatRange Seats)
{
    /// <summary>The version of demands that this program knows.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The most rows of a demand.</summary>
    public const int MostRows = 1_000;

    /// <summary>The most seats.</summary>
    public const int MostSeats = 500;

    /// <summary>The version of the format.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>
    /// When it takes place. Bodies that had ended by then are not invited, and <c>rest</c> looks at the two years before.
    /// </summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where it takes place.</summary>
    public string? Place { get; init; }

    /// <summary>What it is about: where the scope names no topics, only cooperation on one of these counts.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Only those of these countries are invited, and those without a country; empty for all.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>The body that convenes; it takes no seat unless it must be invited.</summary>
    public RecordId? Convener { get; init; }

    /// <summary>Who is put on the list.</summary>
    public InvitationUnit Unit { get; init; } = InvitationUnit.Organization;

    /// <summary>The rows: how many of whom.</summary>
    public ImmutableArray<DemandRow> Demands { get; init; } = [];

    /// <summary>How many of a body: it and its parts, or the persons who represent it.</summary>
    public int? PerBody { get; init; }

    /// <summary>Those who must be invited.</summary>
    public ImmutableArray<RecordId> MustInvite { get; init; } = [];

    /// <summary>Those who are not invited.</summary>
    public ImmutableArray<RecordId> Exclude { get; init; } = [];

    /// <summary>Of each of these groups at most one is invited.</summary>
    public ImmutableArray<ImmutableArray<RecordId>> NeverBoth { get; init; } = [];

    /// <summary>The list that this one replaces: it is changed as little as the demand allows.</summary>
    public ImmutableArray<RecordId> Before { get; init; } = [];

    /// <summary>Whom to reach through those who are invited.</summary>
    public Reach Reach { get; init; } = new();

    /// <summary>What counts how much.</summary>
    public DemandWeights Weights { get; init; } = new();

    /// <summary>How many alternates to name.</summary>
    public int Alternates { get; init; } = 3;

    /// <summary>By how much less a list may be worth than the best one and still count as equally good.</summary>
    public double Within { get; init; }

    /// <summary>Whether the list is drawn by lot among all equally good ones, as fairly as they allow.</summary>
    public bool Lottery { get; init; }

    /// <summary>The seed of that lot: who knows it can draw the same list again.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>What of the network is looked at.</summary>
    public DemandScope Scope { get; init; } = new();

    /// <summary>What of the network is looked at, as questions have it.</summary>
    internal Scope Looked => LookedAt(Unit == InvitationUnit.Organization ? Level.Organization : Level.Stakeholder);

    /// <summary>The same at another level.</summary>
    internal Scope LookedAt(Level level) => Scope.At(level) with { Topics = Scope.Topics.IsDefaultOrEmpty ? Topics : Scope.Topics };
}

/// <summary>The number of seats.</summary>
/// <param name="Least">The least.</param>
/// <param name="Most">The most.</param>
public sealed record SeatRange(int Least, int Most);

/// <summary>A row of a demand: how many of whom.</summary>
/// <param name="Name">What it is called; no two rows have the same name.</param>
/// <param name="Who">Whom it counts.</param>
/// <param name="Least">The least of them on the list.</param>
/// <param name="Most">The most of them on the list; none if there is no such limit.</param>
public sealed record DemandRow(string Name, DemandWho Who, int Least, int? Most)
{
    /// <summary>Whether it should be kept, but need not be.</summary>
    public bool Wish { get; init; }

    /// <summary>By how many a wish may be missed at no cost.</summary>
    public int Tolerance { get; init; }

    /// <summary>What each one beyond that takes from the value of the list.</summary>
    public double Cost { get; init; } = 1;
}

/// <summary>Whom a row counts: those for whom everything that is stated holds; of a list, one item must.</summary>
public sealed record DemandWho
{
    /// <summary>The constituencies.</summary>
    public ImmutableArray<Constituency> Constituency { get; init; } = [];

    /// <summary>The countries.</summary>
    public ImmutableArray<string> Country { get; init; } = [];

    /// <summary>The kinds.</summary>
    public ImmutableArray<Kind> Kind { get; init; } = [];

    /// <summary>The bodies: each itself, its parts, and those who represent it.</summary>
    public ImmutableArray<RecordId> Body { get; init; } = [];

    /// <summary>Topics of engagements in which they stand.</summary>
    public ImmutableArray<string> Topic { get; init; } = [];

    /// <summary>Values of attributes, by key.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Attribute { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>The ids.</summary>
    public ImmutableArray<RecordId> Ids { get; init; } = [];
}

/// <summary>Whom to reach: everyone at the unit asked for, or those for whom everything that is stated holds.</summary>
public sealed record Reach
{
    /// <summary>The countries.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Topics of engagements in which they stand.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The constituencies.</summary>
    public ImmutableArray<Constituency> Constituencies { get; init; } = [];

    /// <summary>Somebody is reached through a cooperation that is stronger than this.</summary>
    public double MinStrength { get; init; }
}

/// <summary>What counts how much; the value of a list is the sum.</summary>
public sealed record DemandWeights
{
    /// <summary>Each that is reached.</summary>
    public double Coverage { get; init; } = 1;

    /// <summary>Each that never took part in an engagement in which the convener stands.</summary>
    public double Newcomers { get; init; }

    /// <summary>How much each bridges, from 0 to 1: 1 − constraint (R. S. Burt, 1992), 0 for those without partners.</summary>
    public double Bridging { get; init; }

    /// <summary>How rested each is, from 0 to 1: 1/(1 + c), c the engagements in the two years before.</summary>
    public double Rest { get; init; }
}

/// <summary>What of the network a demand looks at, as every question has it.</summary>
public sealed record DemandScope
{
    /// <summary>The begin of the time looked at.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The end of the time looked at.</summary>
    public PartialDate? To { get; init; }

    /// <summary>Only evidence published by then.</summary>
    public PartialDate? KnownBy { get; init; }

    /// <summary>Only ties that so many sources confirm or announce.</summary>
    public int MinSources { get; init; }

    /// <summary>Only ties that sources of so many publishers confirm or announce.</summary>
    public int MinPublishers { get; init; }

    /// <summary>Only ties of these statuses.</summary>
    public ImmutableArray<TieStatus> Status { get; init; } = [];

    /// <summary>The roles that count.</summary>
    public ImmutableArray<TieType> Roles { get; init; } = [];

    /// <summary>Only engagements on one of these topics.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Only what these datasets say.</summary>
    public ImmutableArray<RecordId> Datasets { get; init; } = [];

    /// <summary>Whether a body also counts for its predecessors.</summary>
    public bool Lineage { get; init; }

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>The same as questions have it.</summary>
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
