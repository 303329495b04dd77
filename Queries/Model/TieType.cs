using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>What one end of a tie does with the other.</summary>
[JsonConverter(typeof(WordsJson<TieType>))]
public enum TieType
{
    /// <summary>Pays for an engagement or another stakeholder.</summary>
    Funds,

    /// <summary>Receives an engagement at its place.</summary>
    Hosts,

    /// <summary>Prepares and runs an event.</summary>
    Organizes,

    /// <summary>Carries out a project.</summary>
    Implements,

    /// <summary>Signs an agreement.</summary>
    Signs,

    /// <summary>Presides.</summary>
    Chairs,

    /// <summary>Leads a project.</summary>
    Heads,

    /// <summary>Speaks at an event.</summary>
    Addresses,

    /// <summary>Takes part.</summary>
    Attends,

    /// <summary>Takes part without a vote.</summary>
    Observes,

    /// <summary>Belongs to a process or an organization.</summary>
    MemberOf,

    /// <summary>Was asked to take part.</summary>
    Invited,

    /// <summary>Was asked and will not.</summary>
    Declined,

    /// <summary>Acts for an organization or a government.</summary>
    Represents,

    /// <summary>Is a unit of a whole.</summary>
    PartOf,

    /// <summary>Took the place of a renamed, merged or split body.</summary>
    Succeeds,
}

/// <summary>The three families of ties, by their ends.</summary>
[JsonConverter(typeof(WordsJson<TieFamily>))]
public enum TieFamily
{
    /// <summary>A stakeholder in an engagement.</summary>
    Participation,

    /// <summary>Between two stakeholders.</summary>
    Affiliation,

    /// <summary>An engagement within another.</summary>
    Containment,
}

/// <summary>Which types of ties may join what, and how much a role weighs.</summary>
public static class TieRules
{
    /// <summary>The types of a participation: the roles that a stakeholder can hold in an engagement.</summary>
    public static IReadOnlyList<TieType> Participations { get; } = [.. Enum.GetValues<TieType>().Where(t => t <= TieType.Declined)];

    /// <summary>The roles by which a stakeholder takes part unless the question asks for others: every participation but <c>invited</c> and <c>declined</c>.</summary>
    public static IReadOnlyList<TieType> DefaultRoles { get; } = [.. Participations.Where(t => t < TieType.Invited)];

    /// <summary>The types of an affiliation.</summary>
    public static IReadOnlyList<TieType> Affiliations { get; } =
        [TieType.Funds, TieType.MemberOf, TieType.Represents, TieType.PartOf, TieType.Succeeds];

    /// <summary>The family of a tie between records of two families; none where no tie can be.</summary>
    public static TieFamily? FamilyOf(Family from, Family to) => (from, to) switch
    {
        (Family.Stakeholder, Family.Engagement) => TieFamily.Participation,
        (Family.Stakeholder, Family.Stakeholder) => TieFamily.Affiliation,
        (Family.Engagement, Family.Engagement) => TieFamily.Containment,
        _ => null,
    };

    /// <summary>Why a tie of a type may not join two records; <c>null</c> where it may.</summary>
    public static string? WhyNot(TieType type, Kind from, Kind to) => FamilyOf(from.Family(), to.Family()) switch
    {
        null => "a tie goes from a stakeholder, or from one engagement to another; an engagement does nothing to a stakeholder",
        TieFamily.Participation when !Participations.Contains(type) => $"a stakeholder takes part in an engagement by {Join(Participations)}",
        TieFamily.Affiliation when !Affiliations.Contains(type) => $"one stakeholder is tied to another by {Join(Affiliations)}",
        TieFamily.Containment when type != TieType.PartOf => "one engagement is tied to another by part-of",
        TieFamily.Affiliation when to == Kind.Person && type != TieType.Funds => $"nobody {Words<TieType>.Of(type)} a person",
        TieFamily.Affiliation when from == Kind.Person && type is TieType.Succeeds or TieType.PartOf => $"no person {Words<TieType>.Of(type)} a body",
        _ => null,
    };

    /// <summary>The weight of a role in tenths (<c>weight=role</c>): 10 for signs, hosts, organizes, implements; 8 for funds, heads, chairs; 5 for addresses,
    /// member-of; 3 for attends; 2 for observes; 0 otherwise.</summary>
    public static int Tenths(TieType role) => role switch
    {
        TieType.Signs or TieType.Hosts or TieType.Organizes or TieType.Implements => 10,
        TieType.Funds or TieType.Heads or TieType.Chairs => 8,
        TieType.Addresses or TieType.MemberOf => 5,
        TieType.Attends => 3,
        TieType.Observes => 2,
        _ => 0,
    };

    /// <summary>What the pieces of evidence for a tie, at least one, say together: one that denies it makes it disputed, else one that confirms it confirmed.</summary>
    public static TieStatus StatusOf(IReadOnlyCollection<Says> says) =>
        says.Contains(Says.Denied) ? TieStatus.Disputed
        : says.Contains(Says.Confirmed) ? TieStatus.Confirmed
        : TieStatus.Announced;

    private static string Join(IReadOnlyList<TieType> types) => string.Join(", ", types.Select(Words<TieType>.Of));
}
