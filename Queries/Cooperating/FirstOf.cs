namespace StakeholderGraph.Cooperating;

/// <summary>The first of many items, found without holding all of them.</summary>
/// <param name="order">The order; no two items are equal by it.</param>
/// <param name="atMost">How many are wanted.</param>
internal sealed class FirstOf<T>(IComparer<T> order, int atMost)
{
    private const int LeastHeld = 1_024;

    private readonly int _most = Math.Max(LeastHeld, 2 * atMost);
    private readonly List<T> _held = [];
    private bool _isCut;

    /// <summary>How many items there were.</summary>
    public int Count { get; private set; }

    /// <summary>Looks at an item.</summary>
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

    /// <summary>The first of those that were looked at, and perhaps some more.</summary>
    public IReadOnlyList<T> Held => _held;

    /// <summary>The first of those that were looked at, as many as are wanted, in order.</summary>
    public IEnumerable<T> InOrder() => _held.Order(order).Take(atMost);
}
