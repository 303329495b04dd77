using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>The groups between which cooperation is measured.</summary>
[JsonConverter(typeof(WordsJson<Between>))]
public enum Between
{
    /// <summary>No groups: pair by pair.</summary>
    None,

    /// <summary>The recorded countries; bodies without a country form a group of their own.</summary>
    Country,

    /// <summary>The constituencies of the tripartite dialogue; actors without a constituency form a group of their own.</summary>
    Constituency,

    /// <summary>The kinds of stakeholders.</summary>
    Kind,
}
