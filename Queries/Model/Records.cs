using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>An identifier that others gave to a record, e.g. <c>wikidata:Q54129</c>.</summary>
/// <param name="Scheme">Who gave it, e.g. <c>wikidata</c>.</param>
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

    /// <summary>The ISO 3166-1 alpha-2 code of the country; none for international bodies.</summary>
    public string? Country { get; init; }

    /// <summary>When it existed or took place.</summary>
    public Period Period { get; init; }

    /// <summary>External identifiers.</summary>
    public ImmutableArray<Identifier> Identifiers { get; init; } = [];

    /// <summary>Absolute http(s) addresses.</summary>
    public ImmutableArray<string> Links { get; init; } = [];

    /// <summary>Anything else that is known, by key.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = NoAttributes;

    /// <summary>No attributes, in the ordinal order that attributes keep.</summary>
    internal static ImmutableSortedDictionary<string, string> NoAttributes { get; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>Someone who acts.</summary>
public sealed record Stakeholder(RecordId Id, Kind Kind, string Name) : Entry(Id, Kind, Name, Family.Stakeholder);

/// <summary>What stakeholders do together.</summary>
public sealed record Engagement(RecordId Id, Kind Kind, string Name) : Entry(Id, Kind, Name, Family.Engagement)
{
    /// <summary>What it is about.</summary>
    public ImmutableArray<string> Topics { get; init; } = [];

    /// <summary>The codes of the other countries in which it takes place, beside <see cref="Entry.Country"/>.</summary>
    public ImmutableArray<string> OtherCountries { get; init; } = [];

    /// <summary>What it is about, in a few sentences.</summary>
    public string? Description { get; init; }
}

/// <summary>The type of name another name is.</summary>
[JsonConverter(typeof(WordsJson<NameType>))]
public enum NameType
{
    /// <summary>Another name in use, or the name in another language.</summary>
    Alias,

    /// <summary>The initials by which it is known.</summary>
    Acronym,

    /// <summary>A name no longer in use.</summary>
    Former,

    /// <summary>The name in another script.</summary>
    Transliteration,

    /// <summary>The preferred name (in answers; files keep it with the record).</summary>
    Preferred,
}

/// <summary>Another name of a stakeholder or an engagement.</summary>
/// <param name="Of">Whose name.</param>
/// <param name="Text">The name.</param>
/// <param name="Language">The BCP 47 tag of its language, if stated.</param>
/// <param name="Type">The type of name.</param>
public sealed record OtherName(RecordId Of, string Text, string? Language, NameType Type);

/// <summary>One recorded relationship.</summary>
/// <param name="Id">The stable id of the tie.</param>
/// <param name="Type">What <paramref name="From"/> does with <paramref name="To"/>.</param>
/// <param name="From">Who does it.</param>
/// <param name="To">What or whom it is done to.</param>
public sealed record Tie(RecordId Id, TieType Type, RecordId From, RecordId To)
{
    /// <summary>The position or capacity.</summary>
    public string? Title { get; init; }

    /// <summary>The stakeholder for whom a participation happens.</summary>
    public RecordId? OnBehalfOf { get; init; }

    /// <summary>The period of the tie itself.</summary>
    public Period Period { get; init; }

    /// <summary>The amount of money.</summary>
    public Money? Amount { get; init; }

    /// <summary>Anything else that is known, by key.</summary>
    public ImmutableSortedDictionary<string, string> Attributes { get; init; } = Entry.NoAttributes;

    /// <summary>Whether another says the same, its attributes included.</summary>
    public bool Equals(Tie? other) =>
        other is not null && Networks.RecordCells.Of(this).AsSpan().SequenceEqual(Networks.RecordCells.Of(other));

    /// <summary>That of the id.</summary>
    public override int GetHashCode() => Id.GetHashCode();
}

/// <summary>What a source says of a tie.</summary>
[JsonConverter(typeof(WordsJson<Says>))]
public enum Says
{
    /// <summary>That it is so.</summary>
    Confirmed,

    /// <summary>That it is planned.</summary>
    Announced,

    /// <summary>That it is not so.</summary>
    Denied,
}

/// <summary>What the evidence, taken together, says of a tie.</summary>
[JsonConverter(typeof(WordsJson<TieStatus>))]
public enum TieStatus
{
    /// <summary>A source confirms it and none denies it.</summary>
    Confirmed,

    /// <summary>No source confirms or denies it; one reports it as planned.</summary>
    Announced,

    /// <summary>A source denies it.</summary>
    Disputed,
}

/// <summary>Why a tie is believed.</summary>
/// <param name="Tie">The tie.</param>
/// <param name="Source">The document.</param>
/// <param name="Locator">Where in the document.</param>
/// <param name="Says">What the document says of the tie.</param>
/// <param name="Note">A note in the dataset's own words.</param>
public sealed record Evidence(RecordId Tie, RecordId Source, string? Locator, Says Says, string? Note);

/// <summary>A document.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="Title">The title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Language">The BCP 47 tag of its language.</param>
/// <param name="Link">Where to read it.</param>
public sealed record Source(RecordId Id, string Title, string Publisher, PartialDate? Published, string? Language, string? Link)
{
    /// <summary>When the dataset's makers read it; it is known by then where no date of publication is stated.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PartialDate? Retrieved { get; init; }
}

/// <summary>What a dataset is and who keeps it.</summary>
/// <param name="Name">The name; importing a dataset of the same name again replaces it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Licence">An SPDX identifier or a sentence.</param>
/// <param name="Maintainer">Who keeps it.</param>
/// <param name="Description">A few sentences on what it holds.</param>
public sealed record Dataset(RecordId Name, string Title, string Licence, string Maintainer, string? Description = null);

/// <summary>How long texts may be, in UTF-16 code units where nothing else is said.</summary>
public static class Limits
{
    /// <summary>The longest name, title or locator.</summary>
    public const int TextLength = 1_000;

    /// <summary>The longest cell of a file, and so the longest note.</summary>
    public const int CellLength = 65_536;

    /// <summary>The longest row of a file, in bytes.</summary>
    public const int LineLength = 1_048_576;

    internal static string Text(string text, string parameter) =>
        string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("Empty", parameter)
        : text.Length > TextLength ? throw new ArgumentException($"Longer than {TextLength} characters", parameter)
        : text;
}
