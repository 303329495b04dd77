using StakeholderGraph.Scoping;

namespace StakeholderGraph.Networks;

/// <summary>
/// Mentions made lately, so that those whom every other answer names are not put together from seven arrays each time. It forgets them all
/// when there are too many, so that it does not become a second copy of the network. For several threads at once: a mention is read and
/// written as a whole, and one made twice harms nobody.
/// </summary>
internal sealed class MentionCache(Network network)
{
    private const int Most = 1 << 16;

    private readonly Mention?[] _mentions = new Mention?[network.StakeholderCount];
    private int _count;

    /// <summary>A stakeholder as answers mention it.</summary>
    public Mention Of(int stakeholder) => Volatile.Read(ref _mentions[stakeholder]) ?? Make(stakeholder);

    private Mention Make(int stakeholder)
    {
        if (Interlocked.Increment(ref _count) > Most)
        {
            Array.Clear(_mentions);
            Volatile.Write(ref _count, 1);
        }

        var mention = Actors.OfEntry(network, stakeholder);
        Volatile.Write(ref _mentions[stakeholder], mention);
        return mention;
    }
}
