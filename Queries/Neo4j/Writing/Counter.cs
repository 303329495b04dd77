namespace StakeholderGraph.Neo4j.Writing;

/// <summary>Tells how far an import is; never less than before, also where it has to begin again.</summary>
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

    /// <summary>All records of a dataset are done, however they were counted.</summary>
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
