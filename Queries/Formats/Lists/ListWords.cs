using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Lists;

/// <summary>The words by which lists of participants indicate the type of a line, in English, French, Spanish and Russian.</summary>
internal static partial class ListWords
{
    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private static readonly (string Group, Regex Words)[] Groups =
    [
        ("government", Governments()), ("workers", Workers()), ("employers", Employers()), ("international", International()),
        ("civil-society", CivilSociety()), ("observer", Observers()), ("speaker", Speakers()), ("", OtherGroups()),
    ];

    /// <summary>
    /// The group that a heading names: a constituency, <c>observer</c>, <c>speaker</c>, or empty for other groups; <c>null</c> if it names
    /// no group.
    /// </summary>
    public static string? GroupOf(string heading)
    {
        heading = Numbering().Replace(heading.Trim(), "");
        var found = Array.FindIndex(Groups, group => group.Words.IsMatch(heading));
        return found >= 0 ? Groups[found].Group
            : heading.Contains(" / ", StringComparison.Ordinal) && heading.Split(" / ") is var languages
                && Array.TrueForAll(languages, language => GroupOf(language) is not null) ? GroupOf(languages[0])
            : null;
    }

    /// <summary>Whether a line states the capacity of the persons below it: <c>Head of delegation</c>, <c>Advisers</c>.</summary>
    public static bool IsRole(string line)
    {
        var text = Endings().Replace(line.Trim().TrimEnd(':'), "");
        return Role().IsMatch(text)
            || text.IndexOf('/', StringComparison.Ordinal) is var slash and > 0
                && Role().IsMatch(text[..slash].Trim()); // in several languages
    }

    /// <summary>Whether a capacity applies within the delegation only and is not a position.</summary>
    public static bool IsOfDelegation(string role) => OfDelegation().IsMatch(role);

    /// <summary>The constituency that such a line also names: <c>Workers' delegate</c>.</summary>
    public static string? GroupOfRole(string line) => RoleOfGroup().Match(line) switch
    {
        { Success: false } => null,
        var role when role.Value.StartsWith("gov", StringComparison.OrdinalIgnoreCase)
            || role.Value.StartsWith("gob", StringComparison.OrdinalIgnoreCase)
            || role.Value.StartsWith("gouv", StringComparison.OrdinalIgnoreCase) => "government",
        var role when role.Value.StartsWith("emp", StringComparison.OrdinalIgnoreCase) => "employers",
        _ => "workers",
    };

    /// <summary>Whether a text is like a position: it ends with one, or names one before any body.</summary>
    public static bool IsPost(string text) =>
        EndsPost().IsMatch(text)
        || Post().Match(text) is { Success: true } post
            && (BodyStart().Match(text) is not { Success: true } body || post.Index < body.Index);

    /// <summary>Whether a text is like the name of a body: a ministry, a union, a university.</summary>
    public static bool IsBody(string text) => Body().IsMatch(text) && !IsPost(text);

    /// <summary>Whether a text is like the name of a part of a body: a department, an embassy, a project.</summary>
    public static bool IsUnit(string text) => Unit().IsMatch(text) && !IsPost(text);

    /// <summary>Whether a line starts with the first word of a body's name, so that it does not continue the line above.</summary>
    public static bool BeginsBody(string line) =>
        BodyStart().Match(line) is { Success: true, Index: 0 } start && start.Length < line.Length;

    /// <summary>Whether a line is a postal, e-mail or web address or a telephone number.</summary>
    public static bool IsContact(string line) => Contact().IsMatch(line);

    /// <summary>Whether the end of a line cannot be the end of a sentence.</summary>
    public static bool IsOpen(string line) => Open().IsMatch(line) || line.Count(c => c == '(') > line.Count(c => c == ')');

    /// <summary>Whether the start of a line cannot be the start of a sentence: <c>of Labour</c>, <c>and Migration</c>.</summary>
    public static bool BeginsOpen(string line) => OpenStart().IsMatch(line);

    /// <summary>Whether a position continues with nouns after a comma: <c>Minister of Labour, Employment and Migration</c>.</summary>
    public static bool NamesPortfolio(string post) => Portfolio().IsMatch(post);

