namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>What is odd about a text.</summary>
/// <param name="Reason">What is probably wrong, with a lower-case letter first and no full stop.</param>
/// <param name="Hint">What to do.</param>
/// <param name="Found">The part of the text that is meant; all of it where <c>null</c>.</param>
internal sealed record Oddity(string Reason, string? Hint, string? Found = null);
