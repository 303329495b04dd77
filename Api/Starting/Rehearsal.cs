namespace StakeholderGraph.Api;

/// <summary>
/// Asks every question once, of nobody, so that the first person who asks does not wait for what is made only once: on Neo4j the plans of the statements, some of which take seconds.
/// </summary>
internal static class Rehearsal
{
    // Should somebody be called so, she is asked about.
    private static readonly RecordId Nobody = RecordId.Parse("nobody");

    /// <summary>Asks until it is done, or the network fails, or the program stops.</summary>
    public static async Task AskAsync(INetworkReader network, CancellationToken stopping)
    {
        try
        {
            var organizations = Scope.Everything with { Level = Level.Organization };
            await network.AskAsync(new WhoCooperates(Nobody, Scope.Everything), stopping);
            await network.AskAsync(new ProfileOf(Nobody, Family.Stakeholder, Scope.Everything), stopping);
            await network.AskAsync(new Find(Nobody.Value), stopping);
            await network.AskAsync(new CommonGround([Nobody], Scope.Everything), stopping);
            await network.AskAsync(new WhoCooperates(Nobody, organizations), stopping);
            await network.AskAsync(new SourceOf(Nobody), stopping);
        }
        catch (StoreException)
        {
            // The first question that a person asks meets the same, and is answered with it.
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program ends.
        }
    }
}
