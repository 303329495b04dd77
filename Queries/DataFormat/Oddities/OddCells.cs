using System.Buffers;
using System.Text;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>Finds cells that the format allows but that are probably mistakes: each oddity of a cell is a warning.</summary>
internal static class OddCells
{
    // Letters, digits, spaces and the marks of ordinary prose; a text with any other character is examined closely.
    private static readonly SearchValues<byte> Ordinary = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,;'\"()/-"u8);

    /// <summary>Adds warnings about the oddities in the cells of a row.</summary>
    public static void Check(RecordReader row)
    {
        for (var column = 0; column < row.Layout.Columns.Length; column++)
        {
            var cell = row.Text(column);
            if (!cell.IsEmpty && !IsOrdinary(cell, row.Layout.Columns[column].Holds))
            {
                Check(row, column, CellText.ToString(cell));
            }
        }
    }

    // Most cells of most files need no further check, so no string is created for them.
    private static bool IsOrdinary(ReadOnlySpan<byte> cell, Holds holds) => holds switch
    {
        Holds.Word or Holds.Country or Holds.Language => true,
        Holds.Id => !LongNumbers.Can(cell),
        Holds.Date => false,
        _ => !cell.ContainsAnyExcept(Ordinary) && cell.ContainsAnyInRange((byte)'A', (byte)'z') && cell[0] != '-'
            && !LongNumbers.Can(cell) && !Placeholders.IsAsciiOne(cell) && !SpreadsheetErrors.Can(cell),
    };

    private static void Check(RecordReader row, int column, string text)
    {
        var (holds, required) = (row.Layout.Columns[column].Holds, row.Layout.Columns[column].Required);
        switch (holds)
        {
            case Holds.Date:
                Warn(row, column, text, SentinelDates.In(text));
                break;
            case Holds.Id:
                Warn(row, column, text, LongNumbers.In(text));
                break;
            case Holds.Name or Holds.Title:
                // Initials such as NA or TBA belong to real organizations.
                var isAcronym = row.Layout == DatasetLayout.Names && row.Text(row.Layout.Columns.Length - 1).SequenceEqual("acronym"u8);
                Warn(
                    row,
                    column,
                    text,
                    Placeholders.In(text, required, isAcronym) ?? Unsearchable(text, holds) ?? LongNumbers.In(text) ?? Formulas.In(text));
                CheckText(row, column, text);
                break;
            case Holds.Text:
                Warn(row, column, text, Formulas.In(text));
                CheckText(row, column, text);
                break;
            case Holds.Topics:
                Warn(row, column, text, Formulas.In(text));
                foreach (var item in ListCell.Split(text))
                {
                    Warn(row, column, item, Placeholders.In(item, isRequired: false, isAcronym: false) ?? Unsearchable(item, Holds.Name));
                    CheckText(row, column, item);
                }

                break;
            case Holds.Identifiers or Holds.Attributes:
                foreach (var item in ListCell.Split(text))
                {
                    Warn(row, column, item, LongNumbers.In(item[(item.IndexOfAny([':', '=']) + 1)..].Trim()));
                    CheckText(row, column, item);
                }

                break;
            case Holds.Links:
                foreach (var item in ListCell.Split(text))
                {
                    Warn(row, column, item, Markup.In(item) ?? InvisibleText.In(item));
                }

                break;
        }
    }

    private static void CheckText(RecordReader row, int column, string text)
    {
        Warn(row, column, text, SpreadsheetErrors.In(text));
        Warn(row, column, text, Passwords.In(text));
        Warn(row, column, text, EncodedBytes.In(text) ?? Markup.In(text));
        if (Ascii.IsValid(text))
        {
            Warn(row, column, text, LostLetters.In(text));
            return;
        }

        var (lost, misread) = (LostLetters.ForGood(text), MisreadText.In(text));
        var damage = lost ?? misread;
        Warn(row, column, text, damage ?? LostLetters.In(text));
        Warn(row, column, text, damage is null ? LookAlikes.In(text) ?? StyledLetters.In(text) : null);
        Warn(row, column, text, misread is null ? InvisibleText.In(text) : null); // else it came with the wrong encoding
    }

    private static Oddity? Unsearchable(string text, Holds holds) =>
        holds == Holds.Name
        && !text.EnumerateRunes().Any(Rune.IsLetterOrDigit)
        && !InvisibleText.IsAll(text)
        && SpreadsheetErrors.In(text) is null
        && (LostLetters.ForGood(text) ?? LostLetters.In(text)) is null
            ? new Oddity("neither a letter nor a digit", "no search finds it: write the name")
            : null;

    private static void Warn(RecordReader row, int column, string text, Oddity? oddity)
    {
        if (oddity is not null)
        {
            row.Warn(column, oddity.Reason, oddity.Found ?? text, oddity.Hint);
        }
    }
}
