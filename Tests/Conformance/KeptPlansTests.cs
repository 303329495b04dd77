using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class KeptPlansTests(Engine engine) : ConformanceFixture(engine)
{
    private const string Demand = """{"title": "Round table", "convener": "hub", "seats": 2, "exclude": ["hub"]}""";

    private Planning _plans = null!;
    private INetworkReader _network = null!;

    [SetUp]
    public async Task Import()
    {
        await (await OpenWriter()).ImportAsync([Meetings()], ImportMode.AtOnce, null, default);
        _network = await OpenReader();
        _plans = new Planning(await OpenPlans(), TimeProvider.System);
    }

    [Test]
    public async Task A_plan_is_stored_with_its_demand_and_every_change_of_status()
    {
        var version = await _network.VersionAsync(default);
        var made = await Make();
        var (one, other) = (made.Invitees[0].Stakeholder.Id, made.Invitees[1].Stakeholder.Id);
        await Done(
            _plans.SetStatusAsync(made.Id, one, """{"status": "invited", "date": "2016-03-01"}""", [made.Revision], "anna", default));
        var last = await Done(
            _plans.SetStatusAsync(made.Id, one, """{"status": "declined", "note": "is away"}""", seen: null, "bob", default));
        var kept = (await _plans.FindAsync(made.Id, default))!;

        Assert.That((made.Id.Value, made.Title, made.Made.Network), Is.EqualTo(("round-table", "Round table", version)));
        Assert.That((made.Made.Status, made.Made.List.Count, made.Made.Seed), Is.EqualTo((InvitationStatus.Optimal, 2, 1)));
        Assert.That(kept.Revision, Is.EqualTo(last.Revision).And.GreaterThan(made.Revision));
        Assert.That(kept.Demand.GetProperty("convener").GetString(), Is.EqualTo("hub"));
        Assert.That(
            kept.Find(one)!.Changes.Select(change => (change.Status, change.By, change.Note)),
            Is.EqualTo([(PlanStatus.Invited, "anna", null), (PlanStatus.Declined, "bob", (string?)"is away")]));
        Assert.That(kept.Find(one)!.Changes[0].Date, Is.EqualTo(new DateOnly(2016, 3, 1)));
        Assert.That(kept.Find(other)!.Status, Is.EqualTo(PlanStatus.Draft));
        Assert.That(await _network.VersionAsync(default), Is.EqualTo(version), "plans are no part of the network");
    }

    [Test]
    public async Task A_change_of_status_is_not_dated_before_the_last_one_unless_it_goes_back()
    {
        var made = await Make();
        var who = made.Invitees[0].Stakeholder.Id;
        string[] replies =
        [
            await At("invited", "2016-03-05"), await At("confirmed", "2016-03-04"), await At("confirmed", "2062-03-05"),
            await At("attended", "2016-05-01"), await At("invited", "2016-03-05"), await At("confirmed", "2016-03-09"),
            await At("withdrawn", "2016-03-08"),
        ];

        Assert.That(replies, Is.EqualTo([
            "", "is 2016-03-04, before 2016-03-05, the date of the change to invited", "",
            "is 2016-05-01, before 2062-03-05, the date of the change to confirmed", "", "",
            "is 2016-03-08, before 2016-03-09, the date of the change to confirmed",
        ]));

        async Task<string> At(string status, string date) =>
            await _plans.SetStatusAsync(made.Id, who, $$"""{"status": "{{status}}", "date": "{{date}}"}""", seen: null, "anna", default)
                is PlanRefused refused ? refused.Problems["date"].Single() : "";
    }

    [Test]
    public async Task A_change_without_a_date_follows_one_of_tomorrow_which_is_today_further_east()
    {
        var made = await Make();
        var who = made.Invitees[0].Stakeholder.Id;
        var tomorrow = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(1);
        await Done(_plans.SetStatusAsync(
            made.Id, who, $$"""{"status": "invited", "date": "{{tomorrow:yyyy-MM-dd}}"}""", seen: null, "anna", default));
        var confirmed = await Done(_plans.SetStatusAsync(made.Id, who, """{"status": "confirmed"}""", seen: null, "bob", default));

        Assert.That(confirmed.Find(who)!.Changes[^1].Date, Is.EqualTo(tomorrow));
    }

    [Test]
    public async Task A_change_to_an_outdated_plan_is_refused()
    {
        var made = await Make();
        var who = made.Invitees[0].Stakeholder.Id;
        var first = await Done(_plans.SetStatusAsync(made.Id, who, """{"status": "invited"}""", [made.Revision], "anna", default));
        var late = await _plans.SetStatusAsync(made.Id, who, """{"status": "withdrawn"}""", [made.Revision], "bob", default);
        var removal = await _plans.RemoveAsync(made.Id, [made.Revision], "bob", default);

        Assert.That(((PlanConflict)late).Current!.Find(who)!.Changes.Single().By, Is.EqualTo("anna"));
        Assert.That(((PlanConflict)removal).Current!.Revision, Is.EqualTo(first.Revision));
    }

    [Test]
    public async Task Simultaneous_writers_lose_no_entry()
    {
        var made = await Make();
        var who = made.Invitees[0].Stakeholder.Id;
        await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            await using var store = await OpenPlans();
            var plans = new Planning(store, TimeProvider.System);
            while (await plans.AddContactAsync(
                made.Id, who, $$"""{"channel": "mail", "who": "Ada", "outcome": "{{i}}"}""", seen: null, "anna", default) is PlanConflict)
            {
                // Another thread was faster.
            }
        }));

        var outcomes = (await _plans.FindAsync(made.Id, default))!.Find(who)!.Contacts.Select(contact => contact.Outcome);
        Assert.That(outcomes, Is.EquivalentTo(["0", "1", "2", "3", "4", "5"]));
    }

    [Test]
    public async Task The_log_lists_changes_with_their_authors_latest_first()
    {
        var made = await Make();
        await Done(_plans.SetStatusAsync(
            made.Id, made.Invitees[0].Stakeholder.Id, """{"status": "invited", "note": "secret"}""", [made.Revision], "bob", default));
        Assert.That(await _plans.RemoveAsync(made.Id, seen: null, "anna", default), Is.InstanceOf<PlanRemoved>());
        await (await OpenWriter()).RemoveAsync(RecordId.Parse("meetings"), dryRun: false, forGood: false, default);
        var log = await _plans.LogAsync(long.MaxValue, 10, default);

        Assert.That(
            log.Select(entry => (entry.Action, entry.Subject.Value)),
            Is.EqualTo([
                ("dataset removed", "meetings"), ("plan removed", "round-table"), ("status changed", "round-table"),
                ("plan made", "round-table"), ("dataset imported", "meetings"),
            ]));
        Assert.That(log.Skip(1).Take(3).Select(entry => entry.Author), Is.EqualTo(["anna", "bob", "anna"]));
        Assert.That(log.Select(entry => entry.Number), Is.Ordered.Descending.And.Unique);
        Assert.That(log.Select(entry => entry.Details), Has.None.Contains("secret"));
        Assert.That((await _plans.LogAsync(log[1].Number, 1, default)).Single(), Is.EqualTo(log[2]));
    }

    [Test]
    public async Task A_plan_that_is_removed_and_created_again_has_another_revision()
    {
        var made = await Make();
        Assert.That(await _plans.RemoveAsync(made.Id, [made.Revision], "anna", default), Is.InstanceOf<PlanRemoved>());
        var again = await Make();

        Assert.That(again.Id, Is.EqualTo(made.Id));
        Assert.That(
            await _plans.SetStatusAsync(
                made.Id, made.Invitees[0].Stakeholder.Id, """{"status": "invited"}""", [made.Revision], "anna", default),
            Is.InstanceOf<PlanConflict>());
    }

    [Test]
    public async Task A_plan_that_is_not_what_was_written_is_refused_and_can_be_removed()
    {
        var made = await Make();
        var other = await Make();
        await using var store = await OpenPlans();
        var (revision, document) = (made.Revision, (await store.FindAsync(made.Id, default))!.Document);
        var (random, logged) = (new Random(8), new Logged(DateTimeOffset.UnixEpoch, "chance", "bit flipped", made.Id, ""));
        var written = JsonSerializer.Serialize(made, PlanJson.Sent.Plan);
        for (var i = 0; i < 20; i++)
        {
            var letters = document.ToCharArray();
            letters[random.Next(letters.Length)] ^= (char)(1 << random.Next(5));
            await WriteAsync(new string(letters));
            try
            {
                var read = (await _plans.FindAsync(made.Id, default))!;
                Assert.That(JsonSerializer.Serialize(read with { Revision = made.Revision }, PlanJson.Sent.Plan), Is.EqualTo(written));
            }
            catch (StoreException e)
            {
                Assert.That(e.Failure, Is.EqualTo(StoreFailure.Damaged));
            }
        }

        await WriteAsync(document.Replace("Round", "Sound", StringComparison.Ordinal));

        var refusal = (await Assert.ThrowsAsync<StoreException>(() => _plans.FindAsync(made.Id, default)))!;
        Assert.That(refusal.Message, Does.StartWith($"The plan {made.Id} is damaged: it is not what was written. Remove it"));
        Assert.That(refusal.PlanRevision, Is.EqualTo(revision));
        Assert.That(
            (await _plans.AllAsync(default)).Select(p => (p.Id, p.Revision, p.Damage)),
            Is.EqualTo([(made.Id, revision, refusal.Message), (other.Id, other.Revision, (string?)null)]));
        var (plans, leftOut) = await _plans.ExportAsync(default);
        Assert.That((plans.Single().Id, leftOut.Single().What), Is.EqualTo((other.Id, refusal.Message)));
        var file = JsonSerializer.Serialize<IReadOnlyList<Plan>>([made], PlanJson.Sent.IReadOnlyListPlan);
        Assert.That((await _plans.ImportAsync(file, "bob", default)).Refusal!.Problems["[0].id"].Single(), Does.Contain("cannot be read"));
        Assert.That((await (await OpenWriter()).VerifyAsync(default)).Select(f => f.Where), Is.EqualTo([$"plan {made.Id}"]));
        Assert.That(
            await _plans.RemoveAsync(made.Id, [made.Revision], "anna", default), Is.EqualTo(new PlanConflict(made.Id, revision, null)));
        Assert.That(await _plans.RemoveAsync(made.Id, [revision], "anna", default), Is.InstanceOf<PlanRemoved>());
        Assert.That((await _plans.AllAsync(default)).Select(p => p.Id), Is.EqualTo([other.Id]));

        async Task WriteAsync(string changed) =>
            revision = (await store.WriteAsync(new PlanWrite(made.Id, revision, changed, logged), default))!.Value;
    }

    [Test]
    public async Task Imports_and_removals_of_datasets_do_not_change_plans()
    {
        var made = await Make();
        var writer = await OpenWriter();
        await writer.ImportAsync([new TestDataset("other").Person("eve")], ImportMode.AtOnce, null, default);
        await writer.RemoveAsync(RecordId.Parse("meetings"), dryRun: false, forGood: false, default);

        Assert.That((await _plans.FindAsync(made.Id, default))!.Revision, Is.EqualTo(made.Revision));
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
    }

    [Test]
    public async Task Imported_plans_are_stored_unchanged()
    {
        var made = await Make();
        await Done(_plans.AddContactAsync(
            made.Id, made.Invitees[0].Stakeholder.Id,
            """{"channel": "mail", "who": "Ada", "outcome": "yes", "followUpDue": "2016-04-01"}""", [made.Revision], "anna", default));
        var file = JsonSerializer.Serialize((await _plans.ExportAsync(default)).Plans, PlanJson.Sent.IReadOnlyListPlan);
        var (twice, _) = await _plans.ImportAsync(file, "bob", default);
        Assert.That(await _plans.RemoveAsync(made.Id, seen: null, "anna", default), Is.InstanceOf<PlanRemoved>());
        var (kept, refusal) = await _plans.ImportAsync(file, "bob", default);

        Assert.That(twice, Is.Empty, "what is there already is not kept twice");
        Assert.That((kept.Count, refusal), Is.EqualTo((1, (PlanRefused?)null)));
        Assert.That(JsonSerializer.Serialize((await _plans.ExportAsync(default)).Plans, PlanJson.Sent.IReadOnlyListPlan), Is.EqualTo(file));
        await Done(_plans.SetStatusAsync(made.Id, made.Invitees[1].Stakeholder.Id, """{"status": "invited"}""", null, "bob", default));
        Assert.That((await _plans.ImportAsync(file, "bob", default)).Refusal!.Problems.Keys, Is.EqualTo(["[0].id"]));
    }

    [Test]
    public async Task After_a_decline_the_seat_is_filled_and_confirmed_invitees_stay()
    {
        var made = await Make();
        var (gone, stays) = (made.Invitees[0].Stakeholder.Id, made.Invitees[1].Stakeholder.Id);
        await To(made.Id, gone, "invited", "declined");
        await To(made.Id, stays, "invited", "confirmed");
        var tried = await Done(_plans.ReplanAsync(_network, made.Id, seen: null, "bob", dryRun: true, default));
        var replanned = await Done(_plans.ReplanAsync(_network, made.Id, seen: null, "bob", dryRun: false, default));
        var change = replanned.Replannings.Single();

        var (confirmed, since) = (replanned.Find(stays)!, replanned.Find(stays)!.Changes[^1].Date);
        Assert.That(confirmed.Status, Is.EqualTo(PlanStatus.Confirmed));
        Assert.That(confirmed.Reasons[0], Is.EqualTo($"It confirmed on {since:yyyy-MM-dd}, as {confirmed.Changes[^1].By} noted."));
        Assert.That(confirmed.Reasons, Has.None.EqualTo("It must be invited."), "nobody asked for that");
        Assert.That(replanned.Find(gone)!.Status, Is.EqualTo(PlanStatus.Declined));
        Assert.That((change.Added.Count, change.Withdrawn.Count, change.Changes, change.IsLeast), Is.EqualTo((1, 0, 1, true)));
        Assert.That(replanned.Find(change.Added[0])!.Status, Is.EqualTo(PlanStatus.Draft));
        Assert.That(tried.Replannings.Single().Added, Is.EqualTo(change.Added), "what is tried is what is then done");
        Assert.That(tried.Revision, Is.LessThan(replanned.Revision));
    }

    [Test]
    public async Task A_repeated_search_gives_the_same_list_and_reports_what_differs_in_another_network()
    {
        var made = await Make();
        await To(made.Id, made.Invitees[0].Stakeholder.Id, "invited", "declined");
        await Done(_plans.ReplanAsync(_network, made.Id, seen: null, "bob", dryRun: false, default));
        var same = await Planning.CheckAsync(_network, (await _plans.FindAsync(made.Id, default))!, default);
        var before = await _network.VersionAsync(default);
        await (await OpenWriter()).ImportAsync([new TestDataset("other").Person("eve")], ImportMode.AtOnce, null, default);
        await NextVersion(_network, before);
        var differs = await Planning.CheckAsync(_network, (await _plans.FindAsync(made.Id, default))!, default);

        Assert.That((same.IsSame, same.Differences.Count), Is.EqualTo((true, 0)));
        Assert.That(differs.Differences, Has.Some.StartsWith("The network now has version"));
    }

    [Test]
    public async Task A_concluded_plan_becomes_a_dataset_whose_removal_undoes_it()
    {
        var made = await Make();
        var (came, declined) = (made.Invitees[0].Stakeholder.Id, made.Invitees[1].Stakeholder.Id);
        var before = await _network.VersionAsync(default);
        var early = await _plans.ConcludeAsync(_network, await OpenWriter(), made.Id, seen: null, "anna", default);
        await To(made.Id, came, "invited", "confirmed", "attended");
        await To(made.Id, declined, "invited", "declined");
        var writer = await OpenWriter();
        var concluded = await Done(_plans.ConcludeAsync(_network, writer, made.Id, seen: null, "anna", default));
        await NextVersion(_network, before);
        var profile = (await _network.AskAsync(
            new ProfileOf(RecordId.Parse("plan-round-table"), Family.Engagement, Scope.Everything), default))!;

        Assert.That(((PlanRefused)early).Problems.Keys, Is.EqualTo(["plan"]));
        Assert.That(concluded.Concluded!.Dataset.Value, Is.EqualTo("plan-round-table"));
        Assert.That(
            profile.Ties.Select(tie => (tie.Type, tie.Other.Id.Value)),
            Is.EquivalentTo([
                (TieType.Organizes, "hub"), (TieType.Invited, came.Value), (TieType.Attends, came.Value),
                (TieType.Invited, declined.Value), (TieType.Declined, declined.Value),
            ]));
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
        await writer.RemoveAsync(concluded.Concluded.Dataset, dryRun: false, forGood: false, default);
        await using var after = await Stores.OpenReaderAsync(Store, TimeProvider.System, default);
        Assert.That(await after.VersionAsync(default), Is.EqualTo(before));
        Assert.That(concluded.Beside(await after.DatasetsAsync(default)).Concluded!.IsRemoved);
        Assert.That(StakeholderGraph.Plans.PlanDocument.AreSame(concluded, concluded.Beside([])), "a plan in a store does not say so");
    }

    [Test]
    public async Task Introductions_lead_from_the_convener_around_blocked_stakeholders()
    {
        var made = await Make();
        var (open, _) = await Planning.IntroduceAsync(_network, made, [], [], default);
        var (past, _) = await Planning.IntroduceAsync(_network, made, [], [RecordId.Parse("ministry")], default);
        var (_, unknown) = await Planning.IntroduceAsync(_network, made, [RecordId.Parse("nobody")], [], default);

        Assert.That(open!.Items.Select(item => item.Stakeholder.Id), Is.EqualTo(made.Made.List));
        Assert.That(open.Items.SelectMany(item => item.From).Select(way => way.From.Id.Value).Distinct(), Is.EqualTo(["hub"]));
        Assert.That(
            past!.Items.SelectMany(item => item.From).SelectMany(way => way.Routes)
                .SelectMany(route => route.Stakeholders.Skip(1).SkipLast(1)).Select(on => on.Id.Value),
            Has.None.EqualTo("ministry"));
        Assert.That(unknown!.Problems.Keys, Is.EqualTo(["from"]));
    }

    /// <summary>Hub meets the ministry and the union in 2010; the ministry meets the ngo; the fund is isolated.</summary>
    private static TestDataset Meetings() => new TestDataset("meetings")
        .Body("hub", Kind.InternationalOrganization).Body("ministry", Kind.Ministry, "KZ").Body("union", Kind.Union, "KZ")
        .Body("ngo", Kind.Ngo, "KZ").Body("fund", Kind.Ngo, "KG")
        .Event("forum", "2010").Event("workshop", "2011")
        .Tie("hub", TieType.Hosts, "forum").Tie("ministry", TieType.Attends, "forum").Tie("union", TieType.Attends, "forum")
        .Tie("ministry", TieType.Hosts, "workshop").Tie("ngo", TieType.Attends, "workshop");

    private static async Task<Plan> Done(Task<PlanReply> reply) =>
        await reply is PlanDone done ? done.Plan : throw new AssertionException($"{await reply}");

    private Task<IPlanStore> OpenPlans() => Stores.OpenPlansAsync(Store, TimeProvider.System, default);

    private Task<Plan> Make() => Done(_plans.MakeAsync(_network, Demand, id: null, "anna", default));

    private async Task To(RecordId plan, RecordId who, params string[] statuses)
    {
        foreach (var status in statuses)
        {
            await Done(_plans.SetStatusAsync(plan, who, $$"""{"status": "{{status}}"}""", seen: null, "anna", default));
        }
    }
}
