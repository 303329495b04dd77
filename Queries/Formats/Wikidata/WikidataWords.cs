using System.Collections.Frozen;

namespace StakeholderGraph.Formats.Wikidata;

/// <summary>The meaning of Wikidata's classes, properties and countries in the model.</summary>
internal static class WikidataWords
{
    private static readonly FrozenDictionary<string, Kind> Kinds = new Dictionary<string, Kind>(StringComparer.Ordinal)
    {
        ["Q5"] = Kind.Person,
        ["Q192350"] = Kind.Ministry,
        ["Q327333"] = Kind.Ministry,
        ["Q20901295"] = Kind.Ministry,
        ["Q178790"] = Kind.Union,
        ["Q11691"] = Kind.Other,
        ["Q484652"] = Kind.InternationalOrganization,
        ["Q245065"] = Kind.InternationalOrganization,
        ["Q15925165"] = Kind.InternationalOrganization,
        ["Q15285626"] = Kind.InternationalOrganization,
        ["Q79913"] = Kind.Ngo,
        ["Q163740"] = Kind.Ngo,
        ["Q708676"] = Kind.Ngo,
        ["Q7278"] = Kind.Party,
        ["Q3918"] = Kind.ResearchInstitute,
        ["Q31855"] = Kind.ResearchInstitute,
        ["Q4830453"] = Kind.Company,
        ["Q783794"] = Kind.Company,
        ["Q891723"] = Kind.Company,
        ["Q6881511"] = Kind.Company,
        ["Q7188"] = Kind.Government,
        ["Q131569"] = Kind.Agreement,
        ["Q625994"] = Kind.Event,
        ["Q1072326"] = Kind.Event,
        ["Q2020153"] = Kind.Event,
        ["Q2761147"] = Kind.Event,
        ["Q1656682"] = Kind.Event,
        ["Q170584"] = Kind.Project,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> CountryCodes =
        ("Q30 US,Q142 FR,Q183 DE,Q145 GB,Q39 CH,Q40 AT,Q148 CN,Q43 TR,Q31 BE,Q38 IT,Q29 ES,Q36 PL,Q17 JP,Q668 IN,Q794 IR,Q889 AF,Q212 UA,"
            + "Q184 BY,Q227 AZ,Q399 AM,Q230 GE,Q711 MN,Q843 PK,Q16 CA,Q96 MX,Q155 BR,Q884 KR,Q55 NL,Q34 SE,Q20 NO,Q33 FI,Q35 DK,Q213 CZ,"
            + "Q28 HU,Q218 RO,Q219 BG,Q41 GR,Q45 PT,Q27 IE,Q211 LV,Q37 LT,Q191 EE,Q159 RU,Q232 KZ,Q813 KG,Q863 TJ,Q874 TM,Q265 UZ")
        .Split(',')
        .Select(pair => pair.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>
    /// Statements that become ties: the types of tie, and whether the named entity is the start of the tie. If there are several types, the
    /// first that may join the two records is used.
    /// </summary>
    public static FrozenDictionary<string, (TieType[] Types, bool IsReversed)> Ties { get; } =
        new Dictionary<string, (TieType[] Types, bool IsReversed)>(StringComparer.Ordinal)
        {
            ["P463"] = ([TieType.MemberOf, TieType.Represents], false),
            ["P102"] = ([TieType.MemberOf, TieType.Represents], false),
            ["P108"] = ([TieType.WorksFor], false),
            ["P127"] = ([TieType.Owns], true),
            ["P1830"] = ([TieType.Owns], false),
            ["P361"] = ([TieType.PartOf], false),
            ["P749"] = ([TieType.PartOf], false),
            ["P527"] = ([TieType.PartOf], true),
            ["P355"] = ([TieType.PartOf], true),
            ["P1365"] = ([TieType.Succeeds], false),
            ["P1366"] = ([TieType.Succeeds], true),
            ["P488"] = ([TieType.Heads, TieType.Chairs], true),
            ["P169"] = ([TieType.Heads], true),
            ["P1037"] = ([TieType.Heads], true),
            ["P3320"] = ([TieType.Represents], true),
            ["P1344"] = ([TieType.Attends], false),
            ["P710"] = ([TieType.Attends], true),
            ["P664"] = ([TieType.Organizes], true),
            ["P8324"] = ([TieType.Funds], true),
            ["P859"] = ([TieType.Funds], true),
            ["P1891"] = ([TieType.Signs], true),
            ["P371"] = ([TieType.Chairs], true),
            ["P823"] = ([TieType.Addresses], true),
        }.ToFrozenDictionary();

    /// <summary>The title of a tie from a property, if its type does not express it.</summary>
    public static string? TitleOf(string property) => property switch
    {
        "P102" or "P463" => "member",
        "P488" => "chairperson",
        "P169" => "chief executive officer",
        "P1037" => "director",
        "P3320" => "board member",
        _ => null,
    };

    /// <summary>The kind for a class.</summary>
    public static Kind? KindOf(string entity) => Kinds.TryGetValue(entity, out var kind) ? kind : null;

    /// <summary>The code of a country.</summary>
    public static string? CountryOf(string entity) => CountryCodes.GetValueOrDefault(entity);
}
