namespace StakeholderGraph.Neo4j;

/// <summary>
/// What failed between the program and the server: the inner exception of a <see cref="StoreException"/>. It leaves out the server's own
/// message, which may contain values.
/// </summary>
internal sealed class Fault(string what, bool passes, Exception? inner = null) : Exception(what, inner)
{
    /// <summary>The server's code, or what failed before the request reached the server.</summary>
    public string What { get; } = what;

    /// <summary>Whether the server reported the error.</summary>
    public bool IsOfServer => What.StartsWith("Neo.", StringComparison.Ordinal);

    /// <summary>Whether the server reported that an equal constraint or index already exists.</summary>
    public bool IsThereAlready => What.StartsWith("Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists", StringComparison.Ordinal);

    /// <summary>Whether a retry may succeed soon and the first attempt certainly had no effect.</summary>
    public bool Passes { get; } = passes;

    /// <summary>Whether the program's own time limit was reached.</summary>
    public bool IsLate { get; init; }
}
