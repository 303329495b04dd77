using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>A format of answers.</summary>
/// <param name="Name">The value of <c>format</c>.</param>
/// <param name="MediaType">The media type, for the <c>Accept</c> header.</param>
/// <param name="Extension">The extension of file names, without the dot.</param>
/// <param name="Description">The programs that open it.</param>
/// <param name="Dialects">
/// The allowed values of <c>dialect</c>, the default first; empty if there is only one way to write the format.
/// </param>
internal sealed record FormatGiven(
    string Name,
    string MediaType,
    string Extension,
    string Description,
    IReadOnlyList<DialectGiven> Dialects);

/// <summary>A variant of a table format.</summary>
/// <param name="Name">The value of <c>dialect</c>.</param>
/// <param name="Description">Who needs it.</param>
internal sealed record DialectGiven(string Name, string Description);

internal static class FormatsEndpoint
{
    private static readonly IReadOnlyList<FormatGiven> All =
        [.. DrawingFormats.All.Select(f => new FormatGiven(
            f.Name, f.MediaType, f.Extension, f.Description, [.. f.Dialects.Select(d => new DialectGiven(d.Name, d.Description))]))];

    public static QuestionDescription Description { get; } = new QuestionDescription<Scope, IReadOnlyList<FormatGiven>>
    {
        Id = "formats",
        Route = "/formats",
        Summary = "The formats of answers on the network",
        Remarks = "The values of `format` besides `json`, with the media type, the file extension and the programs that open it.",
        Example = "/api/v1/formats",
        Make = _ => Scope.Everything,
        Ask = (_, _, _) => Task.FromResult<IReadOnlyList<FormatGiven>?>(All),
        Json = () => ApiJson.Sent.IReadOnlyListFormatGiven,
    };
}
