namespace StakeholderGraph.Bounds;

/// <summary>
/// Keeps the direct ties of an answer within their part of it: a quarter, or all of it if nothing else is requested. The result is the same
/// on every engine.
/// </summary>
internal static class DirectBounds
{
    private const int Part = 4;

    /// <summary>Returns as many direct ties as fit, and the number of those left out.</summary>
    /// <param name="page">The requested page.</param>
    /// <param name="direct">The direct ties.</param>
    /// <param name="omitted">The number of direct ties after them.</param>
    /// <param name="room">The room of the whole answer, from which theirs is taken.</param>
    /// <param name="held">The ties and sources of the answer.</param>
    public static (IReadOnlyList<DirectTie> Given, int Omitted) Fit(
        DirectPage page, IReadOnlyList<DirectTie> direct, int omitted, Room room, HeldTies held)
    {
        var part = new Room(page.Alone ? room.Left : room.Left / Part);
        var given = new List<DirectTie>(direct.Count);
        foreach (var tie in direct)
        {
            // A page of direct ties alone always contains the first, so that the next page starts after it.
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
