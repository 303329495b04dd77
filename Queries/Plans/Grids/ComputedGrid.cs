using StakeholderGraph.Cooperating;
using StakeholderGraph.Invitations;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph.Plans;

/// <summary>The computed power and interest of all stakeholders, at the unit of a demand.</summary>
/// <param name="Demand">The demand: its scope, its topics and its date.</param>
internal sealed record GridOf(Demand Demand) : IQuestion<IReadOnlyList<ComputedPlace>>
{
    /// <summary>The definition of power and interest.</summary>
    public const string Definition =
        "Power = (s/s_max + l/l_max)/2: s is the sum of its strengths with all partners; l the number of engagements that it funds, hosts, "
        + "organizes, implements, chairs or heads; s_max and l_max are the largest values. Interest = (t/t_max + 1/(1 + y))/2: t is the "
        + "number of engagements on the topics of the plan (without topics: on any) in which it takes part; y the whole years from the "
        + "last of "
        + "them to the date of the plan (without a date: to the latest of all); 1/(1 + y) is 0 if there is none. High means above the "
        + "median of the computed values. A value that a person has given replaces the computed value.";

    IReadOnlyList<ComputedPlace> IQuestion<IReadOnlyList<ComputedPlace>>.AnswerFrom(
        Network network, CancellationToken cancellationToken) => new ComputedGrid(network, Demand, cancellationToken).Places();
}

/// <summary>A stakeholder with computed power and interest.</summary>
/// <param name="Stakeholder">The stakeholder.</param>
/// <param name="Power">The components of the power.</param>
/// <param name="Interest">The components of the interest.</param>
internal sealed record ComputedPlace(Mention Stakeholder, IReadOnlyList<GridPart> Power, IReadOnlyList<GridPart> Interest)
{
    /// <summary>The value that follows from its components: the mean of their shares.</summary>
    public static double ValueOf(IReadOnlyList<GridPart> parts) => Math.Round(parts.Average(part => part.Share), 6);
}

/// <summary>Computes the grid.</summary>
internal sealed class ComputedGrid
{
    private const uint Leading = 1u << (int)TieType.Funds | 1u << (int)TieType.Hosts | 1u << (int)TieType.Organizes
        | 1u << (int)TieType.Implements | 1u << (int)TieType.Chairs | 1u << (int)TieType.Heads;

    private readonly Network _network;
    private readonly Demand _demand;
    private readonly KnownStakeholders _known;
    private readonly double[] _strength;
    private readonly int[] _led;
    private readonly int[] _onTopic;
    private readonly DateOnly?[] _last;

    public ComputedGrid(Network network, Demand demand, CancellationToken cancellationToken)
    {
        (_network, _demand, _known) = (network, demand, new KnownStakeholders(network, demand, cancellationToken));
        var count = Actors.Count(network);
        (_strength, _led, _onTopic, _last) = (new double[count], new int[count], new int[count], new DateOnly?[count]);

        // Power does not depend on the subject of the plan.
        var anySubject = demand.Scope.At(demand.Looked.Level);
        foreach (var (a, b, strength, _) in CooperationMap.Of(network, anySubject, demand.Scope.Weight, cancellationToken).Pairs())
        {
            _strength[a] += StakeholderGraph.Strength.OfRounded(strength);
            _strength[b] += StakeholderGraph.Strength.OfRounded(strength);
        }

        foreach (var part in TakenParts.Of(network, anySubject, cancellationToken).Parts.Where(part => (part.Roles & Leading) != 0))
        {
            _led[part.Actor]++;
        }

        foreach (var part in _known.Parts)
        {
            _onTopic[part.Actor]++;
            _last[part.Actor] = Later(_last[part.Actor], part.Last?.Last);
        }
    }

    /// <summary>Returns the places of all stakeholders, by id.</summary>
    public IReadOnlyList<ComputedPlace> Places()
    {
        var everyone = _known.OfUnit;
        var strongest = Most(everyone, who => _strength[who]);
        var mostLed = Most(everyone, who => _led[who]);
        var mostOnTopic = Most(everyone, who => _onTopic[who]);
        var day = _demand.Date?.First ?? everyone.Select(who => _last[who]).Max();
        return
        [
            .. everyone.Select(who => new ComputedPlace(
                Actors.Mention(_network, who),
                [
                    InProportion("strength of its cooperation", _strength[who], strongest),
                    InProportion("engagements that it leads", _led[who], mostLed),
                ],
                [
                    InProportion("engagements on the topics", _onTopic[who], mostOnTopic),
                    Recency(_last[who], day),
                ])),
        ];
    }

    private static double Most(int[] everyone, Func<int, double> of) => everyone.Select(of).DefaultIfEmpty().Max();

    private static GridPart InProportion(string name, double value, double most) =>
        new(name, Math.Round(value, 6), Math.Round(most, 6), most > 0 ? Math.Round(value / most, 6) : 0);

    private static GridPart Recency(DateOnly? last, DateOnly? day)
    {
        if (last is not { } ended || day is not { } until)
        {
            return new GridPart("years since the last of them", null, null, 0);
        }

        var years = Math.Max(0, until.Year - ended.Year - ((until.Month, until.Day).CompareTo((ended.Month, ended.Day)) < 0 ? 1 : 0));
        return new GridPart("years since the last of them", years, null, Math.Round(1.0 / (1 + years), 6));
    }

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one is null || other > one ? other ?? one : one;
}
