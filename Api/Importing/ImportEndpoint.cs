using Microsoft.AspNetCore.Http.Features;
using StakeholderGraph.Asking;

namespace StakeholderGraph.Api.Importing;

/// <summary>Receives, checks and imports a file.</summary>
internal static partial class ImportEndpoint
{
    /// <summary>The maximum size of a file in bytes.</summary>
    public const long LargestFile = 64 << 20;

    private const string RetryAfterSeconds = "2";

    // No form on a page can send this type, so another site would need permission first, which the Api never gives.
    private const string AnyFile = "application/octet-stream";

    private static readonly TimeSpan ImportedWithin = TimeSpan.FromMinutes(2);

    private static readonly DescribedOperation Import = new(
        "importFile", "Import a file",
        "The body is one file in a format of `docs/import.md` that needs no mapping, or a list of participants (with `engagement`). "
            + "It becomes a dataset, completely or not at all, and replaces the dataset with that name. With `dryRun=true`, the answer "
            + "says what is in the file, which errors it has and what an import would change; nothing is written. The log names "
            + "the author, and `stakeholders undo` undoes the import. Files are handled one at a time.")
    {
        Role = AccessRole.Admin,
        Tag = Tags.Evidence,
        Parameters = ImportParameters.All,
        Accepts = [AnyFile],
        Answer = typeof(ImportedFile),
    };

    public static void MapImport(this IEndpointRouteBuilder api) =>
        api.Map("POST", "/datasets", Import, ImportAsync).WithRequestTimeout(Server.Within(ImportedWithin));

    private static async Task ImportAsync(HttpContext context)
    {
        if (await Requests.ReadAsync(context, ImportParameters.All) is not { } asked)
        {
            return;
        }

        using var turn = context.RequestServices.GetRequiredService<ImportTurn>().Take();
        if (turn is null)
        {
            context.Response.Headers.RetryAfter = RetryAfterSeconds;
            await Problems.ImportsElse().ExecuteAsync(context);
            return;
        }

        var name = asked.Text(ImportParameters.Name)!;
        using var file = await ReceiveAsync(context, name);
        if (file is null)
        {
            await Problems.FileTooLarge().ExecuteAsync(context);
            return;
        }

        var report = await ImportAsync(context, file, name, ImportParameters.Of(asked), asked.One(ImportParameters.DryRun));
        await (report.ErrorCount == 0 || report.DryRun
            ? Requests.GiveAsync(context, report, ApiJson.Sent.ImportedFile)
            : Problems.NotImported(report).ExecuteAsync(context));
    }

    private static async Task<ReceivedFile?> ReceiveAsync(HttpContext context, string name)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
        {
            server.MaxRequestBodySize = null; // it is counted here, so that who sends it is told the limit
        }

        return context.Request.ContentLength > LargestFile
            ? null
            : await ReceivedFile.TakeAsync(context.Request.Body, name, LargestFile, context.RequestAborted);
    }

    private static async Task<ImportedFile> ImportAsync(
        HttpContext context, ReceivedFile file, string name, ImportOptions options, bool dryRun)
    {
        var stopping = context.RequestAborted;
        try
        {
            var dataset = await Task.Run(() => DatasetReaders.Check(file.Path, options, cancellationToken: stopping), stopping);
            await using var writer = await Stores.OpenWriterAsync(
                context.RequestServices.GetRequiredService<StoreAddress>(),
                context.RequestServices.GetRequiredService<TimeProvider>(),
                stopping,
                context.Caller().Author);
            var changes = await writer.ImportAsync(
                [dataset.Content], dryRun ? ImportMode.DryRun : ImportMode.AtOnce, progress: null, stopping);
            if (changes[0].Repair is { } repair)
            {
                LogRepaired(Failures.LoggerOf(context), repair);
            }

            return ImportedFile.Of(file, name, dryRun, dataset, changes[0]);
        }
        catch (DatasetException problem)
        {
            return ImportedFile.Of(file, name, dryRun, problem);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Repair}")]
    private static partial void LogRepaired(ILogger logger, string repair);
}
