using System.Collections.Concurrent;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// Compares the records of a dataset, while they are read, with what was recorded when it was imported: how many there are of each type,
/// their order, and the hash of all of them. Each sort is read once, and by one thread; others hash what was read, while it reads on.
/// </summary>
internal sealed class ContentCheck(LoadedDataset dataset)
{
    private readonly RecordCheck[] _types = [.. Enum.GetValues<RecordType>().Select(type => new RecordCheck(type))];

    /// <summary>The dataset as it is recorded.</summary>
    public LoadedDataset Dataset => dataset;

    /// <summary>How many records were read.</summary>
    public RecordCounts Counts => new(
        _types[(int)RecordType.Stakeholders].Count,
        _types[(int)RecordType.Engagements].Count,
        _types[(int)RecordType.Names].Count,
        _types[(int)RecordType.Ties].Count,
        _types[(int)RecordType.Evidence].Count,
        _types[(int)RecordType.Sources].Count);

    /// <summary>Whether what was read is what was imported. Says no before all sorts were read to their end.</summary>
    public bool IsSound()
    {
        var hash = new ContentHash();
        hash.Add(new Dataset(dataset.Name, dataset.Title, dataset.Licence, dataset.Maintainer, dataset.Description));
        foreach (var type in _types)
        {
            hash.Add(type.Hash);
        }

        return _types.All(type => type.IsOrdered) && Counts == dataset.Counts && hash.ToString() == dataset.ContentHash;
    }

    /// <summary>The same rows, looked at while they are read.</summary>
    public IRows Watch(RecordType type, IRows rows) => new WatchedRows(rows, _types[(int)type]);

    /// <summary>Reads all that a store holds of a dataset; gives <c>null</c> if it cannot be read to its end.</summary>
    public static ContentCheck? Of(Database database, LoadedDataset dataset, CancellationToken cancellationToken)
    {
        var check = new ContentCheck(dataset);
        try
        {
            foreach (var type in Enum.GetValues<RecordType>())
            {
                using var rows = check.Watch(type, StoreRows.Open(database, type, dataset.Name));
                while (rows.Read())
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }
            }

            return check;
        }
        catch (StoreException e) when (e.Failure is StoreFailure.Damaged or StoreFailure.Rejected)
        {
            return null;
        }
    }

    private sealed class RecordCheck(RecordType type)
    {
        private const int MostWaiting = 4; // so that lines do not pile up where no thread is free

        private readonly ContentHash _hash = new();
        private readonly List<Task> _hashing = [];
        private readonly ConcurrentBag<RecordLines> _idle = [];
        private RecordLines _lines = new();
        private byte[] _last = new byte[RecordId.MaxLength];
        private int _length = -1;
        private int _waiting;

        /// <summary>The hash of all records that were seen.</summary>
        public ContentHash Hash
        {
            get
            {
                HandOver();
                Task.WaitAll(_hashing);
                return _hash;
            }
        }

        public long Count { get; private set; }

        /// <summary>Whether records came by their first cell, as those who read them rely on.</summary>
        public bool IsOrdered { get; private set; } = true;

        public void See(IRows row)
        {
            if (_lines.IsFull)
            {
                HandOver();
            }

            _lines.Add(type, row);
            Count++;
            var key = Cell(0);
            var order = _length < 0 ? 1 : key.SequenceCompareTo(_last.AsSpan(0, _length));
            IsOrdered &= order > 0 || order == 0 && type is RecordType.Names or RecordType.Evidence;
            if (key.Length > _last.Length)
            {
                Array.Resize(ref _last, 2 * key.Length);
            }

            key.CopyTo(_last);
            _length = key.Length;
        }

        /// <summary>A cell of the record that was seen last: what is read is what is hashed.</summary>
        public ReadOnlySpan<byte> Cell(int column) => _lines.Cell(column);

        private void HandOver()
        {
            if (Volatile.Read(ref _waiting) >= MostWaiting)
            {
                Add(_lines);
                return;
            }

            var lines = _lines;
            Interlocked.Increment(ref _waiting);
            _hashing.Add(Task.Run(() =>
            {
                Add(lines);
                _idle.Add(lines);
                Interlocked.Decrement(ref _waiting);
            }));
            _lines = _idle.TryTake(out var idle) ? idle : new RecordLines();
        }

        private void Add(RecordLines lines)
        {
            var hash = new ContentHash();
            hash.Add(lines);
            lines.Clear();
            lock (_hash)
            {
                _hash.Add(hash);
            }
        }
    }

    private sealed class WatchedRows(IRows rows, RecordCheck check) : IRows
    {
        public ReadOnlySpan<byte> this[int column] => check.Cell(column);

        public bool Read()
        {
            if (!rows.Read())
            {
                return false;
            }

            check.See(rows);
            return true;
        }

        public void Dispose() => rows.Dispose();
    }
}
