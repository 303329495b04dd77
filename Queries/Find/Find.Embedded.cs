namespace StakeholderGraph.Embedded;

internal static class EmbeddedFind
{
    public static Findings Answer(Network network, Find question) => throw new NotImplementedException();
}
