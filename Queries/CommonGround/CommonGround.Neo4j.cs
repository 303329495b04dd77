using StakeholderGraph.Neo4j.Selecting;

namespace StakeholderGraph.Neo4j;

/// <summary>Answers <see cref="CommonGround"/> from the records that can matter, which the database selects.</summary>
internal static class Neo4jCommonGround
{
    public static Task<SharedGround> AnswerAsync(IDatabase database, CommonGround question, CancellationToken cancellationToken) =>
        Details.CompleteAsync(async () =>
        {
            RecordId[] parties = [.. question.Parties.Distinct()];
            var network = await Around.SelectAsync(
                database,
                parties,
                question.AtLeast ?? parties.Length,
                question.Scope,
                cancellationToken);
            var bare = CommonGroundAnswer.Answer(network, question, cancellationToken);
            var details = await Details.FetchAsync(
                database, question.Scope, bare.Ties,
                [
                    .. bare.Parties.Select(p => p.Id), .. bare.Engagements.Select(e => e.Engagement.Id),
                    .. bare.Engagements.SelectMany(e => e.Parties).SelectMany(p => p.StandsFor).Select(m => m.Id),
                    .. bare.Direct.Select(d => d.Other.Id),
                ],
                cancellationToken);
            return bare with
            {
                Parties = details.Of(bare.Parties),
                Engagements = [.. bare.Engagements.Select(e => e with
                {
                    Engagement = details.Of(e.Engagement),
                    Parties = [.. e.Parties.Select(p => p with { StandsFor = details.Of(p.StandsFor) })],
                })],
                Ties = details.Ties,
                Sources = details.Sources,
                Direct = details.Of(bare.Direct),
            };
        });
}
