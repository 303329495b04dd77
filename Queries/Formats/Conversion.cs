namespace StakeholderGraph;

/// <summary>The outcome of a file in another format: what it states, and what was kept, changed or left out.</summary>
/// <param name="Format">The format and its version.</param>
/// <param name="Encoding">The encoding of its text, where it is text.</param>
/// <param name="Stated">How much the file states, in its own words: nodes, edges, rows, activities.</param>
/// <param name="Notes">What could not be taken as it is, by kind, in the order in which it first occurred.</param>
/// <param name="Lines">The same line by line: the first thousand.</param>
public sealed record Conversion(
    string Format,
    string? Encoding,
    IReadOnlyList<ConversionCount> Stated,
    IReadOnlyList<ConversionCount> Notes,
    IReadOnlyList<ConversionLine> Lines);

/// <summary>How often something occurred.</summary>
/// <param name="What">What.</param>
/// <param name="Count">How often.</param>
public sealed record ConversionCount(string What, long Count);

/// <summary>One thing that could not be taken as it is.</summary>
/// <param name="Where">The file and the place in it.</param>
/// <param name="What">What was done.</param>
/// <param name="Found">What the file states, shortened.</param>
/// <param name="Became">What it became; nothing where it was left out.</param>
public sealed record ConversionLine(string Where, string What, string? Found, string? Became);
