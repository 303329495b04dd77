using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Which routes come first.</summary>
[JsonConverter(typeof(WordsJson<RouteBy>))]
public enum RouteBy
{
    /// <summary>Those of fewest links, of these the strongest.</summary>
    Shortest,

    /// <summary>The strongest, of equally strong ones those of fewest links.</summary>
    Strongest,
}

/// <summary>How are two stakeholders connected: by which routes over links from one to the next?</summary>
/// <param name="From">The stakeholder where routes begin; at the level of countries also a country's code.</param>
/// <param name="To">The one where they end.</param>
/// <param name="Scope">What of the network to look at.</param>
public sealed record HowConnected(RecordId From, RecordId To, Scope Scope) : IQuestion<Connections>
{
    /// <summary>The most routes that one answer gives.</summary>
    public const int MaxAtMost = 100;

    /// <summary>The most that routes can be asked to pass through.</summary>
    public const int MaxThrough = 4;

    /// <summary>The most that routes can be asked to avoid.</summary>
    public const int MaxAvoid = 200;

    /// <summary>Which routes come first.</summary>
    public RouteBy By { get; init; }

    /// <summary>The maximum number of routes, 1–100.</summary>
    public int AtMost { get; init; } = 3;

    /// <summary>Whether no two of the routes may share anybody but their ends. Not together with <see cref="Through"/>.</summary>
    public bool Disjoint { get; init; }

    /// <summary>Stakeholders who may not be on a route, and engagements that no link may rest on. The ends are never avoided.</summary>
    public ImmutableArray<RecordId> Avoid { get; init; } = [];

    /// <summary>Stakeholders through whom each route has to pass, in any order, at most 4.</summary>
    public ImmutableArray<RecordId> Through { get; init; } = [];

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>How many of the engagements and affiliations that make up a link to give with it, 1–500.</summary>
    public int SharedAtMost { get; init; } = 3;

    /// <summary>The maximum number of participations on either side of a shared engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    Connections IQuestion<Connections>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        ConnectionsBounds.Fit(this, HowConnectedAnswer.Answer(network, this, cancellationToken));
}

/// <summary>How two stakeholders are connected.</summary>
/// <param name="From">The one asked about first.</param>
/// <param name="To">The other.</param>
/// <param name="By">Which routes come first.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="Connected">Whether any links lead from the one to the other, past those avoided; whom they pass through aside.</param>
/// <param name="Routes">
/// The routes: by fewest links, then strongest (or the other way round), then by the ids of those on them. Routes that are equally good
/// have the same rank.
/// </param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">How many persons take part in some engagement but stand for nobody there at this level.</param>
/// <param name="Truncated">Whether routes that were asked for were left out because the answer would be too large.</param>
/// <param name="Omitted">How many.</param>
public sealed record Connections(
    Mention From,
    Mention To,
    RouteBy By,
    Level Level,
    Weight Weight,
    bool Connected,
    IReadOnlyList<ConnectingRoute> Routes,
    IReadOnlyDictionary<string, TieGiven> Ties,
    IReadOnlyDictionary<string, Source> Sources,
    int Unattributed,
    bool Truncated,
    int Omitted)
{
    /// <summary>
    /// For each participation in <c>ties</c> those who stand in the engagement by it at the level asked for, in the order of ids.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>As whom the first stands at the level asked for, where that is not itself; in the order of ids.</summary>
    public IReadOnlyList<Mention> FromStandsFor { get; init; } = [];

    /// <summary>As whom the other stands at the level asked for, where that is not itself; in the order of ids.</summary>
    public IReadOnlyList<Mention> ToStandsFor { get; init; } = [];

    /// <summary>The number of those that the two stand for that were left out because there are too many.</summary>
    public int StandsForOmitted { get; init; }

    /// <summary>
    /// How many more routes are exactly as good as the last one given, at most 1,000,000,000; <c>null</c> if that is not counted: for
    /// routes through somebody, and for disjoint ones.
    /// </summary>
    public long? EquallyGood { get; init; }

    /// <summary>
    /// Whether the search for routes through somebody was ended before it found as many as were asked for; those given are the best all the
    /// same.
    /// </summary>
    public bool GivenUp { get; init; }

    /// <summary>Where the two are not connected: how far each gets.</summary>
    public RouteGap? Gap { get; init; }

    /// <summary>Those asked about whom the network does not know; where there are any, the rest of the answer is empty.</summary>
    [JsonIgnore]
    public IReadOnlyList<RecordId> Unknown { get; init; } = [];
}

