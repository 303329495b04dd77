namespace StakeholderGraph.Tests;

/// <summary>A clock that runs faster by a factor; its timers take as long as usual.</summary>
internal sealed class FastClock(int times) : TimeProvider
{
    public override long GetTimestamp() => base.GetTimestamp() * times;
}
