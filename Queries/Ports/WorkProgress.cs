namespace StakeholderGraph;

/// <summary>
/// How far an answer that takes long has got: the work, deep below the question, reports it, from any number of threads, and those who
/// asked watch it.
/// </summary>
public sealed class WorkProgress
{
    // The work of one question is reported to those who watch that question, whatever threads it is shared among.
    private static readonly AsyncLocal<WorkProgress?> Watching = new();

    private long _done;
    private long _total;

    /// <summary>
    /// The share of the step under way that is done, 0–1; <c>null</c> before the first that can be measured. A question may have several
    /// steps.
    /// </summary>
    public double? Share => Volatile.Read(ref _total) is > 0 and var total ? Math.Min(1, Volatile.Read(ref _done) / (double)total) : null;

    /// <summary>What watches the question that is being answered here; <c>null</c> if nobody does.</summary>
    internal static WorkProgress? Current => Watching.Value;

    /// <summary>Asks, and is told how far the answer has got.</summary>
    public async Task<T> WatchAsync<T>(Func<Task<T>> ask)
    {
        Watching.Value = this; // holds within this call alone
        return await ask();
    }

    /// <summary>What is done from here on in this flow of control is not told to anybody.</summary>
    internal static void StopWatching() => Watching.Value = null;

    /// <summary>Begins a step.</summary>
    /// <param name="total">How many units of work it has.</param>
    internal void Begin(long total)
    {
        Volatile.Write(ref _done, 0);
        Volatile.Write(ref _total, total);
    }

    /// <summary>Another unit of the step is done.</summary>
    internal void Add() => Interlocked.Increment(ref _done);
}