/// <summary>A route.</summary>
/// <param name="Rank">How many routes of the answer are better, and one; equally good ones have the same.</param>
/// <param name="Length">How many links it has.</param>
/// <param name="Strength">The product of s/(1 + s) over its links, s being the strength of a link; rounded to 9 decimals.</param>
/// <param name="Stakeholders">Who is on it, from the first to the last; nobody twice.</param>
/// <param name="Links">The links from each to the next: one fewer than stakeholders.</param>
public sealed record ConnectingRoute(
    int Rank,
    int Length,
    double Strength,
    IReadOnlyList<Mention> Stakeholders,
    IReadOnlyList<RouteLink> Links);

/// <summary>A link of a route.</summary>
/// <param name="Strength">What all that links the two adds up to, an affiliation adding 1; rounded to 9 decimals.</param>
/// <param name="Via">
/// What links them, each of which alone would: by contribution, largest first, engagements before affiliations, then by id.
/// </param>
public sealed record RouteLink(double Strength, IReadOnlyList<LinkVia> Via)
{
    /// <summary>How much of what links them was left out: what adds least.</summary>
    public int Omitted { get; init; }
}

/// <summary>Something that links two: an engagement in which they meet, or an affiliation.</summary>
/// <param name="Engagement">The engagement; <c>null</c> if it is an affiliation.</param>
/// <param name="Tie">The id of the affiliation; <c>null</c> if it is an engagement.</param>
/// <param name="Direction">
/// Of an affiliation: <c>outgoing</c> if it is the first of the two who, say, is a member, <c>incoming</c> if it is the second.
/// </param>
/// <param name="Roles">The roles by which the first of the two stands in the engagement.</param>
/// <param name="PartnerRoles">The roles by which the second stands in it.</param>
/// <param name="Contribution">What it adds to the strength of the link.</param>
/// <param name="Ties">The ids of the ties by which it links them, in ordinal order.</param>
/// <param name="Possible">Whether it counts only by one reading of what is recorded.</param>
public sealed record LinkVia(
    EngagementMention? Engagement,
    RecordId? Tie,
    Direction? Direction,
    IReadOnlyList<TieType> Roles,
    IReadOnlyList<TieType> PartnerRoles,
    double Contribution,
    IReadOnlyList<string> Ties,
    bool Possible)
{
    /// <summary>
    /// The number of participations by which either stands in the engagement that were left out because there are too many.
    /// </summary>
    public int Omitted { get; init; }
}

/// <summary>Between two who are not connected.</summary>
/// <param name="From">How far the first gets.</param>
/// <param name="To">How far the other gets.</param>
public sealed record RouteGap(GapSide From, GapSide To);

/// <summary>One side of a gap.</summary>
/// <param name="Stakeholders">How many it reaches over links, itself among them.</param>
/// <param name="Nearest">
/// The nearest of these, five at most, that have a country or a topic in common with anyone on the other side: by distance, then by id.
/// Nothing says that they know each other; it is where to look for an introduction.
/// </param>
public sealed record GapSide(int Stakeholders, IReadOnlyList<NearGap> Nearest);

/// <summary>Someone on one side of a gap who has something in common with the other side.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="Distance">By how many links its own end of the question gets there.</param>
/// <param name="Country">The country, where someone on the other side is of the same.</param>
/// <param name="Topics">The topics of its engagements that engagements on the other side have too, five at most, in ordinal order.</param>
public sealed record NearGap(Mention Stakeholder, int Distance, string? Country, IReadOnlyList<string> Topics);
