using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class WhoBridgesQuestion
{
    private static readonly Parameter<BridgeMeasure> Measure = Parameters.Word<BridgeMeasure>(
        "measure",
        "The measure. Rankings: `degree`, `strength`, `betweenness`, `closeness` (Σ 1/distance), `pagerank` (damping 0.85), `core` "
            + "(k-core number), `constraint` and `effective-size` (structural holes), `brokerage` (roles between the groups of `between`), "
            + "`articulation` (stakeholders and cooperations that hold the network together). Sets of `k`: `key-players-reach`, "
            + "`key-players-fragment`. `communities`: groups that cooperate more within than with others.",
        byDefault: "betweenness");

    private static readonly Parameter<Between> Between = Parameters.AnyOf(
        "between",
        "The groups for the roles of `brokerage` and the `parts` of `degree` and `strength`. A person belongs to "
            + "the constituency of the bodies represented, if all of them are in one.",
        [StakeholderGraph.Between.Constituency, StakeholderGraph.Between.Country, StakeholderGraph.Between.Kind]) with
    { AtMost = 1, Default = "constituency", IsFilter = false };

    private static readonly Parameter<bool> Weighted = Parameters
        .Flag("weighted", "Whether links are weighted by strength, as `weight` says; the length of a link is 1/strength.")
        .OnlyWith(Measure, WhoBridges.MayWeigh);

    private static readonly Parameter<bool> Normalized = Parameters.Flag(
        "normalized",
        "Whether values are divided by the largest possible value in a network of this size (effective size: by the number of partners); "
            + "`definition` says by which number.");

    private static readonly Parameter<int> SetSize = Parameters
        .Number("k", "The number of key players in a set.", 1, WhoBridges.MaxSetSize, 3)
        .OnlyWith(Measure, BridgeMeasure.KeyPlayersReach, BridgeMeasure.KeyPlayersFragment);

    private static readonly Parameter<int> Steps = Parameters
        .Number("steps", "The number of steps within which others count as reached.", 1, WhoBridges.MaxSteps, 1)
        .OnlyWith(Measure, BridgeMeasure.KeyPlayersReach);

    private static readonly Parameter<bool> ByDistance = Parameters
        .Flag(
            "distance",
            "Whether reach is the mean of 1/distance to the nearest member of the set, and fragmentation is 1 minus the mean of "
                + "1/distance between "
                + "the others.")
        .OnlyWith(Measure, BridgeMeasure.KeyPlayersReach, BridgeMeasure.KeyPlayersFragment);

    private static readonly Parameter<int> Within = Parameters
        .Number(
            "within",
            "The number of seconds after which to answer with the best result so far: estimates instead of exact "
                + "values, from fewer stakeholders, without bands of ranks, or the best sets so far; `endedByTimeLimit` says so. If "
                + "omitted, the work is limited in steps, so the answer is always the same.",
            1,
            600,
            null)
        .OnlyWith(Measure, WhoBridges.MayEndEarly);

    private static readonly Parameter<bool> Bands = Parameters
        .Flag(
            "bands",
            "Whether to find the bands of ranks (`rankLeast`, `rankMost`) even where that takes long. If omitted, they are found where it "
                + "takes about two seconds at most; else `bands.method` says how long it takes.")
        .OnlyWith(Measure, [.. WhoBridges.Ranked]);

    private static readonly Parameter<int> Limit = Parameters.Limit(
        "stakeholders, sets or communities in the answer", WhoBridges.MaxAtMost, 20);

    private static readonly Parameter<int> Partners = Parameters.Number(
        "partners",
        "The maximum number of cooperations in the evidence for each stakeholder or community, the strongest first.",
        1,
        WhoBridges.MaxPartnersAtMost,
        3);

    private static readonly Parameter<int> Shared = Parameters.Number(
        "shared",
        "The maximum number of shared engagements for each cooperation, largest contributions first.",
        1,
        WhoCooperates.MaxSharedAtMost,
        1);

    public static QuestionDescription Description { get; } = new QuestionDescription<WhoBridges, Bridging>
    {
        Id = "who-bridges",
        Route = "/bridges",
        Summary = "Who bridges: who connects others in the whole network, by a measure of centrality, brokerage or structure",
        Remarks =
            """
            Computes a measure on the cooperation map at the given level. `ranking` orders the stakeholders by their values. Equal values
            have the same `rank` and are counted in `tied`; `rankLeast` and `rankMost` are the range of the rank when participations are
            left out (`bands` in the answer). `sets` has all best sets of key players, `count` their number, and `bound` a limit that no set
            exceeds. `communities` come with their modularity (`quality`). `definition` explains the values. `evidence` has the cooperations
            behind them; `ties` and `sources` have the evidence of ties. The answer says what it left out; `next` leads to what follows.
            """,
        Example = "/api/v1/bridges?measure=brokerage&between=constituency&level=organization&limit=5",
        Parameters =
        [
            Measure, Between, Weighted, Normalized, SetSize, Steps, ByDistance, Bands, Within, Parameters.Level, Parameters.Weight,
            Parameters.Role, Parameters.StakeholderKind,
            .. Parameters.Filters, Limit, Partners, Shared,
        ],
        Make = asked => new WhoBridges(asked.Scope() with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        })
        {
            Measure = asked.One(Measure),
            Between = asked.One(Between),
            Weight = asked.One(Parameters.Weight),
            Weighted = asked.One(Weighted),
            Normalized = asked.One(Normalized),
            SetSize = asked.One(SetSize),
            Steps = asked.One(Steps),
            ByDistance = asked.One(ByDistance),
            Bands = asked.One(Bands),
            Within = asked.OneOrNull(Within) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            PartnersAtMost = asked.One(Partners),
            SharedAtMost = asked.One(Shared),
        },
        Limit = Limit,
        Turn = (question, page) => question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
        WithNext = (bridging, next) => bridging with { Next = next },
        LooksAtEverything = true,
        Json = () => AnswerJson.Sent.Bridging,
        Draw = BridgingDrawing.Of,
    };
}
