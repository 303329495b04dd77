using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>Which groups cooperation is looked at between.</summary>
[JsonConverter(typeof(WordsJson<Between>))]
public enum Between
{
    /// <summary>No groups: pair by pair.</summary>
    None,

    /// <summary>The countries that are recorded; bodies without one are a group of their own.</summary>
    Country,

    /// <summary>The constituencies of the tripartite dialogue; those that belong to none are a group of their own.</summary>
    Constituency,

    /// <summary>The kinds of stakeholders.</summary>
    Kind,
}
