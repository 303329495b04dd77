namespace StakeholderGraph;

/// <summary>Why answers may predate the last change of the store.</summary>
/// <param name="Since">Since when the store cannot be read.</param>
/// <param name="Reason">The reason and what to do, as a sentence for the user.</param>
public sealed record Staleness(DateTimeOffset Since, string Reason);

/// <summary>
/// The callbacks of a host that keeps running while its store fails. While the store is missing or cannot be opened, the reader keeps
/// answering from the network in memory; while the store is damaged, every question fails with <see cref="StoreFailure.Damaged"/>, also
/// right after opening. As soon as the store can be read again, the reader returns to normal.
/// </summary>
/// <param name="Lost">Called once, with the reason why the store cannot be read.</param>
/// <param name="Found">Called when it can be read again.</param>
public sealed record StoreWatch(Action<StoreException> Lost, Action Found);
