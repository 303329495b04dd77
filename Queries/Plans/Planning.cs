using StakeholderGraph.Plans;

namespace StakeholderGraph;

/// <summary>
/// The operations on plans, shared by HTTP and the command line. A change names the revisions that it may be based on; if the plan now has
/// another one, nothing is written.
/// </summary>
/// <param name="store">The store of the plans.</param>
/// <param name="time">The clock.</param>
public sealed class Planning(IPlanStore store, TimeProvider time)
{
    private const int MostOfOneTitle = 1_000;

    /// <summary>Returns the stored plans, by id, also those that cannot be read.</summary>
    public async Task<IReadOnlyList<PlanSummary>> AllAsync(CancellationToken cancellationToken) =>
        [.. (await store.AllAsync(cancellationToken)).Select(PlanSummary.Of)];

    /// <summary>Returns a plan; <c>null</c> if no plan has this id.</summary>
    public async Task<Plan?> FindAsync(RecordId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } kept ? PlanDocument.Read(kept) : null;

    /// <summary>Returns all plans with all their details, for a file; and those that cannot be read, with the reason.</summary>
    public async Task<(IReadOnlyList<Plan> Plans, IReadOnlyList<StoreFault> LeftOut)> ExportAsync(CancellationToken cancellationToken)
    {
        var (plans, leftOut) = (new List<Plan>(), new List<StoreFault>());
        foreach (var kept in await store.AllAsync(cancellationToken))
        {
            var (plan, why) = PlanDocument.TryRead(kept);
            if (plan is null)
            {
                leftOut.Add(PlanDocument.FaultOf(kept.Id, why));
            }
            else
            {
                plans.Add(plan with { Revision = 0 });
            }
        }

        return (plans, leftOut);
    }

    /// <summary>Searches for a list that meets a demand, and stores it as a plan.</summary>
    /// <param name="network">The network.</param>
    /// <param name="demand">The demand, as JSON.</param>
    /// <param name="id">The id of the plan; <c>null</c> to derive one from its title.</param>
    /// <param name="author">The user.</param>
    /// <param name="cancellationToken">Cancels the operation; nothing is stored.</param>
    public async Task<PlanReply> MakeAsync(
        INetworkReader network, string demand, RecordId? id, string author, CancellationToken cancellationToken)
    {
        var (found, refusal) = await PlanSearch.RunAsync(network, demand, cancellationToken);
        if (found is null)
        {
            return refusal!;
        }

        var made = found.Made(time.GetUtcNow(), author);
        var plan = new Plan(
            id ?? default, found.Json, made, [.. found.List.Invitees.Select(PlanSearch.Drafted)], found.List.Alternates,
            found.List.Missing)
        {
            Title = found.Demand.Title,
            Date = found.Demand.Date,
            Place = found.Demand.Place,
        };
        var stem = PlanDocument.Stem(found.Demand.Title);
        for (var i = 1; i <= MostOfOneTitle; i++)
        {
            plan = plan with { Id = id ?? RecordId.Parse(i == 1 ? stem : $"{stem}-{i}") };
            var logged = Logged(author, "plan made", plan.Id, $"{made.List.Count} on the list");
            var write = new PlanWrite(plan.Id, 0, PlanDocument.WriteToKeep(plan), logged);
            if (await store.WriteAsync(write, cancellationToken) is { } revision)
            {
                return new PlanDone(plan with { Revision = revision });
            }

            if (id is not null)
            {
                break;
            }
        }

        return new PlanIdTaken(plan.Id);
    }

