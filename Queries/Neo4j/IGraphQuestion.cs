namespace StakeholderGraph.Neo4j;

/// <summary>
/// A question that the database answers itself, or for which it selects the records that can matter. Any other is answered from the whole
/// network, see <see cref="Projection"/>.
/// </summary>
/// <typeparam name="TAnswer">Its answer.</typeparam>
internal interface IGraphQuestion<TAnswer> : IQuestion<TAnswer>
{
    /// <summary>Whether it is answered from the whole network after all, as it is asked here.</summary>
    bool IsOfWholeNetwork => false;

    /// <summary>Answers it from the database.</summary>
    Task<TAnswer> AnswerFromAsync(IDatabase database, CancellationToken cancellationToken);
}
