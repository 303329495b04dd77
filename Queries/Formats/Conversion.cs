namespace StakeholderGraph;

/// <summary>The conversion report of a file in another format: what it states, and what was kept, changed or left out.</summary>
/// <param name="Format">The format and its version.</param>
/// <param name="Encoding">The encoding of its text; <c>null</c> if it is not a text file.</param>
/// <param name="Stated">The counts that the file states, in its own words: nodes, edges, rows, activities.</param>
/// <param name="Notes">What could not be converted as it is, by category, in order of first occurrence.</param>
/// <param name="Lines">The first thousand of these, one by one.</param>
public sealed record Conversion(
    string Format,
    string? Encoding,
    IReadOnlyList<ConversionCount> Stated,
    IReadOnlyList<ConversionCount> Notes,
    IReadOnlyList<ConversionLine> Lines);

/// <summary>How often something occurred.</summary>
/// <param name="What">The category.</param>
/// <param name="Count">The number of occurrences.</param>
public sealed record ConversionCount(string What, long Count);

/// <summary>One value that could not be converted as it is.</summary>
/// <param name="Where">The file and the place in it.</param>
/// <param name="What">What was done.</param>
/// <param name="Found">The text in the file, shortened.</param>
/// <param name="Became">The converted text; empty if it was left out.</param>
public sealed record ConversionLine(string Where, string What, string? Found, string? Became);
