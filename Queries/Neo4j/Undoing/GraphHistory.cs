using System.Text;
using StakeholderGraph.Neo4j.Writing;
using StakeholderGraph.Networks;
using StakeholderGraph.Undoing;

namespace StakeholderGraph.Neo4j.Undoing;

/// <summary>The content of each dataset before each write, in a Neo4j database: beside the log, and not connected to it.</summary>
internal static class GraphHistory
{
    /// <summary>The maximum packed size in bytes, so that one transaction of the server can hold it.</summary>
    public const int Largest = 16 << 20;

    private const int Part = 1 << 20; // characters in a node
    private static readonly Statement NoteWrite = Statement.Writing("Neo4j/Undoing/Note.cypher");
    private static readonly Statement Keep = Statement.Writing("Neo4j/Undoing/Keep.cypher");
    private static readonly Statement ForgetSome = Statement.Writing("Neo4j/Undoing/Forget.cypher");
    private static readonly Statement WritesOf = Statement.Reading("Neo4j/Undoing/Writes.cypher");
    private static readonly Statement Kept = Statement.Reading("Neo4j/Undoing/Kept.cypher");

    /// <summary>Returns the packed content of a dataset, or the reason why it is not kept.</summary>
    public static async Task<(byte[]? Content, string WhyNot)> FormerAsync(
        IDatabase database, LoadedDataset? before, bool inBatches, CancellationToken cancellationToken)
    {
        if (before is null || inBatches)
        {
            return (null, inBatches ? "it was written in batches" : "");
        }

        if (before.IsUnfinished)
        {
            return (null, "an import in batches before it was unfinished");
        }

        var content = new GraphDataset(database, before, cancellationToken) { KeepsWhatItRead = true };
        return await Task.Run(
            () =>
            {
                var rows = new ContentRows([content]);
                return ContentHash.Of(content, cancellationToken) != before.ContentHash ? (null, LoggedWrite.WhyNotKept(isSound: false, 0))
                    : KeptContent.Pack(before, type => rows.Open(type, before), Largest, cancellationToken) is { } packed ? (packed, "")
                    : ((byte[]?)null, LoggedWrite.WhyNotKept(isSound: true, Largest));
            },
            cancellationToken);
    }

    /// <summary>Records a write whose entry is the last of the log, within its transaction, and deletes content that is too old.</summary>
    /// <param name="writes">The transaction.</param>
    /// <param name="behind">The number of log entries between the first entry of its import and this one.</param>
    /// <param name="before">The hash of the former content of the dataset; empty if the dataset did not exist.</param>
    /// <param name="after">The hash of the new content; empty if the dataset no longer exists.</param>
    /// <param name="former">The packed former content, or the reason why it is not kept.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task NoteAsync(
        Writes writes,
        int behind,
        string before,
        string after,
        (byte[]? Content, string WhyNot) former,
        CancellationToken cancellationToken)
    {
        var note = NoteWrite.With("behind", behind).With("before", before).With("after", after).With("whyNot", former.WhyNot);
        await writes.NoteAsync(note, cancellationToken);
        var text = former.Content is null ? "" : Convert.ToBase64String(former.Content);
        for (var part = 0; part * (long)Part < text.Length; part++)
        {
            var content = text.Substring(part * Part, Math.Min(Part, text.Length - part * Part));
            await writes.NoteAsync(Keep.With("part", part).With("content", content), cancellationToken);
        }

        await ForgetAsync(writes, null, KeptContent.Writes, LoggedWrite.NoLongerKept, cancellationToken);
    }

    /// <summary>Deletes all former content of a dataset.</summary>
    public static Task ForgetAsync(Writes writes, RecordId dataset, CancellationToken cancellationToken) =>
        ForgetAsync(writes, dataset.Value, 0, LoggedWrite.Forgotten, cancellationToken);

    /// <summary>Returns the writes of an import, removal or undo, by the number of any of its log entries.</summary>
    public static async Task<IReadOnlyList<LoggedWrite>> OfAsync(Runs run, long import, CancellationToken cancellationToken)
    {
        var writes = new List<LoggedWrite>();
        await foreach (var row in run(WritesOf.With("number", import), cancellationToken))
        {
            writes.Add(new LoggedWrite(
                row.Number("number"), row.Number("import"), row.Id("dataset"), row.Text("before"), row.Text("after"), row.Text("whyNot")));
        }

        return writes;
    }

    /// <summary>Returns the content of a dataset before a write.</summary>
    public static async Task<KeptContent> ContentAsync(Runs run, long number, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        await foreach (var row in run(Kept.With("number", number), cancellationToken))
        {
            text.Append(row.Text("content"));
        }

        return KeptContent.Unpack(Convert.FromBase64String(text.ToString()));
    }

    private static Task ForgetAsync(Writes writes, string? dataset, int kept, string whyNot, CancellationToken cancellationToken) =>
        writes.NoteAsync(ForgetSome.With("dataset", dataset).With("writes", kept).With("whyNot", whyNot), cancellationToken);
}
