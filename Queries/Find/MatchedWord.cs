using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>The field in which a record has a searched word.</summary>
[JsonConverter(typeof(WordsJson<FindField>))]
public enum FindField
{
    /// <summary>A name of the record.</summary>
    Name,

    /// <summary>The kind of the record: a conference is an event.</summary>
    Kind,

    /// <summary>The country of the record.</summary>
    Country,

    /// <summary>The period of the record, which contains the date.</summary>
    Period,

    /// <summary>A topic of an engagement.</summary>
    Topic,

    /// <summary>The place of the record.</summary>
    Place,

    /// <summary>The post of a person.</summary>
    Post,

    /// <summary>The name or country of a participant of the engagement.</summary>
    Participant,

    /// <summary>The name or country of a body that the record represents, belongs to, is part of or succeeds.</summary>
    Affiliation,

    /// <summary>A topic or the period of an engagement in which the stakeholder takes part.</summary>
    Engagement,
}

/// <summary>A searched word, and the field in which a record has it.</summary>
/// <param name="Word">The word as it was typed.</param>
/// <param name="Field">The nearest field that has the word.</param>
/// <param name="Text">The text of this field, at most 120 characters: a name, a kind, a country code, a period, a topic.</param>
public sealed record MatchedWord(string Word, FindField Field, string Text)
{
    /// <summary>The record that the name, country, topic or period belongs to, if it is another one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordId? Id { get; init; }
}
