using System.Collections.Frozen;
using System.Text.RegularExpressions;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Embedded.Sqlite;

/// <summary>The SQL files beside this code. A file may hold several statements, each after a line <c>-- name: …</c>.</summary>
internal static partial class Sql
{
    /// <summary>The statements that make a store.</summary>
    public static string Schema { get; } = File("schema");

    /// <summary>What each dataset is.</summary>
    public static FrozenDictionary<string, string> Datasets { get; } = Statements("datasets");

    /// <summary>What people write beside the datasets.</summary>
    public static FrozenDictionary<string, string> Plans { get; } = Statements("plans");

    /// <summary>What came after the first version of the schema.</summary>
    public static FrozenDictionary<string, string> Later { get; } = Statements("later");

    /// <summary>The columns that came after the first version of the schema, by table.</summary>
    public static IReadOnlyList<(string Table, string Column)> LaterColumns { get; } =
        [.. AddedColumn().Matches(Later["columns"]).Select(added => (added.Groups["table"].Value, added.Groups["column"].Value))];

    /// <summary>What must hold besides keys.</summary>
    public static FrozenDictionary<string, string> Checks { get; } = Statements("checks");

    /// <summary>The other names that a dataset gives one record.</summary>
    public static string NamesOfOne { get; } = Statements("names")["of one"];

    /// <summary>Who succeeds whom, in all datasets.</summary>
    public static string Successions { get; } = Statements("ties")["successions"];

    /// <summary>The statements for one type of records.</summary>
    public static RecordSql Of(RecordType type) => Types[(int)type];

    private static RecordSql[] Types { get; } =
    [
        .. Words<RecordType>.All.Select(type =>
            new RecordSql(Statements(type), [.. LaterColumns.Where(later => later.Table == type).Select(later => later.Column)])),
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
/// <param name="statements">By name.</param>
/// <param name="later">The columns that came after the first version of the schema.</param>
internal sealed class RecordSql(FrozenDictionary<string, string> statements, IReadOnlyList<string> later)
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

    /// <summary>The records of a dataset.</summary>
    /// <param name="isWhole">Whether the table has all columns; what it lacks is not stated.</param>
    public string Select(bool isWhole) => isWhole ? statements["select"] : WithoutLater(statements["select"]);

    /// <summary>The records that several datasets have. None for names, which have no value that could differ.</summary>
    /// <param name="isWhole">Whether the table has all columns; what it lacks is not stated.</param>
    public string? Shared(bool isWhole) =>
        statements.GetValueOrDefault("shared") is { } shared ? isWhole ? shared : WithoutLater(shared) : null;

    private string WithoutLater(string statement) =>
        later.Aggregate(statement, (text, column) => Regex.Replace(text, $@"\b(?:o\.)?{column}\b", "''"));
}
