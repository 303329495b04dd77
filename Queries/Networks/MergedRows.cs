using System.Text;

namespace StakeholderGraph.Networks;

/// <summary>The rows of one type in all datasets, ordered by the bytes of the first cell, then by dataset.</summary>
internal sealed class MergedRows : IDisposable
{
    private readonly string[] _datasets;
    private readonly IRows[] _rows;
    private readonly int[] _heap; // datasets that still have a row, the current one first
    private IRows _current = null!; // the row of the current dataset
    private int _waiting;
    private bool _started;

    public MergedRows(IRowSource source, RecordType type)
    {
        _datasets = [.. source.Datasets.Select(d => d.Name.Value)];
        _rows = new IRows[_datasets.Length];
        _heap = new int[_rows.Length];
        for (var i = 0; i < _rows.Length; i++)
        {
            _rows[i] = source.Open(type, source.Datasets[i]);
        }
    }

    /// <summary>The dataset of the current row.</summary>
    public int Dataset => _heap[0];

    /// <summary>Whether the next row has the same id and comes from another dataset.</summary>
    public bool IsShared => HasSameId(1) || HasSameId(2);

    /// <summary>A cell of the row, valid until the next is read.</summary>
    public ReadOnlySpan<byte> this[int column] => _current[column];

    /// <summary>Advances to the next row, or returns <c>false</c> if there is none.</summary>
    public bool Read()
    {
        if (!_started)
        {
            Start();
        }
        else if (_waiting > 0)
        {
            if (!_rows[_heap[0]].Read())
            {
                _heap[0] = _heap[--_waiting];
            }

            Sink(0);
        }

        if (_waiting == 0)
        {
            return false;
        }

        _current = _rows[_heap[0]];
        return true;
    }

    /// <summary>
    /// What each dataset states about the id of the current row, in the order of their names; advances to the last of those rows.
    /// </summary>
    /// <param name="columns">The number of cells in a row.</param>
    public List<DatasetRecord> Shared(int columns)
    {
        var versions = new List<DatasetRecord> { Say() };
        while (IsShared)
        {
            Read();
            versions.Add(Say());
        }

        return versions;

        DatasetRecord Say() =>
            new(_datasets[Dataset], [.. Enumerable.Range(0, columns).Select(column => Encoding.UTF8.GetString(this[column]))], []);
    }

    /// <summary>The numbers of the datasets that state something.</summary>
    public int[] NumbersOf(IEnumerable<DatasetRecord> versions) => [.. versions.Select(s => Array.IndexOf(_datasets, s.Dataset))];

    /// <summary>Replaces the cells of the current row until the next is read.</summary>
    public void Show(string[] cells) => _current = new Shown(cells);

    public void Dispose()
    {
        foreach (var rows in _rows)
        {
            rows.Dispose();
        }
    }

    private void Start()
    {
        _started = true;
        for (var i = 0; i < _rows.Length; i++)
        {
            if (_rows[i].Read())
            {
                _heap[_waiting++] = i;
            }
        }

        for (var i = _waiting / 2 - 1; i >= 0; i--)
        {
            Sink(i);
        }
    }

    private void Sink(int at)
    {
        while (2 * at + 1 < _waiting)
        {
            var child = 2 * at + 1;
            child += child + 1 < _waiting && Precedes(_heap[child + 1], _heap[child]) ? 1 : 0;
            if (!Precedes(_heap[child], _heap[at]))
            {
                return;
            }

            (_heap[at], _heap[child]) = (_heap[child], _heap[at]);
            at = child;
        }
    }

    private bool HasSameId(int place) => place < _waiting && _rows[_heap[place]][0].SequenceEqual(_current[0]);

    private bool Precedes(int a, int b) => _rows[a][0].SequenceCompareTo(_rows[b][0]) is var order && (order < 0 || order == 0 && a < b);

    private sealed class Shown(string[] cells) : IRows
    {
        private readonly byte[][] _cells = Array.ConvertAll(cells, Encoding.UTF8.GetBytes);

        public ReadOnlySpan<byte> this[int column] => _cells[column];

        public bool Read() => false;

        public void Dispose()
        {
        }
    }
}
