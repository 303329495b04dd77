using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>A tie in a file.</summary>
/// <param name="From">The id of its start, which acts.</param>
/// <param name="Type">The word for its type.</param>
/// <param name="To">The id of its end.</param>
/// <param name="Place">The place in the file.</param>
internal sealed record TieDraft(string From, string Type, string To, Place Place)
{
    /// <summary>The id in the file, if any.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? OnBehalfOf { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    public string? Amount { get; init; }

    public string? Currency { get; init; }

    /// <summary>The attributes as a cell of the native format, see <see cref="AttributeDraft"/>.</summary>
    public string? Attributes { get; init; }

    /// <summary>Whether it is a separate tie even if another one is equal, such as each of two equal payments.</summary>
    public bool IsSeparate { get; init; }

    /// <summary>Where its title, its dates and its amount are stated, if not all where the tie is.</summary>
    public TiePlaces At { get; init; }

    /// <summary>A digest of all its fields: two ties with the same digest differ only in their places.</summary>
    public UInt128 Digest => Digests.Of(From, Type, To, Id, Title, OnBehalfOf, Start, End, Amount, Currency, Attributes);
}

/// <summary>Where fields of a tie are stated; none where the tie is.</summary>
internal readonly record struct TiePlaces(
    Place? Title = null, Place? Start = null, Place? End = null, Place? Amount = null, Place? Currency = null);
