using StakeholderGraph.Cooperating;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Invitations;

/// <summary>
/// How likely everyone is to decline, by what the network records: (d + r)/(d + t + 1), d the engagements that one declined, t those in
/// which it took part, and r the share of declines in all that is recorded, or where none is recorded <see cref="Default"/>.
/// </summary>
internal sealed class Declines
{
    /// <summary>How likely anybody is to decline where nothing is known.</summary>
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

    /// <summary>How likely a stakeholder is to decline, and what is recorded of that.</summary>
    public DeclineRate Of(int stakeholder)
    {
        var (declined, taken) = (_declined.Attended[stakeholder].Length, _taken.Attended[stakeholder].Length);
        return new DeclineRate(Math.Round((declined + _usual) / (declined + taken + 1), 6), declined, taken);
    }
}
