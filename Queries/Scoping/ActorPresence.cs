namespace StakeholderGraph.Scoping;

/// <summary>An actor in an engagement, with all the ways in which it stands there.</summary>
/// <param name="Actor">The actor that stands.</param>
/// <param name="First">The index of the first way.</param>
/// <param name="Count">The number of ways.</param>
/// <param name="Roles">The roles by which it stands, one bit for each <see cref="TieType"/>.</param>
/// <param name="Tenths">The weight of the strongest role, in tenths.</param>
/// <param name="Through">The participants through whom it stands.</param>
/// <param name="CertainlyThrough">Those of the participants through whom it certainly stands.</param>
internal readonly record struct ActorPresence(
    int Actor,
    int First,
    int Count,
    uint Roles,
    int Tenths,
    Participants Through,
    Participants CertainlyThrough);