    /// <summary>Changes the status of a stakeholder on a plan.</summary>
    /// <param name="id">The plan.</param>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="entry">The status, as JSON: <see cref="PlanEntry.ReadStatus"/>.</param>
    /// <param name="seen">The revisions that the change may be based on; <c>null</c> for any.</param>
    /// <param name="author">The user.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<PlanReply> SetStatusAsync(
        RecordId id, RecordId stakeholder, string entry, IReadOnlyList<long>? seen, string author, CancellationToken cancellationToken) =>
        ChangeAsync(id, stakeholder, seen, (invitee, problems) =>
        {
            if (PlanEntry.ReadStatus(entry, time.GetUtcNow(), author, problems.Refuse) is not { } change)
            {
                return null;
            }

            if (!PlanStatuses.After(invitee.Status).Contains(change.Status))
            {
                problems.Refuse("status", $"cannot change from {Words<PlanStatus>.Of(invitee.Status)} to "
                    + $"{Words<PlanStatus>.Of(change.Status)}, only to "
                    + string.Join(" or ", PlanStatuses.After(invitee.Status).Select(Words<PlanStatus>.Of)));
                return null;
            }

            var before = invitee.Preceding(change.Status);
            if (before is not null && change.Date == DateOnly.FromDateTime(change.At.UtcDateTime) && before.Date == change.Date.AddDays(1))
            {
                change = change with { Date = before.Date }; // in a time zone further east it is tomorrow already
            }

            if (before is not null && change.Date < before.Date)
            {
                problems.Refuse("date", FormattableString.Invariant(
                    $"is {change.Date:yyyy-MM-dd}, before {before.Date:yyyy-MM-dd}, the date of the change to ")
                    + Words<PlanStatus>.Of(before.Status));
                return null;
            }

            return (
                invitee with { Status = change.Status, Changes = [.. invitee.Changes, change] },
                Logged(author, "status changed", id, $"{stakeholder}: {Words<PlanStatus>.Of(change.Status)}"));
        }, cancellationToken);

    /// <summary>Adds an entry to the contact log of a stakeholder on a plan.</summary>
    /// <param name="id">The plan.</param>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="entry">The entry, as JSON: <see cref="PlanEntry.ReadContact"/>.</param>
    /// <param name="seen">The revisions that the change may be based on; <c>null</c> for any.</param>
    /// <param name="author">The user.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<PlanReply> AddContactAsync(
        RecordId id, RecordId stakeholder, string entry, IReadOnlyList<long>? seen, string author, CancellationToken cancellationToken) =>
        ChangeAsync(
            id,
            stakeholder,
            seen,
            (invitee, problems) => PlanEntry.ReadContact(entry, time.GetUtcNow(), author, problems.Refuse) is { } contact
                ? (invitee with { Contacts = [.. invitee.Contacts, contact] }, Logged(author, "contact noted", id, $"{stakeholder}"))
                : null,
            cancellationToken);

    /// <summary>Records a judgement on the power and interest of a stakeholder, who need not be on the plan.</summary>
    /// <param name="network">The network.</param>
    /// <param name="id">The plan.</param>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="entry">The judgement, as JSON: <see cref="PlanEntry.ReadJudgement"/>.</param>
    /// <param name="seen">The revisions that the change may be based on; <c>null</c> for any.</param>
    /// <param name="author">The user.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<PlanReply> JudgeAsync(
        INetworkReader network, RecordId id, RecordId stakeholder, string entry, IReadOnlyList<long>? seen, string author,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } plan)
        {
            return NoPlan(id);
        }

        var known = new ProfileOf(stakeholder, Family.Stakeholder, Scope.Everything) { AtMost = 1 };
        if (plan.Find(stakeholder) is null && await network.AskAsync(known, cancellationToken) is null)
        {
            return new PlanUnknown($"There is no stakeholder \"{stakeholder}\".");
        }

        if (seen?.Contains(plan.Revision) == false)
        {
            return new PlanConflict(plan);
        }

        var problems = new FieldProblems();
        return PlanEntry.ReadJudgement(entry, stakeholder, time.GetUtcNow(), author, problems.Refuse) is { } judgement
            ? await WriteAsync(
                plan, plan with { Judgements = [.. plan.Judgements, judgement] },
                Logged(author, "power and interest given", id, $"{stakeholder}"), cancellationToken)
            : problems.ToReply();
    }

    /// <summary>
    /// Searches for the list again after declines: confirmed stakeholders stay, declined and withdrawn ones do not return, free seats are
    /// filled, and as few of the others as possible change.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="id">The plan.</param>
    /// <param name="seen">The revisions that the change may be based on; <c>null</c> for any.</param>
    /// <param name="author">The user.</param>
    /// <param name="dryRun">Whether only to report what would change.</param>
    /// <param name="cancellationToken">Cancels the operation; nothing is changed.</param>
    public async Task<PlanReply> ReplanAsync(
        INetworkReader network, RecordId id, IReadOnlyList<long>? seen, string author, bool dryRun, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } plan)
        {
            return NoPlan(id);
        }

        if (seen?.Contains(plan.Revision) == false)
        {
            return new PlanConflict(plan);
        }

        var (found, refusal) = await PlanSearch.RunAsync(network, ReplannedDemand.Of(plan), cancellationToken);
        if (found is null)
        {
            return refusal!;
        }

        var replanned = PlanSearch.Replan(plan, found, time.GetUtcNow(), author);
        var change = replanned.Replannings[^1];
        return dryRun ? new PlanDone(replanned) : await WriteAsync(
            plan, replanned, Logged(author, "plan changed", id, $"{change.Added.Count} added, {change.Withdrawn.Count} withdrawn"),
            cancellationToken);
    }

    /// <summary>
    /// Creates a dataset from the results of a plan and imports it, so that the network contains them. Repeating this replaces that
    /// dataset; removing the dataset undoes it.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="writer">The writer that imports the dataset.</param>
    /// <param name="id">The plan.</param>
    /// <param name="seen">The revisions that the change may be based on; <c>null</c> for any.</param>
    /// <param name="author">The user.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<PlanReply> ConcludeAsync(
        INetworkReader network, INetworkWriter writer, RecordId id, IReadOnlyList<long>? seen, string author,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } plan)
        {
            return NoPlan(id);
        }

        if (seen?.Contains(plan.Revision) == false)
        {
            return new PlanConflict(plan);
        }

        if (plan.Invitees.All(invitee => ConcludedPlan.RolesOf(invitee).Count == 0))
        {
            return PlanRefused.Of("plan", "has no invited stakeholders, so there is nothing to record");
        }

        if (!ConcludedPlan.HasRoomFor(id))
        {
            return PlanRefused.Of("plan", "has an id that is too long for the name of a dataset");
        }

        var demand = plan.ReadDemand();
        var convener = demand.Convener is { } named
            ? await network.AskAsync(new ProfileOf(named, Family.Stakeholder, Scope.Everything) { AtMost = 1 }, cancellationToken)
            : null;
        var content = new ConcludedPlan(
            plan, demand, convener is null ? null : new Mention(convener.Id, convener.Kind, convener.Name, convener.Country),
            DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        try
        {
            await writer.ImportAsync([content], ImportMode.AtOnce, progress: null, cancellationToken);
        }
        catch (DatasetException problem)
        {
            return PlanRefused.Of("plan", $"cannot become the dataset {content.Dataset.Name}: {problem.Message}");
        }

        return await WriteAsync(
            plan,
            plan with { Concluded = new PlanConclusion(content.Dataset.Name, time.GetUtcNow(), author) },
            Logged(author, "plan concluded", id, $"dataset {content.Dataset.Name}"),
            cancellationToken);
    }

    /// <summary>Removes a plan, even one that is damaged. The log keeps an entry about it.</summary>
    public async Task<PlanReply> RemoveAsync(RecordId id, IReadOnlyList<long>? seen, string author, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(id, cancellationToken) is not { } kept)
        {
            return NoPlan(id);
        }

        if (seen?.Contains(kept.Revision) == false)
        {
            return new PlanConflict(kept.Id, kept.Revision, PlanDocument.TryRead(kept).Plan);
        }

        var removal = new PlanWrite(id, kept.Revision, null, Logged(author, "plan removed", id, ""));
        return await store.WriteAsync(removal, cancellationToken) is not null
            ? new PlanRemoved()
            : await ChangedAsync(id, cancellationToken);
    }

    /// <summary>Stores plans from a file of another store; if the id of any of them is taken, none is stored.</summary>
    /// <param name="json">The file.</param>
    /// <param name="author">The user.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<(IReadOnlyList<Plan> Kept, PlanRefused? Refusal)> ImportAsync(
        string json, string author, CancellationToken cancellationToken)
    {
        var problems = new FieldProblems();
        var plans = PlanDocument.ReadFile(json, problems.Refuse);
        var taken = (await store.AllAsync(cancellationToken)).ToDictionary(kept => kept.Id, PlanDocument.TryRead);
        foreach (var read in plans)
        {
            var plan = read.Plan;
            if (taken.TryGetValue(plan.Id, out var there) && (there.Plan is null || !PlanDocument.AreSame(there.Plan, plan)))
            {
                problems.Refuse(
                    read.FieldOf("id"),
                    there.Plan is null
                        ? $"is {plan.Id}, but the plan with this id in the store cannot be read, and was not replaced"
                        : $"is {plan.Id}, but another plan with this id exists already");
            }
        }

        if (problems.Any)
        {
            return ([], problems.ToReply());
        }

        var kept = new List<Plan>();
        foreach (var plan in plans.Select(read => read.Plan).Where(plan => !taken.ContainsKey(plan.Id)))
        {
            var write = new PlanWrite(plan.Id, 0, PlanDocument.WriteToKeep(plan), Logged(author, "plan imported", plan.Id, ""));
            if (await store.WriteAsync(write, cancellationToken) is { } revision)
            {
                kept.Add(plan with { Revision = revision });
            }
        }

        return (kept, null);
    }

    /// <summary>Repeats the searches for the lists of a plan, and reports whether the results are the same.</summary>
    public static Task<PlanCheck> CheckAsync(INetworkReader network, Plan plan, CancellationToken cancellationToken) =>
        PlanSearch.CheckAsync(network, plan, cancellationToken);

    /// <summary>
    /// Searches for introductions to the stakeholders with a seat: routes from the convener, or from other stakeholders on our side, that
    /// avoid blocked ones.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="from">The stakeholders on our side; empty for the convener.</param>
    /// <param name="blocked">The stakeholders that a route must not contain.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The routes, or the errors.</returns>
    public static async Task<(Introductions? Introductions, PlanRefused? Refusal)> IntroduceAsync(
        INetworkReader network, Plan plan, IReadOnlyList<RecordId> from, IReadOnlyList<RecordId> blocked,
        CancellationToken cancellationToken)
    {
        var demand = plan.ReadDemand();
        IReadOnlyList<RecordId> ours = from.Count > 0 ? from : demand.Convener is { } convener ? [convener] : [];
        if (ours.Count == 0)
        {
            return (null, PlanRefused.Of("from", "must be given: the demand names no convener"));
        }

        var items = new List<Introduction>();
        foreach (var invitee in plan.Invitees.Where(invitee => invitee.Status.HasSeat()))
        {
            var ways = new List<Connections>();
            foreach (var one in ours.Where(one => one != invitee.Stakeholder.Id))
            {
                var question = new HowConnected(one, invitee.Stakeholder.Id, demand.Looked)
                {
                    Disjoint = true,
                    Avoid = [.. blocked],
                    Weight = demand.Scope.Weight,
                };
                var connections = await network.AskAsync(question, cancellationToken);
                if (connections.Unknown.Count > 0)
                {
                    var unknown = connections.Unknown[0];
                    var field = unknown == one ? "from" : unknown == invitee.Stakeholder.Id ? "plan" : "blocked";
                    return (null, PlanRefused.Of(field, $"names {unknown}, which is not in the network"));
                }

                ways.Add(connections);
            }

            items.Add(new Introduction(invitee.Stakeholder, ways));
        }

        return (new Introductions(items), null);
    }

    /// <summary>Returns entries of the log, latest first.</summary>
    /// <param name="before">Only entries with a smaller number are returned.</param>
    /// <param name="atMost">The maximum number of entries.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public Task<IReadOnlyList<LogEntry>> LogAsync(long before, int atMost, CancellationToken cancellationToken) =>
        store.LogAsync(before, atMost, cancellationToken);

    private static PlanUnknown NoPlan(RecordId id) => new($"There is no plan \"{id}\".");

    private Logged Logged(string author, string action, RecordId plan, string details) =>
        new(time.GetUtcNow(), author, action, plan, details);

    private async Task<PlanReply> ChangeAsync(
        RecordId id, RecordId stakeholder, IReadOnlyList<long>? seen, Func<PlannedInvitee, FieldProblems, (PlannedInvitee, Logged)?> change,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is not { } plan)
        {
            return NoPlan(id);
        }

        if (plan.Find(stakeholder) is not { } invitee)
        {
            return PlanUnknown.NotOnPlan(stakeholder, id);
        }

        if (seen?.Contains(plan.Revision) == false)
        {
            return new PlanConflict(plan);
        }

        var problems = new FieldProblems();
        return change(invitee, problems) is var (changed, logged)
            ? await WriteAsync(plan, plan.With(changed), logged, cancellationToken)
            : problems.ToReply();
    }

    private async Task<PlanReply> WriteAsync(Plan plan, Plan changed, Logged logged, CancellationToken cancellationToken)
    {
        var write = new PlanWrite(plan.Id, plan.Revision, PlanDocument.WriteToKeep(changed), logged);
        return await store.WriteAsync(write, cancellationToken) is { } revision
            ? new PlanDone(changed with { Revision = revision })
            : await ChangedAsync(plan.Id, cancellationToken);
    }

    private async Task<PlanReply> ChangedAsync(RecordId id, CancellationToken cancellationToken) =>
        await store.FindAsync(id, cancellationToken) is { } kept
            ? new PlanConflict(kept.Id, kept.Revision, PlanDocument.TryRead(kept).Plan)
            : NoPlan(id);
}
