using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>The level at which the participants of an engagement are counted.</summary>
[JsonConverter(typeof(WordsJson<Level>))]
public enum Level
{
    /// <summary>Every stakeholder stands for itself.</summary>
    Stakeholder,

    /// <summary>
    /// A person stands for the body named by <c>onBehalfOf</c>, else for the bodies it represents at the time; a person with none stands
    /// nowhere.
    /// </summary>
    Organization,

    /// <summary>As <see cref="Organization"/>, then by country; bodies without a country stand for themselves.</summary>
    Country,
}

/// <summary>How the strength of a cooperation is measured over the shared engagements.</summary>
[JsonConverter(typeof(WordsJson<Weight>))]
public enum Weight
{
    /// <summary>The number of shared engagements.</summary>
    Count,

    /// <summary>Σ 1/(n−1), n = the number of actors that stand in the engagement (M. E. J. Newman, Phys. Rev. E 64, 016132).</summary>
    Newman,

    /// <summary>Σ r(a)·r(b)/(n−1), r = the strongest role held.</summary>
    Role,
}

/// <summary>How several roles are combined when two stakeholders must meet by them.</summary>
[JsonConverter(typeof(WordsJson<RoleMatch>))]
public enum RoleMatch
{
    /// <summary>They meet by any of the roles.</summary>
    Any,

    /// <summary>They meet by every one of the roles, each in some engagement, not necessarily the same one.</summary>
    All,
}

/// <summary>
/// The part of a network that a question examines. A filter that is not set lets everything pass; raising a threshold never adds a tie.
/// Evidence is filtered first (<see cref="KnownBy"/>, <see cref="Datasets"/>); the other conditions examine only the evidence that remains.
/// </summary>
public sealed record Scope
{
    /// <summary>The whole network, at the level of stakeholders.</summary>
    public static Scope Everything { get; } = new();

    /// <summary>The level at which participants are counted.</summary>
    public Level Level { get; init; } = Level.Stakeholder;

    /// <summary>The roles that count; empty for every participation but <c>invited</c> and <c>declined</c>.</summary>
    public ImmutableArray<TieType> Roles { get; init; } = [];

    /// <summary>
    /// The time asked about. A participation counts if its engagement can overlap it and, where the tie has its own period, that period can
    /// too.
    /// </summary>
    public Period Time { get; init; }

    /// <summary>Admits only evidence whose source was published (at its last possible day) by the last day of this date.</summary>
    public PartialDate? KnownBy { get; init; }

    /// <summary>The minimum number of sources that must confirm or announce a tie.</summary>
    public int MinSources { get; init; }

    /// <summary>The minimum number of publishers whose sources must confirm or announce a tie.</summary>
    public int MinPublishers { get; init; }

    /// <summary>Admits only ties with these statuses; empty for all.</summary>
    public ImmutableArray<TieStatus> Statuses { get; init; } = [];

    /// <summary>
    /// Admits only stakeholders of these kinds, except for those that the question names; empty for all. At the level of countries the
    /// bodies are checked before they are merged by country.
    /// </summary>
    public ImmutableArray<Kind> Kinds { get; init; } = [];

    /// <summary>
    /// Admits only stakeholders of these countries (ISO 3166-1 alpha-2), except for those that the question names; empty for all.
    /// </summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Admits only engagements on one of these topics, compared as <see cref="ComparableText"/> defines; empty for all.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Admits only ties that one of these datasets names, with the evidence of those datasets alone; empty for all.</summary>
    public ImmutableArray<RecordId> Datasets { get; init; } = [];

    /// <summary>Whether a body also stands for its predecessors: a body that was succeeded is replaced by its last successors.</summary>
    public bool Lineage { get; init; }

    /// <summary>The roles that count, listed explicitly.</summary>
    internal IReadOnlyList<TieType> RolesAsked => Roles.IsDefaultOrEmpty ? TieRules.DefaultRoles : Roles;

    /// <summary>Whether nothing is filtered and every stakeholder stands for itself.</summary>
    internal bool FiltersNothing => Level == Level.Stakeholder && IsUnfiltered;

    /// <summary>Whether nothing is filtered, at any level.</summary>
    internal bool IsUnfiltered =>
        this is { Lineage: false, Time.IsUnknown: true, AsksForEvidence: false }
        && Roles.IsDefaultOrEmpty && Kinds.IsDefaultOrEmpty && Countries.IsDefaultOrEmpty && Topics.IsDefaultOrEmpty;

    /// <summary>Whether any condition concerns evidence.</summary>
    internal bool AsksForEvidence =>
        KnownBy is not null || MinSources > 0 || MinPublishers > 0 || !Statuses.IsDefaultOrEmpty || !Datasets.IsDefaultOrEmpty;
}
