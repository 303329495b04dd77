namespace StakeholderGraph.Bounds;

/// <summary>
/// Keeps the direct ties of an answer within their part of it: a quarter, or all of it where nothing else is asked for. The same on every
/// engine.
/// </summary>
internal static class DirectBounds
{
    private const int Part = 4;

    /// <summary>As many as fit, and how many are left out.</summary>
    /// <param name="page">What was asked for.</param>
    /// <param name="direct">The direct ties.</param>
    /// <param name="omitted">How many come after them.</param>
    /// <param name="room">The room of the whole answer, of which they take theirs.</param>
    /// <param name="held">The ties and sources of the answer.</param>
    public static (IReadOnlyList<DirectTie> Given, int Omitted) Fit(
        DirectPage page, IReadOnlyList<DirectTie> direct, int omitted, Room room, HeldTies held)
    {
        var part = new Room(page.Alone ? room.Left : room.Left / Part);
        var given = new List<DirectTie>(direct.Count);
        foreach (var tie in direct)
        {
            // A page of them alone always gives the first, so that the next page starts after it.
            var size = JsonSize.Of(tie) + held.SizeOf([tie.Tie.Value]);
            if (!part.Take(size) && (given.Count > 0 || !page.Alone))
            {
                break;
            }

            room.Take(size);
            held.Hold([tie.Tie.Value]);
            given.Add(tie);
        }

        return (given, omitted + direct.Count - given.Count);
    }
}
