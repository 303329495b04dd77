using System.Collections.Frozen;
using System.Text;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// Words that stand for "we do not know": <c>unknown</c>, <c>N/A</c>, <c>-</c>, <c>неизвестно</c>. If they were taken for names, all
/// unknown records would be united.
/// </summary>
internal static class Placeholders
{
    // This includes some room for brackets.
    private const int Longest = 32;

    private static readonly FrozenSet<string> Words =
        """
        unknown; not known; unnamed; no name; noname; without name; undefined; unspecified; not specified; not stated; not available; not applicable; not provided;
        no data; no information; no info; missing; blank; empty; none; null; nil; nan; na; n/a; n.a.; n.a; n/k; n.k.; n/d; n.d.; tbd; tba; tbc; t.b.d.; to be determined; to be announced;
        to be confirmed; to do; todo; xx; xxx; xxxx; xxxxx; test; testing; dummy; placeholder; true; false; object object; loading...; loading…; lorem ipsum; asdf; qwerty; ...; …; -; --; ---; –; —; _; ?; .; /
        неизвестно; неизвестен; неизвестна; неизвестный; не известно; неизв.; не указано; не указан; не указана; не определено; не определен; нет; нет данных; нет информации; нет названия;
        отсутствует; без названия; без имени; пусто; н/д; н.д.; н/а; н/и; б/н; б.н.; б/и; без номера; ххх; тест; уточняется; уточнить; невідомо; немає; немає даних
        unbekannt; keine; keine angabe; keine angaben; k.a.; k. a.; ohne namen; entfällt; n.v.; n. a.
        inconnu; inconnue; non renseigné; non précisé; sans objet; s.o.; sans nom; néant; non disponible; n.c.
        desconocido; desconocida; sin datos; sin nombre; no aplica; ninguno; s/d; s.d.; no disponible; desconhecido; desconhecida; sem nome; não informado
        sconosciuto; non disponibile; onbekend; geen; nieznany; brak; brak danych; bilinmiyor; yok; okänd; ukjent; ukendt; tuntematon
        белгісіз; белгисиз; номаълум; жоқ; жок; нест; йўқ; noma'lum; noma’lum; belgisiz; bilinmir
        未知; 不详; 无; 不明; 暂无; غير معروف; غير متوفر; لا يوجد; نامعلوم
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
        return BySpan.Contains(Bare(chars[..Encoding.ASCII.GetChars(text, chars)]));
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

        var bare = Bare(text);
        return !BySpan.Contains(bare) || isAcronym && char.IsLetter(bare[0]) && !bare.ContainsAny("/. ")
            ? null
            : new Oddity(
                "a placeholder for an unknown value",
                isRequired
                    ? "as a name it would mean somebody: write the name, or leave the record out"
                    : "leave the cell empty; an empty cell means not stated");
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text) => text.Trim("()[]{}<>\"'«»").Trim();
}
