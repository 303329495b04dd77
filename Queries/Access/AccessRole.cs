using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>What a user may do with plans and the log; each role includes those before it.</summary>
[JsonConverter(typeof(WordsJson<AccessRole>))]
public enum AccessRole
{
    /// <summary>May read plans without notes and the contact log.</summary>
    Reader,

    /// <summary>May read plans with notes and the contact log, and change them.</summary>
    Editor,

    /// <summary>May also read the log of writes, and turn plans into datasets.</summary>
    Admin,
}
