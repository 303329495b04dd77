using System.Text.RegularExpressions;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Lists;

/// <summary>How certain it is that a line names a person.</summary>
internal enum NameForm
{
    /// <summary>It has the words of a name, and no other evidence.</summary>
    Words,

    /// <summary>Its surname is in capitals.</summary>
    Capitals,

    /// <summary>It starts with Mr, Ms, H.E.</summary>
    Honorific,
}

/// <summary>A line that names a person.</summary>
/// <param name="Honorific">Mr, Ms, H.E., as written; empty if there is none.</param>
/// <param name="Name">The name, with the given name first if a comma shows which it is.</param>
/// <param name="Remarks">The text in parentheses after it: <c>Head of delegation</c>.</param>
/// <param name="Marks">Asterisks and similar signs, which a legend explains.</param>
/// <param name="Rest">The text after the name on the same line.</param>
/// <param name="Form">How certain it is.</param>
/// <param name="HasCapitals">Whether the surname is in capitals.</param>
internal sealed partial record NameLine(
    string Honorific, string Name, IReadOnlyList<string> Remarks, string Marks, string Rest, NameForm Form, bool HasCapitals)
{
    private static readonly char[] Behind = [' ', '\t', ':', '-', '–'];

    private const int MostWords = 8;
    private const int MostWordsBehindMr = 10; // Mme Bebiniaina Liliane Elvine Parany épouse Rakotoarisoa
    private const int Longest = 400; // characters of a line that begins with a name
    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Reads a line; <c>null</c> if it cannot name a person.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isAlone">Whether lines with names contain nothing else, so that dashes and commas belong to names.</param>
    public static NameLine? Of(string line, bool isAlone = false)
    {
        if (line.Length > Longest)
        {
            return null;
        }

        var text = Numbering().Replace(line.Trim(), "");
        var honorific = Before(text);
        text = honorific.Length == 0 ? text : text[honorific.Length..].Trim(Behind);

        var isStrong = IsStrong(honorific);
        var (name, rest) = isStrong && (IsListOfGivenNames(text) || isAlone && IsWhole(text)) ? (Joined(text), "") : Divide(text);
        var behindName = rest.Split(',')[0];
        if (honorific.Length == 0 && behindName.Length > 0 && IsHonorific(behindName))
        {
            (honorific, rest) = (behindName.Trim(), rest[behindName.Length..].TrimStart(',', ' ')); // SURNAME, Given, Ms, Director
        }

        var remarks = new List<string>();
        var marks = "";
        name = Parenthesis().Replace(name, match =>
        {
            remarks.Add(match.Groups[1].Value.Trim());
            return " ";
        });
        name = Mark().Replace(name.Trim(), match =>
        {
            marks = match.Value.Trim();
            return "";
        }).Trim(' ', ',', '.', ';');
        if (remarks.Find(IsHonorific) is { } behind)
        {
            remarks.Remove(behind);
            honorific = honorific.Length == 0 ? behind : honorific;
        }

        if (name.Split(',') is [var family, var given] && Honorifics().Match(given.Trim() + " ") is { Success: true, Index: 0 } within)
        {
            var left = $"{given.Trim()} "[within.Length..].Trim();
            (honorific, name) = (honorific.Length == 0 ? within.Value.Trim() : honorific, left.Length > 0 ? $"{family}, {left}" : family);
        }

        var words = name.Replace(",", " ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        isStrong = IsStrong(honorific);
        if (!(isStrong ? IsNameBehindMr(words) : words.Length is > 0 and <= MostWords && words.All(IsNameWord))
            || words.All(w => char.IsLower(FirstLetter(w))))
        {
            return null;
        }

        var capitals = words.Count(IsInCapitals);
        if (!isStrong && (words.Length < 2 || IsOfSomethingElse(name) || ListWords.GroupOf(name) is not null || ListWords.IsRole(name)))
        {
            return null;
        }

        // A ministry after "Minister" is not a person with that title.
        if (isStrong && (ListWords.IsRole(name)
            || capitals == 0 && (words.Length == 1 || !honorific.EndsWith('.')) && ListWords.IsPost(name))) // Sr Operations Officer
        {
            return null;
        }

        var hasCapitals = capitals > 0 && capitals < words.Length;
        var isPatronymic = capitals == 0 && words.Length is 2 or 3 or 4 && words.Skip(1).Any(w => Patronymic().IsMatch(w));
        var form = isStrong ? NameForm.Honorific
            : isPatronymic || hasCapitals || honorific.Length > 0 && capitals > 0 ? NameForm.Capitals
            : NameForm.Words;
        return form == NameForm.Words && capitals > 0
            ? null
            : new NameLine(honorific, PersonName.Of(name), remarks, marks, rest, form, hasCapitals);
    }

    // The name ends at a tab, a dash or a semicolon; at a comma if both its parts are before it.
    private static (string Name, string Behind) Divide(string text)
    {
        if (Divider().Match(text) is { Success: true } divider)
        {
            return (text[..divider.Index].Trim(), text[(divider.Index + divider.Length)..].Trim());
        }

        var parts = Comma().Split(text);
        if (parts.Length == 1)
        {
            return (text, "");
        }

        var first = Parenthesis().Replace(parts[0], "").Trim();
        var words = first.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var second = parts[1].Trim();
        var isFamilyAlone = words.Length > 0 && words.All(w => IsInCapitals(w) || Particle().IsMatch(w))
            || words.Length == 1 && !ListWords.IsPost(second) && !ListWords.IsBody(second);
        var isGiven = isFamilyAlone && second.Split(' ').Length <= 4 && !ListWords.IsPost(second) && !ListWords.IsBody(second)
            && Parenthesis().Replace(second, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(IsNameWord);
        return isGiven
            ? ($"{parts[0]}, {parts[1]}", string.Join(", ", parts[2..]).Trim())
            : (parts[0].Trim(), string.Join(", ", parts[1..]).Trim());
    }

    // Pierre, Gérard, Jacques Canon
    private static bool IsListOfGivenNames(string text) =>
        Comma().Split(text) is { Length: > 2 } parts && !parts[0].Contains(' ', StringComparison.Ordinal)
        && parts.All(part => IsPartOfName(part, most: 2) && !part.Split(' ').Any(IsInCapitals));

    // Illoye - Gouya; Charles, Ludovic, Robert Dubuisson; but not SURNAME, Given, and not text followed by a position or a body.
    private static bool IsWhole(string text) =>
        AloneDivider().Split(text) is { Length: > 1 } parts && !IsInCapitals(parts[0]) && parts.All(part => IsPartOfName(part, most: 4));

    private static bool IsPartOfName(string part, int most) =>
        part.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words && words.Length <= most && words.All(IsNameWord)
        && !IsOfSomethingElse(part);

    // The words of a position, a body, a part of a body, or a country.
    private static bool IsOfSomethingElse(string text) =>
        ListWords.IsPost(text) || ListWords.IsBody(text) || ListWords.IsUnit(text) || CountryHeadings.CodeOf(text) is not null;

    private static string Joined(string text) =>
        Spaces().Replace(text.Replace(",", " ", StringComparison.Ordinal).Replace(" -", "-", StringComparison.Ordinal)
            .Replace("- ", "-", StringComparison.Ordinal), " ").Trim();

    /// <summary>A line that a column of names holds, whatever words it has: the name, and what a mark stands for behind it.</summary>
    public static NameLine InColumn(string line)
    {
        var marks = Mark().Match(line.Trim()).Value.Trim();
        return new NameLine(HonorificOf(line), PersonName.Of(line.Trim()[..^marks.Length].Trim()), [], marks, "", NameForm.Words, false);
    }

    /// <summary>
    /// The text before a name that is certainly not part of it: <c>Ms.</c>, <c>H.E. Dr.</c>, but not <c>Don</c>, and not <c>M.</c> before a
    /// single word, which may be an initial. Empty if there is none, or if nothing follows it.
    /// </summary>
    public static string HonorificOf(string name)
    {
        var text = name.Trim();
        var honorific = Before(text);
        var rest = text[honorific.Length..].Trim(Behind);
        return rest.Length == 0 || honorific.TrimEnd('.') is "M" && !rest.Contains(' ', StringComparison.Ordinal) ? ""
            : honorific.EndsWith('.') || ColumnGuess.IsHonorific(honorific) ? honorific
            : "";
    }

    /// <summary>A name without the text that <see cref="HonorificOf"/> finds before it.</summary>
    public static string WithoutHonorific(string name) => name.Trim()[HonorificOf(name).Length..].Trim(Behind);

    private static string Before(string text)
    {
        var title = Honorifics().Match(text).Value.Trim();
        return TitleLikeName().Match(title) is { Success: true } alike ? title[..alike.Index].Trim() : title;
    }

    // After Mr or Ms, a name may be written in any way: in lower case, with née and @, with letters damaged by a wrong encoding.
    private static bool IsNameBehindMr(string[] words) =>
        words.Length is > 0 and <= MostWordsBehindMr && words.All(word => IsNameWord(word) || AnyWord().IsMatch(word))
        && words.Count(word => !IsNameWord(word)) <= words.Length / 2 + 1 && !words.Any(Function().IsMatch);

    private static bool IsStrong(string honorific) => honorific.Length > 0 && Strong().IsMatch(honorific);

    private static bool IsHonorific(string text) => Honorifics().Match($"{text.Trim()} ").Length > text.Trim().Length;

    private static bool IsNameWord(string word) => Word().IsMatch(word) || Particle().IsMatch(word);

    private static char FirstLetter(string word) => word.FirstOrDefault(char.IsLetter);

    private static bool IsInCapitals(string word)
    {
        var letters = Prefix().Replace(word, "").Where(char.IsLetter).ToList();
        return letters.Count > 1 && letters.Exists(char.IsUpper) && !letters.Exists(char.IsLower)
            && !word.Contains('.', StringComparison.Ordinal) && !Generation().IsMatch(word);
    }

    [GeneratedRegex(@"\A(?:\(?\d{1,4}\s?[.)]\s*|\d{1,4}\s+(?=\p{Lu})|(?:No\.?|№)\s?\d+\s+|[•●▪■◦‣·o–—*-]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\A(?:(?:H\.?\s?E\.?|S\.?\s?E\.?(?:\s?M\.)?|E\.?\s?П\.?|H\.?\s?R\.?\s?H\.?|H\.?\s?H\.?|(?:His|Her) (?:Excellency|Royal Highness|Honour|Eminence)|Your Excellency|(?:Son|Leurs?) Excellences?|(?:Su|Sus) Excelencias?|Его Превосходительство|Е[её] Превосходительство|Excmo\.?|Excma\.?|Ilmo\.?|Ilma\.?|Messrs?|Mr|Mrs|Ms|Miss|Mx|MM|M\.|M(?=\s\p{Lu})|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle|Sres|Sr|Sras?|Srta|Señora?|Señorita|Don|Doña|D\.ª|Dña|Drs?(?:\.?-Ing)?|Dra|h\.\s?c|Prof(?:essor|esseur|esora?|\.?\s?Dr)?|Sir|Dame|Lord|Lady|Baroness|(?:The )?(?:Right |Rt\.? )?Hon(?:ou?rable|\.)?|Sheikha?|Shaikh|Eng(?:r|ineer)?|Ing|Ingeniero|Lic(?:da|do|enciad[oa])?|Arch|Abg|Amb(?:assador|\.)|Gen(?:eral|\.)|Lt|Lieutenant|Col(?:onel|\.)|Maj(?:or|\.)|Capt(?:ain|\.)|Atty|Arq|Pr(?=\.)|Cmdr|Brig|Rev(?:erend|\.)?|Fr\.|Mgr|Msgr|Monsignor|Archbishop|Bishop|Datuk|Dato[’']?|Tan Sri|Judge|Justice|Herrn?|Frau|السيدة?|الآنسة|الدكتورة?|الأستاذة?|المهندسة?|سعادة|معالي|سمو|الشيخة?|السفيرة?|د\.|أ\.|мырза|ханым|г-н|г-жа|г\.(?=\s?\p{Lu}\p{Ll}+\s\p{Lu})|господин|госпожа|д-р|проф(?:ессор|\.)|Prince|Princess|U(?=\s\p{Lu}\p{Ll}+\s\p{Lu})|Daw(?=\s\p{Lu}))(?:\.|(?=[\s,/]|\z))\s*(?:(?:and|et|y|и)\s+|[&/]\s*)?)+", Any)]
    private static partial Regex Honorifics();

    // After Mr or Ms, text that may also be a name: Mr. Prince Dan Mbachi.
    [GeneratedRegex(@"(?<=(?:\A|\s)(?:Mr|Mrs|Ms|Miss|M|Mme|Sr|Sra)\.?)\s+(?:(?:Princess|Prince|Don|Lord|Lady|Justice|Judge|Bishop|General|Major|Sir|M|U)\b\.?\s*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex TitleLikeName();

    [GeneratedRegex(@"\s*,\s*|\s+-\s*|\s*-\s+", RegexOptions.CultureInvariant)]
    private static partial Regex AloneDivider();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\A(?:@|[’'‘`]?\p{L}[^\d,;()\[\]]*)\z", RegexOptions.CultureInvariant)]
    private static partial Regex AnyWord();

    // Words that distinguish a sentence from a name.
    [GeneratedRegex(@"\A(?:is|are|was|were|will|has|have|had|the|and|or|for|of|to|at|with|from|by|on|who|which|that|est|sont|pour|avec|qui|para|con|que|será)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Function();

    // Including words that are not positions.
    [GeneratedRegex(@"\A(?!(?:Amb(?:assador)?|Gen(?:eral)?|Col(?:onel)?|Maj(?:or)?|Capt(?:ain)?|Judge|Justice|Prof(?:essor|esseur)|Eng(?:ineer)?|Ingeniero|Lieutenant|профессор)\.?\s*\z)", Any)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\t+|\s+[–—|]\s+|\s-\s|;\s*|:\s+|\s{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"\s*,\s*(?![^(]*\))", RegexOptions.CultureInvariant)]
    private static partial Regex Comma();

    [GeneratedRegex(@"[(\[]([^()\[\]]*)(?:[)\]]|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Parenthesis();

    [GeneratedRegex(@"(?:[*†‡§¹²³⁴⁵⁶⁷⁸⁹+^]|(?<=\p{L}\s?)\d{1,2})+\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\A[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}’'ʼ`‘´.-]*\z|\A(?:d|l|o|al|el|ben|bin|de)[’'ʼ-]\p{Lu}[\p{L}\p{M}’'-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"\A(?:de|del|della|der|den|des|di|da|do|dos|das|du|la|las|le|los|van|von|vom|zu|zur|y|e|i|al|el|bin|bint|ibn|ben|ter|ten|af|av|dit|oglu|ogly|uulu|kyzy|kizi|qizi|угли|оглы|кызы|уулу|фон|де|san|santa)\z", Any)]
    private static partial Regex Particle();

    // Петровна, Серик улы, Kadyrovich: such words occur in names only.
    [GeneratedRegex(@"\A(?:\p{L}{2,}(?:ович|евич|ьич|овна|евна|ична|инична|[oe]vich|[oe]vna)|\p{L}*(?:оглы|кызы|уулу|улы|қызы|ұлы|ogly|oglu|kyzy|kizi|qizi|uulu|o[’'ʻ‘]g[’'ʻ‘]li|уғли|угли))\z", Any)]
    private static partial Regex Patronymic();

    // The lower-case letters in McDONALD, DeWITT and Al-RASHID.
    [GeneratedRegex(@"\A(?:Mc|Mac|De|Di|Du|Fitz|Van|Von|[ODL][’'ʼ]|(?:[AE][lnrstz]|A[ds]h|Abd|Abu|Bin|Ben|Ould)-)(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\A(?:II|III|IV|JR|SR)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Generation();
}
