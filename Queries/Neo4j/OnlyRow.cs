namespace StakeholderGraph.Neo4j;

/// <summary>Statements that return one row, or none if the stakeholder does not exist.</summary>
internal static class OnlyRow
{
    /// <summary>Returns the row after reading to the end, because only the end shows that nothing failed.</summary>
    public static async Task<Row?> OneAsync(this IDatabase database, Statement statement, CancellationToken cancellationToken)
    {
        Row? only = null;
        await foreach (var row in database.RunAsync(statement, cancellationToken))
        {
            only = only is null ? row : throw Row.Damaged(statement.Name);
        }

        return only;
    }
}
