using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Tables;

/// <summary>The likely content of a column of a list, by its name and, if that is not enough, its texts.</summary>
internal enum ColumnRole
{
    /// <summary>Unknown content.</summary>
    Unknown,

    /// <summary>The full name of a person.</summary>
    Name,

    /// <summary>A given name.</summary>
    Given,

    /// <summary>A family name.</summary>
    Family,

    /// <summary>Mr, Ms, H.E.</summary>
    Honorific,

    /// <summary>A position.</summary>
    Post,

    /// <summary>A position and, behind it, the body.</summary>
    PostAndBody,

    /// <summary>A department.</summary>
    Unit,

    /// <summary>The body that a person represents.</summary>
    Organization,

    /// <summary>The delegation of a person.</summary>
    Delegation,

    /// <summary>A country.</summary>
    Country,

    /// <summary>The role of a participant: speaker, observer.</summary>
    Role,

    /// <summary>Whether a person came or declined.</summary>
    Attendance,

    /// <summary>The kind of a body.</summary>
    Kind,

    /// <summary>An acronym.</summary>
    Acronym,

    /// <summary>A web address.</summary>
    Link,

    /// <summary>
    /// A postal or e-mail address, a telephone number, a passport: private data that a stakeholder network does not need.
    /// </summary>
    Private,

    /// <summary>The number of a row.</summary>
    Number,
}

/// <summary>Guesses the content of columns.</summary>
internal static partial class ColumnGuess
{
    private static readonly (ColumnRole Role, Regex Header)[] Headers =
    [
        (ColumnRole.Private, Private()), (ColumnRole.Number, Number()), (ColumnRole.Given, Given()),
        (ColumnRole.Name, WholeName()), (ColumnRole.Family, Family()), (ColumnRole.Acronym, Acronym()),
        (ColumnRole.Organization, Organization()), (ColumnRole.Honorific, Honorific()), (ColumnRole.Post, Post()),
        (ColumnRole.Unit, Unit()), (ColumnRole.Delegation, Delegation()), (ColumnRole.Country, Country()), (ColumnRole.Role, Role()),
        (ColumnRole.Link, Link()), (ColumnRole.Kind, Kind()), (ColumnRole.Name, Name()),
    ];

    /// <summary>
    /// The role of each column. Each role occurs at most once, except <see cref="ColumnRole.Unknown"/>, private data and numbers.
    /// </summary>
    /// <param name="columns">The names of the columns.</param>
    /// <param name="texts">Returns some texts of a column.</param>
    public static IReadOnlyList<(string Column, ColumnRole Role)> Of(
        IReadOnlyList<string> columns, Func<string, IReadOnlyList<string>> texts)
    {
        var taken = new HashSet<ColumnRole>();
        List<(string Column, ColumnRole Role)> roles = [.. columns.Select(column => (column, Once(RoleOf(column, texts(column)))))];

        // A name column beside given names has family names, and vice versa.
        var name = roles.FindIndex(r => r.Role == ColumnRole.Name && !WholeName().IsMatch(r.Column));
        if (name >= 0 && taken.Contains(ColumnRole.Given) != taken.Contains(ColumnRole.Family))
        {
            roles[name] = (roles[name].Column, taken.Contains(ColumnRole.Given) ? ColumnRole.Family : ColumnRole.Given);
        }

        return roles;

        ColumnRole Once(ColumnRole role) =>
            role is ColumnRole.Unknown or ColumnRole.Private or ColumnRole.Number || taken.Add(role) ? role : ColumnRole.Unknown;
    }

    /// <summary>Whether a text consists of one or more forms of address.</summary>
    public static bool IsHonorific(string text) => Address().IsMatch(text);

