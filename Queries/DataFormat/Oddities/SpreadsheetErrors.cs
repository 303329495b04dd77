using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat.Oddities;

/// <summary>
/// The error values that a spreadsheet writes into a cell that it could not calculate: <c>#NAME?</c>, <c>#ЗНАЧ!</c>, <c>Err:502</c>,
/// <c>#####</c>.
/// </summary>
internal static partial class SpreadsheetErrors
{
    private const string Hint = "the original value is lost: take it from the original file";

    // The error values of Excel, Google Sheets and LibreOffice in their languages, without the characters around the word.
    private static readonly FrozenSet<string> Words =
        """
        N/A NAME REF VALUE DIV/0 NUM NULL SPILL CALC GETTING_DATA FIELD BLOCKED CONNECT UNKNOWN BUSY PYTHON EXTERNAL ERROR DELETED
        NV WERT BEZUG ZAHL ÜBERLAUF KALK FELD
        NOM VALEUR NOMBRE NUL DÉVERSEMENT PROPAGATION CALCUL CHAMP
        VALOR NOMBRE NULO NÚM DESBORDAMIENTO CALCULO CÁLCULO N/D NOME RIF VALORE NULLO DESPEJAR
        WAARDE VERW NAAM GETAL LEEG N/B
        ARG ADR NAZWA LICZBA ZERO DZIEL/0
        VÄRDEFEL REFERENS NAMN OGILTIGT SAKNAS DIVISION/0 VÆRDI VERDI REFERENCE I/T NAVN TOM
        ARVO VIITTAUS NIMI LUKU TYHJÄ PUUTTUU JAKO/0
        HODNOTA ODKAZ NÁZEV NAZEV ČÍSLO DĚLENÍ_NULOU NENÍ_K_DISPOZICI
        ÉRTÉK HIV NÉV SZÁM ZÉRÓOSZTÓ HIÁNYZIK NULLA
        DEĞER BAŞV AD SAYI SAYI/0 BOŞ YOK
        Н/Д ЗНАЧ ССЫЛКА ИМЯ ДЕЛ/0 ЧИСЛО ПУСТО ПЕРЕНОС ВЫЧИСЛ ПОЛЕ ПОСИЛАННЯ ІМ'Я
        ССЫЛ НД Д/В ОШИБКА ДІЛ/0 CIRC CIRCULAR BLOQUÉ BLOQUEADO GESPERRT OVERLOOP SKÄRNING N/DISP BLOCCATO
        СТОЙНОСТ ИМЕ ЧИСЛО ΤΙΜΗ ΑΝΑΦ ΟΝΟΜΑ ΑΡΙΘ ΔΙΑΙΡ/0 Δ/Υ
        """.SplitWords().ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text in UTF-8 that only has letters, digits and spaces can be such a value: <c>Error 2042</c>.</summary>
    public static bool Can(ReadOnlySpan<byte> text) => text.Length is > 5 and < 16 && text[^5..^2].SequenceEqual(" 20"u8);

    /// <summary>The oddity of a text that is or contains such a value.</summary>
    public static Oddity? In(string text)
    {
        if (Number().IsMatch(text))
        {
            return new Oddity("a spreadsheet error", Hint);
        }

        text = text.Replace('＃', '#');
        if (!text.Contains('#', StringComparison.Ordinal))
        {
            return null;
        }

        if (Narrow().Match(text) is { Success: true } narrow)
        {
            return new Oddity(
                "a cell that was too narrow when its text was copied",
                Hint,
                narrow.Length == text.Length ? null : narrow.Value);
        }

        if (AnyWord().IsMatch(text) || text[0] == '#' && Words.Contains(text.Trim('#', ' ', '.', '!', '?', '！', '？')))
        {
            return new Oddity("a spreadsheet error", Hint);
        }

        return Within().Matches(text).FirstOrDefault(m => Words.Contains(m.Groups["word"].Value)) is { } match
            ? new Oddity("a spreadsheet error", Hint, match.Value)
            : null;
    }

    // The whole cell is one word in capitals, in any language.
    [GeneratedRegex(@"\A#[¡¿]?[\p{Lu}\p{Lo}][\p{Lu}\p{Lo}\p{M}'’/_0-9]*\s?[!?！？؟]\z", RegexOptions.CultureInvariant)]
    private static partial Regex AnyWord();

    [GeneratedRegex(
        @"(?<![\p{L}\p{N}&])#[¡¿]?(?<word>[\p{Lu}\p{Lo}][\p{Lu}\p{Lo}\p{M}'’/_0-9]*)(?:\s?[!?！？؟]|(?<=#N/A|#Н/Д|#GETTING_DATA)(?![\p{L}\p{N}]))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Within();

    [GeneratedRegex(@"(?<![^\s""'(])#{3,}(?![^\s""'),.;])", RegexOptions.CultureInvariant)]
    private static partial Regex Narrow();

    // LibreOffice, and macros of Excel.
    [GeneratedRegex(
        @"\A(?:Err|Error|Erreur|Errore|Erro|Fehler|Fout|Fel|Feil|Fejl|Virhe|Błąd|Chyba|Hiba|Hata|Eroare|Greška|Ошибка|Ош|Помилка|Грешка)(?:\s?[:.]\s?5[0-9]{2}|\s20[0-9]{2})\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
