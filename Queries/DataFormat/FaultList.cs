using System.Globalization;
using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>A place in a file: the line and the character in it where a cell begins, both from 1.</summary>
internal readonly record struct Place(long Line, int Column)
{
    public static Place Start { get; } = new(1, 1);
}

/// <summary>Gathers what is wrong with the files of a dataset: counts everything, keeps what stands first in the order of files and lines.</summary>
internal sealed class FaultList(string folder)
{
    private const int Kept = 100;
    private const int LongestFound = 80;

    private readonly PriorityQueue<DatasetError, (DatasetFile File, Place Place, long Number)> _kept =
        new(Comparer<(DatasetFile File, Place Place, long Number)>.Create((a, b) => Compare(b, a)));

    /// <summary>How many faults there are.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the list has all the errors that it will show, if only by number; hints that cost time are worth it until then.</summary>
    public bool IsFull => Count >= Kept;

    /// <summary>Adds a fault of a file.</summary>
    public void Add(DatasetFile file, Place? place, string? field, string reason, string? found = null, string? hint = null)
    {
        var key = (file, place ?? default, Count++);
        if (_kept.Count < Kept || Compare(key, Last()) < 0)
        {
            var error = new DatasetError(
                Path.Combine(folder, DatasetLayout.FileName(file)), place?.Line, place?.Column, field, reason, Visible(found), hint);
            _kept.Enqueue(error, key);
            if (_kept.Count > Kept)
            {
                _kept.Dequeue();
            }
        }
    }

    /// <summary>The faults that stand first, in order.</summary>
    public IReadOnlyList<DatasetError> InOrder() =>
        [.. _kept.UnorderedItems.OrderBy(i => i.Priority, Comparer<(DatasetFile, Place, long)>.Create(Compare)).Select(i => i.Element)];

    /// <summary>The start of what was found, its control characters spelt out, on one line.</summary>
    internal static string? Visible(string? found)
    {
        if (found is null)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (var rune in found.EnumerateRunes())
        {
            var shown = rune.Value switch
            {
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator => $"\\u{rune.Value:x4}",
                _ => rune.ToString(),
            };
            if (text.Length + shown.Length > LongestFound)
            {
                text.Length = Math.Min(text.Length, LongestFound - 1);
                text.Length -= char.IsHighSurrogate(text[^1]) ? 1 : 0;
                return text.Append('…').ToString();
            }

            text.Append(shown);
        }

        return text.ToString();
    }

    private (DatasetFile, Place, long) Last() => _kept.TryPeek(out _, out var last) ? last : default;

    private static int Compare((DatasetFile File, Place Place, long Number) a, (DatasetFile File, Place Place, long Number) b) =>
        a.File != b.File ? a.File.CompareTo(b.File)
        : a.Place.Line != b.Place.Line ? a.Place.Line.CompareTo(b.Place.Line)
        : a.Place.Column != b.Place.Column ? a.Place.Column.CompareTo(b.Place.Column)
        : a.Number.CompareTo(b.Number);
}
