using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Lists;

/// <summary>A line of a document, or a row of a table in it.</summary>
/// <param name="Text">The text, with a tab where there is a wide gap between two words.</param>
/// <param name="Place">The place in the document.</param>
internal sealed record ListLine(string Text, Place Place)
{
    /// <summary>The level of a heading, from 1, if the document states one.</summary>
    public int? Level { get; init; }

    /// <summary>The font size in points; 0 if the document states none.</summary>
    public double Size { get; init; }

    /// <summary>Whether it starts in bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>The font and colour as text, for comparison; empty if the document states none.</summary>
    public string Look { get; init; } = "";

    /// <summary>Whether the gap above it is wider than between the lines of one entry.</summary>
    public bool IsBlockStart { get; init; }

    /// <summary>Whether there is a line directly above it on the same page and in the same column.</summary>
    public bool HasLineAbove { get; init; }

    /// <summary>Whether its first word did not fit on the line above, so that it may continue that line's sentence.</summary>
    public bool MayBeWrapped { get; init; }

    /// <summary>The number of the table that the row belongs to, from 1; 0 for a line.</summary>
    public int Table { get; init; }

    /// <summary>Whether it is the first row of a page of a table that began before, so that it may go on with the row above.</summary>
    public bool IsAfterBreak { get; init; }

    /// <summary>The cells of a row; lines within a cell are separated by <c>\n</c>.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Whether another line looks the same, so that both can be parts of one heading.</summary>
    public bool LooksLike(ListLine other) => Level == other.Level && IsBold == other.IsBold && Math.Abs(Size - other.Size) < 0.3;

    /// <summary>A cell of a row; empty if the row is shorter.</summary>
    public string Cell(int column) => column < Cells.Count ? Cells[column] : "";
}
