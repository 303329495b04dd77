using StakeholderGraph.Cooperating;
using StakeholderGraph.Invitations;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Benchmarks.Invitations;

/// <summary>How well a list predicts who came.</summary>
/// <param name="Precision">
/// The fraction of the list that came. The list is as long as the number of participants who were known before.
/// </param>
/// <param name="Newcomers">
/// Of the participants who had never met the conveners, the fraction on the list; <c>null</c> if there were none.
/// </param>
/// <param name="Coverage">The fraction of all known stakeholders that the list reaches in the network as it was known.</param>
internal sealed record Fared(double Precision, double? Newcomers, double Coverage);

/// <summary>
/// Hides each engagement, plans it from what was known on the day before, and compares four lists with who came: the planned list, the
/// stakeholders with most partners, those who came last time, and random lists. All lists use only what was known before.
/// </summary>
internal sealed class BackTest(Network network, InvitationUnit unit)
{
    private const int Lots = 200;
    private const int LeastKnown = 1;

    private static readonly TieType[] Convening = [TieType.Organizes, TieType.Hosts];

    private readonly Scope _everything = new() { Level = unit == InvitationUnit.Organization ? Level.Organization : Level.Stakeholder };

    /// <summary>The methods, in the order of the results.</summary>
    public static IReadOnlyList<string> Methods { get; } = ["planned", "most partners", "last time", "by lot"];

    /// <summary>The results of each method for each engagement that could be planned.</summary>
    public List<Fared[]> Run()
    {
        var gatherings = Gatherings.Of(network, _everything);
        var conveners = Gatherings.Of(network, _everything with { Roles = [.. Convening] });
        var fared = new List<Fared[]>();
        for (var engagement = 0; engagement < gatherings.Present.Count; engagement++)
        {
            var entry = network.StakeholderCount + engagement;
            if (network.PeriodOf(entry).From is { } begin
                && Plan(begin, [.. gatherings.Present[engagement]], [.. conveners.Present[engagement]]) is { } one)
            {
                fared.Add(one);
            }
        }

        return fared;
    }

    private Fared[]? Plan(PartialDate begin, int[] came, int[] conveners)
    {
        var before = begin.First.AddDays(-1);
        var day = new PartialDate(before.Year, before.Month, before.Day);
        var known = new Invitable(network, DemandFor(day, 1), default);
        var number = known.Candidates.Index().ToDictionary(one => one.Item, one => one.Index);
        var expected = came.Where(number.ContainsKey).Select(who => number[who]).ToHashSet();
        if (expected.Count < LeastKnown)
        {
            return null; // too little was known to plan anything
        }

        var ofConveners = conveners.SelectMany(convener => known.Known.EngagementsOf(convener).ToArray()).ToHashSet();
        var newcomers = expected.Where(one => conveners.Length > 0 && !known.Meets(known.Candidates[one], ofConveners)).ToHashSet();
        var planned = new Invitable(network, DemandFor(day, expected.Count), default);
        var found = ListSearch.Best(planned.Problem, CandidateTypes.Of(planned.Problem), default);
        var random = new SeededRandom(begin.First.DayNumber);
        var lots = Enumerable.Range(0, Lots).Select(_ => Of(Lot(random, known.Candidates.Length, expected.Count))).ToList();
        return
        [
            Of([.. found.List]),
            Of(
            [
                .. Enumerable.Range(0, known.Candidates.Length).OrderByDescending(one => known.Problem.Reaches[one].Length)
                    .Take(expected.Count),
            ]),
            Of(LastTime(known, number, expected.Count)),
            new Fared(
                lots.Average(lot => lot.Precision), lots[0].Newcomers is null ? null : lots.Average(lot => lot.Newcomers),
                lots.Average(lot => lot.Coverage)),
        ];

        Fared Of(int[] list) => new(
            (double)list.Count(expected.Contains) / expected.Count,
            newcomers.Count == 0 ? null : (double)list.Count(newcomers.Contains) / newcomers.Count,
            (double)list.SelectMany(one => known.Problem.Reaches[one]).Distinct().Count() / known.Wanted.Length);
    }

    private Demand DemandFor(PartialDate day, int seats) => new("Back-test", new SeatRange(seats, seats))
    {
        Unit = unit,
        Scope = new DemandScope { KnownBy = day, To = day },
    };

    /// <summary>The participants of the last engagement, then those of the one before, until there are enough.</summary>
    private static int[] LastTime(Invitable known, Dictionary<int, int> number, int count) =>
    [
        .. TakenParts.LatestFirst(known.Known.Parts).Where(part => number.ContainsKey(part.Actor)).Select(part => number[part.Actor])
            .Distinct().Take(count),
    ];

    private static int[] Lot(SeededRandom random, int of, int count)
    {
        int[] all = [.. Enumerable.Range(0, of)];
        random.Shuffle(all);
        return all[..count];
    }
}
