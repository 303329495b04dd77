using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.Embedded;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Neo4j;

/// <summary>
/// On the example network, Neo4j answers every question about every record with the same bytes as the embedded engine. The conformance
/// suite tests whether the answers are right.
/// </summary>
[TestFixture(Category = "Neo4j")]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "NUnit closes them in OneTimeTearDown")]
public sealed class SameAnswersTests
{
    private EmbeddedReader _embedded = null!;
    private INetworkReader _neo4j = null!;
    private List<(RecordId Id, Family Family)> _entries = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        var content = DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"));
        _neo4j = await TestServer.LoadAsync([content]);
        var network = NetworkBuilder.Build([content]);
        _embedded = InMemory.Of(network);
        _entries = [.. Enumerable.Range(0, network.EntryCount).Select(e => (Actors.IdOf(network, e), network.KindOf(e).Family()))];
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        // Without a server, nothing was opened.
        if (_neo4j is not null)
        {
            await _neo4j.DisposeAsync();
            await _embedded.DisposeAsync();
        }
    }

    [Test]
    public async Task The_version_is_the_same() =>
        Assert.That(await _neo4j.VersionAsync(default), Is.EqualTo(await _embedded.VersionAsync(default)));

    [Test]
    public Task The_datasets_are_the_same() => AreTheSame(r => r.DatasetsAsync(default), "datasets");

    [Test]
    public async Task Everyone_has_the_same_partners([Values] Level level, [Values] bool lineage)
    {
        foreach (var (id, _) in _entries)
        {
            var question = new WhoCooperates(id, new Scope { Level = level, Lineage = lineage });
            await AreTheSame(r => r.AskAsync(question, default), question);
        }
    }

    [Test]
    public async Task Everyone_has_the_same_profile()
    {
        foreach (var (id, family) in _entries)
        {
            var question = new ProfileOf(id, family, Scope.Everything);
            await AreTheSame(r => r.AskAsync(question, default), question);
            await AreTheSame(r => r.AskAsync(question with { Family = 1 - family }, default), question);
        }
    }

    [Test]
    public async Task Everyone_is_found_by_the_same_names_and_beginnings()
    {
        foreach (var (id, family) in _entries)
        {
            var profile = await _embedded.AskAsync(new ProfileOf(id, family, Scope.Everything), default);
            foreach (
                var text in profile!.Names.SelectMany(n =>
                    new[] { n.Text, n.Text[..(1 + n.Text.Length / 3)], n.Text.Remove(n.Text.Length / 2, 1) }))
            {
                await AreTheSame(r => r.AskAsync(new Find(text), default), text);
                await AreTheSame(r => r.AskAsync(new Find(text) { InNamesAlone = true }, default), text);
            }
        }
    }

    [Test]
    public async Task Everything_is_found_page_by_page(
        [Values("", "a")] string text,
        [Values(null, Kind.Ministry)] Kind? kind,
        [Values(null, 2011)] int? year)
    {
        var question = new Find(text) { AtMost = 7, Kinds = kind is { } one ? [one] : [], Years = year is { } begun ? [begun] : [] };
        do
        {
            await AreTheSame(r => r.AskAsync(question, default), question);
            question = question with { After = (await _neo4j.AskAsync(question, default)).Next };
        }
        while (question.After is not null);
    }

    [Test]
    public async Task Everyone_shares_the_same_ground_with_everyone([Values] Level level)
    {
        var question = new CommonGround(
            [.. _entries.Where(e => e.Family == Family.Stakeholder).Select(e => e.Id).Take(CommonGround.MaxParties)],
            new Scope { Level = level })
        {
            AtLeast = 2,
        };
        await AreTheSame(r => r.AskAsync(question, default), question);
        await AreTheSame(r => r.AskAsync(question with { Parties = [RecordId.Parse("nobody"), question.Parties[0]] }, default), question);
    }

    [Test]
    public async Task The_same_rests_on_every_source()
    {
        await AreTheSame(r => r.AskAsync(new AllSources(), default), "sources");
        foreach (var source in await _embedded.AskAsync(new AllSources(), default))
        {
            await AreTheSame(r => r.AskAsync(new SourceOf(source.Id), default), source.Id);
        }
    }

    private async Task AreTheSame<T>(Func<INetworkReader, Task<T>> ask, object question) =>
        Assert.That(JsonSerializer.Serialize(await ask(_neo4j)), Is.EqualTo(JsonSerializer.Serialize(await ask(_embedded))), $"{question}");
}
