namespace StakeholderGraph.Scoping;

/// <summary>
/// The participants through whom an actor stands in an engagement, in the detail needed to distinguish a meeting from one participant who
/// stands for two actors: no stakeholder, one, or several.
/// </summary>
internal readonly record struct Participants
{
    private const int Nobody = 0, More = -1;

    private readonly int _only; // one more than the number of the only participant

    private Participants(int only) => _only = only;

    /// <summary>No participant.</summary>
    public static Participants None => default;

    /// <summary>More than one participant.</summary>
    public static Participants Several => new(More);

    /// <summary>These participants and one more.</summary>
    public Participants With(int stakeholder) => With(new Participants(stakeholder + 1));

    /// <summary>These participants and others.</summary>
    public Participants With(Participants others) =>
        others._only == Nobody || others == this ? this : _only == Nobody ? others : Several;

    /// <summary>Whether there are two different participants, one from each of the two sets.</summary>
    public bool Meet(Participants others) => _only != Nobody && others._only != Nobody && (this != others || _only == More);
}
