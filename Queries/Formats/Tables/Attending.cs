using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Tables;

/// <summary>Recognizes remarks that participants did not come, or were only invited.</summary>
internal static partial class Attending
{
    /// <summary>
    /// The role: invited or declined; <c>null</c> if a text states neither. A person who came or accepted was not only invited, and an
    /// invited speaker speaks.
    /// </summary>
    public static TieType? Of(string text) =>
        Came().IsMatch(text) ? null
        : Declined().IsMatch(text) ? TieType.Declined
        : Invited().IsMatch(text) && !Accepted().IsMatch(text) ? TieType.Invited
        : null;

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // Excludes: did not participate, never attended, could not be present.
    [GeneratedRegex(
        @"(?<!(?:\b(?:not|never|nor|to|cannot)|n't)(?: be| have| been| yet)*[ -])\b(?:attended|participated|joined|took part|came|present)\b(?! (?:an )?(?:apolog|excuse|regret))",
        Any)]
    private static partial Regex Came();

    [GeneratedRegex(@"(?<!\b(?:not|to)(?: yet)?(?: be| been)? )\b(?:confirmed|accepted|accepts|will attend|attending)\b|подтвердил|принял", Any)]
    private static partial Regex Accepted();

    [GeneratedRegex(
        @"invit(?!\w* (?:(?:keynote|guest|external|main) )?(?:speaker|guest|expert|panell?ist|lecturer|discussant|presenter|observer|moderator|artist))|pending|tentativ|awaiting|\bmaybe\b|to be confirmed|no (?:reply|response|answer)|not (?:yet )?(?:respond|repl|answer)|(?:not|un) ?(?:yet |been )?confirmed|en attente|(?:non|pas|sin|no) confirm|à confirmer|por confirmar|\bpendiente|(?:sans|sin) (?:réponse|respuesta)|приглаш(?!\w* (?:докладчик|эксперт|гость|спикер|лектор))|ожида|без ответа|не подтвер",
        Any)]
    private static partial Regex Invited();

    [GeneratedRegex(
        @"(?:\A|; )(?:no|n|нет|non|nein)(?:\z|[;,])|declin(?!\w* to (?:state|say|answer|give|tell))|absent|cancel|regret|apolog|excus|(?:not|n't|unable to) (?:be )?(?:attend|com(?:e|ing)\b|particip|present)|did not (?!(?:yet |respond|repl|answer|confirm))|no[- ]show|withdr|отказ|отсутств|не (?:смо[гж]|при[бдеё]|участв|явил)|annul|ausente|désist|\brefus|empêch|\bne? (?:vient|viendra|participe|peut)|rechaz|\bno (?:asist|particip|podrá|puede|viene|vendrá)",
        Any)]
    private static partial Regex Declined();
}
