namespace StakeholderGraph;

/// <summary>Groups by groups, with how often they are engaged: what of an answer no tie stands for.</summary>
/// <param name="Rows">The groups of the rows, in the order of the answer.</param>
/// <param name="Columns">The groups of the columns.</param>
/// <param name="Cells">The cells that the answer gives, row by row.</param>
public sealed record DrawingMatrix(IReadOnlyList<MatrixGroup> Rows, IReadOnlyList<MatrixGroup> Columns, IReadOnlyList<MatrixCell> Cells)
{
    /// <summary>
    /// Whether rows and columns are the same groups, so that a cell stands on either side of the diagonal; it is given above it or on it.
    /// </summary>
    public bool IsMirrored { get; init; }

    /// <summary>
    /// Cells that the answer does not give although there may be a record, by number of row and column; those that are neither here nor
    /// among the cells have none.
    /// </summary>
    public IReadOnlySet<(int Row, int Column)> Withheld { get; init; } = new HashSet<(int, int)>();

    /// <summary>The date since which those withheld were engaged; none if a limit left them out.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Whether seats are counted in place of engagements.</summary>
    public bool IsOfSeats { get; init; }

    /// <summary>Whether only cooperation of a least strength counts, so that a cell without a record may have a weaker one.</summary>
    public bool IsOfStrongOnly { get; init; }
}

/// <summary>A group of a matrix.</summary>
/// <param name="Of">What the groups are.</param>
/// <param name="Id">A country code, the word of a constituency or kind, or <c>none</c> for those that belong to none.</param>
public sealed record MatrixGroup(Between Of, string Id);

/// <summary>A cell of a matrix.</summary>
/// <param name="Row">The number of the row, from 0.</param>
/// <param name="Column">The number of the column, from 0.</param>
/// <param name="Engagements">How many engagements, or seats; 0 where there is no record.</param>
public sealed record MatrixCell(int Row, int Column, int Engagements)
{
    /// <summary>The strengths of the pairs added up; only if the cell is of pairs.</summary>
    public double? Strength { get; init; }

    /// <summary>How many pairs cooperate; only if the cell is of pairs.</summary>
    public int? Pairs { get; init; }

    /// <summary>How many stakeholders belong to both groups; only if the cell is of stakeholders.</summary>
    public int? Known { get; init; }

    /// <summary>When any of them was last engaged; none if that is not stated.</summary>
    public PartialDate? Last { get; init; }
}
