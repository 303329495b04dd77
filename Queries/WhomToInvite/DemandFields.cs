using StakeholderGraph.Asking;

namespace StakeholderGraph;

/// <summary>
/// The fields of a demand. Demands are read by these descriptions, and the form of the explorer page and the schema for language models are
/// made from them. The name of a field is its path; <c>demands.cost</c> is that of a row.
/// </summary>
internal static class DemandFields
{
    private const int LargestWeight = 1_000;

    /// <summary>A demand without any optional field, which has the default of each.</summary>
    public static Demand Absent { get; } = new("Invitation list", new SeatRange(0, 1));

    /// <summary>A row without any optional field.</summary>
    public static DemandRow AbsentRow { get; } = new("", new DemandWho(), 0, null);

    public static readonly Parameter<int> Version = Parameters.Number(
        "version", "The version of the format.", 1, int.MaxValue, Demand.CurrentVersion);

    public static readonly Parameter<string> Title = Text("title", "The title of the consultation.") with { Default = Absent.Title };

    public static readonly Parameter<PartialDate> Date = Parameters.Date(
        "date", "The date of the consultation. Bodies that have ended by then are not invited.");

    public static readonly Parameter<string> Place = Text("place", "The place of the consultation.");

    public static readonly Parameter<string> Topics = Listed(
        Parameters.Topic, "topics", "The topics of the consultation; if the scope names none, only cooperation on these counts.");

    public static readonly Parameter<string> Countries = Listed(
        Parameters.Country, "countries",
        "The countries whose stakeholders can be invited, in addition to those without a country; by default all.");

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

    public static readonly Parameter<string> Name = new(
        "demands.name", "The name of the row; no two rows have the same name.", text => text)
    { MaxLength = 200 };

    public static readonly Parameter<Constituency> Constituency = Listed(
        Parameters.AnyOf("", "", Enum.GetValues<Constituency>()), "demands.who.constituency", "Constituencies.");

    public static readonly Parameter<string> Country = Listed(Parameters.Country, "demands.who.country", "Countries.");

    public static readonly Parameter<Kind> Kind = Listed(Parameters.StakeholderKind, "demands.who.kind", "Kinds of stakeholders.");

    public static readonly Parameter<string> Topic = Listed(
        Parameters.Topic, "demands.who.topic", "Topics of engagements in which they take part.");

    public static readonly Parameter<bool> Wish = Parameters.Flag("demands.wish", "Whether the row is a wish rather than mandatory.");

    public static readonly Parameter<string> ReachedCountries = Listed(Parameters.Country, "reach.countries", "Countries.");

    public static readonly Parameter<string> ReachedTopics = Listed(
        Parameters.Topic, "reach.topics", "Topics of engagements in which they take part.");

    public static readonly Parameter<Constituency> ReachedConstituencies = Listed(Constituency, "reach.constituencies", "Constituencies.");

    public static readonly Parameter<bool> Lottery = Parameters.Flag(
        "lottery", "Whether the list is drawn by lot among all equally good ones, as fairly as they allow.");

    public static readonly Parameter<PartialDate> From = Parameters.From with { Name = "scope.from" };
    public static readonly Parameter<PartialDate> To = Parameters.To with { Name = "scope.to" };
    public static readonly Parameter<PartialDate> KnownBy = Parameters.KnownBy with { Name = "scope.knownBy" };

    public static readonly Parameter<TieStatus> Status = Listed(Parameters.Status, "scope.status", Parameters.Status.Description);
    public static readonly Parameter<TieType> Roles = Listed(Parameters.Role, "scope.roles", Parameters.Role.Description);
    public static readonly Parameter<string> ScopeTopics = Listed(Parameters.Topic, "scope.topics", Parameters.Topic.Description);
    public static readonly Parameter<RecordId> Datasets = Listed(Parameters.Dataset, "scope.datasets", Parameters.Dataset.Description);
    public static readonly Parameter<bool> Lineage = Parameters.Lineage with { Name = "scope.lineage" };
    public static readonly Parameter<Weight> Weight = Parameters.Weight with { Name = "scope.weight" };

    /// <summary>Every field, each after the one that contains it.</summary>
    public static IReadOnlyList<DocumentField> Every { get; } =
    [
        new(Version), new(Title), new(Date), new(Place), new(Topics), new(Countries), new(Convener), new(Unit),
        new(Object("seats", "The number of seats: a number, or least and most.") with { Required = true })
        {
            OrNumber = (1, Demand.MostSeats),
        },
        new(LeastSeats), new(MostSeats with { Required = true }),
        new(Object("demands", "The rows, each of which bounds the number of certain stakeholders on the list.", Demand.MostRows)),
        new(Name),
        new(Object("demands.who", "Who counts for the row: those that meet every condition; of a list, one item must apply.")),
        new(Constituency), new(Country), new(Kind), new(Body), new(Topic),
        new(Object("demands.who.attribute", "Attributes: for each key, the values of which one must apply.")), new(Ids),
        new(Least), new(Most), new(Wish), new(Tolerance), new(Cost) { MayBeFraction = true },
        new(PerBody), new(MustInvite), new(Exclude), new(NeverBoth) { IsListOfLists = true }, new(Before),
        new(Object("reach", "The stakeholders to be reached through the invitees: those that meet every condition; by default all.")),
        new(ReachedCountries), new(ReachedTopics), new(ReachedConstituencies), new(MinStrength) { MayBeFraction = true },
        new(Object("weights", "The weights of the criteria; the value of a list is the weighted sum.")),
        new(Coverage) { MayBeFraction = true }, new(Newcomers) { MayBeFraction = true }, new(Bridging) { MayBeFraction = true },
        new(Rest) { MayBeFraction = true },
        new(Alternates), new(Within) { MayBeFraction = true }, new(Lottery), new(Seed),
        new(Object("scope", "The part of the network to examine, with the same filters as every question.")),
        new(From), new(To), new(KnownBy), new(MinSources), new(MinPublishers), new(Status), new(Roles), new(ScopeTopics), new(Datasets),
        new(Lineage), new(Weight),
    ];

    /// <summary>The names of the fields of an object of the demand, given by its path; empty for the demand itself.</summary>
    public static IReadOnlyList<string> Below(string path) =>
        [.. Every.Where(field => field.Container == path).Select(field => field.Name)];

    /// <summary>The fields that users can set in a form.</summary>
    public static IReadOnlyList<Parameter> All { get; } =
    [
        Unit, LeastSeats, MostSeats, PerBody, Least, Most, Tolerance, Cost, MinStrength, Coverage, Newcomers, Bridging, Rest, Alternates,
        Within, Seed, MinSources, MinPublishers, Convener, MustInvite, Exclude, NeverBoth, Before, Body, Ids,
    ];

    private static Parameter<string> Text(string name, string description) =>
        new(name, description, text => text) { MaxLength = Limits.TextLength };

    private static Parameter<T> Listed<T>(Parameter<T> parameter, string name, string description) =>
        parameter with { Name = name, Description = description, AtMost = Demand.MostItems };

    private static Parameter<string> Object(string name, string description, int atMost = 1) =>
        new(name, description, text => text) { Sort = ParameterSort.Document, AtMost = atMost };

    private static Parameter<int> WeightOf(string criterion, double byDefault) => Parameters.Number(
        $"weights.{criterion}",
        $"The weight of the criterion {criterion}; not necessarily a whole number.",
        0,
        LargestWeight,
        (int)byDefault);
}
