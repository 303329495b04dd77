namespace StakeholderGraph.Networks;

/// <summary>
/// Parts of answers made lately, so that what every other answer names is not put together from many arrays each time. It forgets them all
/// when there are too many, so that it does not become a second copy of the network. For several threads at once: a part is read and
/// written as a whole, and one made twice harms nobody.
/// </summary>
/// <param name="count">How many there can be: their numbers are from 0.</param>
/// <param name="make">Makes one by its number.</param>
internal sealed class LatelyMade<T>(int count, Func<int, T> make)
    where T : class
{
    private const int Most = 1 << 16;

    private readonly T?[] _made = new T?[count];
    private int _count;

    /// <summary>The part of a number.</summary>
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
