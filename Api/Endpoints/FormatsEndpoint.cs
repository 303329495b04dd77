using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Endpoints;

/// <summary>A format in which answers on the network are available.</summary>
/// <param name="Name">What <c>format</c> calls it.</param>
/// <param name="MediaType">Its media type, for the <c>Accept</c> header.</param>
/// <param name="Extension">What the name of a file ends with, without the dot.</param>
/// <param name="Description">What opens it.</param>
/// <param name="Dialects">
/// How it can be written: what `dialect` can be. The first is what is written where none is asked for; none if there is but one way.
/// </param>
internal sealed record FormatGiven(
    string Name,
    string MediaType,
    string Extension,
    string Description,
    IReadOnlyList<DialectGiven> Dialects);

/// <summary>A way in which a table can be written.</summary>
/// <param name="Name">What `dialect` calls it.</param>
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
