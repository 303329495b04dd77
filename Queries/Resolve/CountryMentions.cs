using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// Finds the countries that a name mentions, so that they can be compared in all their forms: <c>of Kazakhstan</c>, <c>Республики
/// Казахстан</c>, <c>the Kyrgyz Republic</c>.
/// </summary>
internal static class CountryMentions
{
    /// <summary>Names of countries other than their short names in English and Russian.</summary>
    private const string OtherNames =
        """
        AE|UAE|Emirates|Объединённые Арабские Эмираты
        BY|Белоруссия|Белоруссии
        CD|Democratic Republic of the Congo|DR Congo
        CI|Ivory Coast
        CN|People's Republic of China
        CV|Cabo Verde
        CZ|Czech Republic|Чешская Республика|Чешской Республики
        FM|Federated States of Micronesia
        GB|United Kingdom of Great Britain and Northern Ireland|Great Britain|Britain|UK|Соединённое Королевство|Соединённого Королевства
        KG|Kyrgyz Republic|Kirghizistan|Kirgizia|Кыргызстан|Кыргызстана|Кыргызстане|Кыргызская Республика|Кыргызской Республики|Кыргызской Республике|Кыргыз Республикасы|Киргизская Республика|Киргизской Республики
        KP|Democratic People's Republic of Korea
        KR|Republic of Korea|Южная Корея|Южной Кореи
        KZ|Қазақстан|Қазақстан Республикасы
        LA|Lao People's Democratic Republic
        MK|Former Yugoslav Republic of Macedonia|Macedonia
        MM|Burma
        RU|Russian Federation|Российская Федерация|Российской Федерации
        SK|Slovak Republic|Словацкая Республика|Словацкой Республики
        SY|Syrian Arab Republic
        SZ|Swaziland
        TJ|Тоҷикистон|Ҷумҳурии Тоҷикистон
        TM|Türkmenistan
        TR|Turkey
        TZ|United Republic of Tanzania
        US|United States of America|USA|Соединённые Штаты Америки|Соединённых Штатов Америки|США
        UZ|Oʻzbekiston|Ўзбекистон|Oʻzbekiston Respublikasi
        VN|Viet Nam
        """;

    /// <summary>
    /// The words before the short name of a country in its formal name, from the name outwards: <c>Islamic Republic of</c>.
    /// </summary>
    private static readonly FrozenSet<string>[] Formal =
    [
        Levelled("republic", "kingdom", "Республика", "Республики", "Республике", "Королевство", "Королевства"),
        Levelled("islamic", "democratic", "federal", "socialist", "arab", "Исламская", "Исламской"),
    ];

    /// <summary>For each first word, the names that begin with it, the longest first.</summary>
    private static readonly FrozenDictionary<string, (string[] Words, string Code)[]> Names = Build();

    /// <summary>The words without countries, and the codes of these countries in order.</summary>
    public static (SignificantWords Others, IReadOnlyList<string> Codes) In(SignificantWords words)
    {
        var places = Places(words);
        return (
            words.At(Enumerable.Range(0, words.Count).Where(w => !places.Exists(place => w >= place.From && w < place.To))),
            [.. places.Select(place => place.Code)]);
    }

    /// <summary>The mentions of countries as ranges of words, including the words before their short names, and the code of each.</summary>
    public static List<(int From, int To, string Code)> Places(SignificantWords words)
    {
        List<(int From, int To, string Code)> places = [];
        for (var (w, free) = (0, 0); w < words.Count;)
        {
            var (length, code) = At(words, w);
            if (length == 0)
            {
                w++;
                continue;
            }

            var from = w;
            foreach (var formal in Formal)
            {
                from -= from > free && formal.Contains(words.Levelled[from - 1]) ? 1 : 0;
            }

            w += length;
            free = w;
            places.Add((from, w, code));
        }

        return places;
    }

    /// <summary>The codes of the countries whose name is a single word with this beginning.</summary>
    public static IEnumerable<string> BeginningWith(string word)
    {
        var levelled = SignificantWords.Of(word).Levelled;
        return Names
            .Where(name => levelled is [var only] && name.Key.StartsWith(only, StringComparison.Ordinal))
            .SelectMany(name => name.Value)
            .Where(name => name.Words.Length == 1)
            .Select(name => name.Code)
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    /// <summary>The number of words from a position on that name a country, and its code; 0 if there is no country.</summary>
    private static (int Length, string Code) At(SignificantWords words, int from)
    {
        foreach (var (name, code) in Names.GetValueOrDefault(words.Levelled[from]) ?? [])
        {
            if (from + name.Length <= words.Count && words.Levelled.Skip(from).Take(name.Length).SequenceEqual(name))
            {
                return (name.Length, code);
            }
        }

        return (0, "");
    }

    private static FrozenDictionary<string, (string[] Words, string Code)[]> Build()
    {
        var others = OtherNames
            .Split('\n', StringSplitOptions.TrimEntries)
            .Select(line => line.Split('|'))
            .SelectMany(line => line[1..].Select(name => (Name: name, Code: line[0])));
        return Countries
            .Codes.SelectMany(NamesOf)
            .Concat(others)
            .Concat(Countries.FormerCodes.SelectMany(NamesOf))
            .Select(name => (Words: SignificantWords.Of(name.Name).Levelled.ToArray(), name.Code))
            .DistinctBy(name => string.Join(' ', name.Words))
            .GroupBy(name => name.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                same => same.Key,
                same => same.OrderByDescending(name => name.Words.Length).ToArray(),
                StringComparer.Ordinal);

        static IEnumerable<(string Name, string Code)> NamesOf(string code) =>
            Forms(Countries.Name(code), Countries.Name(code, "ru")).Select(name => (name, code));
    }

    /// <summary>
    /// The short names of a country; if the Russian name is one word, also its genitive and prepositional: Казахстана, Казахстане, России,
    /// Украины, Китая.
    /// </summary>
    private static IEnumerable<string> Forms(string english, string russian)
    {
        yield return english;
        yield return $"{english}'s";
        yield return russian;
        if (russian.Contains(' ', StringComparison.Ordinal))
        {
            yield break;
        }

        var (stem, ending) = (russian[..^1], russian[^1]);
        string[] endings = ending switch
        {
            'я' => ["и"],
            'а' => ["ы", "и", "е"],
            'ь' => ["и", "я", "е"],
            'й' => ["я", "е"],
            _ => [$"{ending}а", $"{ending}е"],
        };
        foreach (var other in endings)
        {
            yield return stem + other;
        }
    }

    private static FrozenSet<string> Levelled(params string[] words) =>
        words.SelectMany(word => SignificantWords.Of(word).Levelled).ToFrozenSet(StringComparer.Ordinal);
}
