namespace StakeholderGraph;

/// <summary>
/// The progress of an answer that takes long: the work, deep below the question, reports it from any number of threads, and the callers
/// watch it.
/// </summary>
public sealed class WorkProgress
{
    // The work of one question reports to the watchers of that question, on all threads that share the work.
    private static readonly AsyncLocal<WorkProgress?> Watching = new();

    private long _done;
    private long _total;

    /// <summary>
    /// The completed share of the current step, 0–1; <c>null</c> before the first measurable step. A question may have several steps.
    /// </summary>
    public double? Share => Volatile.Read(ref _total) is > 0 and var total ? Math.Min(1, Volatile.Read(ref _done) / (double)total) : null;

    /// <summary>The watcher of the question that is being answered in this flow of control; <c>null</c> if there is none.</summary>
    internal static WorkProgress? Current => Watching.Value;

    /// <summary>Asks a question and records its progress here.</summary>
    public async Task<T> WatchAsync<T>(Func<Task<T>> ask)
    {
        Watching.Value = this; // only within this call
        return await ask();
    }

    /// <summary>Stops the reports of all further work in this flow of control.</summary>
    internal static void StopWatching() => Watching.Value = null;

    /// <summary>Begins a step.</summary>
    /// <param name="total">The number of units of work in the step.</param>
    internal void Begin(long total)
    {
        Volatile.Write(ref _done, 0);
        Volatile.Write(ref _total, total);
    }

    /// <summary>Reports one more completed unit of the step.</summary>
    internal void Add() => Interlocked.Increment(ref _done);
}
