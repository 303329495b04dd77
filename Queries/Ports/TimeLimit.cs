namespace StakeholderGraph.Ports;

/// <summary>
/// How long an answer may search for a better result. Work that supports this returns its best result so far when the time is up, and notes
/// that it was cut short. Without a limit, work ends after a fixed number of steps, so that it finds the same everywhere. Several threads
/// may use it.
/// </summary>
/// <param name="within">The limit; <c>null</c> for none.</param>
/// <param name="time">The clock.</param>
internal sealed class TimeLimit(TimeSpan? within, TimeProvider time)
{
    private readonly long _start = time.GetTimestamp();
    private volatile bool _hasEndedWork;

    /// <summary>An instance without a limit.</summary>
    public static TimeLimit None { get; } = new(null, TimeProvider.System);

    /// <summary>Whether there is a limit.</summary>
    public bool IsSet => within is not null;

    /// <summary>The remaining time, at least zero.</summary>
    public TimeSpan Left =>
        within is not { } limit ? TimeSpan.MaxValue
        : time.GetElapsedTime(_start) is var spent && spent < limit ? limit - spent
        : TimeSpan.Zero;

    /// <summary>Whether any work stopped early because the time was up.</summary>
    public bool HasEndedWork => _hasEndedWork;

    /// <summary>Whether the time is up. The caller must stop if it is, which is noted.</summary>
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
    /// Does work whose partial result is useless; if the given part of the remaining time is not enough, notes that and returns
    /// <c>null</c>.
    /// </summary>
    /// <param name="part">The part of the remaining time that the work may take, 0–1.</param>
    /// <param name="work">The work, which must stop when its token is cancelled.</param>
    /// <param name="cancellationToken">Cancels the whole operation.</param>
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

    /// <summary>Measures how long some work takes.</summary>
    public TimeSpan TimeOf(Action work)
    {
        var start = time.GetTimestamp();
        work();
        return time.GetElapsedTime(start);
    }

    /// <summary>Notes that work stopped early.</summary>
    public void NoteEnd() => _hasEndedWork = true;
}
