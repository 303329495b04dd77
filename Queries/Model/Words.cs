using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StakeholderGraph;

/// <summary>
/// The words of an enumeration as files, addresses and JSON write them: <c>InternationalOrganization</c> is
/// <c>international-organization</c>.
/// </summary>
public static class Words<T>
    where T : struct, Enum
{
    private static readonly T[] Members = Enum.GetValues<T>();
    private static readonly string[] Texts = [.. Members.Select(m => JsonNamingPolicy.KebabCaseLower.ConvertName(m.ToString()))];
    private static readonly FrozenDictionary<string, T> ByText =
        Members.Select((m, i) => (Texts[i], m)).ToFrozenDictionary(p => p.Item1, p => p.m, StringComparer.Ordinal);

    /// <summary>Every word, in the order of declaration.</summary>
    public static IReadOnlyList<string> All => Texts;

    /// <summary>The word for a member.</summary>
    public static string Of(T member) => Texts[Array.IndexOf(Members, member)];

    /// <summary>The member for a word, exactly as written.</summary>
    public static bool TryParse(string? text, out T member)
    {
        member = default;
        return text is not null && ByText.TryGetValue(text, out member);
    }
}

/// <summary>Writes an enumeration in JSON by its words.</summary>
public sealed class WordsJson<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
