using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>How did cooperation change between two times, or between what was known on two days?</summary>
/// <param name="Before">What of the network to look at first.</param>
/// <param name="After">
/// What to look at then; differs by its time or by the day by which evidence was published, and not by its level.
/// </param>
public sealed record WhatChanged(Scope Before, Scope After) : IQuestion<Changes>
{
    /// <summary>The most items that one answer gives of each list.</summary>
    public const int MaxAtMost = 1_000;

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>The least strength that a pair must have before or after, in units of 1e−9; 0 for all that share an engagement.</summary>
    public long MinStrength { get; init; }

    /// <summary>How many items to give of each list, 1–1,000.</summary>
    public int AtMost { get; init; } = 50;

    /// <summary>The number of each list to skip: those on the previous pages.</summary>
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

/// <summary>How cooperation changed.</summary>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="Gained">Pairs that cooperate only after: strongest first, then by the ids of both.</param>
/// <param name="Lost">Pairs that cooperate only before: strongest first, likewise.</param>
/// <param name="Stronger">Pairs that cooperate more strongly after: largest difference first, likewise.</param>
/// <param name="Weaker">Pairs that cooperate less strongly after: largest difference first, likewise.</param>
/// <param name="Newcomers">Those who take part only after: in the most engagements first, then by id.</param>
/// <param name="Gone">Those who take part only before: in the most engagements first, then by id.</param>
/// <param name="Counts">How long each list is as a whole, and how many pairs stayed as they were.</param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Truncated">Whether something of a list was left out because of the limit.</param>
/// <param name="Omitted">How many items of all lists follow.</param>
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
    /// Who stands by each participation among the ties, by id of the tie. A participant who represents several bodies is there for each
    /// that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>What to send as <c>cursor</c> for what follows in each list; none if nothing does.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Math.Max(Pairs.Max(list => list.Count), Math.Max(Newcomers.Count, Gone.Count));

    internal IReadOnlyList<IReadOnlyList<ChangedPair>> Pairs => [Gained, Lost, Stronger, Weaker];
}

/// <summary>How long each list is as a whole.</summary>
/// <param name="Gained">How many pairs cooperate only after.</param>
/// <param name="Lost">How many pairs cooperate only before.</param>
/// <param name="Stronger">How many pairs cooperate more strongly after.</param>
/// <param name="Weaker">How many pairs cooperate less strongly after.</param>
/// <param name="Same">How many pairs cooperate as strongly.</param>
/// <param name="Newcomers">How many take part only after.</param>
/// <param name="Gone">How many take part only before.</param>
public sealed record ChangeCounts(int Gained, int Lost, int Stronger, int Weaker, int Same, int Newcomers, int Gone);

/// <summary>Two whose cooperation changed.</summary>
/// <param name="A">The one whose id comes first.</param>
/// <param name="B">The other.</param>
/// <param name="Before">The strength before, rounded to 9 decimals; 0 where they did not cooperate.</param>
/// <param name="After">The strength after, likewise.</param>
/// <param name="SharedBefore">How many engagements they share before.</param>
/// <param name="SharedAfter">How many engagements they share after.</param>
/// <param name="EngagementsBefore">Those of the time before that add most, as with a pair of the <see cref="MapOfCooperation"/>.</param>
/// <param name="EngagementsAfter">Those of the time after that add most, likewise.</param>
public sealed record ChangedPair(
    Mention A,
    Mention B,
    double Before,
    double After,
    int SharedBefore,
    int SharedAfter,
    IReadOnlyList<SharedEngagement> EngagementsBefore,
    IReadOnlyList<SharedEngagement> EngagementsAfter);

/// <summary>Someone who takes part only before or only after.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Name">The preferred name.</param>
/// <param name="Country">The country's code, if any.</param>
/// <param name="Engagements">In how many engagements.</param>
public sealed record ChangedParticipant(RecordId Id, Kind Kind, string Name, string? Country, int Engagements);
