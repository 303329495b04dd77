using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// The words by which files, addresses and JSON write the members of an enumeration: <c>InternationalOrganization</c> is
/// <c>international-organization</c>.
/// </summary>
public static class Words<T>
    where T : struct, Enum
{
    private static readonly T[] Members = Enum.GetValues<T>();

    // This is compiled for each enumeration when a command starts, so it avoids sequences and dictionaries.
    private static readonly string[] Texts = Array.ConvertAll(Members, m => JsonNamingPolicy.KebabCaseLower.ConvertName(m.ToString()));

    /// <summary>All words, in the order of declaration.</summary>
    public static IReadOnlyList<string> All => Texts;

    /// <summary>The word for a member.</summary>
    public static string Of(T member) => Texts[Array.IndexOf(Members, member)];

    /// <summary>The member for a word, exactly as written.</summary>
    public static bool TryParse(string? text, out T member)
    {
        var i = Array.IndexOf(Texts, text);
        member = i < 0 ? default : Members[i];
        return i >= 0;
    }
}

/// <summary>Writes the members of an enumeration in JSON as their words.</summary>
public sealed class WordsJson<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
