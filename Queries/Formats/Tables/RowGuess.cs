using System.Globalization;
using System.Text.RegularExpressions;
using StakeholderGraph.Formats.Lists;

namespace StakeholderGraph.Formats.Tables;

/// <summary>What a column of a table that is no list of participants seems to hold.</summary>
internal enum ColumnPart
{
    /// <summary>Nothing that is known.</summary>
    Unknown,

    /// <summary>The day of a list that is one of several: <c>as of</c>.</summary>
    Snapshot,

    /// <summary>When something begins.</summary>
    Start,

    /// <summary>When something ends.</summary>
    End,

    /// <summary>An amount of money.</summary>
    Amount,

    /// <summary>A currency.</summary>
    Currency,

    /// <summary>What an engagement is called.</summary>
    Engagement,

    /// <summary>Who takes part in it, in the role that the column's name says.</summary>
    Taking,

    /// <summary>Who is a member.</summary>
    Member,

    /// <summary>The body that a person or body is a member of.</summary>
    Whole,

    /// <summary>Where a relation begins.</summary>
    Source,

    /// <summary>Where it ends.</summary>
    Target,
}

/// <summary>
/// Guesses what the columns of a table hold beside names, posts and countries: dates, roles in projects, memberships, relations.
/// </summary>
internal static partial class RowGuess
{
    private static readonly (ColumnPart Part, Regex Header)[] Headers =
    [
        (ColumnPart.Snapshot, Snapshot()), (ColumnPart.Currency, Currency()), (ColumnPart.Amount, Amount()), (ColumnPart.End, End()),
        (ColumnPart.Start, Start()), (ColumnPart.Source, Source()), (ColumnPart.Target, Target()), (ColumnPart.Member, Member()),
        (ColumnPart.Whole, Whole()), (ColumnPart.Engagement, Engagement()),
    ];

    private static readonly (Regex Header, TieType Type)[] Roles =
    [
        (Funds(), TieType.Funds), (Benefits(), TieType.BenefitsFrom), (Implements(), TieType.Implements), (Manages(), TieType.Manages),
        (Organizes(), TieType.Organizes), (Hosts(), TieType.Hosts), (Signs(), TieType.Signs), (Partners(), TieType.PartnersIn),
        (Oversees(), TieType.Oversees), (Observes(), TieType.Observes),
    ];

    /// <summary>The part of a column.</summary>
    /// <param name="column">Its name.</param>
    /// <param name="texts">Its texts, those that are not empty.</param>
    public static ColumnPart Of(string column, IReadOnlyList<string> texts)
    {
        var part = RoleOf(column) is not null ? ColumnPart.Taking : Headers.FirstOrDefault(h => h.Header.IsMatch(column)).Part;
        var areDates = texts.Count > 0 && texts.Count(t => char.IsDigit(t[0])) * 10 >= texts.Count * 9; // or amounts
        return part switch
        {
            ColumnPart.Snapshot when areDates && texts.Distinct().Take(texts.Count / 2 + 1).Count() <= texts.Count / 2 => part,
            ColumnPart.Snapshot when areDates => ColumnPart.Start,
            ColumnPart.Snapshot => ColumnPart.Unknown,
            ColumnPart.Start or ColumnPart.End or ColumnPart.Amount when texts.Count > 0 && !areDates => ColumnPart.Unknown,
            ColumnPart.Taking or ColumnPart.Engagement when areDates || Number().IsMatch(column) => ColumnPart.Unknown,
            _ => part,
        };
    }

    /// <summary>The role that the name of a column of participants says; none if it says none.</summary>
    public static TieType? RoleOf(string column) =>
        Array.Find(Roles, r => r.Header.IsMatch(column)) is { Header: not null } found ? found.Type : null;

    /// <summary>The kind of engagement that the name of a column says.</summary>
    public static Kind KindOf(string column) =>
        Agreement().IsMatch(column) ? Kind.Agreement : Event().IsMatch(column) ? Kind.Event : Kind.Project;

    /// <summary>
    /// The order of day, month and year in numeric dates: <c>dmy</c> or <c>mdy</c> if a date shows it; empty if no date needs it;
    /// <c>null</c> if every date has two readings.
    /// </summary>
    public static string? OrderOf(IEnumerable<string> dates)
    {
        var isAmbiguous = false;
        foreach (var date in dates)
        {
            if (Numeric().Match(date) is not { Success: true } parts)
            {
                continue;
            }

            var (first, second) = (Part(parts.Groups[1]), Part(parts.Groups[2]));
            if (first > 12 || second > 12)
            {
                return first > 12 ? "dmy" : "mdy";
            }

            isAmbiguous |= first != second;
        }

        return isAmbiguous ? null : "";

        static int Part(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);
    }

    /// <summary>Whether most texts can be names of persons, and none that of a body or a country.</summary>
    public static bool ArePersons(IReadOnlyCollection<string> texts) => texts.Count > 0 && texts.All(text =>
        NameLine.Of(text) is { Rest.Length: 0 } && KindGuess.Of(text) == Kind.Other && CountryNames.CodeOf(text) is null
        && !text.Any(char.IsDigit));

    /// <summary>Whether texts only say yes: <c>x</c>, <c>oui</c>.</summary>
    public static bool AreMarks(IReadOnlyCollection<string> texts) => texts.Count > 0 && texts.All(text => Yes().IsMatch(text.Trim()));

    /// <summary>The code of a currency in the name of a column: <c>Budget (EUR)</c>.</summary>
    public static string? CurrencyIn(string column) => Code().Match(column) is { Success: true } code ? code.Value : null;

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\Aas[ _-](?:of|at)\b|snapshot|list date|date of (?:the )?list|reporting (?:date|period|month)|\Astand\b|état au|\Aa fecha de|fecha de corte|по состоянию|на дату|дата среза|отчетн\w+ (?:дата|период)", Any)]
    private static partial Regex Snapshot();