    /// <summary>Whether a line is the title of the list.</summary>
    public static bool IsTitle(string line) => Title().IsMatch(line);

    /// <summary>A heading without a mark that it is continued, and without <c>Delegation of</c>.</summary>
    public static string Heading(string line) =>
        DelegationOf().Replace(Continued().Replace(Numbering().Replace(line.Trim(), "").TrimEnd(':'), "").Trim(), "").Trim();

    [GeneratedRegex(@"\A(?:the )?(?:governments?|government (?:delegations|delegates|representatives|participants)|(?:member|participating|observer) (?:states|countries)(?: of .*)?|countries|gouvernements|[ée]tats (?:membres|participants)|gobiernos|estados (?:miembros|participantes)|правительства|правительственные делегации|государства(?:[- ]члены|[- ]участники)?|delegations|délégations|delegaciones|делегации|representatives of (?:governments|states|member states))\z", Any)]
    private static partial Regex Governments();

    [GeneratedRegex(@"\A(?:(?:representatives of )?workers[’']?(?: (?:organi[sz]ations|delegations|group|delegates|representatives))?|trade unions?(?: organi[sz]ations)?|(?:groupe des |organisations de )?travailleurs|syndicats|(?:grupo de los |organizaciones de )?trabajadores|sindicatos|профсоюзы|работники|организации работников|трудящиеся)\z", Any)]
    private static partial Regex Workers();

    [GeneratedRegex(@"\A(?:(?:representatives of )?employers[’']?(?: (?:organi[sz]ations|delegations|group|delegates|representatives))?|business(?: organi[sz]ations| community)?|private sector|(?:groupe des |organisations d[’'])?employeurs|(?:grupo de los |organizaciones de )?empleadores|работодатели|организации работодателей)\z", Any)]
    private static partial Regex Employers();

    [GeneratedRegex(@"\A(?:(?:representatives of |other )?(?:international|intergovernmental|regional|multilateral) (?:and \w+ )?organi[sz]ations|united nations(?: (?:system|agencies|bodies|entities|and specialized agencies|system entities|secretariat).*)?|un (?:agencies|system|bodies)|specialized agencies(?: .*)?|organis(?:ation|me)s (?:internationa(?:les|ux)|intergouvernementa(?:les|ux)|région(?:ales|aux))|organi(?:zacione|smo)s (?:internacionales|intergubernamentales|regionales)|(?:международные|межправительственные) организации|nations unies|naciones unidas|development partners|donors?)\z", Any)]
    private static partial Regex International();

    [GeneratedRegex(@"\A(?:civil society(?: organi[sz]ations)?|ngos?|non[- ]governmental organi[sz]ations|organisations non gouvernementales|société civile|ong|sociedad civil|organizaciones no gubernamentales|нпо|неправительственные организации|гражданское общество|academia(?: and .*)?|research institutions?)\z", Any)]
    private static partial Regex CivilSociety();

    [GeneratedRegex(@"\A(?:(?:other )?observers?(?: (?:states|organi[sz]ations|delegations|for .*))?|observateurs?|observadores|наблюдатели)\z", Any)]
    private static partial Regex Observers();

    [GeneratedRegex(@"\A(?:(?:keynote )?speakers?|panell?ists?|moderators?|resource persons?|speakers and .*|orateurs|intervenants|ponentes|oradores|докладчики|спикеры)\z", Any)]
    private static partial Regex Speakers();

    [GeneratedRegex(@"\A(?:(?:independent |invited )?experts|media|press|guests?|special guests|host country|organi[sz]ers|organi[sz]ing committee|others?|other participants|participants?|invités|invitados|приглашенные|эксперты|сми|организаторы|участники|interpreters|bureau|national (?:delegations|participants)|international participants)\z", Any)]
    private static partial Regex OtherGroups();

