using StakeholderGraph.Asking;
using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Which actors cooperate in the whole network: pair by pair, or as a matrix of groups?</summary>
/// <param name="Scope">
/// The part of the network to examine. The question names no stakeholder, so filters on kind and country apply to both actors of a pair.
/// </param>
public sealed record MapOfCooperation(Scope Scope) : IQuestion<MappedCooperation>
{
    /// <summary>The maximum number of pairs or cells in one answer.</summary>
    public const int MaxAtMost = 10_000;

    /// <summary>The measure of strength.</summary>
    public Weight Weight { get; init; } = Weight.Role;

    /// <summary>The groups of the matrix; <see cref="Between.None"/> for pairs.</summary>
    public Between Between { get; init; }

    /// <summary>Admits only pairs with an actor of this group: the pairs of a cell instead of the matrix.</summary>
    public string? A { get; init; }

    /// <summary>Admits only pairs whose other actor is of this group.</summary>
    public string? B { get; init; }

    /// <summary>The minimum strength of a pair, in units of 1e−9; 0 for all that share an engagement.</summary>
    public long MinStrength { get; init; }

    /// <summary>The maximum number of pairs or cells, 1–10,000.</summary>
    public int AtMost { get; init; } = 200;

    /// <summary>The number of items to skip: those on the previous pages.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of shared engagements for each pair, 1–500.</summary>
    public int SharedAtMost { get; init; } = 3;

    /// <summary>The maximum number of participations on either side of a shared engagement, strongest roles first.</summary>
    public int WaysAtMost { get; init; } = 5;

    /// <summary>The maximum size of the answer, see <see cref="AnswerBounds"/>.</summary>
    public int AtMostBytes { get; init; } = AnswerBounds.DefaultBytes;

    /// <summary>Whether the answer is a matrix, not a list of pairs.</summary>
    internal bool IsMatrix => Between != Between.None && A is null && B is null;

    MappedCooperation IQuestion<MappedCooperation>.AnswerFrom(Network network, CancellationToken cancellationToken) =>
        MappedCooperationBounds.Fit(this, MapOfCooperationAnswer.Answer(network, this, cancellationToken));
}

/// <summary>An answer to the map of cooperation: pairs, or the cells of a matrix.</summary>
/// <param name="Between">The groups asked for.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Weight">The weight asked for.</param>
/// <param name="Pairs">The pairs: strongest first, then by the ids of both; empty if a matrix was asked for.</param>
/// <param name="Groups">
/// The groups with any actor that takes part, in the order of rows and columns; empty if no groups were asked for.
/// </param>
/// <param name="Cells">
/// The cells with any cooperation, row by row, those on and above the diagonal; an absent cell has no record of cooperation, which is not
/// the same as no contact.
/// </param>
/// <param name="Ties">The ties that the answer uses, by id, with their evidence.</param>
/// <param name="Sources">The sources that the evidence names, by id.</param>
/// <param name="Unattributed">The number of persons who take part in some engagement but stand for no actor there at this level.</param>
/// <param name="Truncated">Whether pairs or cells were left out because of the limit.</param>
/// <param name="Omitted">The number of pairs or cells left out.</param>
public sealed record MappedCooperation(
    Between Between,
    Level Level,
    Weight Weight,
    IReadOnlyList<CooperationPair> Pairs,
    IReadOnlyList<CooperationGroup> Groups,
    IReadOnlyList<CooperationCell> Cells,
    IReadOnlyDictionary<string, TieGiven> Ties,
    IReadOnlyDictionary<string, Source> Sources,
    int Unattributed,
    bool Truncated,
    int Omitted) : IPaged
{
    /// <summary>
    /// The actors that stand by each participation among the ties, by id of the tie. A participant who represents several bodies is listed
    /// for each of them that the answer counts.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Attribution>> Stands { get; init; } = Scoping.Citations.NoStands;

    /// <summary>The value of <c>after</c> for the next page; <c>null</c> on the last page.</summary>
    public string? Next { get; init; }

    int IPaged.Given => Math.Max(Pairs.Count, Cells.Count);
}

/// <summary>A pair of actors that cooperate.</summary>
/// <param name="A">The actor whose id comes first.</param>
/// <param name="B">The other actor.</param>
/// <param name="Strength">The strength of the cooperation, rounded to 9 decimals.</param>
/// <param name="Shared">The number of engagements they share.</param>
/// <param name="Engagements">
/// The engagements that add most: by contribution, largest first, then by id. <c>roles</c> are those of <paramref name="A"/>,
/// <c>partnerRoles</c> those of <paramref name="B"/>.
/// </param>
public sealed record CooperationPair(Mention A, Mention B, double Strength, int Shared, IReadOnlyList<SharedEngagement> Engagements)
{
    /// <summary>The number of shared engagements that were left out.</summary>
    public int Omitted => Shared - Engagements.Count;
}

/// <summary>A group: a row and a column of the matrix.</summary>
/// <param name="Id">A country code, the word of a constituency or kind, or <c>none</c> for actors that belong to no group.</param>
/// <param name="Name">The display name.</param>
/// <param name="Stakeholders">The number of its members that stand in any engagement at the level asked for.</param>
public sealed record CooperationGroup(string Id, string Name, int Stakeholders);

/// <summary>The cooperation between two groups, or within one.</summary>
/// <param name="A">The group that comes first.</param>
/// <param name="B">The other group; the same group for the cooperation within it.</param>
/// <param name="Strength">The sum of the strengths of the pairs.</param>
/// <param name="Pairs">The number of cooperating pairs with one actor of each group.</param>
/// <param name="Engagements">The number of engagements that those pairs share, each counted once.</param>
public sealed record CooperationCell(string A, string B, double Strength, int Pairs, int Engagements);
