using StakeholderGraph.Networks;

namespace StakeholderGraph.DataFormat;

/// <summary>The canonical lines of consecutive records, collected so that many can be hashed at once, by another thread.</summary>
internal sealed class RecordLines
{
    private const int Most = 1 << 18; // bytes

    private readonly List<int> _ends = [];
    private readonly (int At, int Length)[] _cells = new (int At, int Length)[EntryColumn.Count];
    private byte[] _bytes = new byte[1024];
    private int _length;

    /// <summary>Whether there are enough lines to hash.</summary>
    public bool IsFull => _length >= Most;

    /// <summary>The number of items.</summary>
    public int Count => _ends.Count;

    /// <summary>A line.</summary>
    public ReadOnlySpan<byte> this[int line] => _bytes.AsSpan((line == 0 ? 0 : _ends[line - 1]).._ends[line]);

    /// <summary>A cell of the last record added, by column; valid until the next is added.</summary>
    public ReadOnlySpan<byte> Cell(int column) => _bytes.AsSpan(_cells[column].At, _cells[column].Length);

    /// <summary>Adds the line of a record given by its cells, as they are stored.</summary>
    public void Add(RecordType type, IRows row)
    {
        var (word, order, later) = ContentHash.LineOf(type);
        Append(word);
        foreach (var cell in order)
        {
            Append(cell, row[cell]);
        }

        foreach (var (name, cell) in later)
        {
            var text = row[cell];
            _cells[cell] = default;
            if (!text.IsEmpty)
            {
                Append(name);
                Append(cell, text);
            }
        }

        _ends.Add(_length);
    }

    /// <summary>Removes all lines.</summary>
    public void Clear()
    {
        _ends.Clear();
        _length = 0;
    }

    private void Append(int column, ReadOnlySpan<byte> cell)
    {
        _cells[column] = (_length, cell.Length);
        Append(cell);
    }

    private void Append(ReadOnlySpan<byte> cell)
    {
        if (_length + cell.Length + 1 > _bytes.Length)
        {
            Array.Resize(ref _bytes, 2 * (_length + cell.Length + 1));
        }

        cell.CopyTo(_bytes.AsSpan(_length));
        _length += cell.Length;
        _bytes[_length++] = ContentHash.Unit;
    }
}
