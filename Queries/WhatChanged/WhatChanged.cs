using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>How did cooperation change between two times, or between what was known on two days?</summary>
/// <param name="Before">The part of the network to examine for the state before.</param>
/// <param name="After">
/// The part of the network to examine for the state after; it differs by its time or by the day by which evidence was published, and not by
/// its level.
/// </param>
public sealed record WhatChanged(Scope Before, Scope After) : IQuestion<Changes>
{
    /// <summary>The maximum number of items of each list in one answer.</summary>
    public const int MaxAtMost = 1_000;

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>The minimum strength that a pair must have before or after, in units of 1e−9; 0 for all that share an engagement.</summary>
    public long MinStrength { get; init; }

    /// <summary>The maximum number of items of each list, 1–1,000.</summary>
    public int AtMost { get; init; } = 50;

    /// <summary>The number of items of each list to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of shared engagements of either time for each pair, 1–500.</summary>
    public int SharedAtMost { get; init; } = 1;

    /// <summary>The maximum number of participations on either side of a shared engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    Changes IQuestion<Changes>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        ChangesBounds.Fit(this, WhatChangedAnswer.Answer(network, this, cancellationToken));
}

/// <summary>An answer to What changed.</summary>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="Gained">Pairs that cooperate only after: strongest first, then by the ids of both.</param>
/// <param name="Lost">Pairs that cooperate only before: strongest first, then by the ids of both.</param>
/// <param name="Stronger">Pairs that cooperate more strongly after: largest difference first, then by the ids of both.</param>
/// <param name="Weaker">Pairs that cooperate less strongly after: largest difference first, then by the ids of both.</param>
/// <param name="Newcomers">Actors that take part only after: those with the most engagements first, then by id.</param>
/// <param name="Gone">Actors that take part only before: those with the most engagements first, then by id.</param>
/// <param name="Counts">The length of each complete list, and the number of unchanged pairs.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Truncated">Whether items of a list were left out because of the limit.</param>
/// <param name="Omitted">The number of items of all lists that follow.</param>
public sealed record Changes(
    Level Level,
    Weight Weight,
    IReadOnlyList<ChangedPair> Gained,
    IReadOnlyList<ChangedPair> Lost,
    IReadOnlyList<ChangedPair> Stronger,
    IReadOnlyList<ChangedPair> Weaker,
    IReadOnlyList<ChangedParticipant> Newcomers,
    IReadOnlyList<ChangedParticipant> Gone,
    ChangeCounts Counts,
    IReadOnlyDictionary<string, TieGiven> Ties,
    IReadOnlyDictionary<string, Source> Sources,
    bool Truncated,
    int Omitted) : IPaged
{
    /// <summary>
    /// The actors that stand by each participation among the ties, by id of the tie. A participant who represents several bodies is listed
    /// for each of them that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>The value to send as <c>cursor</c> for the next items of each list; <c>null</c> if there are no more.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Math.Max(Pairs.Max(list => list.Count), Math.Max(Newcomers.Count, Gone.Count));

    internal IReadOnlyList<IReadOnlyList<ChangedPair>> Pairs => [Gained, Lost, Stronger, Weaker];
}

/// <summary>The length of each complete list.</summary>
/// <param name="Gained">The number of pairs that cooperate only after.</param>
/// <param name="Lost">The number of pairs that cooperate only before.</param>
/// <param name="Stronger">The number of pairs that cooperate more strongly after.</param>
/// <param name="Weaker">The number of pairs that cooperate less strongly after.</param>
/// <param name="Same">The number of pairs that cooperate equally strongly.</param>
/// <param name="Newcomers">The number of actors that take part only after.</param>
/// <param name="Gone">The number of actors that take part only before.</param>
public sealed record ChangeCounts(int Gained, int Lost, int Stronger, int Weaker, int Same, int Newcomers, int Gone);

/// <summary>A pair of actors whose cooperation changed.</summary>
/// <param name="A">The actor whose id comes first.</param>
/// <param name="B">The other actor.</param>
/// <param name="Before">The strength before, rounded to 9 decimals; 0 if they did not cooperate.</param>
/// <param name="After">The strength after, rounded to 9 decimals; 0 if they do not cooperate.</param>
/// <param name="SharedBefore">The number of engagements they share before.</param>
/// <param name="SharedAfter">The number of engagements they share after.</param>
/// <param name="EngagementsBefore">
/// The engagements of the time before that add most, as with a pair of the <see cref="MapOfCooperation"/>.
/// </param>
/// <param name="EngagementsAfter">
/// The engagements of the time after that add most, as with a pair of the <see cref="MapOfCooperation"/>.
/// </param>
public sealed record ChangedPair(
    Mention A,
    Mention B,
    double Before,
    double After,
    int SharedBefore,
    int SharedAfter,
    IReadOnlyList<SharedEngagement> EngagementsBefore,
    IReadOnlyList<SharedEngagement> EngagementsAfter);

/// <summary>An actor that takes part only before or only after.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="Engagements">The number of engagements.</param>
public sealed record ChangedParticipant(RecordId Id, Kind Kind, string Name, string? Country, int Engagements);
