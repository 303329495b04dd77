using StakeholderGraph.Asking;

namespace StakeholderGraph;

/// <summary>The parameters that only questions about routes have.</summary>
internal static class RouteParameters
{
    /// <summary>The stakeholder at which routes start.</summary>
    public static readonly Parameter<RecordId> From = Parameters.Id(
        "from", "The id of the stakeholder where routes begin; at the level of countries also a country's code.", 1, required: true);

    /// <summary>The stakeholder at which routes end.</summary>
    public static readonly Parameter<RecordId> To = Parameters.Id(
        "to", "The id of the stakeholder where routes end; at the level of countries also a country's code.", 1, required: true);

    /// <summary>The order of the routes.</summary>
    public static readonly Parameter<RouteBy> By = Parameters.Word<RouteBy>(
        "by",
        "Which routes come first. `shortest`: those with the fewest links, then the strongest. `strongest`: those with the largest "
            + "product of "
            + "s/(1+s), where s is the strength of a link.",
        byDefault: "shortest");

    /// <summary>The number of routes.</summary>
    public static readonly Parameter<int> Count = Parameters.Number("k", "The number of routes, best first.", 1, HowConnected.MaxAtMost, 3);

    /// <summary>Whether routes share no stakeholder except their ends.</summary>
    public static readonly Parameter<bool> Disjoint = Parameters.Flag(
        "disjoint",
        "Whether routes may have only their two ends in common. The answer is then the `k` routes with the smallest total, or as many "
            + "as exist.");

    /// <summary>The stakeholders and engagements that routes avoid.</summary>
    public static readonly Parameter<RecordId> Avoid = Parameters.Id(
        "avoid",
        "The id of a stakeholder who may not be on a route (at the level of countries also a country's code), or of an engagement that may "
            + "not link anybody.",
        HowConnected.MaxAvoid);

    /// <summary>The stakeholders that routes pass through.</summary>
    public static readonly Parameter<RecordId> Through = Parameters.Id(
        "through",
        "The id of a stakeholder through whom each route has to pass, in any order; at the level of countries also a country's code.",
        HowConnected.MaxThrough);

    /// <summary>The start of the time asked about, because <c>from</c> is a stakeholder here.</summary>
    public static readonly Parameter<PartialDate> Since = Parameters.Date(
        "since",
        "Only what may have taken place on or after this date; what depends on a partial date "
            + "is marked `possible`.");

    /// <summary>The end of the time asked about, because <c>to</c> is a stakeholder here.</summary>
    public static readonly Parameter<PartialDate> Until = Parameters.Date(
        "until",
        "Only what may have taken place on or before this date; a year or month counts to its last day.");

    /// <summary>The number of engagements and affiliations listed with each link.</summary>
    public static readonly Parameter<int> Shared = Parameters.Number(
        "shared",
        "The maximum number of engagements and affiliations for each link, largest contributions first.",
        1,
        WhoCooperates.MaxSharedAtMost,
        3);
}
