using NUnit.Framework;

namespace StakeholderGraph.Tests.Bounds;

/// <summary>How the room in an answer is divided.</summary>
public sealed class RoomTests
{
    [Test]
    public void Room_that_an_item_does_not_need_is_left_to_later_items()
    {
        var room = new Room(100);
        var parts = new List<long>();
        foreach (var (needed, part) in room.InParts<int>([10, 30, 5, 99]))
        {
            parts.Add(part.Left);
            part.Take(needed);
        }

        Assert.That(parts, Is.EqualTo(new long[] { 25, 30, 30, 55 }));
        Assert.That(room.Left, Is.EqualTo(55));
    }
}
