namespace StakeholderGraph.Embedded;

internal static class EmbeddedWhoCooperates
{
    public static Cooperation? Answer(Network network, WhoCooperates question) => throw new NotImplementedException();
}
