namespace StakeholderGraph.Embedded;

internal static class EmbeddedProfile
{
    public static Profile? Answer(Network network, ProfileOf question) => throw new NotImplementedException();
}
