using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Starting;

/// <summary>
/// Asks every question but those on the whole network once, of nobody, so that the first person who asks does not wait for what is made
/// only once: on Neo4j the plans of the statements, some of which take seconds.
/// </summary>
internal static class Rehearsal
{
    // Should somebody be called so, she is asked about.
    private const string Nobody = "nobody";

    /// <summary>Asks until it is done, or the network fails, or the program stops.</summary>
    public static async Task AskAsync(IReadOnlyList<QuestionDescription> questions, INetworkReader network, CancellationToken stopping)
    {
        try
        {
            // Questions on the whole network have no statement of their own; on Neo4j the first of them reads all of it, which nobody may
            // ever need.
            foreach (var question in questions.Where(question => !question.LooksAtEverything))
            {
                foreach (var given in Rehearsed(question))
                {
                    var ready = await question.ReadAsync(new Asked(question.AllParameters, given), network, stopping);
                    await (ready?.AskAsync(network, "", stopping) ?? Task.CompletedTask);
                }
            }
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

    // Persons who stand for others are looked up by statements of their own.
    private static IEnumerable<IReadOnlyList<(string Name, string Value)>> Rehearsed(QuestionDescription question)
    {
        IReadOnlyList<(string Name, string Value)> plain =
        [
            .. question.About is { } about ? [(about.Parameter.Name, Nobody)] : Array.Empty<(string, string)>(),
            .. question.Parameters.Contains(Parameters.Q) ? [(Parameters.Q.Name, Nobody)] : Array.Empty<(string, string)>(),
        ];
        yield return plain;
        if (question.Parameters.Contains(Parameters.Level))
        {
            yield return [.. plain, (Parameters.Level.Name, Words<Level>.Of(Level.Organization))];
        }
    }
}
