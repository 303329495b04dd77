namespace StakeholderGraph.Plans;

/// <summary>
/// The results of a plan as a dataset of its own: the consultation as an engagement, with the invited, the declined and the attending
/// stakeholders, and our own record as the source. Removing the dataset undoes it.
/// </summary>
internal sealed class ConcludedPlan : IDatasetContent
{
    private const string Prefix = "plan-";

    private readonly Source _record;
    private readonly Engagement _engagement;
    private readonly List<Stakeholder> _stakeholders = [];
    private readonly List<Tie> _ties = [];

    /// <param name="plan">The plan.</param>
    /// <param name="demand">Its demand.</param>
    /// <param name="convener">The convener; <c>null</c> if none is named or the network does not contain it.</param>
    /// <param name="on">The day of the record.</param>
    public ConcludedPlan(Plan plan, Demand demand, Mention? convener, DateOnly on)
    {
        var id = RecordId.Parse(Prefix + plan.Id);
        var published = new PartialDate(on.Year, on.Month, on.Day);
        _record = new Source(id, $"Record of the plan \"{plan.Title}\"", convener?.Name ?? "The conveners", published, null, null);
        _engagement = new Engagement(id, Kind.Event, plan.Title)
        {
            Period = new Period(plan.Date, plan.Date),
            Topics = demand.Topics,
        };
        if (convener is not null)
        {
            Add(convener, [TieType.Organizes]);
        }

        foreach (var invitee in plan.Invitees.Where(invitee => invitee.Stakeholder.Id != convener?.Id))
        {
            Add(invitee.Stakeholder, RolesOf(invitee));
        }

        Dataset = new Dataset(
            id, $"Consultation: {plan.Title}", "Our own record; not for publication without consent", convener?.Name ?? "The conveners",
            $"Who was invited, who declined and who attended, as the plan {plan.Id} has it.");
        ContentHash = StakeholderGraph.ContentHash.Of(this);
    }

    /// <inheritdoc/>
    public Dataset Dataset { get; }

    /// <inheritdoc/>
    public RecordCounts Counts => new(_stakeholders.Count, 1, 0, _ties.Count, _ties.Count, 1);

    /// <inheritdoc/>
    public string ContentHash { get; } = "";

    /// <summary>Whether the id of a plan leaves room for the prefix of the dataset's id.</summary>
    public static bool HasRoomFor(RecordId plan) => Prefix.Length + plan.Value.Length <= RecordId.MaxLength;

    /// <summary>The roles of a stakeholder in the consultation; empty if the stakeholder was never invited.</summary>
    public static IReadOnlyList<TieType> RolesOf(PlannedInvitee invitee) =>
        !invitee.Changes.Any(change => change.Status == PlanStatus.Invited) ? []
        : invitee.Status == PlanStatus.Declined ? [TieType.Invited, TieType.Declined]
        : invitee.Status == PlanStatus.Attended ? [TieType.Invited, TieType.Attends]
        : [TieType.Invited];

    /// <inheritdoc/>
    public IEnumerable<Source> Sources() => [_record];

    /// <inheritdoc/>
    public IEnumerable<Stakeholder> Stakeholders() => _stakeholders;

    /// <inheritdoc/>
    public IEnumerable<Engagement> Engagements() => [_engagement];

    /// <inheritdoc/>
    public IEnumerable<OtherName> Names() => [];

    /// <inheritdoc/>
    public IEnumerable<Tie> Ties() => _ties;

    /// <inheritdoc/>
    public IEnumerable<Evidence> Evidence() => _ties.Select(tie => new Evidence(tie.Id, _record.Id, null, Says.Confirmed, null));

    private void Add(Mention who, IReadOnlyList<TieType> roles)
    {
        if (roles.Count == 0)
        {
            return;
        }

        _stakeholders.Add(new Stakeholder(who.Id, who.Kind, who.Name) { Country = who.Country });
        foreach (var role in roles)
        {
            _ties.Add(new Tie(RecordId.Parse($"tie-{_ties.Count + 1}"), role, who.Id, _engagement.Id));
        }
    }
}
