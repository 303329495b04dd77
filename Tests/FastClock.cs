namespace StakeholderGraph.Tests;

/// <summary>A clock by which so many times as much time passes; who waits a while by its timers waits as long as ever.</summary>
internal sealed class FastClock(int times) : TimeProvider
{
    public override long GetTimestamp() => base.GetTimestamp() * times;
}
