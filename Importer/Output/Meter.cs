using System.Globalization;

namespace StakeholderGraph.Importer.Output;

/// <summary>The progress of a piece of work. It is set by the working thread and read by the thread that shows it.</summary>
/// <param name="work">The work on an answer, if the meter shows its progress.</param>
/// <param name="time">The clock.</param>
internal sealed class Meter(WorkProgress? work, TimeProvider time) : IProgress<long>, IProgress<ImportProgress>
{
    public Meter(TimeProvider time)
        : this(null, time)
    {
    }

    private readonly long _begin = time.GetTimestamp();
    private long _done;
    private long _total;

    /// <summary>The fraction that is done, 0–1; <c>null</c> if the total is unknown.</summary>
    public double? Share =>
        work is not null ? work.Share
        : Volatile.Read(ref _total) is > 0 and var total ? Math.Min(1, Volatile.Read(ref _done) / (double)total)
        : null;

    void IProgress<long>.Report(long value) => Volatile.Write(ref _done, value);

    void IProgress<ImportProgress>.Report(ImportProgress value)
    {
        Volatile.Write(ref _total, value.Total);
        Volatile.Write(ref _done, value.Done);
    }

    /// <summary>
    /// The amount done, the rate and the time left in words, e.g. <c>12,000 of 45,000 records, 8,000/s, 4 s left</c>; for an answer, <c>40
    /// %</c>.
    /// </summary>
    public override string ToString()
    {
        var (done, total) = (Volatile.Read(ref _done), Volatile.Read(ref _total));
        var seconds = time.GetElapsedTime(_begin).TotalSeconds;
        if (work?.Share is { } share)
        {
            return Words($"{100 * share:N0} %");
        }

        if (done == 0)
        {
            return Words($"{seconds:N0} s");
        }

        var rate = done / Math.Max(seconds, 0.001);
        var left = total > done ? Words($", {Duration((total - done) / rate)} left") : "";
        return Words($"{done:N0}{(total > 0 ? Words($" of {total:N0}") : "")} records, {rate:N0}/s") + left;
    }

    private static string Duration(double seconds) =>
        seconds < 100 ? Words($"{Math.Ceiling(seconds):N0} s") : Words($"{Math.Ceiling(seconds / 60):N0} min");

    private static string Words(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
