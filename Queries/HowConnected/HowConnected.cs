using System.Collections.Immutable;
using System.Text.Json.Serialization;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>The order of routes.</summary>
[JsonConverter(typeof(WordsJson<RouteBy>))]
public enum RouteBy
{
    /// <summary>Routes with the fewest links first, and the strongest among these.</summary>
    Shortest,

    /// <summary>The strongest routes first, and among equally strong ones those with the fewest links.</summary>
    Strongest,
}

/// <summary>The question how two stakeholders are connected: by which routes over links from one to the next.</summary>
/// <param name="From">The stakeholder at which routes start; at the level of countries also the code of a country.</param>
/// <param name="To">The stakeholder at which they end, or a country likewise.</param>
/// <param name="Scope">The filters.</param>
public sealed record HowConnected(RecordId From, RecordId To, Scope Scope) : IQuestion<Connections>
{
    /// <summary>The maximum number of routes in one answer.</summary>
    public const int MaxAtMost = 100;

    /// <summary>The maximum number of stakeholders that routes can be required to pass through.</summary>
    public const int MaxThrough = 4;

    /// <summary>The maximum number of stakeholders and engagements that routes can be required to avoid.</summary>
    public const int MaxAvoid = 200;

    /// <summary>The order of the routes.</summary>
    public RouteBy By { get; init; }

    /// <summary>The maximum number of routes, 1–100.</summary>
    public int AtMost { get; init; } = 3;

    /// <summary>
    /// Whether the routes must not share any stakeholder except their ends. Cannot be combined with <see cref="Through"/>.
    /// </summary>
    public bool Disjoint { get; init; }

    /// <summary>Stakeholders that must not be on a route, and engagements on which no link may rest. The ends are never avoided.</summary>
    public ImmutableArray<RecordId> Avoid { get; init; } = [];

    /// <summary>Stakeholders that each route must pass through, in any order, at most 4.</summary>
    public ImmutableArray<RecordId> Through { get; init; } = [];

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>The maximum number of engagements and affiliations listed with each link, 1–500.</summary>
    public int SharedAtMost { get; init; } = 3;

    /// <summary>The maximum number of participations on either side of a shared engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    Connections IQuestion<Connections>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        ConnectionsBounds.Fit(this, HowConnectedAnswer.Answer(network, this, cancellationToken));
}

/// <summary>How two stakeholders are connected.</summary>
/// <param name="From">The stakeholder given first.</param>
/// <param name="To">The other stakeholder.</param>
/// <param name="By">The order of the routes.</param>
/// <param name="Level">The requested level.</param>
/// <param name="Weight">The requested weight.</param>
/// <param name="Connected">Whether any links connect the two around the avoided stakeholders, regardless of those to pass through.</param>
/// <param name="Routes">
/// The routes: by fewest links, then strongest (or the reverse), then by the ids of their stakeholders. Equally good routes have the same
/// rank.
/// </param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence cites, by id.</param>
/// <param name="Unattributed">The number of persons who take part in an engagement but stand for nothing there at this level.</param>
/// <param name="Truncated">Whether requested routes were left out because the answer would be too large.</param>
/// <param name="Omitted">The number of routes left out.</param>
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
    /// For each participation in <c>ties</c>, the stakeholders that stand in the engagement by it at the requested level, in the order of
    /// ids.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>The stakeholders that the first one stands for at the requested level, if not for itself; in the order of ids.</summary>
    public IReadOnlyList<Mention> FromStandsFor { get; init; } = [];

    /// <summary>The stakeholders that the other one stands for at the requested level, if not for itself; in the order of ids.</summary>
    public IReadOnlyList<Mention> ToStandsFor { get; init; } = [];

    /// <summary>The number of stakeholders left out of these two lists because there are too many.</summary>
    public int StandsForOmitted { get; init; }

    /// <summary>
    /// The number of further routes exactly as good as the last one in the answer, at most 1,000,000,000; <c>null</c> if it is not counted:
    /// for routes that must pass through a stakeholder, and for disjoint ones.
    /// </summary>
    public long? EquallyGood { get; init; }

    /// <summary>
    /// Whether the search for routes through a stakeholder stopped before it found the requested number; the routes in the answer are the
    /// best all the same.
    /// </summary>
    public bool GivenUp { get; init; }

    /// <summary>How far each side reaches if the two are not connected; otherwise <c>null</c>.</summary>
    public RouteGap? Gap { get; init; }

    /// <summary>The requested stakeholders that are not in the network; if there are any, the rest of the answer is empty.</summary>
    [JsonIgnore]
    public IReadOnlyList<RecordId> Unknown { get; init; } = [];
}

