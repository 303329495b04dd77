using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Answering;

/// <summary>
/// Long work is done once for all who ask the same of the same network: who comes while it is under way waits for it, and who comes soon
/// after has it at once. It ends where all who waited have left, but goes on where their time was up, since they ask again. The last few
/// answers are kept until others take their places; the version of the network is a part of what they are kept by.
/// </summary>
internal sealed class SharedRuns : IDisposable
{
    private const int MostKept = 8;

    /// <summary>How long the work on a question may take.</summary>
    public static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly List<SharedRun> _runs = []; // the last one asked for at the end

    /// <summary>Joins the run of a question, if there is one. It has to be left again.</summary>
    /// <param name="question">The version of the network, the question and its parameters.</param>
    public SharedRun? Join(string question)
    {
        lock (_lock)
        {
            return Joined(question);
        }
    }

    /// <summary>Begins the run of a question, or joins the one that somebody else has begun. It has to be left again.</summary>
    /// <param name="question">The version of the network, the question and its parameters.</param>
    /// <param name="turn">The turn that it takes, which ends with the run; at once where there is one already.</param>
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

    /// <summary>Ends what is under way.</summary>
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

/// <summary>Long work under way or done, as one of those who wait for it sees it.</summary>
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

    /// <summary>What it answers.</summary>
    public string Question { get; }

    /// <summary>What comes of it.</summary>
    public Task<Reply> Reply { get; }

    /// <summary>How far it is.</summary>
    public WorkProgress Progress { get; } = new();

    internal bool IsDone => Reply.IsCompletedSuccessfully;

    internal bool IsIdle => Reply.IsCompleted && _waiting == 0;

    internal bool HasFailed => Reply.IsFaulted || Reply.IsCanceled;

    /// <summary>Waits no longer.</summary>
    /// <param name="isTimeout">Whether it would wait longer, if the time for a request were not up.</param>
    public void Leave(bool isTimeout) => _runs.Leave(this, isTimeout);

    internal void Enter() => _waiting++;

    internal bool IsLeftByAll() => --_waiting == 0;

    /// <summary>Ends it, if it is still under way.</summary>
    public void Dispose()
    {
        _end.Cancel();
        _end.Dispose();
    }
}
