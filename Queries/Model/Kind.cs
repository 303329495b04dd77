using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>The two families of records in a network.</summary>
[JsonConverter(typeof(WordsJson<Family>))]
public enum Family
{
    /// <summary>Someone who acts.</summary>
    Stakeholder,

    /// <summary>What stakeholders do together.</summary>
    Engagement,
}

/// <summary>The kinds of stakeholders and of engagements.</summary>
[JsonConverter(typeof(WordsJson<Kind>))]
public enum Kind
{
    /// <summary>The government of a country.</summary>
    Government,

    /// <summary>Any public body: ministry, agency, commission, committee, executive office.</summary>
    Ministry,

    /// <summary>A trade union or a federation of trade unions.</summary>
    Union,

    /// <summary>An employers' organization.</summary>
    Employers,

    /// <summary>An intergovernmental organization, its offices and delegations.</summary>
    InternationalOrganization,

    /// <summary>A non-governmental organization.</summary>
    Ngo,

    /// <summary>A political party.</summary>
    Party,

    /// <summary>A research institute or university.</summary>
    ResearchInstitute,

    /// <summary>A company.</summary>
    Company,

    /// <summary>Any other stakeholder.</summary>
    Other,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A conference, symposium or meeting.</summary>
    Event,

    /// <summary>A project.</summary>
    Project,

    /// <summary>An agreement, memorandum or convention.</summary>
    Agreement,

    /// <summary>A standing platform, e.g. the Almaty Process.</summary>
    Process,

    /// <summary>Not a record: a country, which its bodies stand for at <see cref="Level.Country"/>.</summary>
    Country,
}

/// <summary>The group of the tripartite dialogue that a stakeholder belongs to.</summary>
[JsonConverter(typeof(WordsJson<Constituency>))]
public enum Constituency
{
    /// <summary>Governments and public bodies.</summary>
    Government,

    /// <summary>Trade unions.</summary>
    Workers,

    /// <summary>Employers' organizations and companies.</summary>
    Employers,

    /// <summary>International organizations.</summary>
    International,

    /// <summary>All other organized stakeholders: NGOs, parties, research institutes.</summary>
    CivilSociety,
}

/// <summary>Properties that follow from a kind.</summary>
public static class Kinds
{
    /// <summary>The kinds of stakeholders.</summary>
    public static IReadOnlyList<Kind> OfStakeholders { get; } = [.. Enum.GetValues<Kind>().Where(k => k <= Kind.Person)];

    /// <summary>The kinds of stakeholders other than persons.</summary>
    public static IReadOnlyList<Kind> OfOrganizations { get; } = [.. OfStakeholders.Where(k => k != Kind.Person)];

    /// <summary>The kinds of engagements.</summary>
    public static IReadOnlyList<Kind> OfEngagements { get; } =
    [.. Enum.GetValues<Kind>().Where(k => k is > Kind.Person and < Kind.Country)];

    /// <summary>The family of a kind.</summary>
    public static Family Family(this Kind kind) => kind is > Kind.Person and < Kind.Country
        ? StakeholderGraph.Family.Engagement
        : StakeholderGraph.Family.Stakeholder;

    /// <summary>
    /// The constituency of a kind; <c>null</c> for a person (who takes that of the body represented), for <c>other</c> and for engagements.
    /// </summary>
    public static Constituency? Constituency(this Kind kind) => kind switch
    {
        Kind.Government or Kind.Ministry or Kind.Country => StakeholderGraph.Constituency.Government,
        Kind.Union => StakeholderGraph.Constituency.Workers,
        Kind.Employers or Kind.Company => StakeholderGraph.Constituency.Employers,
        Kind.InternationalOrganization => StakeholderGraph.Constituency.International,
        Kind.Ngo or Kind.Party or Kind.ResearchInstitute => StakeholderGraph.Constituency.CivilSociety,
        _ => null,
    };
}
