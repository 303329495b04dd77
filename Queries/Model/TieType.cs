using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>What one end of a tie does with the other.</summary>
[JsonConverter(typeof(WordsJson<TieType>))]
public enum TieType
{
    /// <summary>Pays for an engagement or another stakeholder.</summary>
    Funds,

    /// <summary>Provides the place for an engagement.</summary>
    Hosts,

    /// <summary>Prepares and runs an event.</summary>
    Organizes,

    /// <summary>Carries out a project.</summary>
    Implements,

    /// <summary>Directs a project and its budget on behalf of its funders.</summary>
    Manages,

    /// <summary>Signs an agreement.</summary>
    Signs,

    /// <summary>Is bound by an agreement: ratifies, accepts or approves it, or accedes or succeeds to it, as the title states.</summary>
    Ratifies,

    /// <summary>Presides.</summary>
    Chairs,

    /// <summary>Leads a project or an organization.</summary>
    Heads,

    /// <summary>Is accountable for a project and its results.</summary>
    Oversees,

    /// <summary>Does a part of the work, beside the main implementers.</summary>
    PartnersIn,

    /// <summary>Helps without money and without a part of the work: endorses, advises, lends its name or premises.</summary>
    Supports,

    /// <summary>Speaks at an event.</summary>
    Addresses,

    /// <summary>Takes part.</summary>
    Attends,

    /// <summary>Takes part without a vote.</summary>
    Observes,

    /// <summary>Is one of the beneficiaries of a project.</summary>
    BenefitsFrom,

    /// <summary>Belongs to a process or an organization.</summary>
    MemberOf,

    /// <summary>Was invited to take part.</summary>
    Invited,

    /// <summary>Was invited and declined.</summary>
    Declined,

    /// <summary>Acts for an organization or a government.</summary>
    Represents,

    /// <summary>Is employed by another stakeholder, or works on its orders.</summary>
    WorksFor,

    /// <summary>Gives advice to another stakeholder.</summary>
    Advises,

    /// <summary>Owns an organization or a share in it.</summary>
    Owns,

    /// <summary>
    /// Works together with another stakeholder, according to a source that names no engagement. The tie holds in both directions.
    /// </summary>
    CooperatesWith,

    /// <summary>Is related to another person; the title states how.</summary>
    RelatedTo,

    /// <summary>Is a unit of a larger body.</summary>
    PartOf,

    /// <summary>Took the place of a renamed, merged or split body.</summary>
    Succeeds,
}

/// <summary>The three families of ties, distinguished by their ends.</summary>
[JsonConverter(typeof(WordsJson<TieFamily>))]
public enum TieFamily
{
    /// <summary>A tie from a stakeholder to an engagement.</summary>
    Participation,

    /// <summary>A tie between two stakeholders.</summary>
    Affiliation,

    /// <summary>A tie between two engagements, of which one contains the other.</summary>
    Containment,
}

/// <summary>The kinds of stakeholders that an affiliation may join.</summary>
/// <param name="Type">The type, for which several rules may exist.</param>
/// <param name="From">The kinds that the tie may start from.</param>
/// <param name="To">The kinds that the tie may lead to.</param>
public sealed record AffiliationRule(TieType Type, IReadOnlyList<Kind> From, IReadOnlyList<Kind> To);

/// <summary>The rules on which records a type of tie may join and how much a role weighs.</summary>
public static class TieRules
{
    /// <summary>The types of participations: the roles that a stakeholder can hold in an engagement.</summary>
    public static IReadOnlyList<TieType> Participations { get; } = [.. Enum.GetValues<TieType>().Where(t => t <= TieType.Declined)];

    /// <summary>
    /// The roles by which a stakeholder takes part unless the question asks for others: every participation but <c>invited</c> and
    /// <c>declined</c>.
    /// </summary>
    public static IReadOnlyList<TieType> DefaultRoles { get; } = [.. Participations.Where(t => t < TieType.Invited)];

    /// <summary>The types of affiliations.</summary>
    public static IReadOnlyList<TieType> Affiliations { get; } =
        [TieType.Funds, TieType.Heads, TieType.MemberOf, .. Enum.GetValues<TieType>().Where(t => t >= TieType.Represents)];

    /// <summary>Whether a type denotes a post, which the title of the tie names.</summary>
    public static bool IsPost(TieType type) => type is TieType.Represents or TieType.Heads or TieType.WorksFor;

    /// <summary>Whether a type is symmetric, so that it does not matter which end is written first.</summary>
    public static bool IsMutual(TieType type) => type == TieType.CooperatesWith;

    /// <summary>The family of a tie between records of two families; <c>null</c> if no such tie is possible.</summary>
    public static TieFamily? FamilyOf(Family from, Family to) => (from, to) switch
    {
        (Family.Stakeholder, Family.Engagement) => TieFamily.Participation,
        (Family.Stakeholder, Family.Stakeholder) => TieFamily.Affiliation,
        (Family.Engagement, Family.Engagement) => TieFamily.Containment,
        _ => null,
    };

