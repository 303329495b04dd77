using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Lists;

/// <summary>A line of a document as it is read, or a row of a table in it.</summary>
/// <param name="Text">Its text; a tab stands where much room is left between two words.</param>
/// <param name="Place">Where it is.</param>
internal sealed record ListLine(string Text, Place Place)
{
    /// <summary>The level of a heading, from 1, where the document states one.</summary>
    public int? Level { get; init; }

    /// <summary>The size of its letters, in points; 0 where the document states none.</summary>
    public double Size { get; init; }

    /// <summary>Whether it begins in bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Its font and colour, as text that is the same for what looks the same; empty where the document states none.</summary>
    public string Look { get; init; } = "";

    /// <summary>Whether there is more room above it than between the lines of one entry.</summary>
    public bool IsBlockStart { get; init; }

    /// <summary>Whether another line stands right above it, on the same page and in the same column.</summary>
    public bool HasLineAbove { get; init; }

    /// <summary>Whether its first word had no room on the line above, so that it may go on with that line's sentence.</summary>
    public bool MayBeWrapped { get; init; }

    /// <summary>The table that it is a row of, from 1; 0 for a line.</summary>
    public int Table { get; init; }

    /// <summary>Whether it is the first row of a page of a table that began before, so that it may go on with the row above.</summary>
    public bool IsAfterBreak { get; init; }

    /// <summary>The cells of a row, their lines divided by <c>\n</c>.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Whether another line looks the same, so that both can be one heading.</summary>
    public bool LooksLike(ListLine other) => Level == other.Level && IsBold == other.IsBold && Math.Abs(Size - other.Size) < 0.3;

    /// <summary>A cell of a row; empty where the row is shorter.</summary>
    public string Cell(int column) => column < Cells.Count ? Cells[column] : "";
}
