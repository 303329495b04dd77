namespace StakeholderGraph.Neo4j;

/// <summary>
/// What went wrong between us and the server: the inside of a <see cref="StoreException"/>, without the server's own words, which may hold
/// values.
/// </summary>
internal sealed class Fault(string what, bool passes, Exception? inner = null) : Exception(what, inner)
{
    /// <summary>The server's code, or what happened on the way to it.</summary>
    public string What { get; } = what;

    /// <summary>Whether the server said so.</summary>
    public bool IsOfServer => What.StartsWith("Neo.", StringComparison.Ordinal);

    /// <summary>Whether the server said that an equal constraint or index is there.</summary>
    public bool IsThereAlready => What.StartsWith("Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists", StringComparison.Ordinal);

    /// <summary>Whether the same may work in a moment, and cannot have been done already.</summary>
    public bool Passes { get; } = passes;

    /// <summary>Whether our own time limit was reached.</summary>
    public bool IsLate { get; init; }
}
