namespace StakeholderGraph.Api.Answering;

/// <summary>
/// Keeps a log readable while every request meets the same fault, such as a store that cannot be read: the same warning is due once a
/// minute, however many requests there are.
/// </summary>
internal sealed class RecentWarnings(TimeProvider time)
{
    private static readonly TimeSpan Apart = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private string? _last;
    private long _at;

    /// <summary>Whether to log a warning: another one than the last, or a minute after it.</summary>
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
