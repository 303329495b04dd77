using System.Text;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Neo4j.Selecting;

/// <summary>
/// Records that a statement selected, as rows for building a network. They are already united, so all of them belong to one dataset without
/// a name; only evidence belongs to the dataset that gives it, if the statement names it.
/// </summary>
internal sealed class SelectedRows : IRowSource
{
    private readonly string?[][][] _rows;
    private readonly Dictionary<string, List<string?[]>> _evidence = new(StringComparer.Ordinal) { [""] = [] };

    public SelectedRows(IEnumerable<string?[]> entries, IEnumerable<SelectedTie> ties, IEnumerable<string?[]> sources)
    {
        var families = entries.ToLookup(e =>
            Words<Kind>.TryParse(e[EntryColumn.Kind]!, out var kind) ? kind.Family() : throw Row.Damaged("kind"));
        SelectedTie[] all = [.. ties];
        foreach (var tie in all)
        {
            foreach (var (dataset, cells) in tie.Evidence)
            {
                (_evidence.TryGetValue(dataset, out var rows) ? rows : _evidence[dataset] = []).Add(cells);
            }
        }

        _rows =
        [
            InOrder(sources),
            InOrder(families[Family.Stakeholder]),
            InOrder(families[Family.Engagement]),
            [],
            InOrder(all.Select(t => t.Cells)),
        ];
        Datasets =
        [
            .. _evidence
                .Keys.Order(StringComparer.Ordinal)
                .Select(name => new LoadedDataset(
                    RecordId.Trusted(name),
                    "",
                    "",
                    "",
                    null,
                    name.Length == 0 ? Counts() : new RecordCounts(0, 0, 0, 0, 0, 0),
                    "")),
        ];
    }

    public IReadOnlyList<LoadedDataset> Datasets { get; }

    public IRows Open(RecordType type, LoadedDataset dataset) => new Rows(
        type == RecordType.Evidence ? InOrder(_evidence[dataset.Name.Value]) : dataset.Name.Value.Length == 0 ? _rows[(int)type] : []);

    private RecordCounts Counts() =>
        new(
            _rows[(int)RecordType.Stakeholders].Length,
            _rows[(int)RecordType.Engagements].Length,
            0,
            _rows[(int)RecordType.Ties].Length,
            _evidence.Values.Sum(e => e.Count),
            _rows[(int)RecordType.Sources].Length);

    private static string?[][] InOrder(IEnumerable<string?[]> rows) => [.. rows.OrderBy(row => row[0], StringComparer.Ordinal)];

    private sealed class Rows(string?[][] rows) : IRows
    {
        private readonly int[] _ends = new int[16];
        private byte[] _utf8 = new byte[256];
        private int _at = -1;

        public ReadOnlySpan<byte> this[int column] => column < rows[_at].Length ? _utf8.AsSpan(_ends[column].._ends[column + 1]) : [];

        public bool Read()
        {
            if (++_at == rows.Length)
            {
                return false;
            }

            var (end, column) = (0, 0);
            foreach (var cell in rows[_at])
            {
                if (cell is not null)
                {
                    var most = end + Encoding.UTF8.GetMaxByteCount(cell.Length);
                    Array.Resize(ref _utf8, Math.Max(_utf8.Length, most));
                    end += Encoding.UTF8.GetBytes(cell, _utf8.AsSpan(end));
                }

                _ends[++column] = end;
            }

            return true;
        }

        public void Dispose()
        {
        }
    }
}

/// <summary>A tie that a statement selected.</summary>
/// <param name="Cells">Its cells in the order of <see cref="TieColumn"/>.</param>
/// <param name="Evidence">
/// Its evidence in the order of <see cref="EvidenceColumn"/>, each piece with the dataset that gives it; an empty string if the dataset is
/// not stated.
/// </param>
internal sealed record SelectedTie(string?[] Cells, IReadOnlyList<(string Dataset, string?[] Cells)> Evidence);
