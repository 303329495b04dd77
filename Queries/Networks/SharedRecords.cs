namespace StakeholderGraph.Networks;

/// <summary>
/// Examines the records that a dataset shares with others: reports where they differ in a value, where a stakeholder or an engagement has
/// another kind (which is refused), and where only the id suggests that two records are one. One instance serves one report.
/// </summary>
internal sealed class SharedRecords(RecordId concerned)
{
    private readonly List<Disagreement> _disagreements = [];
    private readonly List<DatasetFault> _warnings = [];
    private readonly List<DatasetFault> _errors = [];
    private long _disagreementCount;
    private long _warningCount;
    private long _errorCount;

    /// <summary>Examines a record, given as each dataset states it, in the order of their names.</summary>
    public void Look(RecordType type, IReadOnlyList<DatasetRecord> record)
    {
        foreach (var disagreement in Disagreements.Among([.. record.Select(s => (RecordId.Trusted(s.Dataset), s.Cells))], type, concerned))
        {
            _disagreementCount++;
            if (_disagreements.Count < Disagreements.Most)
            {
                _disagreements.Add(disagreement);
            }
        }
    }

    /// <summary>Examines a stakeholder or an engagement.</summary>
    /// <param name="type">Which of the two types it is.</param>
    /// <param name="record">What each dataset states about it.</param>
    /// <param name="otherNames">The other names that a dataset gives it.</param>
    public void LookAtEntry(RecordType type, IReadOnlyList<DatasetRecord> record, Func<DatasetRecord, IEnumerable<string>> otherNames)
    {
        Look(type, record);
        var mine = record.First(s => s.Dataset == concerned.Value);
        if (KindClash(mine, record) is { } clash)
        {
            Add(clash, _errors, ref _errorCount);
        }
        else if (Stranger(mine, record, otherNames) is { } other)
        {
            var reason = $"is \"{mine.Cells[EntryColumn.Name]}\" here and \"{other.Cells[EntryColumn.Name]}\" in dataset {other.Dataset}: "
                + "the two count as one, but share no name and no identifier";
            var fault = Fault(
                mine,
                reason,
                "give one of the two another id; or, if they are the same, give both the same name or identifier");
            Warn(fault with { Severity = Severity.Warning });
        }
    }

    /// <summary>Adds a warning.</summary>
    public void Warn(DatasetFault warning) => Add(warning, _warnings, ref _warningCount);

    /// <summary>A report of the findings.</summary>
    /// <exception cref="DatasetException">A record has a different kind in another dataset.</exception>
    public ImportReport In(ImportReport report)
    {
        if (_errorCount > 0)
        {
            throw new DatasetException(_errors, _errorCount);
        }

        return report with
        {
            Disagreements = _disagreements,
            DisagreementCount = _disagreementCount,
            Warnings = _warningCount == 0 ? Faults.None : new Faults(_warnings, _warningCount),
        };
    }

    /// <summary>
    /// The reason why a stakeholder or an engagement cannot be the record that others have under its id; <c>null</c> if it can.
    /// </summary>
    public static DatasetFault? KindClash(DatasetRecord mine, IReadOnlyList<DatasetRecord> record) =>
        record.FirstOrDefault(s => s.Cells[EntryColumn.Kind] != mine.Cells[EntryColumn.Kind]) is { } other
            ? Fault(
                mine,
                $"is of kind {mine.Cells[EntryColumn.Kind]} here and {other.Cells[EntryColumn.Kind]} in dataset {other.Dataset}",
                "give one of the two another id, or give both the same kind")
            : null;

    /// <summary>
    /// What another dataset states about a record that shares neither a name nor an identifier with this dataset's record, nor with any
    /// record that does; <c>null</c> if all do.
    /// </summary>
    private static DatasetRecord? Stranger(
        DatasetRecord mine,
        IReadOnlyList<DatasetRecord> record,
        Func<DatasetRecord, IEnumerable<string>> otherNames)
    {
        if (record.All(s => ComparableText.AreEqual(s.Cells[EntryColumn.Name], mine.Cells[EntryColumn.Name])))
        {
            return null;
        }

        var known = Signs(mine);
        var left = record.Where(s => s != mine).ToList();
        while (left.FindIndex(s => Signs(s).Overlaps(known)) is >= 0 and var next)
        {
            known.UnionWith(Signs(left[next]));
            left.RemoveAt(next);
        }

        return left.FirstOrDefault();

        // Comparable texts contain no line feed.
        HashSet<string> Signs(DatasetRecord version) =>
        [
            .. otherNames(version).Prepend(version.Cells[EntryColumn.Name]).Select(ComparableText.Of),
            .. ListCell.Split(version.Cells[EntryColumn.Identifiers]).Select(i => '\n' + i),
        ];
    }

    private static DatasetFault Fault(DatasetRecord version, string reason, string hint) =>
        new(version.Dataset, null, null, "id", reason, version.Cells[EntryColumn.Id], hint);

    private static void Add(DatasetFault fault, List<DatasetFault> faults, ref long count)
    {
        count++;
        if (faults.Count < Faults.Kept)
        {
            faults.Add(fault);
        }
    }
}
