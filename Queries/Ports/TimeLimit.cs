namespace StakeholderGraph.Ports;

/// <summary>
/// How long somebody lets an answer look for something better. Work that can says what it has when the time is up, and notes that it ended
/// for that reason. Without a limit work ends by counting its own steps, so that it finds the same everywhere. Asked by several threads.
/// </summary>
/// <param name="within">How long; <c>null</c> for as long as it takes.</param>
/// <param name="time">The clock.</param>
internal sealed class TimeLimit(TimeSpan? within, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private volatile bool _hasEndedWork;

    /// <summary>No limit.</summary>
    public static TimeLimit None { get; } = new(null, TimeProvider.System);

    /// <summary>Whether there is a limit.</summary>
    public bool IsSet => within is not null;

    /// <summary>What is left of the time, not less than none.</summary>
    public TimeSpan Left =>
        within is not { } limit ? TimeSpan.MaxValue
        : time.GetElapsedTime(_start) is var spent && spent < limit ? limit - spent
        : TimeSpan.Zero;

    /// <summary>Whether any work ended before its own end because the time was up.</summary>
    public bool HasEndedWork => _hasEndedWork;

    /// <summary>Whether the time is up. Work that asks this ends here if so, which is noted.</summary>
    public bool Ends()
    {
        if (within is null || Left > TimeSpan.Zero)
        {
            return false;
        }

        _hasEndedWork = true;
        return true;
    }

    /// <summary>
    /// Does work that is of no use before its end; gives <c>null</c>, and notes it, where a part of the time left is not enough.
    /// </summary>
    /// <param name="part">The part of the time left that it may take, 0–1.</param>
    /// <param name="work">The work, which ends when it is told to.</param>
    /// <param name="cancellationToken">Ends it for good.</param>
    public T? TryFinish<T>(double part, Func<CancellationToken, T> work, CancellationToken cancellationToken)
        where T : class
    {
        if (!IsSet)
        {
            return work(cancellationToken);
        }

        using var timer = new CancellationTokenSource(Left * part, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return work(either.Token);
        }
        catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            _hasEndedWork = true;
            return null;
        }
    }

    /// <summary>How long some work takes.</summary>
    public TimeSpan TimeOf(Action work)
    {
        var start = time.GetTimestamp();
        work();
        return time.GetElapsedTime(start);
    }

    /// <summary>Notes that work was cut short.</summary>
    public void NoteEnd() => _hasEndedWork = true;
}
