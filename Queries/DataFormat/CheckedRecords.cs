namespace StakeholderGraph.DataFormat;

/// <summary>A dataset that was checked and can be imported. Its records are read from the files again each time.</summary>
/// <param name="source">The files.</param>
/// <param name="dataset">The description of the dataset.</param>
/// <param name="counts">The number of records of each type.</param>
/// <param name="contentHash">The hash of the content.</param>
/// <param name="digests">The SHA-256 of each file at the time of the check.</param>
/// <param name="aside">The records that are skipped.</param>
internal sealed class CheckedRecords(
    IDatasetSource source,
    Dataset dataset,
    RecordCounts counts,
    string contentHash,
    IReadOnlyDictionary<DatasetFile, byte[]> digests,
    SetAside? aside) : IDatasetContent
{
    public Dataset Dataset => dataset;

    public RecordCounts Counts => counts;

    public string ContentHash => contentHash;

    public IEnumerable<Source> Sources() => Read(DatasetLayout.Sources, RecordRows.Source);

    public IEnumerable<Stakeholder> Stakeholders() => Read(DatasetLayout.Stakeholders, RecordRows.Stakeholder);

    public IEnumerable<Engagement> Engagements() => Read(DatasetLayout.Engagements, RecordRows.Engagement);

    public IEnumerable<OtherName> Names() => Read(DatasetLayout.Names, RecordRows.Name);

    public IEnumerable<Tie> Ties() => Read(DatasetLayout.Ties, RecordRows.Tie);

    public IEnumerable<Evidence> Evidence() => Read(DatasetLayout.Evidence, RecordRows.Evidence);

    private IEnumerable<T> Read<T>(RecordLayout layout, Func<RecordReader, T?> record)
        where T : class
    {
        var faults = new FaultList(source);
        using var rows = source.Read(layout, faults);
        while (faults.Count == 0)
        {
            faults.IsMuted = aside?.Contains(layout.File, rows.Count + 1) == true;
            if (!rows.Read())
            {
                break;
            }

            if (!faults.IsMuted && record(rows) is { } read)
            {
                yield return read;
            }
        }

        if (faults.Count > 0 || !rows.Digest.AsSpan().SequenceEqual(digests[layout.File]))
        {
            throw Changed(layout.File);
        }
    }

    private DatasetException Changed(DatasetFile file)
    {
        var faults = new FaultList(source);
        faults.Add(file, null, null, "the file has changed since it was checked", null, "do not change files during an import");
        return faults.Exception();
    }
}
