using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Words that stand for "we do not know": <c>unknown</c>, <c>N/A</c>, <c>-</c>, <c>-999</c>, <c>неизвестно</c>. If they were taken for
/// names, all unknown records would be united.
/// </summary>
internal static partial class Placeholders
{
    // This includes some room for brackets.
    private const int Longest = 40;

    private static readonly FrozenSet<string> Words =
        """
        unknown; not known; unnamed; no name; noname; without name; undefined; unspecified; not specified; not stated; not available; not applicable; not provided;
        no data; no information; no info; missing; missing value; blank; empty; none; null; nil; nan; na; n/a; n.a.; n.a; n/k; n.k.; n/d; n.d.; nd; tbd; tba; tbc; t.b.d.; t.b.a.;
        to be determined; to be announced; to be confirmed; to be advised; to be completed; to be added; to do; todo; pending; unk; unkn; not found; data not available; not recorded;
        do not know; don't know; dont know; no answer; no response; refused; refused to answer; not disclosed; undisclosed; redacted; withheld; deleted; removed; confidential;
        see above; same as above; as above; ditto; idem; anonymous; unidentified; unknown unknown; n.n.; nn; unknown name; unknown organization; unknown organisation; unknown person;
        unknown author; unknown publisher; unknown participant; unknown institution; unknown company; no author; no publisher; no title; untitled; /n;
        xx; xxx; xxxx; xxxxx; test; testing; dummy; placeholder; true; false; object object; loading...; loading…; lorem ipsum; asdf; qwerty; ...; …; -; --; ---; –; —; _; ?; .; /; *; **; ***; =; ~; 〃;
        неизвестно; неизвестен; неизвестна; неизвестный; неизвестная; неизвестные; не известно; не известен; не известна; неизв.; не указано; не указан; не указана; не определено;
        не определен; не определён; неопределено; не задано; не заполнено; не применимо; неприменимо; не найдено; не знаю; нет; нет данных; данные отсутствуют; нет сведений;
        сведения отсутствуют; нет информации; информация отсутствует; нет инф.; нет ответа; нет названия; нет имени; отсутствует; без названия; без имени; без автора; пусто; прочерк; н/д;
        н.д.; н/а; н/и; н/у; н/п; б/н; б.н.; б/и; без номера; ххх; тест; уточняется; уточнить; то же; там же; см. выше; аноним; анонимно; конфиденциально; скрыто; неизвестная организация;
        неизвестное лицо; неизвестный автор; автор неизвестен; организация неизвестна; невідомо; невідомий; невідома; немає; немає даних; не вказано; невядома;
        unbekannt; unbekannte organisation; unbekannter autor; nicht bekannt; nicht angegeben; nicht verfügbar; nicht zutreffend; nicht anwendbar; keine; keine angabe; keine angaben;
        keine daten; keine antwort; k.a.; k. a.; k/a; ohne namen; ohne titel; entfällt; n.v.; n. a.; n.b.; siehe oben; anonym; fehlt;
        inconnu; inconnue; inconnus; organisation inconnue; auteur inconnu; non renseigné; non précisé; non communiqué; non défini; non déterminé; non spécifié; non applicable; sans objet;
        s.o.; sans nom; sans titre; néant; aucun; aucune; non disponible; n.c.; vide; pas de données; à définir; à préciser; à compléter; anonyme; voir ci-dessus;
        desconocido; desconocida; desconocidos; sin datos; sin nombre; sin título; sin información; sin especificar; no especificado; no consta; no aplica; ninguno; ninguna; s/d; s.d.; s/n;
        no disponible; por definir; en blanco; vacío; anónimo; desconhecido; desconhecida; sem nome; sem informação; sem dados; não informado; não disponível; não aplicável; não consta; não identificado;
        sconosciuto; sconosciuta; ignoto; nessuno; nessuna; non specificato; non noto; non applicabile; non disponibile; nessun dato; anonimo; onbekend; niet bekend; niet van toepassing;
        nvt; n.v.t.; geen; geen gegevens; nieznany; nieznana; nieznane; brak; brak danych; brak informacji; nie dotyczy; nie podano; neznámý; neznámá; neznámé; neuvedeno; neznano; nepoznato;
        nepoznat; непознато; непознат; неизвестна организация; няма; няма данни; necunoscut; necunoscută; nespecificat; ismeretlen; nincs; nincs adat; άγνωστο; άγνωστος; άγνωστη;
        bilinmiyor; bilinmeyen; belirtilmemiş; yok; okänd; okänt; uppgift saknas; ukjent; ukendt; tuntematon; ei tiedossa; teadmata; nezināms; nežinoma; nežinomas;
        белгісіз; көрсетілмеген; мәлімет жоқ; дерек жоқ; жоқ; белгисиз; белгиленген эмес; көрсөтүлгөн эмес; маалымат жок; жок; номаълум; маълум нест; маълумот нест; нест; маълум эмас;
        маълумот йўқ; йўқ; noma'lum; noma’lum; nomaʼlum; nomaʻlum; ma'lum emas; mavjud emas; belgisiz; bilinmir; naməlum; məlum deyil; անհայտ; უცნობი; უცნობია; тодорхойгүй;
        未知; 不详; 不詳; 无; 無; 不明; 暂无; 未定; 待定; 不適用; 不适用; 匿名; 該当なし; なし; 未定義; 모름; 미상; 없음; 해당 없음; 해당없음; 미정; 알 수 없음; 정보 없음; غير معروف; غير معروفة; غير متوفر; غير محدد;
        لا يوجد; لا ينطبق; مجهول; نامعلوم; نامشخص; ندارد; لا أعرف; לא ידוע; לא ידועה; אין; ללא; ไม่ทราบ; ไม่มี; ไม่ระบุ; không rõ; không có; chưa xác định; अज्ञात; ज्ञात नहीं; tidak diketahui; tidak ada; haijulikani
        """.Split((char[])[';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text in ASCII is a placeholder.</summary>
    public static bool IsAsciiOne(ReadOnlySpan<byte> text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        Span<char> chars = stackalloc char[Longest];
        Span<char> plain = stackalloc char[Longest];
        return IsOne(chars[..Encoding.ASCII.GetChars(text, chars)], plain, out _);
    }

    /// <summary>The oddity of a text that is a placeholder.</summary>
    /// <param name="text">The text, without white space around it.</param>
    /// <param name="isRequired">Whether the cell is required.</param>
    /// <param name="isAcronym">Whether the text is given as an acronym: NA or TBA belong to real organizations.</param>
    public static Oddity? In(string text, bool isRequired, bool isAcronym)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        // Letters of another width, marks apart from their letters, and invisible characters make no difference.
        var form = Ascii.IsValid(text) ? text : ComparableText.Of(text).Normalize(NormalizationForm.FormKC);
        if (form.Length > Longest)
        {
            return null;
        }

        var isOne = IsOne(form, stackalloc char[Longest], out var bare);
        return !(isOne && !(isAcronym && char.IsLetter(bare[0]) && !bare.ContainsAny("/. ")))
            && !(isRequired && Number().IsMatch(text))
            ? null
            : new Oddity(
                "a placeholder for an unknown value",
                isRequired
                    ? "as a name it would mean somebody: write the name, or leave the record out"
                    : "leave the cell empty; an empty cell means not stated");
    }

    // "N / A" is N/A, "not  known." is not known, but N.A. is not N.A
    private static bool IsOne(ReadOnlySpan<char> text, Span<char> chars, out ReadOnlySpan<char> bare)
    {
        var length = 0;
        foreach (var c in text)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (isBlank && (length == 0 || chars[length - 1] is ' ' or '/'))
            {
                continue;
            }

            if (c is '/' or '\\')
            {
                length -= length > 0 && chars[length - 1] == ' ' ? 1 : 0;
                chars[length++] = '/';
            }
            else
            {
                chars[length++] = isBlank ? ' ' : c;
            }
        }

        bare = chars[..length].Trim("()[]{}<>\"'«»“”„ ");
        if (BySpan.Contains(bare))
        {
            return true;
        }

        bare = bare.TrimEnd(".!?,;: ");
        return BySpan.Contains(bare);
    }

    // The numbers that statistics programs and forms write.
    [GeneratedRegex(@"\A(?:-1|-?9{3,9}|-9{1,2}|0{1,9})(?:[.,]0+)?\z")]
    private static partial Regex Number();
}
