using NUnit.Framework;
using StakeholderGraph.Neo4j;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>Manual changes of the graph are detected, and importing the same files again repairs them.</summary>
[Category("Neo4j")]
public sealed class HandChangesTests
{
    private static readonly TestDataset Small = new TestDataset("small").Person("ada").Event("forum").Tie("ada", TieType.Attends, "forum");

    private INetworkWriter _writer = null!;

    [SetUp]
    public async Task Import()
    {
        await TestServer.EmptyAsync();
        _writer = await Stores.OpenWriterAsync(TestServer.Address, TimeProvider.System, default);
        await _writer.ImportAsync([Small], ImportMode.AtOnce, null, default);
    }

    [TearDown]
    public async Task Close()
    {
        if (_writer is not null)
        {
            await _writer.DisposeAsync();
        }
    }

    [TestCase("MATCH (n {id: 'ada'}) SET n.name = 'Eve'")]
    [TestCase("MATCH (n {id: 'ada'}) DETACH DELETE n")]
    [TestCase("MATCH ()-[r:ATTENDS]->() SET r.says = ['denied']")]
    [TestCase("MATCH (d:Dataset) SET d.title = 'Another'")]
    [TestCase("MATCH (d:Dataset) SET d.ties = 7")]
    public async Task Changes_by_hand_are_repaired_and_earlier_answers_recognized_by_their_version(string cypher)
    {
        await using var reader = await Stores.OpenReaderAsync(TestServer.Address, TimeProvider.System, default);
        var before = await reader.VersionAsync(default);
        await ChangeAsync(cypher);

        var report = (await _writer.ImportAsync([Small], ImportMode.AtOnce, null, default))[0];

        Assert.That(report.Repaired);
        Assert.That(await _writer.VerifyAsync(default), Is.Empty);
        Assert.That(ContentHash.Of((await _writer.ReadAsync(RecordId.Parse("small"), default))!), Is.EqualTo(Small.ContentHash));
        Assert.That(await reader.VersionAsync(default), Is.Not.EqualTo(before));
        Assert.That((await _writer.ImportAsync([Small], ImportMode.InBatches, null, default))[0].Unchanged);
    }

    [Test]
    public async Task A_database_changed_by_hand_is_not_exported()
    {
        await ChangeAsync("MATCH (n {id: 'ada'}) SET n.name = 'Eve'");

        var failure = await Assert.ThrowsAsync<StoreException>(() => _writer.ReadAsync(RecordId.Parse("small"), default));

        Assert.That(failure!.Failure, Is.EqualTo(StoreFailure.Damaged));
        Assert.That(failure.Message, Does.Contain("small").And.Contain("Import its files again"));
    }

    [Test]
    public async Task Entries_of_the_log_that_somebody_removed_are_found()
    {
        foreach (var person in new[] { "bob", "cleo", "eve" })
        {
            await _writer.ImportAsync([Small.Copy().Person(person)], ImportMode.AtOnce, null, default);
        }

        await ChangeAsync("MATCH (e:LogEntry) WHERE e.number IN [2, 4] DELETE e");

        Assert.That(
            (await _writer.VerifyAsync(default)).Select(fault => $"{fault.Where}: {fault.What.Split(';')[0]}"),
            Is.EqualTo(["log entry 2: it is missing", "log entry 4: it is missing"]));
    }

    [Test]
    public async Task Evidence_with_a_missing_source_and_a_changed_entry_of_the_log_are_found()
    {
        await ChangeAsync("MATCH ()-[r:ATTENDS]->() SET r.sources = [source IN r.sources | 'small/' + source]");
        await ChangeAsync("MATCH (e:LogEntry) SET e.author = 'eve'");

        var faults = await _writer.VerifyAsync(default);

        Assert.That(faults, Has.Count.EqualTo(2));
        Assert.That(faults[0].What, Does.Contain("small/").And.Contain("which is missing"));
        Assert.That(faults[1].ToString(), Does.Contain("log entry 1").And.Contain("not what was written"));
    }

    [Test]
    public async Task What_somebody_else_created_does_not_prevent_the_next_import_from_rewriting_search_words()
    {
        await ChangeAsync("MATCH (g:StakeholderGraph) REMOVE g.findWordsVersion CREATE (:Stakeholder {id: 'note'})");

        Assert.That((await _writer.ImportAsync([Small], ImportMode.AtOnce, null, default)).Single().Unchanged);
    }

