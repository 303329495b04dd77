using System.Text;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// Reads the records of one type, in bounded memory: of each a text for every field, and the place where that stands. Every format of
/// import is a class that derives from this one; rules and messages are then the same for all. A list is one text, joined as
/// <see cref="ListCell"/> joins it.
/// </summary>
internal abstract class RecordReader(RecordLayout layout, FaultList faults) : IDisposable
{
    private long _errorsBefore;

    public RecordLayout Layout { get; } = layout;

    /// <summary>Whether everything could be read as far as now, so that what was not found is not there.</summary>
    public bool IsComplete { get; protected set; } = true;

    /// <summary>Whether the record has all its fields. If not, they may have been shifted, and nothing more is said of them.</summary>
    public bool IsWhole { get; protected set; }

    /// <summary>Whether this can become a record: no error has been found in it, and no required field is missing.</summary>
    public bool IsGood => IsWhole && HasRequired && Faults.Count == _errorsBefore;

    /// <summary>How many records have been read.</summary>
    public long Count { get; private set; }

    /// <summary>A digest of what was read, once all has been: another one where anything has changed.</summary>
    public abstract byte[] Digest { get; }

    protected FaultList Faults { get; } = faults;

    /// <summary>Whether there are all fields that must be.</summary>
    protected bool HasRequired { get; set; } = true;

    /// <summary>Goes to the next record.</summary>
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
    /// Whether records have a field, if perhaps an empty one. That a required one is missing is for the reader to say, once.
    /// </summary>
    public abstract bool Has(int field);

    /// <summary>The text of a field, as UTF-8, without the white space around it; empty where it is not stated.</summary>
    public abstract ReadOnlySpan<byte> Text(int field);

    /// <summary>Where a field stands; where the record begins if it has no such field.</summary>
    public abstract Place PlaceOf(int field);

    /// <summary>Says that something is wrong with a field.</summary>
    public void Fault(int field, string reason, string? hint = null) => Fault(field, reason, Encoding.UTF8.GetString(Text(field)), hint);

    /// <summary>Says that something is wrong with a field, or with a part of it.</summary>
    public void Fault(int field, string reason, string? found, string? hint)
    {
        if (IsWhole)
        {
            Faults.Add(Layout.File, PlaceOf(field), Layout.Columns[field].Name, reason, found, hint);
        }
    }

    /// <summary>Says that something is odd about a field, or about a part of it.</summary>
    public void Warn(int field, string reason, string? found, string? hint)
    {
        if (IsWhole)
        {
            Faults.Warn(Layout.File, PlaceOf(field), Layout.Columns[field].Name, reason, found, hint);
        }
    }

    public abstract void Dispose();

    /// <summary>Goes to the next record, and says what is wrong with it as a whole.</summary>
    protected abstract bool ReadNext();
}
