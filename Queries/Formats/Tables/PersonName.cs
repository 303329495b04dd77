using System.Globalization;
using System.Text;
using StakeholderGraph.Formats.Lists;

namespace StakeholderGraph.Formats.Tables;

/// <summary>Converts names of persons in lists of participants to their spoken order.</summary>
internal static class PersonName
{
    // Parts of surnames that are in lower case within a name.
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "de", "del", "della", "der", "den", "des", "di", "da", "do", "dos", "das", "du", "la", "las", "le", "los", "van", "von", "vom",
        "zu", "zur", "y", "e", "al", "el", "bin", "bint", "ibn", "ter", "ten", "af", "av",
    };

    private static readonly string[] NobodyYet =
    [
        "to be confirmed", "to be determined", "to be announced", "to be nominated", "to be designated", "to be advised",
        "tbc", "tbd", "tba", "n.n.", "nn", "vacant", "vacancy",
        "à confirmer", "à désigner", "à nommer", "à déterminer", "a confirmar", "a designar",
        "por confirmar", "por designar", "por definir",
        "уточняется", "будет уточнено", "не назначен", "вакансия", "подлежит уточнению",
    ];

    /// <summary>Whether a text is a placeholder for a name that is not yet known.</summary>
    public static bool IsNobodyYet(string text) =>
        NobodyYet.Contains(text.Trim(' ', '(', ')', '[', ']', '.', '*'), StringComparer.OrdinalIgnoreCase)
        || NobodyYet.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A name with the given name first and in normal capitalization: <c>DE LA PRUEBA, Dana</c> becomes <c>Dana de la Prueba</c>. A name
    /// without a comma keeps its order. Titles such as <c>Ms.</c> are removed.
    /// </summary>
    public static string Of(string stated)
    {
        var text = NameLine.WithoutHonorific(stated);
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        var (family, given) = comma > 0 ? (text[..comma].Trim(), text[(comma + 1)..].Trim()) : (text, "");
        var words = family.TrimEnd(',').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return $"{given} {string.Join(' ', words.Select((word, i) => Small(word, mayBeParticle: given.Length > 0 || i > 0)))}".Trim();
    }

    // A word in capitals keeps only its first letters in capitals; initials and short Roman numerals are unchanged.
    private static string Small(string word, bool mayBeParticle)
    {
        if (word.IndexOf('-', StringComparison.Ordinal) is var hyphen and > 1 and < 4 && char.IsLower(word[hyphen - 1])
            && word.Length > hyphen + 2)
        {
            return word[..(hyphen + 1)] + Small(word[(hyphen + 1)..], mayBeParticle: false); // Al-RASHID
        }

        var letters = word.Where(char.IsLetter).ToList();
        if (letters.Count < 2 || letters.Exists(char.IsLower) || word.Contains('.', StringComparison.Ordinal))
        {
            return word;
        }

        if (mayBeParticle && Particles.Contains(word))
        {
            return word.ToLowerInvariant();
        }

        var small = new StringBuilder(word.Length);
        var isFirst = true;
        foreach (var c in word)
        {
            small.Append(isFirst ? c : char.ToLower(c, CultureInfo.InvariantCulture));
            isFirst = !char.IsLetter(c) && !CharUnicodeInfo.GetUnicodeCategory(c).ToString().EndsWith("Mark", StringComparison.Ordinal);
        }

        return small.ToString();
    }
}
