namespace StakeholderGraph;

/// <summary>Why answers may be from before the store's last change.</summary>
/// <param name="Since">Since when the store cannot be read.</param>
/// <param name="Reason">Why, and what to do: a sentence for the user.</param>
public sealed record Staleness(DateTimeOffset Since, string Reason);

/// <summary>
/// A host that outlives the failures of its store. While the store is gone or cannot be opened, the reader goes on with the network that it
/// has; while it is damaged, every question fails with <see cref="StoreFailure.Damaged"/>, from the opening on. As soon as the store can be
/// read again, all is well.
/// </summary>
/// <param name="Lost">Called once, with why the store cannot be read.</param>
/// <param name="Found">Called when it can be read again.</param>
public sealed record StoreWatch(Action<StoreException> Lost, Action Found);
