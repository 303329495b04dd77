using System.Globalization;
using System.Text.RegularExpressions;

namespace StakeholderGraph.Neo4j.Writing;

/// <summary>
/// Compares the server's limits for one transaction with the needs of an import, so that an import that is too large fails at once and not
/// after an hour.
/// </summary>
internal static partial class TransactionLimits
{
    // Measured on 5.26 with a heap of 3 GB: the memory for a node or relationship and its index entries until the commit, and the minimum
    // number created per second.
    private const long BytesEach = 2_600;
    private const long EachSecond = 2_000;

    private static readonly Statement Settings = Statement.Reading("Neo4j/Writing/SettingsOfMemory.cypher");

    /// <summary>Checks how much of the server's memory so many records need in one transaction, and how long it lasts.</summary>
    /// <exception cref="StoreException">The server's limits do not allow it.</exception>
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
            // A user without the right to read settings may import all the same; the server reports an error if a limit is exceeded.
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
