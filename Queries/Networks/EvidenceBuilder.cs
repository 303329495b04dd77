namespace StakeholderGraph.Networks;

/// <summary>
/// Collects the evidence of all datasets in the order of its ties. It runs while the ties are still being read, so it keeps their ids until
/// evidence and ties are joined.
/// </summary>
internal sealed class EvidenceBuilder(int capacity, int ties, SourcesBuilder sourcesRead, TextPool pool) : IComparer<EvidenceBuilder.Piece>
{
    private readonly TextsBuilder _ties = new(ties, 24);
    private readonly List<int> _ends = new(ties);
    private readonly int[] _sources = new int[capacity];
    private readonly int[] _locators = new int[capacity];
    private readonly int[] _notes = new int[capacity];
    private readonly byte[] _says = new byte[capacity];
    private readonly ushort[] _datasets = new ushort[capacity];
    private readonly List<Piece> _ofTie = [];
    private int _count;

    internal readonly record struct Piece(int Source, int Locator, byte Says, int Dataset, int Note);

    public void Add(MergedRows rows, CancellationToken cancellationToken)
    {
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tie = rows[EvidenceColumn.Tie];
            if (_ties.Count == 0 || !tie.SequenceEqual(_ties[_ties.Count - 1]))
            {
                End();
                _ties.Add(tie);
            }

            _ofTie.Add(sourcesRead.Number(rows[EvidenceColumn.Source], rows.Dataset) is var source and >= 0
                ? new Piece(
                    source,
                    pool.Number(rows[EvidenceColumn.Locator]),
                    Utf8Words<Says>.Parse(rows[EvidenceColumn.Says]),
                    rows.Dataset,
                    pool.Number(rows[EvidenceColumn.Note]))
                : throw Utf8.Damaged("id of a source", rows[EvidenceColumn.Source]));
        }

        End();
    }

    /// <summary>The evidence grouped by tie. Text numbers are shifted by the given offset.</summary>
    /// <param name="tieIds">The ids under which ties are read, in order.</param>
    /// <param name="records">The ties that these ids stand for, if the two differ.</param>
    /// <param name="moveTexts">The offset that is added to text numbers.</param>
    public UnitedEvidence Build(TextsBuilder tieIds, RecordIds? records, int moveTexts)
    {
        var offsets = new int[tieIds.Count + 1];
        var next = 0;
        for (var tie = 0; tie < tieIds.Count; tie++)
        {
            var has = next < _ties.Count && tieIds[tie].SequenceEqual(_ties[next]);
            offsets[tie + 1] = has ? _ends[next++] : offsets[tie];
        }

        if (next < _ties.Count)
        {
            throw Utf8.Damaged("id of a tie", _ties[next]);
        }

        var evidence = new UnitedEvidence(
            offsets,
            _sources,
            Texts.Moved(_locators, moveTexts),
            Texts.Moved(_notes, moveTexts),
            _says,
            _datasets);
        return records is null ? evidence : OfRecords(evidence, records);
    }

    /// <summary>
    /// Evidence grouped by tie instead of by the id under which a tie is read: the evidence of each dataset goes only to the tie that the
    /// dataset means.
    /// </summary>
    private static UnitedEvidence OfRecords(UnitedEvidence read, RecordIds records)
    {
        var offsets = new int[records.Count + 1];
        var kept = new List<int>(read.Sources.Length);
        for (var tie = 0; tie < records.Count; tie++)
        {
            var (id, datasets) = records.Meant(tie);
            for (var i = read.Offsets[id]; i < read.Offsets[id + 1]; i++)
            {
                if (datasets is null || datasets.Contains(read.Datasets[i]))
                {
                    kept.Add(i);
                }
            }

            offsets[tie + 1] = kept.Count;
        }

        T[] Of<T>(T[] values) => [.. kept.Select(i => values[i])];
        return new UnitedEvidence(offsets, Of(read.Sources), Of(read.Locators), Of(read.Notes), Of(read.Says), Of(read.Datasets));
    }

    int IComparer<Piece>.Compare(Piece a, Piece b)
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

    private void End()
    {
        if (_ofTie.Count == 0)
        {
            return;
        }

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
            _datasets[_count++] = checked((ushort)row.Dataset);
        }

        _ofTie.Clear();
        _ends.Add(_count);
    }
}

/// <summary>Evidence in the form that <see cref="Network"/> holds.</summary>
internal sealed record UnitedEvidence(int[] Offsets, int[] Sources, int[] Locators, int[] Notes, byte[] Says, ushort[] Datasets);
