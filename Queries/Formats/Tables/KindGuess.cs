using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Tables;

/// <summary>
/// Guesses the kind of a body from its name. The report states how many kinds were guessed, and a mapping corrects wrong ones.
/// </summary>
internal static partial class KindGuess
{
    /// <summary>The kind; <see cref="Kind.Other"/> if the name shows none.</summary>
    public static Kind Of(string name) =>
        Union().IsMatch(name) ? Kind.Union
        : Employers().IsMatch(name) ? Kind.Employers
        : Research().IsMatch(name) ? Kind.ResearchInstitute
        : International().IsMatch(name) ? Kind.InternationalOrganization
        : Company().IsMatch(name) ? Kind.Company
        : Ministry().IsMatch(name) ? Kind.Ministry
        : Government().IsMatch(name) ? Kind.Government
        : Party().IsMatch(name) ? Kind.Party
        : Ngo().IsMatch(name) ? Kind.Ngo
        : Kind.Other;

    [GeneratedRegex(
        @"\btrade[- ]unions?\b|\bworkers.? (?:union|federation|confederation)|\bunion of .*workers|\bgewerkschaft|\bsyndicat(?:s|o|e)?\b|\bsindicat|профсоюз|кәсіподақ|\blabou?r (?:union|congress|federation)|\bunion\b.*\b(?:du travail|des (?:travailleurs|salariés|syndicats))\b|conf[ée]d[ée]ration .*(?:travail|travailleurs)|(?:confederaci[óo]n|uni[óo]n|central) .*(?:trabajo|trabajador)|\bsendika|kasaba uyushma",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Union();

    [GeneratedRegex(
        @"\bemployers\b|\bemployers'|\bchamber of|\bhandelskammer|\bindustrialists|\bbusiness (?:association|council|federation)|\barbeitgeber|\bpatrona(?:t|l)\b|\bemployeurs\b|\bempleadores\b|\bempresari|\bchambre (?:de|d['’]) ?(?:commerce|industrie)|\bc[áa]maras? (?:nacional )?de (?:comercio|industria)|\buni[óo]n\b.*\bc[áa]maras|работодател|предпринимател|торгово-промышленн",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Employers();

    [GeneratedRegex(
        @"\buniversi[td]|\binstitut d|\binstituto? de investigaci|\binstitute? (?:of|for)\b|\bresearch\b|\bacademy\b|\bcollege\b|\bfaculty\b|\bhochschule|университет|институт|академия",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Research();

    [GeneratedRegex(
        @"\binternational .*\borganization|\binternational .*\borganisation|\borganisation internationale\b|\borganizaci[óo]n internacional\b|\bbureau international\b|\bunited nations\b|\bnations unies\b|\bnaciones unidas\b|\bunion européenne\b|\buni[óo]n europea\b|европейск.. союз|(?-i:\bUN[A-Z]{0,5}\b|\b(?:ILO|IOM|OSCE|ODIHR|WHO|ICRC|OECD|ADB|EBRD|IMF|WTO|FAO|ICMPD|EU|BIT|OIT|OIM|ONU|OMS|UE|OCDE|МОТ|МОМ|ОБСЕ|ПРООН|УВКБ|ВОЗ|ЕС|ЮНИСЕФ)\b)|\bworld bank\b|\bdevelopment bank\b|\beuropean (?:commission|union|parliament)\b|\bcommonwealth of\b|международн.* организаци|ООН\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex International();

    [GeneratedRegex(
        @"\b(?:ltd|llc|inc|gmbh|plc|s\.a\.|sarl|jsc|ojsc|corp|co\.|ag|llp)\b\.?|\bООО\b|\bАО\b|\bТОО\b|\bcompany\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Company();

    [GeneratedRegex(
        @"\bminist(?:ry|ère|erio|ério|erium)|\bagency\b|\bcommittee\b|\bcommission\b|\bdepartment\b|\b(?:state|migration|employment|labou?r|border) (?:service|inspectorate|office)\b|министерств|министрліг|министрлиг|вазорат|vazirlig|bakanlığ|комитет|агентств|комисси|департамент|\bministerium|\bembassy\b|посольств|\bsecretariat\b|\bsecretar[íi]a (?:de|del)\b|\bauthority\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ministry();

    [GeneratedRegex(@"\bgovernment\b|правительств|\bgouvernement\b|\bgobierno\b|\bparlement\b|\bparlamento\b|\bregierung\b|\bparliament\b|\bcabinet of", RegexOptions.IgnoreCase)]
    private static partial Regex Government();

    [GeneratedRegex(@"\bpolitical party\b|\bparty\b$|\bparti\b|\bpartei\b|\bпартия\b", RegexOptions.IgnoreCase)]
    private static partial Regex Party();

    [GeneratedRegex(
        @"\bfoundation\b|\bfondation\b|\bfundaci[óo]n\b|\basociaci[óo]n\b|\bassociation\b|\bnetwork\b|\bngo\b|\bunion of\b|\bsociety\b|\bcentre\b|\bcenter\b|\bforum\b|\bfund\b|\bfonds\b|\bverein\b|\be\.\s?v\.|фонд|ассоциац|общественн|\bcoalition\b|\bcharity\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ngo();
}