    [GeneratedRegex(@"\b(?:start|begin|beginning|began|signed|signature|signing|effective)\b|\A(?:from|since|valid from|appointed)\b|début|\A(?:du|depuis)\z|inicio|\Adesde\z|начал|\Aс\z|\Aот\z|подписан|басталу|beginn|\Avon\z|\Aab\z|البدء|البداية", Any)]
    private static partial Regex Start();

    [GeneratedRegex(@"\b(?:end|ended|ends|finish|completion|closing|expiry|until|valid to)\b|\A(?:to|till)\z|\bfin\b|\Aau\z|jusqu|\bhasta\b|término|окончан|завершен|\Aпо\z|\Aдо\z|аяқтал|\bende\b|\Abis\z|الانتهاء|النهاية", Any)]
    private static partial Regex End();

    [GeneratedRegex(@"amount|budget|\bvalue\b|\bcost\b|montant|\bmonto\b|importe|presupuesto|сумма|бюджет|стоимость|betrag|المبلغ", Any)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\Acurrency\b|\Adevise\z|\Amoneda\z|\Aвалюта\z|währung|العملة", Any)]
    private static partial Regex Currency();

    [GeneratedRegex(@"\b(?:projects?|programmes?|programs?|events?|meetings?|conferences?|workshops?|agreements?|treaty|treaties|conventions?|contracts?|grants?|documents?|initiatives?)\b|проект|программ|мероприяти|совещани|соглашени|договор|документ|конвенци|\b(?:projets?|événements?|réunions?|accords?|traités?|proyectos?|eventos?|reunión|acuerdos?|convenios?|contratos?|tratados?|projekte?|abkommen)\b|жоба|келісім|المشروع|الاتفاقية", Any)]
    private static partial Regex Engagement();

    [GeneratedRegex(@"agreement|treat|convention|contract|accord|traité|acuerdo|convenio|contrato|tratado|соглашени|договор|конвенци|документ|abkommen|келісім|الاتفاقية", Any)]
    private static partial Regex Agreement();

    [GeneratedRegex(@"event|meeting|conference|workshop|événement|réunion|evento|reunión|мероприяти|совещани", Any)]
    private static partial Regex Event();

    [GeneratedRegex(@"\b(?:id|no|number|code|ref|type|status|count)\b|номер|код\b|тип\b|число|numéro|número|№", Any)]
    private static partial Regex Number();

    [GeneratedRegex(@"\bdonors?\b|funder|funding (?:agency|organi[sz]ation|source)|\bfinanced by\b|bailleur|financeur|donante|financiador|донор|финансир|geldgeber", Any)]
    private static partial Regex Funds();

    [GeneratedRegex(@"beneficiar|recipient|grantee|bénéficiaire|получател|бенефициар|empfänger", Any)]
    private static partial Regex Benefits();

    [GeneratedRegex(@"implement|executing|contractor|exécut|maître d|ejecutor|исполнител|подрядчик|durchführ", Any)]
    private static partial Regex Implements();

    [GeneratedRegex(@"\blead (?:organi[sz]ation|agency|partner|body)|coordinat(?:or|ing)|chef de file|coordinateur|coordinador|entidad líder|координатор|головн\w+ организац|federführ", Any)]
    private static partial Regex Manages();

    [GeneratedRegex(@"organi[sz]er|organisateur|organizador|организатор|veranstalter", Any)]
    private static partial Regex Organizes();

    [GeneratedRegex(@"\bhost(?:ed by)?\b|\bhôte\b|anfitri[óo]n|принимающ|gastgeber", Any)]
    private static partial Regex Hosts();

    [GeneratedRegex(@"signator|\bpart(?:y|ies)\b(?! member)|\bparties?\b|firmante|\bpartes?\b|подписавш|\bсторон|unterzeichn|тарап", Any)]
    private static partial Regex Signs();

    [GeneratedRegex(@"partner|partenaire|\bsocios?\b|партн", Any)]
    private static partial Regex Partners();

    [GeneratedRegex(@"oversight|supervis|accountable|tutelle|надзор", Any)]
    private static partial Regex Oversees();

    [GeneratedRegex(@"\bobserv(?:er|ateur|ador)s?\b|наблюдател", Any)]
    private static partial Regex Observes();

    [GeneratedRegex(@"\A(?:members?|membres?|miembros?|член\w*|участник|mitglied(?:er)?)\z", Any)]
    private static partial Regex Member();

    [GeneratedRegex(@"committee|\bboard\b|\bgroup\b|working party|\bcouncil\b|commission|network|alliance|faction|comité|conseil|\bgroupe\b|consejo|\bgrupo\b|комитет|совет\b|групп|комисси|фракци|ausschuss|gremium", Any)]
    private static partial Regex Whole();

    [GeneratedRegex(@"\A(?:source|from|источник|origen|quelle|org(?:ani[sz]ation)? ?(?:a|1))\z", Any)]
    private static partial Regex Source();

    [GeneratedRegex(@"\A(?:target|to|цель|destino|cible|ziel|org(?:ani[sz]ation)? ?(?:b|2))\z", Any)]
    private static partial Regex Target();

    [GeneratedRegex(@"\A\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\A(?:x|х|y|yes|oui|sí|si|да|ja|1|true|✓|✔|\+)\z", Any)]
    private static partial Regex Yes();

    [GeneratedRegex(@"\b(?:EUR|USD|CHF|GBP|JPY|RUB|KZT|KGS|UZS|TJS|XOF|XAF|SEK|NOK|DKK|CAD|AUD)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
