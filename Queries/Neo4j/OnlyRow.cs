namespace StakeholderGraph.Neo4j;

/// <summary>Statements that answer in one row, or in none where there is nobody to speak of.</summary>
internal static class OnlyRow
{
    /// <summary>The row, read to the end: only then is it known that nothing failed.</summary>
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
