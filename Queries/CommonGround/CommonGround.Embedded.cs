namespace StakeholderGraph.Embedded;

internal static class EmbeddedCommonGround
{
    public static SharedGround Answer(Network network, CommonGround question) => throw new NotImplementedException();
}
