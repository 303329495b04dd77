using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NUnit.Framework;
using StakeholderGraph.Asking;
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
    private ApiHost _apiOfNeo4j = null!;
    private ApiHost _apiOfEmbedded = null!;
    private List<(RecordId Id, Family Family)> _entries = null!;

    [OneTimeSetUp]
    public async Task Load()
    {
        var content = DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"));
        _neo4j = await TestServer.LoadAsync([content]);
        var network = NetworkBuilder.Build([content]);
        _embedded = InMemory.Of(network);
        _apiOfNeo4j = await ApiHost.StartAsync([content], services => services.AddSingleton(_neo4j));
        _apiOfEmbedded = await ApiHost.StartAsync([content]);
        _entries = [.. Enumerable.Range(0, network.EntryCount).Select(e => (Actors.IdOf(network, e), network.KindOf(e).Family()))];
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        // Without a server, nothing was opened.
        if (_neo4j is not null)
        {
            await _apiOfNeo4j.DisposeAsync();
            await _apiOfEmbedded.DisposeAsync();
            await _neo4j.DisposeAsync();
            await _embedded.DisposeAsync();
        }
    }

    [TestCaseSource(nameof(All))]
    public async Task The_example_of_a_question_has_the_same_answer(QuestionDescription question) =>
        Assert.That(await ExampleAsync(_apiOfNeo4j, question), Is.EqualTo(await ExampleAsync(_apiOfEmbedded, question)));

    public static IEnumerable<TestCaseData> All() => Questions.All.Select(q => new TestCaseData(q).SetArgDisplayNames(q.Id));

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
        var asked = 0;
        foreach (var (id, family) in _entries)
        {
            var profile = await _embedded.AskAsync(new ProfileOf(id, family, Scope.Everything), default);
            foreach (var name in profile!.Names.Select(n => n.Text))
            {
                // By turns the name as it is, its beginning, and the name with a letter missing.
                var text = (asked++ % 3) switch
                {
                    0 => name,
                    1 => name[..(1 + name.Length / 3)],
                    _ => name.Remove(name.Length / 2, 1),
                };
                await AreTheSame(r => r.AskAsync(new Find(text) { InNamesAlone = asked % 2 == 0 }, default), text);
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
    public async Task All_pairs_have_the_same_common_ground([Values] Level level)
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
    public async Task Every_source_has_the_same_ties()
    {
        await AreTheSame(r => r.AskAsync(new AllSources(), default), "sources");
        foreach (var source in await _embedded.AskAsync(new AllSources(), default))
        {
            await AreTheSame(r => r.AskAsync(new SourceOf(source.Id), default), source.Id);
        }
    }

    private static async Task<string> ExampleAsync(ApiHost api, QuestionDescription question)
    {
        var (response, body) = question.IsPosted
            ? await api.PostAsync(question.Example.Split('?')[0], new ExampleRequest(question.Example).Body(question).ToJsonString())
            : await api.GetAsync(question.Example);
        using (response)
        {
            Assert.That(response.IsSuccessStatusCode, $"{body}");
            return body!.ToJsonString();
        }
    }

    private async Task AreTheSame<T>(Func<INetworkReader, Task<T>> ask, object question) =>
        Assert.That(JsonSerializer.Serialize(await ask(_neo4j)), Is.EqualTo(JsonSerializer.Serialize(await ask(_embedded))), $"{question}");
}
