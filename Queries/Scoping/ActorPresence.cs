namespace StakeholderGraph.Scoping;

/// <summary>An actor in an engagement, with all its ways of standing there.</summary>
/// <param name="Actor">Who stands.</param>
/// <param name="First">The first of its ways.</param>
/// <param name="Count">How many ways.</param>
/// <param name="Roles">The roles by which it stands, a bit for each <see cref="TieType"/>.</param>
/// <param name="Tenths">The weight of the strongest of them, in tenths.</param>
/// <param name="Through">The participants through whom it stands.</param>
/// <param name="CertainlyThrough">Those of them through whom it certainly does.</param>
internal readonly record struct ActorPresence(
    int Actor,
    int First,
    int Count,
    uint Roles,
    int Tenths,
    Participants Through,
    Participants CertainlyThrough);
