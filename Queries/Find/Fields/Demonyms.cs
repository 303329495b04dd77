using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// The adjectives of countries, in English and Russian: <c>kazakh</c> and <c>казахстанский</c> are KZ. Words are folded; those with a star
/// are beginnings, because Russian adjectives have many endings. Adjectives are used to find records by country, not to decide who is
/// meant: an American university may be in Bulgaria.
/// </summary>
internal static class Demonyms
{
    private const string Table =
        """
        AE:emirati emiratsk*
        AF:afghan afghani afgansk*
        AL:albanian albansk*
        AM:armenian armyansk*
        AR:argentine argentinian argentinsk*
        AT:austrian avstriisk*
        AU:australian avstraliisk*
        AZ:azerbaijani azeri azerbaidzhansk*
        BA:bosnian bosniisk*
        BD:bangladeshi bangladeshsk*
        BE:belgian belgiisk*
        BG:bulgarian bolgarsk*
        BR:brazilian brazilsk*
        BY:belarusian belarusian byelorussian belorussk* belarusk*
        CA:canadian kanadsk*
        CH:swiss shveitsarsk*
        CL:chilean chiliisk*
        CN:chinese kitaisk*
        CO:colombian kolumbiisk*
        CU:cuban kubinsk*
        CY:cypriot kiprsk*
        CZ:czech cheshsk*
        DE:german nemetsk* germansk*
        DK:danish datsk*
        EE:estonian estonsk*
        EG:egyptian egipetsk*
        ES:spanish ispansk*
        ET:ethiopian efiopsk*
        FI:finnish finsk*
        FR:french frantsuzsk*
        GB:british british britansk*
        GE:georgian gruzinsk*
        GH:ghanaian gansk*
        GR:greek hellenic grechesk*
        HR:croatian khorvatsk*
        HU:hungarian vengersk*
        ID:indonesian indoneziisk*
        IE:irish irlandsk*
        IL:israeli izrailsk*
        IN:indian indiisk*
        IQ:iraqi iraksk*
        IR:iranian iransk*
        IS:icelandic islandsk*
        IT:italian italyansk*
        JO:jordanian iordansk*
        JP:japanese yaponsk*
        KE:kenyan keniisk*
        KG:kyrgyz kirghiz kirgiz kyrgyzstani kyrgyzsk* kirgizsk* kyrgyzstansk*
        KH:cambodian khmer kambodzhiisk*
        KR:korean koreisk* yuzhnokoreisk*
        KW:kuwaiti kuveitsk*
        KZ:kazakh kazak kazakhstani kazakhsk* kazakhstansk*
        LA:laotian laossk*
        LB:lebanese livansk*
        LK:srilankan lankiisk*
        LT:lithuanian litovsk*
        LU:luxembourgish lyuksemburgsk*
        LV:latvian latviisk* latyshsk*
        LY:libyan liviisk*
        MA:moroccan marokkansk*
        MD:moldovan moldavian moldavsk*
        ME:montenegrin chernogorsk*
        MK:macedonian makedonsk*
        MM:burmese myanmarsk*
        MN:mongolian mongolsk*
        MT:maltese maltiisk*
        MX:mexican meksikansk*
        MY:malaysian malaiziisk*
        NG:nigerian nigeriisk*
        NL:dutch niderlandsk* gollandsk*
        NO:norwegian norvezhsk*
        NP:nepali nepalese nepalsk*
        NZ:newzealand novozelandsk*
        PE:peruvian peruansk*
        PH:philippine filipino filippinsk*
        PK:pakistani pakistansk*
        PL:polish polsk*
        PS:palestinian palestinsk*
        PT:portuguese portugalsk*
        QA:qatari katarsk*
        RO:romanian rumynsk*
        RS:serbian serbsk*
        RU:russian rossiisk* russk*
        SA:saudi saudovsk*
        SE:swedish shvedsk*
        SG:singaporean singapursk*
        SI:slovenian slovene slovensk*
        SK:slovak slovatsk*
        SN:senegalese senegalsk*
        SO:somali somaliisk*
        SY:syrian siriisk*
        TH:thai tailandsk*
        TJ:tajik tadjik tajikistani tadzhiksk* tadzhikistansk*
        TM:turkmen turkmensk* turkmenistansk*
        TN:tunisian tunissk*
        TR:turkish turetsk*
        UA:ukrainian ukrainsk*
        UG:ugandan ugandsk*
        US:american amerikansk*
        UZ:uzbek uzbeksk* uzbekistansk*
        VN:vietnamese vetnamsk*
        YE:yemeni iemensk*
        ZA:southafrican yuzhnoafrikansk*
        """;

    private static readonly FrozenDictionary<string, string> Words = Read(isBeginning: false)
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Code, StringComparer.Ordinal);

    private static readonly (string Word, string Code)[] Beginnings = [.. Read(isBeginning: true)];

    /// <summary>The country code of a folded word; <c>null</c> if it is not an adjective of a country.</summary>
    public static string? Of(string word) =>
        Words.TryGetValue(word, out var code)
            ? code
            : Array.Find(Beginnings, pair => word.StartsWith(pair.Word, StringComparison.Ordinal)).Code;

    private static IEnumerable<(string Word, string Code)> Read(bool isBeginning) =>
        from line in Table.Split('\n', StringSplitOptions.TrimEntries)
        from word in line[3..].Split(' ')
        where word.EndsWith('*') == isBeginning
        select (word.TrimEnd('*'), line[..2]);
}