/// <summary>A route.</summary>
/// <param name="Rank">One more than the number of better routes in the answer; equally good routes have the same rank.</param>
/// <param name="Length">The number of its links.</param>
/// <param name="Strength">The product of s/(1 + s) over its links, where s is the strength of a link; rounded to 9 decimals.</param>
/// <param name="Stakeholders">The stakeholders on it from first to last, without repetition.</param>
/// <param name="Links">The links between consecutive stakeholders: one fewer than stakeholders.</param>
public sealed record ConnectingRoute(
    int Rank,
    int Length,
    double Strength,
    IReadOnlyList<Mention> Stakeholders,
    IReadOnlyList<RouteLink> Links);

/// <summary>A link of a route.</summary>
/// <param name="Strength">
/// The sum of the contributions of everything that links the two, where an affiliation contributes 1; rounded to 9 decimals.
/// </param>
/// <param name="Via">
/// What links them, where each item alone would be enough: by contribution, largest first, engagements before affiliations, then by id.
/// </param>
public sealed record RouteLink(double Strength, IReadOnlyList<LinkVia> Via)
{
    /// <summary>The number of items left out, i.e. those with the smallest contributions.</summary>
    public int Omitted { get; init; }
}

/// <summary>Something that links two stakeholders: an engagement in which they meet, or an affiliation.</summary>
/// <param name="Engagement">The engagement; <c>null</c> if it is an affiliation.</param>
/// <param name="Tie">The id of the affiliation; <c>null</c> if it is an engagement.</param>
/// <param name="Direction">
/// For an affiliation: <c>outgoing</c> if it starts at the first of the two (e.g. the first is the member), <c>incoming</c> if it starts at
/// the second.
/// </param>
/// <param name="Roles">The roles by which the first of the two stands in the engagement.</param>
/// <param name="PartnerRoles">The roles by which the second stands in it.</param>
/// <param name="Contribution">Its contribution to the strength of the link.</param>
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
    /// The number of participations of either stakeholder in the engagement that were left out because there are too many.
    /// </summary>
    public int Omitted { get; init; }
}

/// <summary>The gap between two stakeholders who are not connected.</summary>
/// <param name="From">The side of the first.</param>
/// <param name="To">The side of the other.</param>
public sealed record RouteGap(GapSide From, GapSide To);

/// <summary>One side of a gap.</summary>
/// <param name="Stakeholders">The number of stakeholders that it reaches over links, including itself.</param>
/// <param name="Nearest">
/// The nearest of these, at most five, that have a country or a topic in common with any stakeholder on the other side: by distance, then
/// by id. This does not mean that they know each other; it shows where to look for an introduction.
/// </param>
public sealed record GapSide(int Stakeholders, IReadOnlyList<NearGap> Nearest);

/// <summary>A stakeholder on one side of a gap that has something in common with the other side.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Distance">The number of links from its own end of the question.</param>
/// <param name="Country">The country, if a stakeholder on the other side has the same; otherwise <c>null</c>.</param>
/// <param name="Topics">The topics of its engagements that engagements on the other side also have, at most five, in ordinal order.</param>
public sealed record NearGap(Mention Stakeholder, int Distance, string? Country, IReadOnlyList<string> Topics);
