using NUnit.Framework;
using StakeholderGraph.Tests.Formats;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Changes can be undone, which restores the previous state, on every engine.</summary>
public sealed class UndoTests(Engine engine) : WritingFixture(engine)
{
    [Test]
    public async Task An_import_is_undone_to_what_was_there_before()
    {
        await Import(Rich("a"));
        await Import(Rich("b"));
        var before = await Version();
        await Import(Other("a"));

        var undone = await Undo(await LastEntry());

        Assert.That(undone.Refused, Is.Null);
        Assert.That(await Version(), Is.EqualTo(before));
        await Holds(Rich("a"), Rich("b"));
    }

    [Test]
    public async Task A_first_import_is_undone_to_nothing()
    {
        await Import(Rich("a"));
        var before = await Version();
        await Import(Rich("b"));

        var report = (await Undo(await LastEntry())).Datasets.Single();

        Assert.That(report.Stakeholders, Is.EqualTo(new Difference(0, 0, 3)));
        Assert.That(await Version(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_removal_is_undone()
    {
        await Import(Rich("a"), Rich("b"));
        var before = await Version();
        await (await OpenWriter()).RemoveAsync(RecordId.Parse("a"), dryRun: false, forGood: false, default);

        await Undo(await LastEntry());

        Assert.That(await Version(), Is.EqualTo(before));
        await Holds(Rich("a"), Rich("b"));
    }

    [Test]
    public async Task An_import_of_several_datasets_is_undone_as_a_whole()
    {
        await Import(Rich("a"));
        var before = await Version();
        await Import(Other("a"), Rich("b"));

        var undone = await Undo(await LastEntry());

        Assert.That(undone.Datasets.Select(d => d.Dataset.Value), Is.EqualTo(new[] { "b", "a" }));
        Assert.That(await Version(), Is.EqualTo(before));
    }

    [Test]
    public async Task An_undo_is_in_the_log_and_can_be_undone()
    {
        await Import(Rich("a"));
        await Import(Other("a"));
        var after = await Version();
        var import = await LastEntry();

        await Undo(import);
        var entry = (await Log())[0];
        await Undo(entry.Number);

        Assert.That(entry.Action, Is.EqualTo("import undone"));
        Assert.That(entry.Details, Does.StartWith($"entry {import}: stakeholders 2 added"));
        Assert.That(await Version(), Is.EqualTo(after));
    }

    [Test]
    public async Task An_import_is_not_undone_if_its_dataset_was_written_again_since()
    {
        await Import(Rich("a"));
        var first = await LastEntry();
        await Import(Other("a"));
        var before = await Version();

        var refused = await Undo(first);

        Assert.That(refused.Refused, Does.Contain("Dataset a has been written again"));
        Assert.That(await Version(), Is.EqualTo(before));
        Assert.That((await Undo(99)).Refused, Does.StartWith("The log has no import, removal or undo with number 99"));
    }

    [Test]
    public async Task A_dry_run_of_an_undo_changes_nothing()
    {
        await Import(Rich("a"));
        await Import(Other("a"));
        var before = await Version();

        var tried = await Undo(await LastEntry(), dryRun: true);

        Assert.That(tried.Datasets.Single().Unchanged, Is.False);
        Assert.That(await Version(), Is.EqualTo(before));
    }

    [Test]
    public async Task A_permanent_removal_cannot_be_undone()
    {
        await Import(Rich("a"));
        await Import(Other("a"));
        var change = await LastEntry();
        await (await OpenWriter()).RemoveAsync(RecordId.Parse("a"), false, forGood: true, default);

        Assert.That((await Undo(await LastEntry())).Refused, Does.Contain("removed for good"));
        await Import(Other("a"));
        Assert.That((await Undo(change)).Refused, Does.Contain("removed for good"));
    }

    /// <summary>
    /// Random sequences of imports, removals and undos, compared with a few lines that compute the expected state. On Neo4j, where a write
    /// takes a hundred times as long, fewer sequences.
    /// </summary>
    [Test]
    [Category("Thorough")]
    public async Task Sequences_of_imports_removals_and_undos_return_to_what_was_there()
    {
        var sequences = Engine == Engine.Neo4j ? 5 : 500;
        IDatasetContent[] variants =
        [
            Rich("a"), Other("a"), Rich("b"), Other("b"), new TestDataset("c").Source("paper").Person("dora"), Converted("b"),
            Converted("d"),
        ];
        var now = new Dictionary<string, IDatasetContent>(StringComparer.Ordinal);
        var writes = new List<(long First, Dictionary<string, (IDatasetContent? Before, IDatasetContent? After)> Changes)>();
        for (var seed = TestSeeds.First; seed < TestSeeds.First + sequences; seed++)
        {
            var random = new Random(seed);
            for (var step = 0; step < 6; step++)
            {
                var changes = await Step(random, variants, now, writes);
                foreach (var (name, (_, after)) in changes)
                {
                    if (after is null)
                    {
                        now.Remove(name);
                    }
                    else
                    {
                        now[name] = after;
                    }
                }

                if (changes.Count > 0)
                {
                    writes.Add((await LastEntry(), changes));
                }
            }

            var loaded = (await (await OpenWriter()).DatasetsAsync(default)).Select(d => (d.Name.Value, d.ContentHash));
            Assert.That(loaded, Is.EquivalentTo(now.Select(n => (n.Key, n.Value.ContentHash))), $"seed {seed}");
        }

        await Holds([.. now.Values]);
    }

    private async Task<Dictionary<string, (IDatasetContent? Before, IDatasetContent? After)>> Step(
        Random random,
        IDatasetContent[] variants,
        Dictionary<string, IDatasetContent> now,
        List<(long First, Dictionary<string, (IDatasetContent? Before, IDatasetContent? After)> Changes)> writes)
    {
        var changes = new Dictionary<string, (IDatasetContent? Before, IDatasetContent? After)>(StringComparer.Ordinal);
        switch (random.Next(4))
        {
            case 0 when now.Count > 0:
                var gone = now.Keys.Order(StringComparer.Ordinal).ElementAt(random.Next(now.Count));
                await (await OpenWriter()).RemoveAsync(RecordId.Parse(gone), dryRun: false, forGood: false, default);
                changes[gone] = (now[gone], null);
                break;
            case 1 or 2 when writes.Count > 0:
                var (entry, made) = writes[writes.Count - 1 - random.Next(Math.Min(3, writes.Count))];
                var refused = (await Undo(entry)).Refused;
                var isThere = made.All(c => now.GetValueOrDefault(c.Key)?.ContentHash == c.Value.After?.ContentHash);
                Assert.That(refused is null, Is.EqualTo(isThere), refused);
                foreach (var (name, (before, after)) in made.Where(_ => isThere))
                {
                    changes[name] = (after, before);
                }

                break;
            default:
                var import = variants.Where(_ => random.Next(3) == 0).DistinctBy(v => v.Dataset.Name).ToArray();
                if (import.Length > 0)
                {
                    await Import(import);
                }

                foreach (var dataset in import)
                {
                    var name = dataset.Dataset.Name.Value;
                    if (now.GetValueOrDefault(name)?.ContentHash != dataset.ContentHash)
                    {
                        changes[name] = (now.GetValueOrDefault(name), dataset);
                    }
                }

                break;
        }

        return changes;
    }

    // A file in another format with a row that is set aside; its records also belong to other datasets.
    private static IDatasetContent Converted(string name)
    {
        using var file = new WrittenFile(
            "list.csv",
            "Id,Name,Since\nada,Ada,2011\nbob,Bob,2011-99\neve,Eve,2012\n",
            """
            records: {forum: {is: event, id: forum, name: Forum}}
            tables:
            - records: {person: {is: {column: Id, values: {bob: other}, otherwise: person}, id: {column: Id}, name: {column: Name}}}
              ties: [{from: person, type: attends, to: forum, start: {column: Since}}]
            """);
        var read = file.Check(new ImportOptions { Dataset = name, SetsAside = true });
        Assert.That(read.SetAside, Is.Not.Empty);
        return read.Content;
    }

    private static TestDataset Other(string name) =>
        new TestDataset(name).Source("paper", published: "2012").Person("ada").Event("forum", "2012").Tie("ada", TieType.Attends, "forum");

    private async Task<UndoReport> Undo(long entry, bool dryRun = false) => await (await OpenWriter()).UndoAsync(entry, dryRun, default);

    private async Task<long> LastEntry() => (await Log())[0].Number;

    private async Task<IReadOnlyList<LogEntry>> Log()
    {
        await using var plans = await Stores.OpenPlansAsync(Store, TimeProvider.System, default);
        return await plans.LogAsync(long.MaxValue, 100, default);
    }
}
