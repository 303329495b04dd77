namespace StakeholderGraph.Api.Starting;

/// <summary>
/// The exit codes of the program (design.md §5). A problem is printed as one line on standard error, without a stack trace.
/// </summary>
internal static class ExitCodes
{
    public const int Stopped = 0;
    public const int BadShippedNetwork = 1;
    public const int Usage = 2;
    public const int Incompatible = 3;
    public const int Unavailable = 4;
    public const int Rejected = 5;

    /// <summary>Runs the program; a known failure becomes a line on standard error and an exit code.</summary>
    public static async Task<int> OfAsync(Func<Task> program)
    {
        try
        {
            await program();
            return Stopped;
        }
        catch (StoreException e)
        {
            return Say(e.MessageAndAdvice, e.Failure switch
            {
                StoreFailure.Incompatible => Incompatible,
                StoreFailure.Unavailable => Unavailable,
                _ => Rejected,
            });
        }
        catch (PortException e)
        {
            return Say(e.Message, Unavailable);
        }
        catch (KeyFileException e)
        {
            return Say(e.Message, Unavailable);
        }
        catch (DatasetException e)
        {
            return Say($"The network that ships with the program cannot be loaded: {e.Message}", BadShippedNetwork);
        }
    }

    private static int Say(string problem, int code)
    {
        Console.Error.WriteLine(problem);
        return code;
    }
}
