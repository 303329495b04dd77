using System.Collections.Frozen;
using System.Globalization;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Letters of one script in a word of another script that they resemble: <c>реrson</c> with Cyrillic <c>р</c> and <c>е</c>. Only mixtures
/// within one word count, so <c>IT-специалист</c> is not one.
/// </summary>
internal static class LookAlikes
{
    private const int MostNamed = 4;

    // The letters of each group look alike: Latin first, then Cyrillic, Greek, Armenian, Cherokee (after Unicode's confusables.txt, UTS
    // #39, limited to the letters that can be mistaken in ordinary fonts).
    private static readonly string[] Groups =
        """
        AАΑᎪ BВΒᏴ CСϹᏟ DᎠ EЕΕᎬ GԌᏀ HНΗᎻ IІΙӀ JЈᎫ KКΚᏦ LᏞ MМΜᎷ NΝ
        OОΟՕ PРΡᏢ RᏒ SЅՏᏚ TТΤᎢ UՍ VᏙ XХΧ YҮΥУᎽ ZΖᏃ QԚ WԜᎳ ËЁ ÏЇΪ ÖӦ ÄӒ ƏӘ ƟӨ
        aаα cсϲ dԁ eе gց hһհ iіι jјյ kкκ lӏ nո oоοօ pрρ qԛզ sѕ uսυ vѵν wԝ xхχ yуγ ëё ïїϊ öӧ äӓ əә ɵө
        """.SplitWords();

    private static readonly FrozenDictionary<char, string> GroupOf = Groups
        .SelectMany(g => g.Select(letter => (letter, g)))
        .ToFrozenDictionary(p => p.letter, p => p.g);

    private enum Script
    {
        None,
        Latin,
        Cyrillic,
        Greek,
        Armenian,
        Georgian,
        Cherokee,
        Coptic,
        Lisu,
    }

    /// <summary>The oddity of a text that contains such a word.</summary>
    public static Oddity? In(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var end = start;
            while (
                end < text.Length
                && (char.IsLetter(text[end]) || end > start && char.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark))
            {
                end++;
            }

            if (end > start + 1 && InWord(text[start..end]) is { } oddity)
            {
                return oddity;
            }

            start = end;
        }

        return null;
    }

    /// <summary>
    /// The hint for a text that would be valid if its letters that only look Latin were Latin; <c>null</c> for other texts.
    /// </summary>
    public static string? Hint(string text, Func<string, bool> isRight)
    {
        var strangers = text.Length > RecordId.MaxLength ? [] : text.Where(c => ScriptOf(c) is not (Script.None or Script.Latin)).ToList();
        if (strangers.Count == 0 || strangers.Exists(c => LikeIn(Script.Latin, c) is null))
        {
            return null;
        }

        var latin = string.Concat(text.Select(c => ScriptOf(c) is Script.None or Script.Latin ? c : LikeIn(Script.Latin, c)!.Value));
        return isRight(latin) ? $"did you mean {latin}? {Which(strangers, Script.Latin)}" : null;
    }

    private static Oddity? InWord(string word)
    {
        var scripts = word.Select(ScriptOf).Where(s => s != Script.None).ToList();
        if (scripts.Count < 2 || scripts.TrueForAll(s => s == scripts[0]))
        {
            return null;
        }

        var byCount = scripts.CountBy(s => s).OrderByDescending(s => s.Value).ToList();
        if (byCount.Count > 2 || byCount.Exists(s => s.Key == Script.Greek) && word.Length < 3 || IsEndingOfAcronym(word))
        {
            return null;
        }

        var ways = Enumerable.Range(1, word.Length - 1).Count(i =>
            ScriptOf(word[i]) is var to and not Script.None && ScriptOf(word[i - 1]) is var from and not Script.None && to != from
            && char.IsLower(word[i]) && char.IsLower(word[i - 1]));
        // The script in which all letters can be read comes first: Aлeкceй is Cyrillic, although half of it is Latin.
        foreach (var isAlike in (bool[])[true, false])
        {
            foreach (var home in byCount.Where(s => isAlike || s.Value == byCount[0].Value).Select(s => s.Key))
            {
                var strangers = word.Where(c => ScriptOf(c) is var s && s != Script.None && s != home).ToList();
                if (isAlike
                    ? strangers.TrueForAll(c => LikeIn(home, c) is not null)
                    : strangers.Count <= 2 && AreWithin(word, home)
                        || strangers.Count == 1 && word.Length > 3 && IsFar(ScriptOf(strangers[0]))
                        || ways > 1)
                {
                    return new Oddity("letters of two scripts in one word", Which(strangers, home), word);
                }
            }
        }

        return null;
    }

    // Nobody joins a letter of these to a word of another script.
    private static bool IsFar(Script script) =>
        script is Script.Armenian or Script.Georgian or Script.Cherokee or Script.Coptic or Script.Lisu;

    // "USAIDом" is an acronym with the ending of another language.
    private static bool IsEndingOfAcronym(string word)
    {
        var acronym = word.TakeWhile(c => char.IsUpper(c) && ScriptOf(c) == ScriptOf(word[0])).Count();
        return acronym >= 2 && acronym < word.Length && word[acronym..].All(c => !char.IsUpper(c) && ScriptOf(c) != ScriptOf(word[0]));
    }

    // A small letter with letters of the other script on both sides cannot belong to a word that combines two languages.
    private static bool AreWithin(string word, Script home)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (
                ScriptOf(word[i]) is var script
                && script != home
                && script != Script.None
                && !(
                    char.IsLower(word[i])
                    && i > 0
                    && i < word.Length - 1
                    && ScriptOf(word[i - 1]) == home
                    && ScriptOf(word[i + 1]) is var next
                    && (next == home || next == Script.None)))
            {
                return false;
            }
        }

        return true;
    }

    private static string Which(IEnumerable<char> strangers, Script home)
    {
        var distinct = strangers.Distinct().ToList();
        var named = distinct.Take(MostNamed).Select(c => LikeIn(home, c) is { } like
            ? $"{c} is {ScriptOf(c)} {Code(c)}, {home} {like} is {Code(like)}"
            : $"{c} is {ScriptOf(c)} {Code(c)} in a{(home == Script.Armenian ? "n" : "")} {home} word");
        return string.Join("; ", named) + (distinct.Count > MostNamed ? "; …" : "");
    }

    private static char? LikeIn(Script script, char c) =>
        GroupOf.TryGetValue(c, out var group) && group.FirstOrDefault(other => ScriptOf(other) == script) is var like and not '\0'
            ? like
            : null;

    private static string Code(char c) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");

    private static Script ScriptOf(char c) =>
        c switch
        {
            (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 'À' and <= '\u02AF' and not ('×' or '÷')) or (>= '\u1E00' and <= '\u1EFF') =>
                Script.Latin,
            (>= '\u0400' and <= '\u0482')
            or (>= '\u048A' and <= '\u052F')
            or (>= '\u1C80' and <= '\u1C8F')
            or (>= '\uA640' and <= '\uA69F') => Script.Cyrillic,
            (>= '\u0370' and <= '\u03FF') or (>= '\u1F00' and <= '\u1FFF') => Script.Greek,
            >= '\u0531' and <= '\u0588' => Script.Armenian,
            >= '\u10A0' and <= '\u10FF' => Script.Georgian,
            (>= '\u13A0' and <= '\u13FD') or (>= '\uAB70' and <= '\uABBF') => Script.Cherokee,
            >= '\u2C80' and <= '\u2CFF' => Script.Coptic,
            >= '\uA4D0' and <= '\uA4FF' => Script.Lisu,
            _ => Script.None,
        };
}
