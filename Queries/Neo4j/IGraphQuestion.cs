namespace StakeholderGraph.Neo4j;

/// <summary>
/// A question that the database answers itself, or for which it selects the records that can matter. Any other question is answered from
/// the whole network, see <see cref="Projection"/>.
/// </summary>
/// <typeparam name="TAnswer">The type of its answer.</typeparam>
internal interface IGraphQuestion<TAnswer> : IQuestion<TAnswer>
{
    /// <summary>Whether this instance of the question needs the whole network after all.</summary>
    bool IsOfWholeNetwork => false;

    /// <summary>
    /// Whether the whole network answers the question if it is in memory anyway: if the database would have to select many records.
    /// </summary>
    bool PrefersMemory => false;

    /// <summary>Answers the question from the database.</summary>
    Task<TAnswer> AnswerFromAsync(IDatabase database, CancellationToken cancellationToken);
}
