using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// The names under which lists of participants head delegations of countries, beside the short ones in English and Russian: formal names,
/// those of the United Nations, and common ones in French and Spanish.
/// </summary>
internal static partial class CountryNames
{
    private static readonly FrozenDictionary<string, string> Others =
        """
        KG:Kyrgyz Republic,Kirghizistan,Kirguistán,Кыргызская Республика
        RU:Russian Federation,Russia,Fédération de Russie,Russie,Federación de Rusia,Rusia,Российская Федерация
        US:United States of America,United States,USA,États-Unis,États-Unis d'Amérique,Estados Unidos,Estados Unidos de América,США
        GB:United Kingdom of Great Britain and Northern Ireland,United Kingdom,Great Britain,Royaume-Uni,Reino Unido,Великобритания
        KR:Republic of Korea,South Korea,Korea (Republic of),République de Corée,República de Corea
        KP:Democratic People's Republic of Korea
        VN:Viet Nam,Vietnam
        CZ:Czech Republic,Czechia,République tchèque
        TR:Türkiye,Turkey,Turquie,Turquía
        CI:Côte d'Ivoire,Ivory Coast
        LA:Lao People's Democratic Republic,Laos
        MD:Republic of Moldova,Moldova
        SY:Syrian Arab Republic,Syria
        TZ:United Republic of Tanzania,Tanzania,Tanzanie
        IR:Iran (Islamic Republic of),Iran,Islamic Republic of Iran
        BO:Bolivia (Plurinational State of),Bolivia,Bolivie
        VE:Venezuela (Bolivarian Republic of),Venezuela
        CD:Democratic Republic of the Congo
        CG:Congo,Republic of the Congo
        MK:North Macedonia,The former Yugoslav Republic of Macedonia
        VA:Holy See,Saint-Siège,Santa Sede
        PS:State of Palestine,Palestine
        NL:Netherlands,The Netherlands,Kingdom of the Netherlands,Pays-Bas,Países Bajos
        DE:Allemagne,Alemania
        ES:Espagne,España
        FR:Francia
        IT:Italie,Italia
        CH:Suisse,Suiza
        BE:Belgique,Bélgica
        CN:Chine,People's Republic of China
        JP:Japon,Japón
        KZ:Kazajstán
        TJ:Tadjikistan,Tayikistán
        UZ:Ouzbékistan,Uzbekistán
        TM:Turkménistan,Turkmenistán
        GR:Grèce,Grecia
        PL:Pologne,Polonia
        RO:Roumanie,Rumania
        HU:Hongrie,Hungría
        BG:Bulgarie
        NO:Norvège,Noruega
        SE:Suède,Suecia
        DK:Danemark,Dinamarca
        FI:Finlande,Finlandia
        AT:Autriche
        IE:Irlande,Irlanda
        MA:Maroc,Marruecos
        DZ:Algérie,Argelia
        TN:Tunisie,Túnez
        EG:Égypte,Egipto
        SN:Sénégal
        CM:Cameroun,Camerún
        TD:Tchad
        IN:Inde
        ID:Indonésie
        BR:Brésil,Brasil
        AR:Argentine
        CL:Chili
        PE:Pérou,Perú
        MX:Mexique,México
        CO:Colombie
        EC:Équateur
        AM:Arménie
        AZ:Azerbaïdjan,Azerbaiyán
        GE:Géorgie
        BY:Bélarus,Biélorussie,Belarús,Belarus
        MN:Mongolie
        AL:Albanie
        HR:Croatie,Croacia
        RS:Serbie
        SI:Slovénie,Eslovenia
        SK:Slovaquie,Eslovaquia
        LT:Lituanie,Lituania
        LV:Lettonie,Letonia
        EE:Estonie
        PT:Portugal
        LU:Luxembourg
        CY:Chypre,Chipre
        MT:Malte
        IL:Israël
        LB:Liban,Líbano
        JO:Jordanie,Jordania
        SA:Arabie saoudite,Arabia Saudita
        AE:Émirats arabes unis
        IQ:Irak
        PK:Pakistán
        AF:Afganistán
        PH:Philippines,Filipinas
        TH:Thaïlande,Tailandia
        MY:Malaisie,Malasia
        NZ:Nouvelle-Zélande,Nueva Zelandia
        AU:Australie
        CA:Canadá
        CU:Cuba
        DO:République dominicaine,República Dominicana
        HT:Haïti,Haití
        PA:Panamá
        ZA:Afrique du Sud,Sudáfrica
        ET:Éthiopie,Etiopía
        KE:Kenya
        NG:Nigéria
        BF:Burkina Faso
        ML:Mali
        NE:Niger
        BJ:Bénin
        TG:Togo
        GN:Guinée,Guinea
        CF:Central African Republic,République centrafricaine
        GA:Gabon
        MG:Madagascar
        BA:Bosnia and Herzegovina
        CV:Cabo Verde,Cape Verde
        SZ:Eswatini,Swaziland
        BN:Brunei Darussalam
        FM:Micronesia (Federated States of)
        """
        .Split('\n')
        .SelectMany(country => country[3..].Split(',').Select(name => (Name: name, Code: country[..2])))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Code, StringComparer.OrdinalIgnoreCase);

    private static readonly char[] Between = [' ', '/', '\u2013', '\u2014'];

    /// <summary>The code of the country that a heading names; none where it names something else.</summary>
    public static string? CodeOf(string heading)
    {
        var name = heading.Trim().Replace('’', '\'');
        return name.Length is < 4 or > 90 ? null
            : Known(name)
                ?? (Form().Match(name) is { Success: true } form ? Known(form.Groups["name"].Value.Trim()) : null)
                ?? InSeveralLanguages(name);
    }

    /// <summary>The first name of a heading that names a country in several languages: <c>Albania Albanie Albania</c>.</summary>
    public static string First(string heading)
    {
        var words = heading.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var first = Enumerable.Range(1, words.Length).Select(n => string.Join(' ', words[..n])).FirstOrDefault(n => Known(n) is not null);
        return Known(heading) is null && InSeveralLanguages(heading) is not null && first is not null ? first : heading;
    }

    // Two or more names of the same country, and nothing else.
    private static string? InSeveralLanguages(string name)
    {
        var words = name.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        for (var n = 1; n < words.Length; n++)
        {
            var rest = string.Join(' ', words[n..]);
            if (Known(string.Join(' ', words[..n])) is { } code && (Known(rest) ?? InSeveralLanguages(rest)) == code)
            {
                return code;
            }
        }

        return null;
    }

    private static string? Known(string name) => Countries.Guess(name) ?? Others.GetValueOrDefault(name);

    [GeneratedRegex(@"\A(?:(?:the )?(?:(?:Islamic |People's |Federal |Democratic |United )*Republic|Kingdom|State|Principality|Commonwealth|Grand Duchy|Sultanate) of (?:the )?(?<name>.+)|République (?:fédérale |islamique )?(?:de la |de l'|du |des |de |d')(?<name>.+)|República (?:de la |del |de )(?<name>.+)|Республика (?<name>.+)|(?<name>[^(,]+?)\s*(?:,|\().*(?:Republic|State|Kingdom|République|República)[^)]*\)?)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
