using System.Text;
using StakeholderGraph.Embedded.Sqlite;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Store;

/// <summary>
/// Writes the records of one type of one dataset. If the dataset is new, rows go directly into the table while they come in the order of
/// their keys, which is several times faster than any other order; all others are kept in a temporary table and moved, sorted, at the end.
/// </summary>
internal sealed unsafe class RecordWriter : IDisposable
{
    private readonly Database _database;
    private readonly RecordSql _sql;
    private readonly RecordId _dataset;
    private readonly bool _again;
    private readonly int _keyLength;
    private readonly SqliteStatement? _insert;
    private SqliteStatement? _stage;
    private PinnedCells _row;
    private PinnedCells _last;
    private bool _any;

    /// <summary>Creates a writer for a new dataset, or for one that is in the store already (<paramref name="again"/>).</summary>
    public RecordWriter(Database database, RecordType type, RecordId dataset, bool again)
    {
        (_database, _sql, _dataset, _again) = (database, Sql.Of(type), dataset, again);
        _keyLength = type is RecordType.Names or RecordType.Evidence ? 4 : 1;
        if (again)
        {
            _stage = Stage();
            (_row, _last) = (new PinnedCells(_stage.ParameterCount - 1), new PinnedCells(_stage.ParameterCount - 1));
        }
        else
        {
            _insert = database.Prepare(_sql.Insert, dataset.Value);
            (_row, _last) = (new PinnedCells(_insert.ParameterCount - 1), new PinnedCells(_insert.ParameterCount - 1));
        }
    }

    /// <summary>The number of records added.</summary>
    public long Count { get; private set; }

    /// <summary>Writes a record.</summary>
    public void Add(string?[] cells)
    {
        _row.Set(cells);
        Count++;
        if (_insert is not null && (!_any || _last.PrecedesByKey(_row, _keyLength)))
        {
            _row.Write(_insert);
            (_row, _last, _any) = (_last, _row, true);
        }
        else
        {
            _row.Write(_stage ??= Stage());
        }
    }

    /// <summary>Indexes the records in the temporary table by their keys, and rejects duplicates.</summary>
    public void EndStage()
    {
        if (_again)
        {
            _database.Run(_sql.IndexStage);
        }
    }

    /// <summary>Deletes the records that are no longer in the dataset, and returns their number.</summary>
    public long DeleteMissing()
    {
        if (!_again)
        {
            return 0;
        }

        _database.Run(_sql.DeleteMissing, _dataset.Value);
        return _database.Changes;
    }

    /// <summary>
    /// Moves the records from the temporary table. Returns how many were added or changed, including those written directly.
    /// </summary>
    public long TakeOver()
    {
        if (_stage is null)
        {
            return Count;
        }

        _stage.Dispose();
        _stage = null;
        var waiting = _database.Number(_sql.CountStage);
        _database.Run(_sql.TakeOverStage);
        var changed = _database.Changes;
        _database.Run(_sql.DropStage);
        return _again || _database.Number(_sql.Count, _dataset.Value) == Count
            ? Count - waiting + changed
            : throw SqliteFault.Of(SQLitePCL.raw.SQLITE_CONSTRAINT, _database.Path);
    }

    public void Dispose()
    {
        _insert?.Dispose();
        _stage?.Dispose();
    }

    private SqliteStatement Stage()
    {
        _database.Run(_sql.CreateStage);
        return _database.Prepare(_sql.Stage, _dataset.Value);
    }

    /// <summary>The cells of a record as UTF-8 in one pinned buffer, which the garbage collector does not move.</summary>
    private sealed class PinnedCells(int columns)
    {
        private readonly int[] _ends = new int[columns];
        private byte[] _utf8 = GC.AllocateUninitializedArray<byte>(1024, pinned: true);

        public void Set(string?[] cells)
        {
            var length = 0;
            for (var i = 0; i < _ends.Length; i++)
            {
                if (cells[i] is { Length: > 0 } cell)
                {
                    if (_utf8.Length - length < cell.Length * 3)
                    {
                        var larger = GC.AllocateUninitializedArray<byte>(2 * (length + cell.Length * 3), pinned: true);
                        _utf8.AsSpan(0, length).CopyTo(larger);
                        _utf8 = larger;
                    }

                    length += Encoding.UTF8.GetBytes(cell, _utf8.AsSpan(length));
                }

                _ends[i] = length;
            }
        }

        public bool PrecedesByKey(PinnedCells other, int keyLength)
        {
            for (var i = 0; i < keyLength; i++)
            {
                if (Cell(i).SequenceCompareTo(other.Cell(i)) is var order and not 0)
                {
                    return order < 0;
                }
            }

            return false;
        }

        public void Write(SqliteStatement statement)
        {
            fixed (byte* first = _utf8)
            {
                for (var i = 0; i < _ends.Length; i++)
                {
                    var start = Start(i);
                    statement.BindPinned(i + 2, first + start, _ends[i] - start);
                }

                statement.Run();
            }
        }

        private int Start(int column) => column == 0 ? 0 : _ends[column - 1];

        private ReadOnlySpan<byte> Cell(int column) => _utf8.AsSpan(Start(column), _ends[column] - Start(column));
    }
}
