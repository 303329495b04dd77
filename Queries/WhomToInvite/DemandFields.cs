using StakeholderGraph.Asking;

namespace StakeholderGraph;

/// <summary>
/// The fields of a demand that have bounds, choices or a default. Demands are read by these descriptions, and the form of the explorer page
/// is made from them. The name of a field is its path; <c>demands.cost</c> is that of a row.
/// </summary>
internal static class DemandFields
{
    private const int LargestWeight = 1_000;

    /// <summary>A demand without any optional field, which has the default of each.</summary>
    public static Demand Absent { get; } = new("Invitation list", new SeatRange(0, 1));

    /// <summary>A row without any optional field.</summary>
    public static DemandRow AbsentRow { get; } = new("", new DemandWho(), 0, null);

    public static readonly Parameter<InvitationUnit> Unit = Parameters.Word<InvitationUnit>(
        "unit", "The unit of the list: bodies, persons or both.", Words<InvitationUnit>.Of(Absent.Unit));

    public static readonly Parameter<int> LeastSeats = Parameters.Number(
        "seats.least", "The minimum number of seats; by default the maximum.", 0, Demand.MostSeats, null);

    public static readonly Parameter<int> MostSeats = Parameters.Number(
        "seats.most", "The maximum number of seats.", 1, Demand.MostSeats, null);

    public static readonly Parameter<int> PerBody = Parameters.Number(
        "perBody", "The maximum number of invitees from one body.", 1, Demand.MostSeats, null);

    public static readonly Parameter<int> Least = Parameters.Number(
        "demands.least", "The minimum number of stakeholders that the row counts.", 0, Demand.MostSeats, AbsentRow.Least);

    public static readonly Parameter<int> Most = Parameters.Number(
        "demands.most", "The maximum number of stakeholders that the row counts.", 0, Demand.MostSeats, null);

    public static readonly Parameter<int> Tolerance = Parameters.Number(
        "demands.tolerance", "The number by which a wish may be missed at no cost.", 0, Demand.MostSeats, AbsentRow.Tolerance);

    public static readonly Parameter<int> Cost = Parameters.Number(
        "demands.cost",
        "The reduction in the value of the list for each one beyond that; not necessarily a whole number.",
        0,
        LargestWeight,
        (int)AbsentRow.Cost);

    public static readonly Parameter<int> MinStrength = Parameters.Number(
        "reach.minStrength",
        "The strength that a cooperation must exceed for a stakeholder to be reached; not necessarily a whole number.",
        0,
        Parameters.GreatestStrength,
        (int)Absent.Reach.MinStrength);

    public static readonly Parameter<int> Coverage = WeightOf("coverage", Absent.Weights.Coverage);
    public static readonly Parameter<int> Newcomers = WeightOf("newcomers", Absent.Weights.Newcomers);
    public static readonly Parameter<int> Bridging = WeightOf("bridging", Absent.Weights.Bridging);
    public static readonly Parameter<int> Rest = WeightOf("rest", Absent.Weights.Rest);

    public static readonly Parameter<int> Alternates = Parameters.Number(
        "alternates", "The number of alternates to name.", 0, 50, Absent.Alternates);

    public static readonly Parameter<int> Within = Parameters.Number(
        "within",
        "The difference from the value of the best list within which a list still counts as equally good; not necessarily a whole number.",
        0,
        1_000_000,
        (int)Absent.Within);

    public static readonly Parameter<int> Seed = Parameters.Number("seed", "The seed of the lot.", 0, int.MaxValue, Absent.Seed);

    public static readonly Parameter<int> MinSources = Parameters.MinSources with { Name = "scope.minSources" };

    public static readonly Parameter<int> MinPublishers = Parameters.MinPublishers with { Name = "scope.minPublishers" };

    public static readonly Parameter<RecordId> Convener = Parameters.Id("convener", "The body that convenes.", 1);

    public static readonly Parameter<RecordId> MustInvite = Parameters.Id(
        "mustInvite", "The stakeholders that must be invited.", Demand.MostItems);

    public static readonly Parameter<RecordId> Exclude = Parameters.Id(
        "exclude", "The stakeholders that must not be invited.", Demand.MostItems);

    public static readonly Parameter<RecordId> NeverBoth = Parameters.Id(
        "neverBoth", "Stakeholders of which at most one is invited.", Demand.MostItems);

    public static readonly Parameter<RecordId> Before = Parameters.Id("before", "The list that this one replaces.", Demand.MostSeats);

    public static readonly Parameter<RecordId> Body = Parameters.Id(
        "demands.who.body", "Bodies, each with its parts and the persons who represent it.", Demand.MostItems);

    public static readonly Parameter<RecordId> Ids = Parameters.Id("demands.who.ids", "The ids of stakeholders.", 100_000);

    /// <summary>The fields that users can set in a form.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        Unit, LeastSeats, MostSeats, PerBody, Least, Most, Tolerance, Cost, MinStrength, Coverage, Newcomers, Bridging, Rest, Alternates,
        Within, Seed, MinSources, MinPublishers, Convener, MustInvite, Exclude, NeverBoth, Before, Body, Ids,
    ];

    private static Parameter<int> WeightOf(string criterion, double byDefault) => Parameters.Number(
        $"weights.{criterion}",
        $"The weight of the criterion {criterion}; not necessarily a whole number.",
        0,
        LargestWeight,
        (int)byDefault);
}
