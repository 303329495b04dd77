using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Sqlite;

/// <summary>The SQL files beside this code. A file may contain several statements, each after a line <c>-- name: …</c>.</summary>
internal static partial class Sql
{
    /// <summary>The statements that create a store.</summary>
    public static string Schema { get; } = File("schema");

    /// <summary>The statements about datasets.</summary>
    public static FrozenDictionary<string, string> Datasets { get; } = Statements("datasets");

    /// <summary>The statements about plans and the log.</summary>
    public static FrozenDictionary<string, string> Plans { get; } = Statements("plans");

    /// <summary>The statements added after the first version of the schema, by the version that introduced them.</summary>
    public static IReadOnlyList<(long Version, string Statements)> Later { get; } =
        [
            .. Statements("later")
                .Select(later => (Version: long.Parse(later.Key, CultureInfo.InvariantCulture), later.Value))
                .OrderBy(later => later.Version),
        ];

    /// <summary>The columns added after the first version of the schema, by the version that introduced them.</summary>
    public static IReadOnlyList<(long Version, string Table, string Column)> LaterColumns { get; } =
        [
            .. Later.SelectMany(later => AddedColumn()
                .Matches(later.Statements)
                .Select(added => (later.Version, added.Groups["table"].Value, added.Groups["column"].Value))),
        ];

    /// <summary>The constraints other than keys.</summary>
    public static FrozenDictionary<string, string> Checks { get; } = Statements("checks");

    /// <summary>The other names that a dataset gives one record.</summary>
    public static string NamesOfOne { get; } = Statements("names")["of one"];

    /// <summary>The successions in all datasets.</summary>
    public static string Successions { get; } = Statements("ties")["successions"];

    /// <summary>The statements for one type of records.</summary>
    public static RecordSql Of(RecordType type) => Types[(int)type];

    private static RecordSql[] Types { get; } =
    [
        .. Words<RecordType>.All.Select(type =>
            new RecordSql(
                Statements(type), [.. LaterColumns.Where(later => later.Table == type).Select(later => (later.Version, later.Column))])),
    ];

    [GeneratedRegex(@"ALTER TABLE main\.(?<table>\w+) ADD COLUMN (?<column>\w+)")]
    private static partial Regex AddedColumn();

    private static FrozenDictionary<string, string> Statements(string file) => File(file)
        .Split("-- name: ")[1..]
        .Select(part => part.Split('\n', 2))
        .ToFrozenDictionary(part => part[0].Trim(), part => part[1].Trim(), StringComparer.Ordinal);

    private static string File(string name)
    {
        var resource = $"{typeof(EmbeddedReader).Namespace}.Sql.{name}.sql";
        using var stream =
            typeof(Sql).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"Not in the assembly: {resource}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>The statements for one type of records.</summary>
/// <param name="statements">The statements by name.</param>
/// <param name="later">The columns added after the first version of the schema, with the version that introduced each.</param>
internal sealed class RecordSql(FrozenDictionary<string, string> statements, IReadOnlyList<(long Version, string Column)> later)
{
    public string Insert { get; } = statements["insert"];

    public string CreateStage { get; } = statements["create stage"];

    public string Stage { get; } = statements["stage"];

    public string IndexStage { get; } = statements["index stage"];

    public string DeleteMissing { get; } = statements["delete missing"];

    public string TakeOverStage { get; } = statements["take over stage"];

    public string CountStage { get; } = statements["count stage"];

    public string Count { get; } = statements["count"];

    public string DropStage { get; } = statements["drop stage"];

    public string Delete { get; } = statements["delete"];

    /// <summary>Returns the statement that selects the records of a dataset.</summary>
    /// <param name="version">The version of the store; later columns are read as empty.</param>
    public string Select(long version) => WithoutLater(statements["select"], version);

    /// <summary>
    /// Returns the statement that selects the records that several datasets contain; <c>null</c> for names, which have no value that could
    /// differ.
    /// </summary>
    /// <param name="version">The version of the store; later columns are read as empty.</param>
    public string? Shared(long version) =>
        statements.GetValueOrDefault("shared") is { } shared ? WithoutLater(shared, version) : null;

    private string WithoutLater(string statement, long version) => later
        .Where(column => column.Version > version)
        .Aggregate(statement, (text, later) => Regex.Replace(text, $@"\b(?:o\.)?{later.Column}\b", "''"));
}
