using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>Looks for what the format allows and nobody means: each oddity of a cell is a warning.</summary>
internal static class OddCells
{
    private static ReadOnlySpan<byte> Lost => "\uFFFD"u8;

    /// <summary>Warns of what is odd about the cells of a row.</summary>
    public static void Check(CsvRows row)
    {
        for (var column = 0; column < row.Layout.Columns.Length; column++)
        {
            if (row.Cell(column).IndexOf(Lost) >= 0)
            {
                row.Warn(column, "a character was lost (U+FFFD)", Encoding.UTF8.GetString(row.Cell(column)), "restore it from where the text came from");
            }
        }
    }
}
