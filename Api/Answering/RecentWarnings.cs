namespace StakeholderGraph.Api.Answering;

/// <summary>
/// Keeps the log readable while every request meets the same fault, such as an unreadable store: the same warning is logged at most once a
/// minute.
/// </summary>
internal sealed class RecentWarnings(TimeProvider time)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private string? _last;
    private long _at;

    /// <summary>Whether to log a warning: yes if it differs from the last one or a minute has passed.</summary>
    public bool IsDue(string warning)
    {
        lock (_lock)
        {
            if (warning == _last && time.GetElapsedTime(_at) < Apart)
            {
                return false;
            }

            (_last, _at) = (warning, time.GetTimestamp());
            return true;
        }
    }
}