    [GeneratedRegex(@"\A(?:(?:deputy |alternate |acting |co-)*(?:heads?|leaders?|chiefs?|chairs?) of (?:the )?delegations?|(?:chef|cheffe|jefe|jefa)(?: adjointe?| adjunt[oa])? (?:de (?:la )?|de )?d[ée]l[ée]gaci?t?i?[oó]n|(?:chef|cheffe)s? (?:(?:adjoint|suppléant)e?s? )?de (?:la )?délégation(?: (?:adjoint|suppléant)e?s?)?|(?:jefe|jefa)s? (?:adjunt[oa]|suplente|altern[oa])?s? ?de (?:la )?delegación(?: (?:adjunt[oa]|suplente|altern[oa])s?)?|(?:со)?(?:глав[аы]|руководител[ьи]) делегаци[ий]|заместител[ьи] (?:главы|руководителя) делегации|член делегации|члены делегации|(?:(?:titular|principal|chief|technical|substitute|alternate|deputy|government|employers?[’']?|workers?[’']?|other|national|special|additional) )*(?:and )?(?:(?:delegates?|representatives?|advis[eo]rs?|alternates?|substitutes?|members?|experts?|counsell?ors?|observers?)(?:(?: and |, | ?/ ?)(?:(?:substitute|alternate|technical) )*(?:delegates?|representatives?|advis[eo]rs?|alternates?|members?))*)(?: of (?:the )?delegation)?|(?:délégués?|suppléants?|conseill(?:er|ère)s?(?: techniques?)?|membres?|représentants?)(?: (?:gouvernementaux|gouvernemental|des employeurs|des travailleurs|titulaires?|suppléants?))?|(?:delegad[oa]s?|suplentes?|consejer[oa]s?(?: técnic[oa]s?)?|as?sesor(?:es|as?)?|miembros?|membros?|representantes?)(?: (?:gubernamentales?|governamentais|de los (?:empleadores|trabajadores)|titular(?:es)?|suplentes?|altern[oa]s?|de la delegación|da delegação))?|chefe da delegação|minist(?:er|re|ro)s? (?:attending|assistant|asistente).*|(?:persons|people) (?:accompanying|appointed|designated).*|делегаты|советники|представители)\z", Any)]
    private static partial Regex Role();

    [GeneratedRegex(@"d[eé]l[eé]gat|d[eé]l[eé]gac|делег|substitut|alternate|suppl|suplent|titul", Any)]
    private static partial Regex OfDelegation();

    // Délégué(e)s gouvernementaux/ales, Consejeros(as) técnicos(as): words that are given in both genders.
    [GeneratedRegex(@"\((?:e|es|a|as|ères?|ère|trice|euse|ora|oras|о|а)\)|(?<=\p{L})/(?:ales|as|a|ère|ères|trices?|e|es|elles)\b", Any)]
    private static partial Regex Endings();

    [GeneratedRegex(@"government|gouvernement(?:al|aux)|gubernamental|employers?|employeurs|empleadores|workers?|travailleurs|trabajadores", Any)]
    private static partial Regex RoleOfGroup();

    [GeneratedRegex(@"(?:\b(?:minist(?:er|re|ra|ro)|president[ea]?|président[e]?|chair(?:person|man|woman)?|director|directrice|directeur|head of|head,|chief|secretary|secrétaire|secretari[oa]|counsell?or|ambassador|ambassadeur|ambassadrice|embajador[a]?|advis[eo]r|conseill(?:er|ère)|asesor[a]?|consejer[oa]|officer|specialist|especialista|expert[e]?|experto|manager|gerente|coordinator|coordinateur|coordinatrice|coordinador[a]?|profess(?:or|eur)|profesor[a]?|lecturer|representative|représentante?|representante|attach[ée]e?|agregad[oa]|delegate|délégué[e]?|delegad[oa]|assistant[e]?|asistente|consultant[e]?|consultor[a]?|interpreter|interprète|intérprete|correspondent|journalist|volunteer|dean|doyen|decan[oa]|rector|recteur|commissioner|member|membre|miembro|deputy|adjoint|vice|senior|principal|lead|first|second|third|permanent representative|economist|lawyer|analyst|researcher|research fellow|fellow|chef|jefe|jefa|inspector|administrator|treasurer|founder|partner|rapporteur|moderator|governor|mayor|senator|spokesperson|legal|leader|associate|intern|trainee|general manager|executive|ceo|consul|premier[e]?|responsable|chargée? d|encargad[oa])\b|\b(?:министр|заместитель|зам\.|директор|начальник|председатель|президент|советник|посол|секретарь|специалист|эксперт|руководитель|заведующ|главный|ведущий|старший|консультант|координатор|менеджер|профессор|ректор|доцент|депутат|представитель|член|атташе|помощник|аналитик|юрист|первый|второй|третий|генеральный|исполнительный|вице)|\b(?:орынбасар|басшы|кеңесші|маман|сарапшы|төраға|меңгеруші|хатшы|елші|кызматкер|орун басар|vazir\b|vazir o.rinbosar|mutaxassis|boshli[gʻ]|mudir|rais|maslahatchi|kotib|муовин|сардор|мутахассис)\w*|\b(?:ministr[oa]|diretor[a]?|coordenador[a]?|assessor[a]?|técnic[oa]|secretári[oa]|chefe|leiter(?:in)?|referent(?:in)?|abteilungsleiter(?:in)?)\b|(?<!\p{L})(?:ال)?(?:وزير|مدير|رئيس|مستشار|خبير|سكرتير|نائب|سفير|أمين|ممثل|مساعد|باحث|منسق|مفتش)(?:ة)?(?!\p{L}))", Any)]
    private static partial Regex Post();

