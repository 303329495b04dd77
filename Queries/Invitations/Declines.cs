using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Invitations;

/// <summary>
/// The probability that each stakeholder declines, from the recorded ties: (d + r)/(d + t + 1), with d the number of engagements that it
/// declined, t the number in which it took part, and r the share of declines in all records, or <see cref="Default"/> if none is recorded.
/// </summary>
internal sealed class Declines
{
    /// <summary>The probability of declining if nothing is known.</summary>
    public const double Default = 0.2;

    private readonly Gatherings _taken;
    private readonly Gatherings _declined;
    private readonly double _usual;

    public Declines(Network network, KnownStakeholders known, CancellationToken cancellationToken)
    {
        _taken = known.Gatherings;
        _declined = Gatherings.Of(network, known.Scope with { Roles = [TieType.Declined] }, cancellationToken);
        var (declined, taken) = (0L, 0L);
        for (var actor = 0; actor < _taken.Attended.Count; actor++)
        {
            declined += _declined.Attended[actor].Length;
            taken += _taken.Attended[actor].Length;
        }

        _usual = declined == 0 ? Default : (double)declined / (declined + taken);
    }

    /// <summary>The probability that a stakeholder declines, and the records that it is based on.</summary>
    public DeclineRate Of(int stakeholder)
    {
        var (declined, taken) = (_declined.Attended[stakeholder].Length, _taken.Attended[stakeholder].Length);
        return new DeclineRate(Math.Round((declined + _usual) / (declined + taken + 1), 6), declined, taken);
    }
}
