using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Plans;

/// <summary>The words of the constituencies of some stakeholders, or <see cref="Grouping.None"/>, in the same order.</summary>
/// <param name="Stakeholders">The stakeholders.</param>
/// <param name="Scope">The filters of the ties by which persons represent bodies.</param>
internal sealed record ConstituenciesOf(IReadOnlyList<RecordId> Stakeholders, Scope Scope) : IQuestion<IReadOnlyList<string>>
{
    IReadOnlyList<string> IQuestion<IReadOnlyList<string>>.AnswerFrom(Network network, CancellationToken cancellationToken)
    {
        var groups = Grouping.Of(network, Scope, Between.Constituency);
        return
        [
            .. Stakeholders.Select(id =>
                network.Find(id, Family.Stakeholder) is >= 0 and var who ? groups.Ids[groups.Of(who)] : Grouping.None),
        ];
    }
}