    [GeneratedRegex(@"\b(?:ministry|minist[èe]re|ministerio|ministerium|department|département|departamento|agency|agence|agencia|committee|comité|commission|comisión|council|conseil|consejo|board|authority|autorité|service|servicio|office|bureau|oficina|institut[eo]?|university|université|universidad|academy|federation|fédération|federación|confederation|confédération|confederación|union|unión|association|asociación|organi[sz]ation|organización|foundation|fondation|fundación|chamber|chambre|cámara|embassy|ambassade|embajada|mission|misión|permanent mission|mission permanente|centre|center|centro|bank|banque|banco|network|company|fund|secretariat|secrétariat|secretaría|parliament|government|cabinet|delegation|programme|program|congress|syndicat|sindicato|administration|general directorate|directorate|direction|dirección|division|faculty)\b|\b(?:министерств|департамент|агентств|комитет|комисси|совет(?!ник)|служб|управлени|институт|университет|академи|федераци|конфедераци|профсоюз|союз|ассоциаци|организаци|фонд|палат|посольств|представительств|центр|банк|государственн|правительств|парламент|секретариат|министрліг|агенттіг|басқармас|мекеме|ұйым|кәсіподақ|vazirlig|agentlig|universitet|federatsiya|вазорат)|(?<!\p{L})(?:ال)?(?:وزارة|هيئة|منظمة|اتحاد|جامعة|مؤسسة|سفارة|بنك|مجلس|غرفة|جمعية|معهد|بعثة)(?!\p{L})|\b(?:ministério|universidade|câmara|federação|instituto|associação|ministerium|bundesamt|verband)\b", Any)]
    private static partial Regex BodyStart();

    [GeneratedRegex(@"\b(?:ministry|minist[èe]re|ministerio|ministerium|agency|agence|agencia|committee|comité|commission|comisión|council|conseil|consejo|board|authority|autorité|state service|migration service|institut[eo]?|university|université|universidad|academy|college|school|federation|fédération|federación|confederation|confédération|confederación|union|unión|unions|association|asociación|organi[sz]ation|organización|foundation|fondation|fundación|chamber|chambre|cámara|embassy|ambassade|embajada|mission|misión|centre|center|centro|bank|banque|banco|network|company|fund|secretariat|secrétariat|parliament|government|cabinet|congress|syndicat|sindicato|corporation|ltd|llc|inc|gmbh|society|alliance|forum|ILO|IOM|OSCE|UN[A-Z]{0,6}|WHO)\b|министерств|агентств|комитет|комисси|служб|институт|университет|академи|федераци|конфедераци|профсоюз|союз|ассоциаци|организаци|фонд|палат|посольств|представительств|банк|правительств|парламент|министрліг|агенттіг|ұйым|кәсіподақ|vazirlig|agentlig|universitet|federatsiya|вазорат|(?<!\p{L})(?:ال)?(?:وزارة|هيئة|منظمة|اتحاد|جامعة|مؤسسة|سفارة|بنك|مجلس|غرفة|جمعية|معهد|بعثة)(?!\p{L})|\b(?:ministério|universidade|câmara|federação|associação|bundesamt|verband)\b", Any)]
    private static partial Regex Body();

