namespace StakeholderGraph.Embedded;

internal static class EmbeddedSources
{
    public static IReadOnlyList<SourceSummary> All(Network network) => throw new NotImplementedException();

    public static SourceProfile? One(Network network, RecordId id) => throw new NotImplementedException();
}
