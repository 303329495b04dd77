namespace StakeholderGraph.Formats;

/// <summary>
/// Keeps the memory of a conversion near what it needs. Most of what a conversion allocates is garbage at once, and the collector lets this
/// grow to twice the size of what is kept before it examines all of it.
/// </summary>
internal static class Garbage
{
    private const long Allowed = 48 << 20; // bytes, in addition to half of what the last full collection kept

    private static long _limit = Allowed * 2;

    /// <summary>Collects all garbage if the heap has grown by half and 48 MB since the last time.</summary>
    public static void CollectIfLarge()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) <= Interlocked.Read(ref _limit))
        {
            return;
        }

        GC.Collect();
        var kept = GC.GetTotalMemory(forceFullCollection: false);
        Interlocked.Exchange(ref _limit, kept + kept / 2 + Allowed);
    }
}