    [GeneratedRegex(@"\b(?:department|département|departamento|division|unit|unité|unidad|section|sección|directorate|direction|dirección|bureau|branch|office|faculty|faculté|facultad|project|programme|embassy|team|desk|service|section)\b|департамент|управлени|отдел|сектор|факультет|проект", Any)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\S@\S|\b(?:e-?mail|tel|tél|phone|fax|mobile|mob|cell|тел|факс|эл\. ?почта)\b\s?[.:+(\d]|https?://|\bwww\.|\A[+(]?\d[\d\s().+/-]{6,}\z|\b(?:p\.?\s?o\.?\s?box|bo[iî]te postale|apartado)\b|\b\d{5,}\b|;.*\d|\d.*;|\b(?:street|str\.|avenue|ave\.|rue|boulevard|blvd|calle|avenida|ул\.|улица|проспект|пр\.)(?:\s.*)?\d|\A\d+[a-z]?,?\s.*\b(?:street|avenue|road|rue|boulevard)\b", Any)]
    private static partial Regex Contact();

    [GeneratedRegex(@"(?:[,&/;–—-]|\b(?:of|and|the|for|in|on|to|at|by|with|de|des|du|la|le|les|et|pour|del|los|las|el|y|para|und|der|für|и|по|в|на|при|of the|de la)|\A(?:.*;\s)?permanent)\z", Any)]
    private static partial Regex Open();

    [GeneratedRegex(@"\A(?:of|and|for|in|on|to|at|by|with|de|des|du|et|pour|del|y|e|para|con|und|für|der|и|по|в|на|при)\s", Any)]
    private static partial Regex OpenStart();

    [GeneratedRegex(@"\A(?:deputy |vice[- ]?|first |acting |former |state |federal |assistant )*(?:minist(?:er|re|ra|ro)|secretar(?:y|ies) of state|secrétaire d[’']état|(?:заместитель |первый заместитель )*министр)", Any)]
    private static partial Regex Portfolio();

    [GeneratedRegex(@"\A(?:(?:final|provisional|preliminary|revised|tentative) )*(?:list of (?:participants|delegates|delegations)|participants?[’']? list|liste (?:provisoire |définitive )?des? participante?s?|attendance (?:list|sheet)|list of attendees|registered participants|participants\z|participantes\z|участники (?:семинара|совещания|конференции|встречи|заседания|форума|круглого)|қатысушылар тізімі|.*қатысушылардың тізімі|катышуучулардын тизмеси|ishtirokchilar ro.?yxati|рӯйхати иштирок|قائمة (?:المشاركين|بأسماء)|قائمة بأسماء المشاركين|lista (?:provisional |final )?de participantes|список участников|table of contents|contents|index|annex\b.*|.*\b\d{1,2}(?:\s?(?:[-–—]|to|au|al|a)\s?\d{1,2})?\.? (?:de )?\p{L}{3,} (?:de )?(?:19|20)\d{2}\b|.*\b\p{L}{3,} \d{1,2}(?:\s?[-–—]\s?\d{1,2})?, (?:19|20)\d{2}\b)", Any)]
    private static partial Regex Title();

    [GeneratedRegex(@"\s*[-–—]?\s*[(\[]?\s*(?<!\p{L})(?:cont(?:inued|[’'´`]?d|inuation|\.)?|suite|continuación|продолжение|forts(?:etzung|\.)?)\s*\.?[)\]]?\s*\z", Any)]
    private static partial Regex Continued();

    // Programme Coordinator, Office Manager
    [GeneratedRegex(@"\A(?!.*\b(?:of|de|for)\b).*\b(?:coordinator|officer|manager|advis[eo]r|specialist|assistant|analyst|consultant|engineer|secretary)\z", Any)]
    private static partial Regex EndsPost();

    // II. Observers, B. Member States
    [GeneratedRegex(@"\A(?:[IVX]{1,5}|[A-ZА-Я]|\d{1,2})[.)]\s+(?=\p{L}{3})", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"\A(?:(?:official )?delegation of (?:the )?|délégation (?:de la |de l[’']|du |des |de |d[’'])|delegación (?:de la |del |de )|делегация )", Any)]
    private static partial Regex DelegationOf();
}