    private static ColumnRole RoleOf(string column, IReadOnlyList<string> texts)
    {
        var role = Headers.FirstOrDefault(h => h.Header.IsMatch(column)).Role;
        role = role switch
        {
            ColumnRole.Organization when Post().IsMatch(column) && !BodyKind().IsMatch(column) => ColumnRole.PostAndBody,
            ColumnRole.Post or ColumnRole.Delegation when Capacity().IsMatch(column) => ColumnRole.Role,
            _ => role,
        };
        var some = texts.Where(t => t.Length > 0).ToList();
        var areHonorifics = some.Count > 0 && some.Count(IsHonorific) * 2 > some.Count;
        return role switch
        {
            ColumnRole.Unknown when Attendance().IsMatch(column) => ColumnRole.Attendance,
            ColumnRole.Role when Attendance().IsMatch(column) && some.Exists(t => Attending.Of(t) is not null) => ColumnRole.Attendance,
            ColumnRole.Honorific when some.Count > 0 && !areHonorifics => ColumnRole.Post,
            ColumnRole.Unknown when Remark().IsMatch(column) && some.Exists(t => Attending.Of(t) is not null) => ColumnRole.Attendance,
            ColumnRole.Unknown when areHonorifics => ColumnRole.Honorific,
            ColumnRole.Unknown when AreCountries(some) => ColumnRole.Country,
            ColumnRole.Unknown when some.Count > 0 && some.All(t => t.Contains('@', StringComparison.Ordinal)) => ColumnRole.Private,
            _ => role,
        };
    }

    // "no" and "IT" are country codes. Codes show a column of countries only if there are several distinct ones in capitals.
    private static bool AreCountries(List<string> texts) =>
        texts.Count > 1 && texts.All(t => CountryNames.CodeOf(t) is not null)
        && (texts.Exists(t => t.Trim().Length > LongestCode)
            || texts.TrueForAll(t => t.Trim().All(char.IsAsciiLetterUpper)) && texts.Distinct().Take(SeveralCodes).Count() == SeveralCodes);

