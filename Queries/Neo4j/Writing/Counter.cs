namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Reports the progress of an import, which never decreases, even if the import restarts.</summary>
internal sealed class Counter(IProgress<ImportProgress>? progress, long total)
{
    private RecordId _dataset;
    private long _before;
    private long _done;
    private long _told;

    public void Restart() => (_before, _done) = (0, 0);

    public void Begin(RecordId dataset) => _dataset = dataset;

    public void Add(long records)
    {
        _done += records;
        Report();
    }

    /// <summary>Reports that all records of a dataset are done, however they were counted.</summary>
    public void End(long records)
    {
        _done = _before += records;
        Report();
    }

    private void Report()
    {
        _told = Math.Min(total, Math.Max(_told, _done));
        progress?.Report(new ImportProgress(_dataset, _told, total));
    }
}
