using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Starting;

/// <summary>
/// Asks each question once, except those about the whole network, so that the first user does not wait for one-time work: on Neo4j the
/// plans of the statements, some of which take seconds; on the embedded engine the keys by which names in other scripts are found. The
/// questions are about an id that no record is likely to have.
/// </summary>
internal static class Rehearsal
{
    // If a stakeholder has this id, the questions are about that stakeholder.
    private const string Nobody = "nobody";

    /// <summary>Nobody in Arabic, because a search in Latin letters needs other keys.</summary>
    private const string NobodyInOtherScript = "لا أحد";

    /// <summary>Asks the questions until all are answered, the network fails or the program stops.</summary>
    public static async Task AskAsync(IReadOnlyList<QuestionDescription> questions, INetworkReader network, CancellationToken stopping)
    {
        try
        {
            // Questions about the whole network have no statement of their own. On Neo4j the first one reads the whole network, which may
            // never be needed.
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
            // The first question of a user meets the same failure and reports it.
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    // Persons who represent others are looked up by separate statements.
    private static IEnumerable<IReadOnlyList<(string Name, string Value)>> Rehearsed(QuestionDescription question)
    {
        IReadOnlyList<(string Name, string Value)> plain =
        [
            .. question.About is { } about ? [(about.Parameter.Name, Nobody)] : Array.Empty<(string, string)>(),
            .. question.Parameters.Contains(Parameters.Q) ? [(Parameters.Q.Name, Nobody)] : Array.Empty<(string, string)>(),
        ];
        yield return plain;
        if (question.Parameters.Contains(Parameters.Q))
        {
            yield return [(Parameters.Q.Name, NobodyInOtherScript)];
        }

        if (question.Parameters.Contains(Parameters.Level))
        {
            yield return [.. plain, (Parameters.Level.Name, Words<Level>.Of(Level.Organization))];
        }
    }
}
