using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class ResolveQuestion
{
    private static readonly Parameter<string> Names = new(
        "names",
        "Names as written in a letter or a sheet, with or without titles, acronyms in brackets, and countries. For more names, send "
            + "several requests.",
        text =>
            text.Length <= Resolve.MaxLength
                ? text
                : Reading<string>.Not($"\"{Echo.Of(text)}\" is longer than {Resolve.MaxLength} characters"))
    {
        MaxLength = Resolve.MaxLength,
        AtMost = Resolve.MaxNames,
        MayBeEmpty = true,
        KeepsEqual = true,
    };

    public static QuestionDescription Description { get; } = new QuestionDescription<Resolve, Resolved>
    {
        Id = "resolve",
        Route = "/resolve",
        IsPosted = true,
        Summary = "Which stakeholder or engagement each of these names means",
        Remarks =
            """
            For names pasted from a letter or a sheet. The answer has one item for each name, in the same order. `match` is the id of the
            record meant. It is present only if the match is clear: every word is the same, in any spelling, and no other record could be
            meant. Otherwise, `candidates` lists the records that may be meant, for a person to choose from; an empty list means that the
            name was not found. There are at most five candidates; `truncated` says whether there are more.
            """,
        Example = "/api/v1/resolve?names=International Labour Organization (ILO)&names=Federation of Trade Unions&names=Ministry of Magic",
        Parameters = [Names],
        Make = asked => new Resolve(asked.Many(Names)),
        Ask = async (network, question, cancellationToken) => await question.AskAsync(network, cancellationToken),
        Json = () => AnswerJson.Default.Resolved,
    };
}
