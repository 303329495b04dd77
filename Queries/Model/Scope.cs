using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>As whom the participants of an engagement are counted.</summary>
[JsonConverter(typeof(WordsJson<Level>))]
public enum Level
{
    /// <summary>Everyone stands for itself.</summary>
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
    /// <summary>The number of items.</summary>
    Count,

    /// <summary>Σ 1/(n−1), n = how many stand in the engagement (M. E. J. Newman, Phys. Rev. E 64, 016132).</summary>
    Newman,

    /// <summary>Σ r(a)·r(b)/(n−1), r = the strongest role held.</summary>
    Role,
}

/// <summary>By which of several roles two have to meet.</summary>
[JsonConverter(typeof(WordsJson<RoleMatch>))]
public enum RoleMatch
{
    /// <summary>By any of them.</summary>
    Any,

    /// <summary>By every one of them, each in some engagement, not necessarily the same.</summary>
    All,
}

/// <summary>
/// What of a network a question looks at. Every filter that is not set lets everything pass; raising a threshold never adds a tie. Evidence
/// is filtered first (<see cref="KnownBy"/>, <see cref="Datasets"/>); the other conditions look only at what is left of it.
/// </summary>
public sealed record Scope
{
    /// <summary>Everything, at the level of stakeholders.</summary>
    public static Scope Everything { get; } = new();

    /// <summary>How participants are counted.</summary>
    public Level Level { get; init; } = Level.Stakeholder;

    /// <summary>The roles that count; empty for every participation but <c>invited</c> and <c>declined</c>.</summary>
    public ImmutableArray<TieType> Roles { get; init; } = [];

    /// <summary>
    /// The time asked about. A participation counts when its engagement can overlap it, and where the tie has a period of its own, that
    /// too.
    /// </summary>
    public Period Time { get; init; }

    /// <summary>Only evidence whose source was published, to its last possible day, by the last day of this date.</summary>
    public PartialDate? KnownBy { get; init; }

    /// <summary>Only ties that so many sources confirm or announce.</summary>
    public int MinSources { get; init; }

    /// <summary>Only ties that sources of so many publishers confirm or announce.</summary>
    public int MinPublishers { get; init; }

    /// <summary>Only ties of these statuses; empty for all.</summary>
    public ImmutableArray<TieStatus> Statuses { get; init; } = [];

    /// <summary>
    /// Only those of these kinds stand, whom the question names excepted; empty for all. At the level of countries it is the bodies that
    /// are looked at, before they are put together.
    /// </summary>
    public ImmutableArray<Kind> Kinds { get; init; } = [];

    /// <summary>Only those of these countries stand, whom the question names excepted; empty for all. ISO 3166-1 alpha-2.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];

    /// <summary>Only engagements on one of these topics, compared as <see cref="ComparableText"/> has it; empty for all.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>Only ties that one of these datasets names, with their evidence alone; empty for all.</summary>
    public ImmutableArray<RecordId> Datasets { get; init; } = [];

    /// <summary>Whether a body also stands for its predecessors: one that was succeeded becomes its last successors.</summary>
    public bool Lineage { get; init; }

    /// <summary>The roles that count, spelt out.</summary>
    internal IReadOnlyList<TieType> RolesAsked => Roles.IsDefaultOrEmpty ? TieRules.DefaultRoles : Roles;

    /// <summary>Whether nothing is filtered and everyone stands for itself.</summary>
    internal bool FiltersNothing => Level == Level.Stakeholder && IsUnfiltered;

    /// <summary>Whether nothing is filtered, at whatever level.</summary>
    internal bool IsUnfiltered =>
        this is { Lineage: false, Time.IsUnknown: true, AsksForEvidence: false }
        && Roles.IsDefaultOrEmpty && Kinds.IsDefaultOrEmpty && Countries.IsDefaultOrEmpty && Topics.IsDefaultOrEmpty;

    /// <summary>Whether any condition looks at evidence.</summary>
    internal bool AsksForEvidence =>
        KnownBy is not null || MinSources > 0 || MinPublishers > 0 || !Statuses.IsDefaultOrEmpty || !Datasets.IsDefaultOrEmpty;
}
