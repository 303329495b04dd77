using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>What somebody may do with plans and the log; each may also do what those before it may.</summary>
[JsonConverter(typeof(WordsJson<AccessRole>))]
public enum AccessRole
{
    /// <summary>Reads plans, without notes and the contact log.</summary>
    Reader,

    /// <summary>Reads plans with notes and the contact log, and changes them.</summary>
    Editor,

    /// <summary>Reads the log of what was written as well, and turns plans into datasets.</summary>
    Admin,
}