    [Test]
    public async Task Search_words_of_an_earlier_version_are_reported_and_rewritten_by_importing_unchanged_files()
    {
        await using var writer = await Neo4jWriter.OpenAsync(TestServer.Open(), TimeProvider.System, rowsOfImports: 1, default);
        await using var reader = await Stores.OpenReaderAsync(TestServer.Address, TimeProvider.System, default);
        var before = await reader.VersionAsync(default);
        await ChangeAsync("MATCH (g:StakeholderGraph) REMOVE g.findWordsVersion");
        await ChangeAsync("MATCH (n:Stakeholder|Engagement) SET n.findWords = 'vold'");
        await writer.ImportAsync([Small], ImportMode.DryRun, null, default);

        Assert.That((await reader.AskAsync(new Find("ada") { InNamesAlone = true }, default)).Items, Is.Empty);
        Assert.That((await writer.VerifyAsync(default)).Single().What, Does.Contain("rewrites them"));
        Assert.That((await writer.ImportAsync([Small], ImportMode.AtOnce, null, default)).Single().Unchanged);
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
        Assert.That(await reader.VersionAsync(default), Is.Not.EqualTo(before));
        foreach (var name in new[] { "ada", "forum" })
        {
            Assert.That((await reader.AskAsync(new Find(name) { InNamesAlone = true }, default)).Items.Single().Id.Value, Is.EqualTo(name));
        }

        await ChangeAsync("MATCH (g:StakeholderGraph) SET g.findWordsVersion = 99");
        await writer.ImportAsync([Small.Copy().Person("bob")], ImportMode.AtOnce, null, default);
        await using var database = TestServer.Open();
        var words = Statement.Reading("Neo4j/Writing/WordsAge.cypher").With("version", 99);
        Assert.That((await database.OneAsync(words, default))!.Flag("areOld"), "words of this version are not those of a later one");
    }

    [Test]
    public async Task Search_words_that_an_earlier_version_wrote_after_this_one_are_rewritten_too()
    {
        // An earlier version counts its writes, and sets nothing else.
        await ChangeAsync("MATCH (g:StakeholderGraph) SET g.writes = g.writes + 1");
        await ChangeAsync("MATCH (n {id: 'ada'}) SET n.findWords = 'vold'");
        await using var reader = await Stores.OpenReaderAsync(TestServer.Address, TimeProvider.System, default);

        Assert.That((await _writer.VerifyAsync(default)).Single().What, Does.Contain("rewrites them"));
        Assert.That((await _writer.ImportAsync([Small], ImportMode.AtOnce, null, default)).Single().Unchanged);
        Assert.That(await _writer.VerifyAsync(default), Is.Empty);
        Assert.That((await reader.AskAsync(new Find("ada") { InNamesAlone = true }, default)).Items.Single().Id.Value, Is.EqualTo("ada"));
    }

    [Test]
    public async Task An_emptied_database_has_no_network()
    {
        await using var reader = await Stores.OpenReaderAsync(TestServer.Address, TimeProvider.System, default);
        await ChangeAsync("MATCH (n) DETACH DELETE n");

        var failure = await Assert.ThrowsAsync<StoreException>(() => reader.VersionAsync(default));

        Assert.That(failure!.Failure, Is.EqualTo(StoreFailure.Unavailable));
    }

    /// <summary>As left by a version with fewer types of ties.</summary>
    [Test]
    public async Task An_index_with_fewer_types_of_ties_is_recreated_by_the_next_import()
    {
        await ChangeAsync("DROP INDEX tie_sources");
        await ChangeAsync(
            "CREATE FULLTEXT INDEX tie_sources FOR ()-[r:ATTENDS|FUNDS]-() ON EACH [r.sources] OPTIONS {indexConfig: "
                + "{`fulltext.analyzer`: 'keyword'}}");
        await ChangeAsync("DROP CONSTRAINT signs_id");
        Assert.That(
            (await _writer.VerifyAsync(default)).Select(fault => fault.What),
            Has.Some.Contains("tie_sources").And.Some.Contains("signs_id"));

        var more = new TestDataset("more").Person("bob").Event("pact", kind: Kind.Agreement).Tie("bob", TieType.Signs, "pact");
        await _writer.ImportAsync([more], ImportMode.AtOnce, null, default);

        Assert.That(await _writer.VerifyAsync(default), Is.Empty);
        await using var reader = await Stores.OpenReaderAsync(TestServer.Address, TimeProvider.System, default);
        var pact = await reader.AskAsync(new ProfileOf(RecordId.Parse("pact"), Family.Engagement, new Scope()), default);
        var source = await reader.AskAsync(new SourceOf(pact!.Sources.Values.Single().Id), default);
        Assert.That(source!.Ties.Select(t => t.Type), Is.EquivalentTo([TieType.Attends, TieType.Signs]));
    }

    private static async Task ChangeAsync(string cypher)
    {
        await using var database = TestServer.Open();
        await database.RunAsync(cypher);
    }
}
