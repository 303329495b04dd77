using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class ResolveQuestion
{
    private static readonly Parameter<string> Names = new(
        "names",
        "Names as they stand in a letter or a sheet, with or without titles, acronyms in brackets, and countries. More of them are asked "
            + "in several requests.",
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
            For names pasted from a letter or a sheet, an item for each in their order. `match` is the id of the one that is meant, and
            there only where that is clear: every word is the same, in whatever spelling, and nobody else could be meant. Else `candidates`
            says who may be meant, for a person to choose from; an empty list says that the name is not found. At most five candidates are
            given, and `truncated` says whether there are more.
            """,
        Example = "/api/v1/resolve?names=International Labour Organization (ILO)&names=Federation of Trade Unions&names=Ministry of Magic",
        Parameters = [Names],
        Make = asked => new Resolve(asked.Many(Names)),
        Ask = async (network, question, cancellationToken) => await question.AskAsync(network, cancellationToken),
        Json = () => AnswerJson.Default.Resolved,
    };
}
