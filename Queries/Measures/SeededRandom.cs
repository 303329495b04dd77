namespace StakeholderGraph.Measures;

/// <summary>
/// Random numbers that are the same for the same seed on every machine and every version of .NET (SplitMix64: G. L. Steele, D. Lea and C.
/// H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014), so that an answer that needs chance is always the same.
/// </summary>
internal sealed class SeededRandom(int seed)
{
    private ulong _state = (ulong)seed * 0x9E3779B97F4A7C15;

    /// <summary>A number in [0, 1).</summary>
    public double NextDouble() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>An integer in [0, <paramref name="below"/>).</summary>
    public int Next(int below) => (int)Math.BigMul(Next(), (ulong)below, out _);

    /// <summary>Shuffles items (R. Durstenfeld, Algorithm 235, CACM 7, 1964).</summary>
    public void Shuffle<T>(T[] items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var other = Next(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
