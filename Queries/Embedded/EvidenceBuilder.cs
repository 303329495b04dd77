namespace StakeholderGraph.Embedded;

/// <summary>Puts the evidence of all datasets under its ties.</summary>
internal sealed class EvidenceBuilder(int capacity, TextsBuilder tieIds, TextNumbers sourceIds, TextNumbers pool) : IComparer<EvidenceBuilder.Row>
{
    private readonly int[] _offsets = new int[tieIds.Count + 1];
    private readonly int[] _sources = new int[capacity];
    private readonly int[] _locators = new int[capacity];
    private readonly int[] _notes = new int[capacity];
    private readonly byte[] _says = new byte[capacity];
    private readonly ushort[] _datasets = new ushort[capacity];
    private readonly List<Row> _ofTie = [];
    private int _count;

    internal readonly record struct Row(int Source, int Locator, byte Says, int Dataset, int Note);

    public UnitedEvidence Build(MergedRows rows, CancellationToken cancellationToken)
    {
        var tie = 0;
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var id = rows[EvidenceColumn.Tie];
            while (tie < tieIds.Count && !id.SequenceEqual(tieIds[tie]))
            {
                End(tie++);
            }

            var source = tie < tieIds.Count ? sourceIds.Find(rows[EvidenceColumn.Source]) : throw Utf8.Damaged("id of a tie", id);
            _ofTie.Add(source < 0
                ? throw Utf8.Damaged("id of a source", rows[EvidenceColumn.Source])
                : new Row(source, pool.Number(rows[EvidenceColumn.Locator]), Utf8Words<Says>.Parse(rows[EvidenceColumn.Says]), rows.Dataset, pool.Number(rows[EvidenceColumn.Note])));
        }

        while (tie < tieIds.Count)
        {
            End(tie++);
        }

        return new UnitedEvidence(_offsets, _sources, _locators, _notes, _says, _datasets);
    }

    int IComparer<Row>.Compare(Row a, Row b)
    {
        if (a.Source != b.Source)
        {
            return a.Source.CompareTo(b.Source);
        }

        if (a.Locator != b.Locator)
        {
            return Utf8.CompareOrdinal(pool[a.Locator], pool[b.Locator]);
        }

        return a.Says != b.Says ? Utf8Words<Says>.Rank[a.Says] - Utf8Words<Says>.Rank[b.Says] : a.Dataset.CompareTo(b.Dataset);
    }

    private void End(int tie)
    {
        if (_ofTie.Count > 1)
        {
            _ofTie.Sort(this);
        }

        foreach (var row in _ofTie)
        {
            _sources[_count] = row.Source;
            _locators[_count] = row.Locator;
            _notes[_count] = row.Note;
            _says[_count] = row.Says;
            _datasets[_count++] = (ushort)row.Dataset;
        }

        _ofTie.Clear();
        _offsets[tie + 1] = _count;
    }
}

/// <summary>Evidence as <see cref="Network"/> keeps it.</summary>
internal sealed record UnitedEvidence(int[] Offsets, int[] Sources, int[] Locators, int[] Notes, byte[] Says, ushort[] Datasets);
