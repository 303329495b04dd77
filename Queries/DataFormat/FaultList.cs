using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat;

/// <summary>A place in a file: the line and the character at which a cell starts, both from 1.</summary>
internal readonly record struct Place(long Line, int Column)
{
    public static Place Start { get; } = new(1, 1);
}

/// <summary>Collects the faults in the files of a dataset: counts all, and keeps the first in the order of files and lines.</summary>
internal sealed partial class FaultList(IDatasetSource source)
{
    private const int LongestFound = 80;
    private const int MostSeen = 10_000;
    private readonly HashSet<(Severity, DatasetFile, Place, string? Field, string Reason, string? Found)> _seen = [];
    private readonly FirstFaults _errors = new();
    private readonly FirstFaults _warnings = new();

    /// <summary>Whether faults are discarded, because the record being read is skipped.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Receives every error, if a caller asks for more than the first hundred.</summary>
    public List<DatasetFault>? Heard { get; set; }

    /// <summary>The number of errors.</summary>
    public long Count => _errors.Count;

    /// <summary>Whether the list has as many errors as it shows in full; until then, hints that cost time are worth it.</summary>
    public bool IsFull => Count >= Faults.Kept;

    /// <summary>The errors.</summary>
    public Faults Errors => _errors.InOrder();

    /// <summary>The warnings.</summary>
    public Faults Warnings => _warnings.InOrder();

    /// <summary>The exception that reports the errors together with the warnings.</summary>
    public DatasetException Exception() => new(Errors.First, Count) { Warnings = Warnings };

    /// <summary>A place as another message mentions it.</summary>
    public string InWords(DatasetFile file, Place place) => source.Locate(file, place).InWords;

    /// <summary>Adds an error about a file.</summary>
    public void Add(DatasetFile file, Place? place, string? field, string reason, string? found = null, string? hint = null) =>
        Add(_errors, Severity.Error, file, place, field, reason, found, hint);

    /// <summary>Adds a warning about a file.</summary>
    public void Warn(DatasetFile file, Place? place, string? field, string reason, string? found = null, string? hint = null) =>
        Add(_warnings, Severity.Warning, file, place, field, reason, found, hint);

    /// <summary>A text without the part before the @ of an address, which may be a password.</summary>
    internal static string? WithoutUser(string? found) => found is null ? null : UserOfAddress().Replace(found, "…@");

    /// <summary>The start of the offending text on one line, with control characters escaped.</summary>
    internal static string? Visible(string? found)
    {
        if (found is null)
        {
            return null;
        }

        var text = new StringBuilder();
        var end = 0; // the position where it can be cut
        for (var at = 0; at < found.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(found, at);
            foreach (var rune in found.AsSpan(at, length).EnumerateRunes())
            {
                text.Append(Visible(rune));
            }

            at += length;

            if (text.Length > LongestFound)
            {
                text.Length = end;
                return text.Append('…').ToString();
            }

            end = text.Length < LongestFound ? text.Length : end;
        }

        return text.ToString();
    }

    private static string Visible(Rune rune) => rune.Value switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        _ when Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator => $"\\u{rune.Value:x4}",
        _ => rune.ToString(),
    };

    private void Add(
        FirstFaults faults,
        Severity severity,
        DatasetFile file,
        Place? place,
        string? field,
        string reason,
        string? found,
        string? hint)
    {
        if (IsMuted)
        {
            return;
        }

        // A cell that applies to the cells below it yields several records: an error in it is one mistake.
        var isNew = place is null || _seen.Count >= MostSeen || _seen.Add((severity, file, place.Value, field, reason, found));
        if (isNew)
        {
            faults.Add(file, place ?? default, Fault);
        }

        if (severity == Severity.Error)
        {
            Heard?.Add(Fault());
        }

        DatasetFault Fault()
        {
            var at = source.Locate(file, place);
            return new DatasetFault(at.File, at.Line, at.Column, field, reason, Visible(WithoutUser(found)), hint)
            {
                Severity = severity,
                Part = at.Part,
            };
        }
    }

    [GeneratedRegex(@"(?<=:[/\\]{1,3})[^\s|<>/\\][^\s|<>]*@", RegexOptions.CultureInvariant)]
    private static partial Regex UserOfAddress();

    private sealed class FirstFaults
    {
        private static readonly Comparer<(DatasetFile File, Place Place, long Number)> Order = Comparer<(
            DatasetFile File,
            Place Place,
            long Number)>.Create(Compare);

        private readonly PriorityQueue<DatasetFault, (DatasetFile File, Place Place, long Number)> _kept =
            new(Comparer<(DatasetFile File, Place Place, long Number)>.Create((a, b) => Compare(b, a)));

        public long Count { get; private set; }

        public void Add(DatasetFile file, Place place, Func<DatasetFault> fault)
        {
            var key = (file, place, Count++);
            if (_kept.Count < Faults.Kept)
            {
                _kept.Enqueue(fault(), key);
            }
            else if (_kept.TryPeek(out _, out var last) && Compare(key, last) < 0)
            {
                _kept.DequeueEnqueue(fault(), key);
            }
        }

        public Faults InOrder() =>
            Count == 0 ? Faults.None : new([.. _kept.UnorderedItems.OrderBy(i => i.Priority, Order).Select(i => i.Element)], Count);

        private static int Compare((DatasetFile File, Place Place, long Number) a, (DatasetFile File, Place Place, long Number) b) =>
            a.File != b.File ? a.File.CompareTo(b.File)
            : a.Place.Line != b.Place.Line ? a.Place.Line.CompareTo(b.Place.Line)
            : a.Place.Column != b.Place.Column ? a.Place.Column.CompareTo(b.Place.Column)
            : a.Number.CompareTo(b.Number);
    }
}
