using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>An identifier that a third party assigned to a record, e.g. <c>wikidata:Q54129</c>.</summary>
/// <param name="Scheme">The scheme that assigned it, e.g. <c>wikidata</c>.</param>
/// <param name="Value">The identifier within the scheme.</param>
public sealed record Identifier(string Scheme, string Value)
{
    /// <summary>Reads <c>scheme:value</c>.</summary>
    public static bool TryParse(string text, out Identifier? identifier)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        identifier = colon > 0 && colon < text.Length - 1 ? new Identifier(text[..colon].Trim(), text[(colon + 1)..].Trim()) : null;
        return identifier is { Scheme.Length: > 0, Value.Length: > 0 };
    }

    /// <summary>The identifier as files write it.</summary>
    public override string ToString() => $"{Scheme}:{Value}";
}

/// <summary>What a stakeholder and an engagement have in common: one entry of a network.</summary>
public abstract record Entry
{
    private protected Entry(RecordId id, Kind kind, string name, Family family)
    {
        if (kind.Family() != family || kind == Kind.Country)
        {
            throw new ArgumentException($"{Words<Kind>.Of(kind)} is no kind of {Words<Family>.Of(family)}", nameof(kind));
        }

        Id = id.Value.Length > 0 ? id : throw new ArgumentException("An entry has an id", nameof(id));
        Kind = kind;
        Name = Limits.Text(name, nameof(name));
    }

    /// <summary>The stable id, unique across stakeholders and engagements.</summary>
    public RecordId Id { get; }

    /// <summary>The kind.</summary>
    public Kind Kind { get; }

    /// <summary>The preferred name.</summary>
    public string Name { get; }

    /// <summary>The BCP 47 tag of the language of the preferred name.</summary>
    public string? Language { get; init; }

    /// <summary>The ISO 3166-1 alpha-2 code of the country; <c>null</c> for international bodies.</summary>
    public string? Country { get; init; }

    /// <summary>When the record existed or took place.</summary>
    public Period Period { get; init; }

    /// <summary>External identifiers.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Absolute http(s) addresses.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Other known facts, by key.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = NoAttributes;

    /// <summary>An empty set of attributes, in the ordinal order that attributes keep.</summary>
    internal static ImmutableSortedDictionary<string, string> NoAttributes { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>Someone who acts.</summary>
public sealed record Stakeholder(RecordId Id, Kind Kind, string Name) : Entry(Id, Kind, Name, Family.Stakeholder);

/// <summary>What stakeholders do together.</summary>
public sealed record Engagement(RecordId Id, Kind Kind, string Name) : Entry(Id, Kind, Name, Family.Engagement)
{
    /// <summary>The topics of the engagement.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The codes of the other countries in which the engagement takes place, beside <see cref="Entry.Country"/>.</summary>
    public ImmutableArray<string> OtherCountries { get; init; } = [];

    /// <summary>A description of the engagement in a few sentences.</summary>
    public string? Description { get; init; }
}

/// <summary>The type of another name.</summary>
[JsonConverter(typeof(WordsJson<NameType>))]
public enum NameType
{
    /// <summary>Another name in use, or the name in another language.</summary>
    Alias,

    /// <summary>The initials by which the record is known.</summary>
    Acronym,

    /// <summary>A name no longer in use.</summary>
    Former,

    /// <summary>The name in another script.</summary>
    Transliteration,

    /// <summary>The preferred name (used in answers; files hold it with the record).</summary>
    Preferred,
}

/// <summary>Another name of a stakeholder or an engagement.</summary>
/// <param name="Of">The record that has the name.</param>
/// <param name="Text">The name.</param>
/// <param name="Language">The BCP 47 tag of its language, if stated.</param>
/// <param name="Type">The type of name.</param>
public sealed record OtherName(RecordId Of, string Text, string? Language, NameType Type);

/// <summary>One recorded relationship.</summary>
/// <param name="Id">The stable id of the tie.</param>
/// <param name="Type">What <paramref name="From"/> does with <paramref name="To"/>.</param>
/// <param name="From">The record that the tie starts from.</param>
/// <param name="To">The record that the tie leads to.</param>
public sealed record Tie(RecordId Id, TieType Type, RecordId From, RecordId To)
{
    /// <summary>The position or capacity.</summary>
    public string? Title { get; init; }

    /// <summary>The stakeholder on whose behalf a participation happens.</summary>
    public RecordId? OnBehalfOf { get; init; }

    /// <summary>The period of the tie itself.</summary>
    public Period Period { get; init; }

    /// <summary>The amount of money.</summary>
    public Money? Amount { get; init; }

    /// <summary>Other known facts, by key.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = Entry.NoAttributes;

    /// <summary>Whether another tie states the same, including its attributes.</summary>
    public bool Equals(Tie? other) =>
        other is not null && Networks.RecordCells.Of(this).AsSpan().SequenceEqual(Networks.RecordCells.Of(other));

    /// <summary>The hash code of the id.</summary>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>What a source says about a tie.</summary>
[JsonConverter(typeof(WordsJson<Says>))]
public enum Says
{
    /// <summary>The source says that the tie exists.</summary>
    Confirmed,

    /// <summary>The source says that the tie is planned.</summary>
    Announced,

    /// <summary>The source says that the tie does not exist.</summary>
    Denied,
}

/// <summary>The status of a tie, which follows from all its evidence.</summary>
[JsonConverter(typeof(WordsJson<TieStatus>))]
public enum TieStatus
{
    /// <summary>A source confirms the tie and none denies it.</summary>
    Confirmed,

    /// <summary>No source confirms or denies the tie; one reports it as planned.</summary>
    Announced,

    /// <summary>A source denies the tie.</summary>
    Disputed,
}

/// <summary>Why a tie is believed.</summary>
/// <param name="Tie">The tie.</param>
/// <param name="Source">The document.</param>
/// <param name="Locator">The place in the document.</param>
/// <param name="Says">What the document says about the tie.</param>
/// <param name="Note">A note in the dataset's own words.</param>
public sealed record Evidence(RecordId Tie, RecordId Source, string? Locator, Says Says, string? Note);

/// <summary>A document.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Language">The BCP 47 tag of its language.</param>
/// <param name="Link">The address at which it can be read.</param>
public sealed record Source(RecordId Id, string Title, string Publisher, PartialDate? Published, string? Language, string? Link)
{
    /// <summary>
    /// When the dataset's maintainers read it; if no date of publication is stated, the source counts as known from this date.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? Retrieved { get; init; }
}

/// <summary>The description of a dataset and its maintainer.</summary>
/// <param name="Name">The name; importing a dataset of the same name again replaces it.</param>
/// <param name="Title">The title for readers.</param>
/// <param name="Licence">The licence: an SPDX identifier or a sentence.</param>
/// <param name="Maintainer">The person or organization that maintains it.</param>
/// <param name="Description">A few sentences on what it holds.</param>
public sealed record Dataset(RecordId Name, string Title, string Licence, string Maintainer, string? Description = null);

/// <summary>Maximum lengths of texts, in UTF-16 code units unless stated otherwise.</summary>
public static class Limits
{
    /// <summary>The maximum length of a name, title or locator.</summary>
    public const int TextLength = 1_000;

    /// <summary>The maximum length of a cell in a file, and so of a note.</summary>
    public const int CellLength = 65_536;

    /// <summary>The maximum length of a row in a file, in bytes.</summary>
    public const int LineLength = 1_048_576;

    internal static string Text(string text, string parameter) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("Empty", parameter)
        : text.Length > TextLength ? throw new ArgumentException($"Longer than {TextLength} characters", parameter)
        : text;
}
