namespace StakeholderGraph.Networks;

/// <summary>
/// A cache of recently built parts of answers, so that a part that many answers name is not assembled from many arrays each time. It is
/// cleared when it holds too many, so that it does not become a second copy of the network. It is safe for several threads: a part is read
/// and written as a whole, and building one twice does no harm.
/// </summary>
/// <param name="count">The number of possible parts; they are numbered from 0.</param>
/// <param name="make">Builds the part with a given number.</param>
internal sealed class LatelyMade<T>(int count, Func<int, T> make)
    where T : class
{
    private const int Most = 1 << 16;

    private readonly T?[] _made = new T?[count];
    private int _count;

    /// <summary>The part with a given number.</summary>
    public T Of(int number) => Volatile.Read(ref _made[number]) ?? Make(number);

    private T Make(int number)
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            Array.Clear(_made);
            Volatile.Write(ref _count, 1);
        }

        var made = make(number);
        Volatile.Write(ref _made[number], made);
        return made;
    }
}
