namespace StakeholderGraph.Neo4j.Writing;

/// <summary>The content to which a removal reduces a dataset: the dataset without records.</summary>
internal sealed class NoContent(Dataset dataset) : IDatasetContent
{
    public Dataset Dataset => dataset;

    public RecordCounts Counts { get; } = new(0, 0, 0, 0, 0, 0);

    public string ContentHash => "";

    public IEnumerable<Source> Sources() => [];

    public IEnumerable<Stakeholder> Stakeholders() => [];

    public IEnumerable<Engagement> Engagements() => [];

    public IEnumerable<OtherName> Names() => [];

    public IEnumerable<Tie> Ties() => [];

    public IEnumerable<Evidence> Evidence() => [];
}
