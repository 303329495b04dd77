namespace StakeholderGraph.Tests;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class Clock : TimeProvider
{
    public double Seconds { get; set; }

    public override long TimestampFrequency => 1_000;

    public override long GetTimestamp() => (long)(Seconds * 1_000);
}
