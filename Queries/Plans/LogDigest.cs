using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StakeholderGraph.Plans;

/// <summary>The digest of an entry of the log, which shows whether a store still contains what was written.</summary>
internal static class LogDigest
{
    private const string Advice = "datasets and plans are not affected. Restore a backup of the store, or export them and import them into "
        + "another store, which begins a new log";

    /// <summary>The time of an entry as stores keep it.</summary>
    public static string TimeOf(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The digest of a new entry.</summary>
    public static string Of(Logged logged) =>
        Of([TimeOf(logged.At), logged.Author, logged.Action, logged.Subject.Value, logged.Details]);

    /// <summary>What is wrong with an entry that has a digest; <c>null</c> if it is what was written.</summary>
    /// <param name="number">The number of the entry.</param>
    /// <param name="digest">The digest.</param>
    /// <param name="texts">The entry as it is stored: time, author, action, subject, details; <c>null</c> if it is missing.</param>
    public static StoreFault? FaultOf(long number, string digest, string[]? texts) =>
        texts is null ? Missing(number, number)
        : digest == Of(texts) ? null
        : new StoreFault($"log entry {number}", $"it is not what was written; {Advice}");

    /// <summary>The fault of a log that lacks some entries.</summary>
    public static StoreFault Missing(long first, long last) => first == last
        ? new StoreFault($"log entry {first}", $"it is missing; {Advice}")
        : new StoreFault($"log entries {first} to {last}", $"they are missing; {Advice}");

    private static string Of(string[] texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', texts))).AsSpan(0, 16));
}
