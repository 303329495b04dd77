namespace StakeholderGraph.Scoping;

/// <summary>
/// Through whom someone stands in an engagement, as far as one must know it to tell a meeting from one participant who stands for two:
/// nobody, one stakeholder, or several.
/// </summary>
internal readonly record struct Participants
{
    private const int Nobody = 0, More = -1;

    private readonly int _only; // One more than the number of the only one.

    private Participants(int only) => _only = only;

    /// <summary>Nobody.</summary>
    public static Participants None => default;

    /// <summary>More than one.</summary>
    public static Participants Several => new(More);

    /// <summary>These and one more.</summary>
    public Participants With(int stakeholder) => With(new Participants(stakeholder + 1));

    /// <summary>These and others.</summary>
    public Participants With(Participants others) =>
        others._only == Nobody || others == this ? this : _only == Nobody ? others : Several;

    /// <summary>Whether two different participants are there, one of these and one of the others.</summary>
    public bool Meet(Participants others) => _only != Nobody && others._only != Nobody && (this != others || _only == More);
}
