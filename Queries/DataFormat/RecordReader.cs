using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// Reads the records of one type, in bounded memory: for each record, a text for every field and its place. Every import format is a class
/// derived from this one, so that rules and messages are the same for all. A list is one text, joined as <see cref="ListCell"/> joins it.
/// </summary>
internal abstract class RecordReader(RecordLayout layout, FaultList faults) : IDisposable
{
    private long _errorsBefore;

    public RecordLayout Layout { get; } = layout;

    /// <summary>Whether everything could be read so far, so that a record that was not found does not exist.</summary>
    public bool IsComplete { get; protected set; } = true;

    /// <summary>
    /// Whether the record has all its fields. If not, they may be shifted, and no further faults are reported about them.
    /// </summary>
    public bool IsWhole { get; protected set; }

    /// <summary>Whether the current row can become a record: no error has been found in it, and no required field is missing.</summary>
    public bool IsGood => IsWhole && HasRequired && Faults.Count == _errorsBefore;

    /// <summary>Whether a country may be given by its name.</summary>
    public virtual bool KnowsCountryNames => false;

    /// <summary>The number of records read so far.</summary>
    public long Count { get; private set; }

    /// <summary>A digest of the content, available when all of it has been read; it differs if anything has changed.</summary>
    public abstract byte[] Digest { get; }

    protected FaultList Faults { get; } = faults;

    /// <summary>Whether all required fields are present.</summary>
    protected bool HasRequired { get; set; } = true;

    /// <summary>Advances to the next record.</summary>
    public bool Read()
    {
        _errorsBefore = Faults.Count;
        if (!ReadNext())
        {
            return false;
        }

        Count++;
        return true;
    }

    /// <summary>
    /// Whether records have a field, possibly an empty one. Reporting a missing required field, once, is the reader's task.
    /// </summary>
    public abstract bool Has(int field);

    /// <summary>The text of a field, as UTF-8, without the white space around it; empty if it is not stated.</summary>
    public abstract ReadOnlySpan<byte> Text(int field);

    /// <summary>The place of a field; the start of the record if it has no such field.</summary>
    public abstract Place PlaceOf(int field);

    /// <summary>Reports an error in a field.</summary>
    public void Fault(int field, string reason, string? hint = null) => Fault(field, reason, Encoding.UTF8.GetString(Text(field)), hint);

    /// <summary>Reports an error in a field or in a part of it.</summary>
    public void Fault(int field, string reason, string? found, string? hint)
    {
        if (IsWhole)
        {
            Faults.Add(Layout.File, PlaceOf(field), Layout.Columns[field].Name, reason, found, hint);
        }
    }

    /// <summary>Reports a warning about a field or about a part of it.</summary>
    public void Warn(int field, string reason, string? found, string? hint)
    {
        if (IsWhole)
        {
            Faults.Warn(Layout.File, PlaceOf(field), Layout.Columns[field].Name, reason, found, hint);
        }
    }

    public abstract void Dispose();

    /// <summary>Advances to the next record, and reports errors that concern it as a whole.</summary>
    protected abstract bool ReadNext();
}
