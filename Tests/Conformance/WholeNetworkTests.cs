using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.Embedded;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>
/// A question without engine-specific code is answered from the whole current network, on every engine; the rules of such questions are
/// <see cref="NetworkRules"/>.
/// </summary>
public sealed class WholeNetworkTests(Engine engine) : WritingFixture(engine)
{
    [Test]
    public async Task The_whole_network_has_the_same_answers_and_follows_imports()
    {
        await Import(Rich("a"), Rich("b"));
        var reader = await OpenReader();
        await AnswersAsTheEngineDoes(reader);
        var before = await reader.VersionAsync(default);

        await Import(new TestDataset("b").Person("ada").Body("bob"));
        await NextVersion(reader, before);

        await AnswersAsTheEngineDoes(reader);
        Assert.That(
            await reader.AskAsync(new Anew<Profile?>(new ProfileOf(RecordId.Parse("bob"), Family.Stakeholder, Scope.Everything)), default),
            Is.Not.Null);
    }

    [Test]
    public async Task Simultaneous_questions_are_answered()
    {
        await Import(Rich("a"));
        var reader = await OpenReader();
        using var left = new CancellationTokenSource();
        var question = new Anew<PartOfList<SourceSummary>>(new AllSources());

        var leaving = reader.AskAsync(question, left.Token);
        var asked = Enumerable.Range(0, 8).Select(_ => reader.AskAsync(question, default)).ToList();
        await left.CancelAsync();

        await Task.WhenAny(leaving);
        Assert.That((await Task.WhenAll(asked)).Select(a => a.Count), Is.All.Positive);
    }

    [Test]
    public async Task The_network_of_a_store_answers_as_the_one_that_was_written([Range(0, 2)] int seed)
    {
        var random = new RandomNetwork(seed);
        var datasets = random.Datasets();
        await using var written = InMemory.Of(datasets);
        await using var reader = await Load(datasets);
        for (var i = 0; i < 4; i++)
        {
            var (scope, weight) = (random.Scope(), random.Pick(Enum.GetValues<Weight>()));
            var (from, to) = (RandomNetwork.Stakeholders[i], RandomNetwork.Stakeholders[^(i + 1)]);
            await IsAnsweredAs(written, reader, new HowConnected(from, to, scope) { Weight = weight });
            await IsAnsweredAs(written, reader, new MapOfCooperation(scope) { Weight = weight });
            var measure = random.Pick(Enum.GetValues<BridgeMeasure>());
            await IsAnsweredAs(written, reader, new WhoBridges(scope) { Weight = weight, Measure = measure });
            await IsAnsweredAs(written, reader, new WhoIsAround(from, scope) { Depth = 3 });
            var later = scope with { Time = default, KnownBy = PartialDate.Parse("2012") };
            var earlier = later with { KnownBy = PartialDate.Parse("2010") };
            await IsAnsweredAs(written, reader, new WhatChanged(earlier, later) { Weight = weight });
            await IsAnsweredAs(written, reader, new WhoTakesPart(scope) { Group = random.Pick(Enum.GetValues<ParticipationGroup>()) });
            await IsAnsweredAs(written, reader, new WhoIsMissing(scope) { Weight = weight });
        }
    }

    private static async Task IsAnsweredAs<T>(EmbeddedReader expected, INetworkReader reader, IQuestion<T> question) =>
        Assert.That(
            JsonSerializer.Serialize(await reader.AskAsync(question, default)),
            Is.EqualTo(JsonSerializer.Serialize(await expected.AskAsync(question, default))),
            $"{question}");

    private static async Task AnswersAsTheEngineDoes(INetworkReader reader)
    {
        var found = await reader.AskAsync(new Find(""), default);
        foreach (var (id, family) in found.Items.Select(f => (f.Id, f.Family)))
        {
            await IsAnsweredAlike(reader, new ProfileOf(id, family, Scope.Everything));
            await IsAnsweredAlike(reader, new WhoCooperates(id, Scope.Everything with { Level = Level.Organization }));
        }

        await IsAnsweredAlike(reader, new AllSources());
    }

    private static async Task IsAnsweredAlike<T>(INetworkReader reader, IQuestion<T> question) =>
        Assert.That(
            JsonSerializer.Serialize(await reader.AskAsync(new Anew<T>(question), default)),
            Is.EqualTo(JsonSerializer.Serialize(await reader.AskAsync(question, default))));

    /// <summary>A question about which an engine knows only that a network answers it.</summary>
    private sealed record Anew<T>(IQuestion<T> Question) : IQuestion<T>
    {
        T IQuestion<T>.AnswerFrom(Network network, CancellationToken cancellationToken) => Question.AnswerFrom(network, cancellationToken);
    }
}
