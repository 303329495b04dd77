using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats;

/// <summary>A tie as a file states it.</summary>
/// <param name="From">The id of the one who does it.</param>
/// <param name="Type">The word for its type.</param>
/// <param name="To">The id of what or whom it is done to.</param>
/// <param name="Place">Where it is stated.</param>
internal sealed record TieDraft(string From, string Type, string To, Place Place)
{
    /// <summary>Its id, where the file has one.</summary>
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? OnBehalfOf { get; init; }

    public string? Start { get; init; }

    public string? End { get; init; }

    public string? Amount { get; init; }

    public string? Currency { get; init; }

    /// <summary>Its attributes, as a cell of the native format: see <see cref="AttributeDraft"/>.</summary>
    public string? Attributes { get; init; }

    /// <summary>Whether it is a tie of its own though another one says the same, as each of two equal payments is.</summary>
    public bool IsSeparate { get; init; }

    /// <summary>Where its title, its dates and its amount are stated, if not all where the tie is.</summary>
    public TiePlaces At { get; init; }

    /// <summary>A digest of all that it says: two that have the same differ in nothing but where they are stated.</summary>
    public UInt128 Digest => Digests.Of(From, Type, To, Id, Title, OnBehalfOf, Start, End, Amount, Currency, Attributes);
}

/// <summary>Where fields of a tie are stated; none where the tie is.</summary>
internal readonly record struct TiePlaces(
    Place? Title = null, Place? Start = null, Place? End = null, Place? Amount = null, Place? Currency = null);
