using System.Collections.Concurrent;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// Compares the records of a dataset, while they are read, with what was recorded at the import: the number of each type, their order, and
/// the hash of all of them. Each type is read once, by one thread; other threads hash what was read meanwhile.
/// </summary>
internal sealed class ContentCheck(LoadedDataset dataset)
{
    private readonly RecordCheck[] _types = [.. Enum.GetValues<RecordType>().Select(type => new RecordCheck(type))];

    /// <summary>The dataset as recorded.</summary>
    public LoadedDataset Dataset => dataset;

    /// <summary>The numbers of records read.</summary>
    public RecordCounts Counts => new(
        _types[(int)RecordType.Stakeholders].Count,
        _types[(int)RecordType.Engagements].Count,
        _types[(int)RecordType.Names].Count,
        _types[(int)RecordType.Ties].Count,
        _types[(int)RecordType.Evidence].Count,
        _types[(int)RecordType.Sources].Count);

    /// <summary>
    /// Whether the records read are those that were imported. Returns <c>false</c> until all types were read to their end.
    /// </summary>
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

    /// <summary>The same rows, checked while they are read.</summary>
    public IRows Watch(RecordType type, IRows rows) => new WatchedRows(rows, _types[(int)type]);

    /// <summary>Reads all records of a dataset from a store; returns <c>null</c> if they cannot be read to their end.</summary>
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
        private const int MostWaiting = 4; // limits the queue of lines if no thread is free

        private readonly ContentHash _hash = new();
        private readonly List<Task> _hashing = [];
        private readonly ConcurrentBag<RecordLines> _idle = [];
        private RecordLines _lines = new();
        private byte[] _last = new byte[RecordId.MaxLength];
        private int _length = -1;
        private int _waiting;

        /// <summary>The hash of all records seen.</summary>
        public ContentHash Hash
        {
            get
            {
                Add(_lines); // what is left is hashed here, as this thread has nothing else to do
                Task.WaitAll(_hashing);
                return _hash;
            }
        }

        public long Count { get; private set; }

        /// <summary>Whether the records were in the order of their first cell, on which readers rely.</summary>
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

        /// <summary>A cell of the last record seen, so that what is read is exactly what is hashed.</summary>
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
