namespace StakeholderGraph;

/// <summary>A matrix of groups by groups with the number of their engagements, which no tie of the answer represents.</summary>
/// <param name="Rows">The groups of the rows, in the order of the answer.</param>
/// <param name="Columns">The groups of the columns.</param>
/// <param name="Cells">The cells in the answer, row by row.</param>
public sealed record DrawingMatrix(IReadOnlyList<MatrixGroup> Rows, IReadOnlyList<MatrixGroup> Columns, IReadOnlyList<MatrixCell> Cells)
{
    /// <summary>
    /// Whether rows and columns are the same groups, so that each cell applies on both sides of the diagonal; it is stated above or on the
    /// diagonal.
    /// </summary>
    public bool IsMirrored { get; init; }

    /// <summary>
    /// Cells that the answer leaves out although there may be a record, by the numbers of row and column; a cell neither here nor among the
    /// cells has no record.
    /// </summary>
    public IReadOnlySet<(int Row, int Column)> Withheld { get; init; } = new HashSet<(int, int)>();

    /// <summary>The date since which the withheld cells were engaged; <c>null</c> if a limit left them out.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Whether cells count seats instead of engagements.</summary>
    public bool IsOfSeats { get; init; }

    /// <summary>
    /// Whether only cooperation of a minimum strength counts, so that a cell without a record may have weaker cooperation.
    /// </summary>
    public bool IsOfStrongOnly { get; init; }
}

/// <summary>A group of a matrix.</summary>
/// <param name="Of">What the groups consist of.</param>
/// <param name="Id">A country code, the word of a constituency or kind, or <c>none</c> for stakeholders without one.</param>
public sealed record MatrixGroup(Between Of, string Id);

/// <summary>A cell of a matrix.</summary>
/// <param name="Row">The number of the row, from 0.</param>
/// <param name="Column">The number of the column, from 0.</param>
/// <param name="Engagements">The number of engagements or seats; 0 if there is no record.</param>
public sealed record MatrixCell(int Row, int Column, int Engagements)
{
    /// <summary>The sum of the strengths of the pairs; only if the cell is about pairs.</summary>
    public double? Strength { get; init; }

    /// <summary>The number of pairs that cooperate; only if the cell is about pairs.</summary>
    public int? Pairs { get; init; }

    /// <summary>The number of stakeholders in both groups; only if the cell is about stakeholders.</summary>
    public int? Known { get; init; }

    /// <summary>The date of the last engagement of any of them; <c>null</c> if it is not stated.</summary>
    public PartialDate? Last { get; init; }
}
