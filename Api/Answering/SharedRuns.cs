using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Answering;

/// <summary>
/// Runs long work once for all requests that ask the same question of the same network. Requests that arrive during the work wait for it;
/// requests shortly after it get the result at once. The work stops when all waiting clients have disconnected. It continues after a
/// request times out, because the client asks again. The last few answers are kept; the version of the network is a part of their key.
/// </summary>
internal sealed class SharedRuns : IDisposable
{
    private const int MostKept = 8;

    /// <summary>The time limit for the work on a question.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly List<SharedRun> _runs = []; // the last one asked for at the end

    /// <summary>Joins the run of a question, if there is one. The caller must leave it again.</summary>
    /// <param name="question">The version of the network, the question and its parameters.</param>
    public SharedRun? Join(string question)
    {
        lock (_lock)
        {
            return Joined(question);
        }
    }

    /// <summary>Starts the run of a question, or joins the run that another request has started. The caller must leave it again.</summary>
    /// <param name="question">The version of the network, the question and its parameters.</param>
    /// <param name="turn">The turn of the run, which ends with it. Released at once if there already is a run.</param>
    /// <param name="ask">Asks the question.</param>
    public SharedRun Begin(string question, Turn turn, Func<CancellationToken, Task<Reply>> ask)
    {
        lock (_lock)
        {
            if (Joined(question) is { } run)
            {
                turn.Dispose();
                return run;
            }

            run = new SharedRun(this, question, turn, ask);
            _runs.Add(run);
            foreach (var old in _runs.Where(r => r.IsIdle).Take(_runs.Count - MostKept).ToList())
            {
                _runs.Remove(old);
                old.Dispose();
            }

            return run;
        }
    }

    /// <summary>Stops all current work.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _runs.ForEach(run => run.Dispose());
            _runs.Clear();
        }
    }

    internal void Leave(SharedRun run, bool isTimeout)
    {
        lock (_lock)
        {
            if (!run.IsLeftByAll() || run.IsDone || isTimeout)
            {
                return;
            }

            run.Dispose();
            _runs.Remove(run);
        }
    }

    private SharedRun? Joined(string question)
    {
        if (_runs.Find(r => r.Question == question && !r.HasFailed) is not { } run)
        {
            return null;
        }

        run.Enter();
        _runs.Remove(run);
        _runs.Add(run);
        return run;
    }
}

/// <summary>Current or completed work, from the perspective of one request that waits for it.</summary>
internal sealed class SharedRun : IDisposable
{
    private readonly SharedRuns _runs;
    private readonly CancellationTokenSource _end = new();
    private int _waiting = 1;

    public SharedRun(SharedRuns runs, string question, Turn turn, Func<CancellationToken, Task<Reply>> ask)
    {
        (_runs, Question) = (runs, question);
        _end.CancelAfter(SharedRuns.Within);
        Reply = Task.Run(async () =>
        {
            using (turn)
            {
                return await Progress.WatchAsync(() => ask(_end.Token));
            }
        });
    }

    /// <summary>The question, in the form of a key.</summary>
    public string Question { get; }

    /// <summary>The result of the work.</summary>
    public Task<Reply> Reply { get; }

    /// <summary>The progress of the work.</summary>
    public WorkProgress Progress { get; } = new();

    internal bool IsDone => Reply.IsCompletedSuccessfully;

    internal bool IsIdle => Reply.IsCompleted && _waiting == 0;

    internal bool HasFailed => Reply.IsFaulted || Reply.IsCanceled;

    /// <summary>Stops waiting.</summary>
    /// <param name="isTimeout">Whether the request stops only because its time limit is reached.</param>
    public void Leave(bool isTimeout) => _runs.Leave(this, isTimeout);

    internal void Enter() => _waiting++;

    internal bool IsLeftByAll() => --_waiting == 0;

    /// <summary>Stops the work if it is still running.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }
}
