namespace StakeholderGraph.Cooperating;

/// <summary>Finds the first of many items without holding all of them.</summary>
/// <param name="order">The order; no two items are equal by it.</param>
/// <param name="atMost">The number of items wanted.</param>
internal sealed class FirstOf<T>(IComparer<T> order, int atMost)
{
    private const int LeastHeld = 1_024;

    private readonly int _most = Math.Max(LeastHeld, 2 * atMost);
    private readonly List<T> _held = [];
    private bool _isCut;

    /// <summary>The number of items examined.</summary>
    public int Count { get; private set; }

    /// <summary>Examines an item.</summary>
    public void Add(T item)
    {
        Count++;
        if (_isCut && order.Compare(item, _held[atMost - 1]) > 0)
        {
            return;
        }

        _held.Add(item);
        if (_held.Count == _most)
        {
            _held.Sort(order);
            _held.RemoveRange(atMost, _most - atMost);
            _isCut = true;
        }
    }

    /// <summary>The first of the items examined, and possibly some more.</summary>
    public IReadOnlyList<T> Held => _held;

    /// <summary>The first of the items examined, as many as wanted, in order.</summary>
    public IEnumerable<T> InOrder() => _held.Order(order).Take(atMost);
}
