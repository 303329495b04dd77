using NUnit.Framework;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>The start of a stream is all of it, or as many bytes as were asked for.</summary>
public sealed class FirstBytesTests
{
    [Test, Combinatorial]
    public void As_many_bytes_are_read_as_there_are_and_as_are_wanted(
        [Values(0, 1, 4_095, 4_096, 4_097, 70_000)] int length, [Values(1, 4_096, 65_536, 1 << 20)] int most)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        using var stream = new MemoryStream(bytes);

        Assert.That(stream.ReadFirst(most), Is.EqualTo(bytes.Take(most)));
        Assert.That(stream.Position, Is.LessThanOrEqualTo(most));
    }
}