    /// <summary>The kinds of stakeholders that each affiliation may join; docs/data-format.md has the same table.</summary>
    public static IReadOnlyList<AffiliationRule> AffiliationRules { get; } =
    [
        new(TieType.Represents, [Kind.Person], Kinds.OfOrganizations),
        new(TieType.Represents, Kinds.OfOrganizations, [Kind.Government]),
        new(TieType.PartOf, Kinds.OfOrganizations, Kinds.OfOrganizations),
        new(TieType.MemberOf, Kinds.OfStakeholders, Kinds.OfOrganizations),
        new(TieType.Funds, Kinds.OfStakeholders, Kinds.OfStakeholders),
        new(TieType.Succeeds, Kinds.OfOrganizations, Kinds.OfOrganizations),
        new(TieType.Heads, [Kind.Person], Kinds.OfOrganizations),
        new(TieType.WorksFor, [Kind.Person], Kinds.OfStakeholders),
        new(TieType.WorksFor, Kinds.OfOrganizations, Kinds.OfOrganizations),
        new(TieType.Owns, Kinds.OfStakeholders, Kinds.OfOrganizations),
        new(TieType.Advises, Kinds.OfStakeholders, Kinds.OfStakeholders),
        new(TieType.CooperatesWith, Kinds.OfStakeholders, Kinds.OfStakeholders),
        new(TieType.RelatedTo, [Kind.Person], [Kind.Person]),
    ];

    /// <summary>The reason why a tie of a type may not join two records; <c>null</c> if it may.</summary>
    public static string? WhyNot(TieType type, Kind from, Kind to) =>
        FamilyOf(from.Family(), to.Family()) switch
        {
            null => "a tie goes from a stakeholder, or from one engagement to another; never from an engagement to a stakeholder",
            TieFamily.Participation when !Participations.Contains(type) =>
                $"a stakeholder takes part in an engagement by {Join(Participations)}",
            TieFamily.Affiliation when !Affiliations.Contains(type) => $"one stakeholder is tied to another by {Join(Affiliations)}",
            TieFamily.Containment when type != TieType.PartOf => "one engagement is tied to another by part-of",
            TieFamily.Affiliation when !RulesOf(type).Any(r => r.To.Contains(to)) =>
                $"{Words<TieType>.Of(type)} never leads to the kind {Words<Kind>.Of(to)}",
            TieFamily.Affiliation when !RulesOf(type).Any(r => r.From.Contains(from)) =>
                $"{Words<TieType>.Of(type)} never starts from the kind {Words<Kind>.Of(from)}",
            _ => null,
        };

    /// <summary>
    /// The reason why a tie of a type that may join two records is unusual; <c>null</c> if it is not. Registers have such ties (a company
    /// that represents its clients), and they make no answer wrong: at the level of organizations only persons stand for the bodies that
    /// they represent.
    /// </summary>
    public static string? WhyOdd(TieType type, Kind from, Kind to) =>
        FamilyOf(from.Family(), to.Family()) != TieFamily.Affiliation
        || WhyNot(type, from, to) is not null
        || RulesOf(type).Any(r => r.From.Contains(from) && r.To.Contains(to))
            ? null
            : $"{Words<TieType>.Of(type)} seldom joins these kinds";

    /// <summary>The weight of a role in tenths (<c>weight=role</c>), from 0 to 10; docs/glossary.md explains the values.</summary>
    public static int Tenths(TieType role) => role switch
    {
        TieType.Signs or TieType.Ratifies or TieType.Hosts or TieType.Organizes or TieType.Implements => 10,
        TieType.Funds or TieType.Heads or TieType.Chairs or TieType.Manages or TieType.Oversees or TieType.PartnersIn => 8,
        TieType.Addresses or TieType.MemberOf or TieType.Supports => 5,
        TieType.Attends => 3,
        TieType.Observes or TieType.BenefitsFrom => 2,
        _ => 0,
    };

    /// <summary>
    /// The status that one or more pieces of evidence for a tie yield together: disputed if any denies it, else confirmed if any confirms
    /// it, else announced.
    /// </summary>
    public static TieStatus StatusOf(IEnumerable<Says> says) => says.Aggregate(TieStatus.Announced, StatusWith);

    /// <summary>The status of a tie with one more piece of evidence; without any, it is announced.</summary>
    internal static TieStatus StatusWith(TieStatus status, Says says) =>
        status == TieStatus.Disputed || says == Says.Denied ? TieStatus.Disputed
        : status == TieStatus.Confirmed || says == Says.Confirmed ? TieStatus.Confirmed
        : TieStatus.Announced;

    private static IEnumerable<AffiliationRule> RulesOf(TieType type) => AffiliationRules.Where(r => r.Type == type);

    private static string Join(IReadOnlyList<TieType> types) => string.Join(", ", types.Select(Words<TieType>.Of));
}
