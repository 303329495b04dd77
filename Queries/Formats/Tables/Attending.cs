using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Tables;

/// <summary>What lists say of those who did not come, or were only asked to.</summary>
internal static partial class Attending
{
    /// <summary>The role: invited or declined; <c>null</c> where a text says neither.</summary>
    public static TieType? Of(string text) =>
        Invited().IsMatch(text) ? TieType.Invited
        : Declined().IsMatch(text) ? TieType.Declined
        : null;

    private const RegexOptions Any = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"invit|pending|tentativ|awaiting|\bmaybe\b|no (?:reply|response|answer)|(?:not|un) ?(?:yet )?confirmed|en attente|(?:non|pas|sin|no) confirm|à confirmer|por confirmar|pendiente|(?:sans|sin) (?:réponse|respuesta)|приглаш|ожида|без ответа|не подтвер", Any)]
    private static partial Regex Invited();

    [GeneratedRegex(
        @"\A(?:no|n|нет|non|nein)\z|declin|absent|cancel|regret|apolog|excus|(?:not|n't|unable to) (?:be )?(?:attend|com|particip|present)|did not|no[- ]show|withdr|отказ|отсутств|не (?:смо[гж]|при[бдеё]|участв|явил)|annul|ausente|désist|refus|empêch|\bne? (?:vient|viendra|participe|peut)|rechaz|\bno (?:asist|particip|podrá|puede|viene|vendrá)",
        Any)]
    private static partial Regex Declined();
}
