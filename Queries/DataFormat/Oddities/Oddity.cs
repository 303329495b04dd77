namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>An oddity of a text.</summary>
/// <param name="Reason">The probable problem, starting with a lower-case letter and without a full stop.</param>
/// <param name="Hint">The recommended action.</param>
/// <param name="Found">The part of the text that is concerned; <c>null</c> for all of it.</param>
internal sealed record Oddity(string Reason, string? Hint, string? Found = null);