    private const int LongestCode = 3;
    private const int SeveralCodes = 4;
    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(
        @"e-?mail|phone|mobile|\bfax\b|contact|passport|birth|address|телефон|почт|паспорт|адрес|контакт|рожден|courriel|téléphone|\btél\b|coordonnées|naissance|correo|teléfono|celular|nacimiento|\bтел\b|\btel\b|пошта|байланыс|электрондық|بريد|هاتف|جوال|عنوان|جواز|telefon|e-?posta",
        Any)]
    private static partial Regex Private();

    [GeneratedRegex(
        @"\A(?:no\.?|nr\.?|s\.?\s?no\.?|sl\.?\s?no\.?|№|n°|nº|núm\.?|número|#|number|п/п|(?:№|no?\.?)\s*п/п\.?|№\s*р/[сн]|р/[сн]|т/р|t/r|الرقم|رقم|م|ت|lp\.?|sıra(?: no)?)\z",
        Any)]
    private static partial Regex Number();

    [GeneratedRegex(
        @"\A(?:given|first|fore)[ _-]?name\(?s?\)?\z|\Aимя\z|\Aимя[,и ]+отчество\z|\Aprénom(?:s|\(s\))?\z|\Avorname\z|\Anombre(?:s|\(s\))?\z|\Aаты\z|\Aismi?\z|\Aadı\z|الاسم الأول|الاسم الشخصي",
        Any)]
    private static partial Regex Given();

    [GeneratedRegex(
        @"(?:surname|family name|last name),? .*(?:given|first|name)|full[ _-]?name|participant|ф\.?\s?и\.?\s?о|фамилия.*имя|имя.*фамилия|\Anom(?:s|\(s\))? (?:et|,|/) ?prénom|\Aprénom(?:s|\(s\))? et nom|\Anombres? (?:y apellido|completo)|apellidos?,? (?:y )?nombre|аты[- ]жөн[іүи]|аты,? тегі|тегі,? аты|f\.?\s?i\.?\s?(?:sh|o)\b|ном(?:у|и) насаб|adı,? soyadı|الاسم الكامل|اسم المشارك|الاسم واللقب|الاسم الثلاثي|имя участника",
        Any)]
    private static partial Regex WholeName();

    [GeneratedRegex(
        @"\A(?:family|last|sur)[ _-]?names?\z|\Aфамилия\z|nachname|\Anom de famille\z|apellidos?|\Aтегі\z|\Afamiliya(?:si)?\z|\Asoyadı\z|اسم العائلة|الاسم العائلي",
        Any)]
    private static partial Regex Family();

    [GeneratedRegex(@"acronym|abbreviation|\bsigle\b|аббревиатура", Any)]
    private static partial Regex Acronym();

    [GeneratedRegex(
        @"organi[sz]ation|institution|company|affiliation|employer|agency|\bministry\b|organizaci[óo]n|организац|учреждение|ведомство|компания|предприяти|место (?:работы|службы)|орган власти|представляем|organisme|entreprise|employeur|minist[èe]re|institución|instituição|organismo|empresa|dependencia|\bentidad\b|ministerio|\bstructure\b|institutionen|\bbody\b|raison sociale|ұйым|мекеме|жұмыс орны|\bуюм|tashkilot|muassasa|ish joyi|ташкилот|муассиса|ҷои кор|\bkurum|kuruluş|جهة|الجهة|المؤسسة|المنظمة|الهيئة|الوزارة",
        Any)]
    private static partial Regex Organization();

    [GeneratedRegex(
        @"\A(?:title|honorific|salutation|prefix|mr\.?\s?/\s?(?:ms|mrs)\.?|rank(?: ?/ ?title)?|обращение|civilité|anrede|tratamiento|اللقب)\z",
        Any)]
    private static partial Regex Honorific();

    [GeneratedRegex(
        @"\bpost\b|position|function|\bjob\b|occupation|designation|\btitle\b|\btitre\b|должност|\bposte\b|\bcargo\b|\bpuesto\b|\bfunción\b|\bfunção\b|funktion|fonction|\bqualité\b|лауазым|қызметі|\bкызмат|lavozim|вазифа|görevi|\bunvan|المنصب|الوظيفة|الصفة|المسمى",
        Any)]
    private static partial Regex Post();

    [GeneratedRegex(
        @"\bunit\b|department|division|section|отдел|подразделение|департамент|\bservice\b|\bdirection\b|abteilung|département|departamento|бөлім|bo.?lim|القسم|الإدارة",
        Any)]
    private static partial Regex Unit();

    [GeneratedRegex(
        @"delegation|délégation|delegación|делегаци|делегация|الوفد",
        Any)]
    private static partial Regex Delegation();

    [GeneratedRegex(
        @"country|страна|\bpays\b|\bpaís\b|\bland\b|\bstate\b|государств|nationality|nationalité|nacionalidad|гражданство|\bелі\b|\bел\b|мемлекет|\bөлк[өе]|mamlakat|\bdavlat\b|кишвар|давлат|\bülke|الدولة|البلد|الجنسية",
        Any)]
    private static partial Regex Country();

    [GeneratedRegex(
        @"\brole\b|capacity|\bрол[ьи]\b|\brôle\b|\brol\b|\brolle\b|status|рөлі|الدور",
        Any)]
    private static partial Regex Role();

    // Within a delegation: head, deputy head, member.
    [GeneratedRegex(
        @"(?:function|position|status|role|rank|title) (?:in|within|of|on) (?:the )?delegation|(?:fonction|rôle|titre) (?:dans|au sein de) la délégation|(?:función|cargo|rol) (?:en|dentro de) la delegación|(?:роль|статус|функци[яи]) в (?:составе )?делегации",
        Any)]
    private static partial Regex Capacity();

    // A position in an organization is a position.
    [GeneratedRegex(@"(?:\b(?:in|within|at|of|dans|en|la)|в|во)\s+(?:the |la |l['’]|el |вашей )?(?:\w+\s)?(?:organi|instit|company|entreprise|empresa|учрежд|компан)|type|тип|вид\b|название должности", Any)]
    private static partial Regex BodyKind();

    [GeneratedRegex(@"attend|rsvp|participation|confirm|\bstatus\b|\bresponse\b|статус|участие|явка|présence|réponse|asistencia|respuesta", Any)]
    private static partial Regex Attendance();

    [GeneratedRegex(@"\A(?:remark|comment|note|observation|remarque|commentaire|observaci[óo]n|nota|примечани|комментари|bemerkung|anmerkung)", Any)]
    private static partial Regex Remark();

    [GeneratedRegex(@"web|\burl\b|homepage|\bsite\b|\blink\b|сайт", Any)]
    private static partial Regex Link();

    [GeneratedRegex(@"\bkind\b|\btype\b|category|constituency|\bтип\b|catégorie|kategorie", Any)]
    private static partial Regex Kind();

    [GeneratedRegex(
        @"\bname\b|\bnames\b|\bnom\b|\bnome\b|person|\bимя\b|delegate|délégué|delegado|участник|название|наименование|представител|\bаты\b|\bismi?\b|қатысушы|الاسم|اسم",
        Any)]
    private static partial Regex Name();

    [GeneratedRegex(@"\A(?:(?:h\.?\s?e\.?|mr|ms|mrs|miss|dr|prof|professor|sir|m|mme|herr|frau|sr|sra|amb|hon|г-н|г-жа|господин|госпожа)\.?\s?)+\z", Any)]
    private static partial Regex Address();
}
