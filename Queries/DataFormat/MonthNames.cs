using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// The names of the months of the Gregorian calendar and their standard abbreviations in some forty languages. A word that only begins like
/// one is not a month: <c>decade</c>, <c>Marseille</c>. Nor is <c>listopad</c>, October in Croatian and November in Czech and Polish.
/// </summary>
internal static partial class MonthNames
{
    // One language per line: its name and its twelve months, separated by bars; the forms of a month are separated by slashes.
    private const string Resource = "DataFormat/MonthNames.txt";

    // Accents make no difference.
    private static readonly FrozenDictionary<string, int> Months = Read();

    /// <summary>The months that a text names beside a number, as dates do, each once.</summary>
    public static IReadOnlyList<int> In(string text) =>
    [
        .. Word().Matches(text)
            .Where(word => IsBesideNumber(text.AsSpan(..word.Index), text.AsSpan(word.Index + word.Length)))
            .Select(word => Months.GetValueOrDefault(Folded(word.Value)))
            .Where(month => month > 0)
            .Distinct(),
    ];

    /// <summary>The month that is the last word of a text, or the first; <c>null</c> if there is none.</summary>
    public static int? AtEdge(string text, bool isLast) =>
        Word().Matches(text) is { Count: > 0 } words && Months.TryGetValue(Folded(words[isLast ? ^1 : 0].Value), out var month)
            ? month
            : null;

    private static bool IsBesideNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        NumberAfter().IsMatch(after) || NumberBefore().IsMatch(before) && !(YearBefore().IsMatch(before) && NameAfter().IsMatch(after));

    // The marks of Latin, Greek, Cyrillic, Hebrew and Arabic letters. Those of Indian and Thai ones are vowels: जन is January, जून June.
    private static string Folded(string name) => string.Concat(
        name.Normalize(NormalizationForm.FormD)
            .Where(c => c > '\u06FF' || char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static FrozenDictionary<string, int> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => line.TrimEnd('\r').Split('|').Skip(1).Index())
            .SelectMany(
                month => month.Item.Split('/', StringSplitOptions.RemoveEmptyEntries),
                (month, name) => (Name: Folded(name), Month: month.Index + 1))
            .DistinctBy(month => month.Name, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(month => month.Name, month => month.Month, StringComparer.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"[\p{L}\p{Mn}\p{Mc}]{2,}")]
    private static partial Regex Word();

    // "30th of", "30.", "30 de", "2011-", "2011 год,", "2011 жылғы", "2011 ("
    [GeneratedRegex(
        @"[0-9](?:st|nd|rd|th|er|º|ª|-?е|-?го)?[-\s.,/(]*(?:(?:of|de|del|do|год|года|г|жылғы|жылы|ж|yil|yili|yıl|yılı|m|gada)[-\s.,/(]+)*\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex NumberBefore();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}[\s.,(]*\z")]
    private static partial Regex YearBefore();

    // "2011, Jan Kowalski", "2011 Mar del Plata"
    [GeneratedRegex(@"\A\s(?:\p{Ll}{2,3}\s)?\p{Lu}\p{Ll}")]
    private static partial Regex NameAfter();

    [GeneratedRegex(@"\A[-\s.,/'’()]*(?:(?:the|of|de|del|do)\s+)*[0-9]", RegexOptions.IgnoreCase)]
    private static partial Regex NumberAfter();
}
