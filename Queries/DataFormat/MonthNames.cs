using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace StakeholderGraph.DataFormat;

/// <summary>
/// The names of months and their standard abbreviations in English, German, French, Spanish, Italian, Portuguese, Dutch, the languages of
/// Scandinavia, Russian, Ukrainian, Kazakh, Kyrgyz, Tajik, Uzbek, Turkish and Arabic. A word that only begins like one is not a month:
/// <c>decade</c>, <c>Marseille</c>.
/// </summary>
internal static partial class MonthNames
{
    // Accents make no difference.
    private static readonly Dictionary<string, int> Months = new[]
        {
            "january jan januar jänner jän januari janvier janv enero ene gennaio gen janeiro январь января январе январ янв "
                + "січень січня січні січ қаңтар қаң yanvar ocak oca يناير جانفي",
            "february feb februar feber februari februarie février févr fév febrero febbraio fevereiro fev февраль февраля феврале феврал "
                + "фев февр лютий лютого лют ақпан ақп fevral şubat şub فبراير شباط فيفري",
            "march mar märz maerz mrz mär maart mrt mars marts marzo março март марта марте марти мар березень березня "
                + "березні бер наурыз нау mart مارس آذار",
            "april apr avril avr abril abr aprile апрель апреля апреле апрел апр квітень квітня квітні квіт кві сәуір сәу aprel nisan nis "
                + "أبريل نيسان أفريل",
            "may mai mei maj mayo maggio mag maio май мая мае травень травня травні трав тра мамыр "
                + "мам mayıs مايو أيار ماي",
            "june jun juni juin junio giugno giu junho июнь июня июне июн червень червня червні черв чер маусым мау iyun haziran haz "
                + "يونيو حزيران جوان",
            "july jul juli juillet juil luglio lug julio julho июль июля июле июл липень липня липні лип шілде шіл iyul temmuz tem "
                + "يوليو تموز جويلية",
            "august aug augustus augusti août aoû agosto ago август августа августе авг серпень серпня серпні серп сер тамыз там avgust "
                + "ağustos ağu أغسطس أوت",
            "september sept sep septembre septiembre setiembre settembre setembro set сентябрь сентября сентябре сентябр сент сен вересень "
                + "вересня вересні верес вер қыркүйек қыр sentabr sentyabr eylül eyl سبتمبر أيلول",
            "october oct oktober okt octobre octubre ottobre ott outubro октябрь октября октябре октябр окт жовтень жовтня жовтні жовт жов "
                + "қазан қаз oktabr oktyabr ekim eki أكتوبر",
            "november nov novembre noviembre novembro ноябрь ноября ноябре ноябр нояб ноя листопад листопада листопаді лист лис қараша қар "
                + "noyabr kasım kasim kas نوفمبر",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro desember декабрь декабря декабре декабр дек грудень "
                + "грудня грудні груд гру желтоқсан жел dekabr aralık aralik ara ديسمبر",
        }
        .SelectMany((names, i) => names.Split(' ').Select(name => (Name: Folded(name), Month: i + 1)))
        .DistinctBy(month => month.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(month => month.Name, month => month.Month, StringComparer.OrdinalIgnoreCase);

    /// <summary>The month that a text names beside a number, as dates do; <c>null</c> if it names none.</summary>
    public static int? In(string text)
    {
        foreach (Match word in Word().Matches(text))
        {
            if (Months.TryGetValue(Folded(word.Value), out var month)
                && (NumberBefore().IsMatch(text[..word.Index]) || NumberAfter().IsMatch(text[(word.Index + word.Length)..])))
            {
                return month;
            }
        }

        return null;
    }

    private static string Folded(string name) => string.Concat(
        name.Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    [GeneratedRegex(@"[\p{L}\p{Mn}]{3,}")]
    private static partial Regex Word();

    // "30th of", "30.", "30 de", "2011-", "2011 год,", "2011 жылғы", "2011 ("
    [GeneratedRegex(
        @"[0-9](?:st|nd|rd|th|er|º|ª|-?е|-?го)?[-\s.,/(]*(?:(?:of|de|del|do|год|года|г|жылғы|жылы|ж|yil|yili|yıl|yılı)[-\s.,/(]+)*\z",
        RegexOptions.IgnoreCase)]
    private static partial Regex NumberBefore();

    [GeneratedRegex(@"\A[-\s.,/'’()]*(?:(?:the|of|de|del|do)\s+)*[0-9]", RegexOptions.IgnoreCase)]
    private static partial Regex NumberAfter();
}
