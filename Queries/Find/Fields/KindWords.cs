using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// The common words for the kinds of stakeholders and engagements: <c>conference</c>, <c>совещание</c> and <c>workshop</c> are events.
/// Words are folded; those with a star are beginnings, because Russian words have many endings.
/// </summary>
internal static class KindWords
{
    private const string Table =
        """
        event: event events conference conferences meeting meetings symposium symposia seminar seminars workshop workshops forum forums summit summits congress consultation consultations roundtable session sessions hearing hearings konferents* soveshchan* vstrech* simpozium* seminar* forum* sammit* kongress* konsultats* zasedan* meropriyat* konferenz konferenzen tagung treffen reunion colloque
        project: project projects programme programmes program programs proekt* programm* proyekt* projekt projekte projet projets proyecto zhobasy
        agreement: agreement agreements memorandum memoranda memorandums mou treaty treaties convention conventions protocol protocols accord accords pact declaration soglashen* memorandum* dogovor* konvents* protokol* deklarats* abkommen vertrag acuerdo kelisim*
        process: process processes platform platforms dialogue dialogues dialog forum forums mechanism protsess* platform* dialog* mekhanizm* prozess processus proceso
        government: government governments cabinet pravitelstv* regierung gouvernement gobierno ukimeti okmotu hukumat*
        ministry: ministry ministries agency agencies commission commissions committee committees department departments authority authorities ministerstv* vedomstv* agentstv* komissi* komitet* departament* ministerium ministerien ministere ministeres ministerio ministrligi ministrliga
        union: union unions syndicate profsoyuz* gewerkschaft gewerkschaften syndicat syndicats sindicato kasiptik kasipodag*
        employers: employers employer rabotodatel* arbeitgeber patronat
        international-organization: igo mezhpravitelstvenn*
        ngo: ngo ngos nonprofit charity charities npo nko ong
        party: party parties partiya partii partiyu partiei partei parti
        research-institute: institute institutes university universities academy institut* universitet* akademi* universitat universite universidad
        company: company companies firm firms corporation enterprise enterprises business businesses kompani* predpriyat* firma firmy unternehmen entreprise empresa
        person: person persons people persona chelovek* lyudi
        """;

    private static readonly FrozenDictionary<string, uint> Words = Read(isBeginning: false).ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly (string Beginning, uint Kinds)[] Beginnings =
    [
        .. Read(isBeginning: true).Select(pair => (pair.Key, pair.Value)),
    ];

    /// <summary>The kinds that a folded word means, one bit for each <see cref="Kind"/>; 0 if it means none.</summary>
    public static uint Of(string word)
    {
        var kinds = Words.GetValueOrDefault(word);
        foreach (var (beginning, meant) in Beginnings)
        {
            kinds |= word.StartsWith(beginning, StringComparison.Ordinal) ? meant : 0;
        }

        return kinds;
    }

    /// <summary>The bit of a kind.</summary>
    public static uint Bit(Kind kind) => 1u << (int)kind;

    private static Dictionary<string, uint> Read(bool isBeginning)
    {
        var kinds = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries))
        {
            var (name, words) = (
                line[..line.IndexOf(':', StringComparison.Ordinal)],
                line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            var bit = Words<Kind>.TryParse(name, out var kind) ? Bit(kind) : throw new InvalidOperationException($"{name} is no kind");
            foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.EndsWith('*') == isBeginning))
            {
                var text = word.TrimEnd('*');
                kinds[text] = kinds.GetValueOrDefault(text) | bit;
            }
        }

        return kinds;
    }
}
