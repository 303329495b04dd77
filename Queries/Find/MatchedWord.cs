using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>Where a record holds a word that is sought.</summary>
[JsonConverter(typeof(WordsJson<FindField>))]
public enum FindField
{
    /// <summary>In one of its names.</summary>
    Name,

    /// <summary>The word means its kind: a conference is an event.</summary>
    Kind,

    /// <summary>The word means its country.</summary>
    Country,

    /// <summary>The word is a date in its period.</summary>
    Period,

    /// <summary>In a topic of an engagement.</summary>
    Topic,

    /// <summary>In the place where it is.</summary>
    Place,

    /// <summary>In the post that a person holds.</summary>
    Post,

    /// <summary>In a name of one who takes part in the engagement, or in the country of that one.</summary>
    Participant,

    /// <summary>In a name of what it represents, belongs to, is part of or succeeds, or in the country of that.</summary>
    Affiliation,

    /// <summary>In a topic or the period of an engagement in which the stakeholder takes part.</summary>
    Engagement,
}

/// <summary>A word that is sought, and where a record holds it.</summary>
/// <param name="Word">The word, as it was typed.</param>
/// <param name="Field">Where it is held: in the nearest field.</param>
/// <param name="Text">What that field says, at most 120 characters of it: a name, a kind, a country's code, a period, a topic.</param>
public sealed record MatchedWord(string Word, FindField Field, string Text)
{
    /// <summary>The record of which that is the name, country, topic or period, where it is another one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RecordId? Id { get; init; }
}
