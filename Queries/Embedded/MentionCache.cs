namespace StakeholderGraph.Embedded;

/// <summary>
/// Mentions made lately, so that those whom every other answer names are not put together from seven arrays each time. Each stakeholder has one place and shares it
/// with others, so that it holds no more than a fixed number however large the network is. For several threads at once: a place is read and replaced as a whole.
/// </summary>
internal sealed class MentionCache(Network network)
{
    private const int Places = 1 << 15;

    private readonly Place?[] _places = new Place?[Places];

    /// <summary>A stakeholder as answers mention it.</summary>
    public Mention Of(int stakeholder)
    {
        ref var place = ref _places[stakeholder & (Places - 1)];
        var held = Volatile.Read(ref place);
        if (held is null || held.Stakeholder != stakeholder)
        {
            held = new Place(stakeholder, Actors.OfEntry(network, stakeholder));
            Volatile.Write(ref place, held);
        }

        return held.Mention;
    }

    private sealed class Place(int stakeholder, Mention mention)
    {
        public int Stakeholder { get; } = stakeholder;

        public Mention Mention { get; } = mention;
    }
}
