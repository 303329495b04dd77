using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;

namespace StakeholderGraph.Model;

/// <summary>
/// The names of countries beside the short names of <see cref="Countries"/>: formal names and those that organizations write, short names
/// in French, Spanish, German, Portuguese, Arabic, Kazakh, Kyrgyz, Tajik and Uzbek (Unicode Common Locale Data Repository, version 48), and
/// the alpha-3 codes of ISO 3166-1.
/// </summary>
internal static partial class CountryNames
{
    // One country per line: its code, its alpha-3 code, and names, separated by bars.
    private const string Resource = "Model/CountryNames.txt";

    private static readonly string[][] Table = Read();

    private static readonly FrozenDictionary<string, string> ByName = Table
        .SelectMany(cells => cells.Skip(2), (cells, name) => (Name: Apostrophes().Replace(name, "'"), Code: cells[0]))
        .Where(pair => pair.Name.Length > 0)
        .Concat(Short(Countries.Codes))
        .Concat(Short(Countries.FormerCodes))
        .DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByLongCode = Table
        .Where(cells => cells[1].Length > 0)
        .ToFrozenDictionary(cells => cells[1], cells => cells[0], StringComparer.Ordinal);

    /// <summary>
    /// The code of the country that a text means: a code (also in lower case, of three letters, or the customary one for Britain or Greece)
    /// or a name, with or without the form of state (<c>Republic of Kazakhstan</c>). <c>null</c> if it means no country.
    /// </summary>
    public static string? CodeOf(string text)
    {
        var name = Apostrophes().Replace(text.Trim(), "'");
        return name.ToUpperInvariant() switch
        {
            "UK" => "GB",
            "EL" => "GR",
            var code when Countries.IsCode(code) => code,
            _ => ByLongCode.GetValueOrDefault(name) ?? Named(name),
        };
    }

    private static string? Named(string name) => Plain(name) ?? (Bare(name) is var bare && bare != name ? Plain(bare) : null);

    // Without an article before or behind it, and with "St." written out as "Saint".
    private static string Bare(string name)
    {
        var bare = ArticleBehind().Replace(ArticleBefore().Replace(name, ""), "").Trim();
        return bare.StartsWith("St. ", StringComparison.OrdinalIgnoreCase) ? $"Saint {bare[4..]}" : bare;
    }

    private static string? Plain(string name) =>
        ByName.GetValueOrDefault(name)
            ?? (OfState().Match(name) is { Success: true } state ? ByName.GetValueOrDefault(state.Groups["name"].Value.Trim()) : null);

    [GeneratedRegex(@"\A(?:(?:the|la|le|les|el|los|las) |l')", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticleBefore();

    [GeneratedRegex(@"\s*(?:\((?:the|la|le|les|l'|el|los|las)\)|\*)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticleBehind();

    // Côte d’Ivoire, Oʻzbekiston
    [GeneratedRegex("[’‘ʻʼ`´]", RegexOptions.CultureInvariant)]
    private static partial Regex Apostrophes();

    private static IEnumerable<(string Name, string Code)> Short(IEnumerable<string> codes) => codes
        .SelectMany(code => (string[])[Countries.Name(code), Countries.Name(code, "ru")], (code, name) => (name.Replace('’', '\''), code));

    private static string[][] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|'))];
    }

    [GeneratedRegex(@"\A(?:(?:the )?(?:(?:Islamic |People's |Federal |Democratic |United )*Republic|Kingdom|State(?! of Georgia\b)|Principality|Commonwealth|Grand Duchy|Sultanate) of (?:the )?(?<name>.+)|République (?:fédérale |islamique )?(?:de la |de l'|du |des |de |d')(?<name>.+)|República (?:de la |del |de )(?<name>.+)|Royaume (?:de la |de l'|du |des |de |d')(?<name>.+)|Reino (?:de la |del |de )(?<name>.+)|Республика (?<name>.+)|(?:جمهورية|دولة|مملكة) (?<name>.+)|(?<name>.+) Республикасы|(?<name>[^(,]+?)\s*(?:,|\()\s*(?:(?!of )[\p{L}.']+ ){0,3}(?:Republic|State|States(?= of)|Kingdom|République|República)\b(?: of| de| du| del)?(?: the| la)?\s*\)?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfState();
}
