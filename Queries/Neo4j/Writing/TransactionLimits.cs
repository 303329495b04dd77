using System.Globalization;
using System.Text.RegularExpressions;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>What a server allows one transaction, against what an import needs. Better to be told before than after an hour.</summary>
internal static partial class TransactionLimits
{
    // Measured on 5.26 with a heap of 3 GB: what a node or relationship takes until it is committed, with its place in the indexes; and how
    // many a second are created at the very least.
    private const long BytesEach = 2_600;
    private const long EachSecond = 2_000;

    private static readonly Statement Settings = Statement.Reading("Neo4j/Writing/SettingsOfMemory.cypher");

    /// <summary>How much of the server's memory so many things take in one transaction, and how long it lasts.</summary>
    /// <exception cref="StoreException">The server will not allow it.</exception>
    public static async Task CheckAsync(IDatabase database, long records, CancellationToken cancellationToken)
    {
        var (memory, needed) = (records * BytesEach, TimeSpan.FromSeconds(records / EachSecond));
        try
        {
            await foreach (var row in database.RunAsync(Settings, cancellationToken))
            {
                var (name, value) = (row.Text("name"), row.TextOrNone("value") ?? "");
                if (name == "db.transaction.timeout" && Duration(value) is var time && time > TimeSpan.Zero && needed > time)
                {
                    throw Refused($"takes some {needed.TotalSeconds:0} seconds in one transaction, and {name} is {value}", name);
                }

                if (name != "db.transaction.timeout" && Bytes(value) is var most and > 0 && memory > most)
                {
                    throw Refused(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"needs some {memory / 1_000_000:#,0} MB of the server's memory in one transaction, and {name} is {value}"),
                        name);
                }
            }
        }
        catch (StoreException unknown)
            when (unknown.InnerException is Fault { What: var code } && code.Contains(".Security.", StringComparison.Ordinal))
        {
            // A user who may not see settings may import all the same; the server will tell if it does not go.
        }
    }

    /// <summary>A size as the server writes it: <c>716.80MiB</c>, <c>0B</c>.</summary>
    public static long Bytes(string text) =>
        Size().Match(text) is { Success: true } match
            ? (long)(
                double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)
                * Math.Pow(1024, "BKMGTP".IndexOf(char.ToUpperInvariant(match.Groups[2].ValueSpan[0]), StringComparison.Ordinal)))
            : 0;

    /// <summary>A time as the server writes it: <c>1h30m</c>, <c>5s</c>, <c>500ms</c>.</summary>
    public static TimeSpan Duration(string text)
    {
        var time = TimeSpan.Zero;
        foreach (Match part in Time().Matches(text))
        {
            var number = double.Parse(part.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
            time += part.Groups[2].Value switch
            {
                "ms" => TimeSpan.FromMilliseconds(number),
                "s" => TimeSpan.FromSeconds(number),
                "m" => TimeSpan.FromMinutes(number),
                "h" => TimeSpan.FromHours(number),
                _ => TimeSpan.FromDays(number),
            };
        }

        return time;
    }

    private static StoreException Refused(string what, string setting) =>
        new(
            StoreFailure.Unavailable,
            $"This import {what}. Nothing was written. Raise {setting} (or the server's heap), or import in batches (slower, but "
                + $"resumable).",
            advice: Advice.InBatches);

    [GeneratedRegex(@"^([0-9.]+)\s*([BKMGTPbkmgtp])")]
    private static partial Regex Size();

    [GeneratedRegex(@"([0-9.]+)(ms|s|m|h|d)")]
    private static partial Regex Time();
}
