using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Every engine says what the oracle says, on random networks under random scopes; and an engine that is wrong is found out.</summary>
public sealed class OracleTests(Engine engine) : ConformanceFixture(engine)
{
    private const int Networks = 200;
    private const int QuestionsEach = 4;

    [Test]
    public async Task Every_answer_is_what_the_oracle_says()
    {
        for (var seed = 0; seed < Networks; seed++)
        {
            await foreach (var (oracle, reader, random) in Ask(seed))
            {
                var cooperation = Cooperation(random);
                Assert.That(Transcript.Of((await reader.AskAsync(cooperation, default))!), Is.EqualTo(oracle.Answer(cooperation)), $"seed {seed}: {cooperation}");

                var ground = Ground(random);
                Assert.That(
                    Transcript.Of(await reader.AskAsync(ground, default)), Is.EqualTo(oracle.Answer(ground)), $"seed {seed}: {string.Join(' ', ground.Parties)} {ground}");

                var profile = Profile(random);
                Assert.That(Transcript.Of((await reader.AskAsync(profile, default))!), Is.EqualTo(oracle.Answer(profile)), $"seed {seed}: {profile}");
            }
        }
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task An_engine_that_makes_a_mistake_is_found_out(Func<WhoCooperates, WhoCooperates> mistake) =>
        Assert.That(await AnyNetwork(async seed =>
        {
            await foreach (var (oracle, reader, random) in Ask(seed))
            {
                var question = Cooperation(random);
                var answer = await reader.AskAsync(mistake(question), default);
                if (Transcript.Of(answer!) != oracle.Answer(question))
                {
                    return true;
                }
            }

            return false;
        }), "No network tells this engine from a right one");

    [Test]
    public async Task An_engine_that_does_not_know_on_whose_behalf_is_found_out()
    {
        Assert.That(await AnyNetwork(async seed =>
        {
            var random = new RandomNetwork(seed);
            var datasets = random.Datasets();
            await using var reader = await Load([.. datasets.Select(WithoutOnBehalfOf)]);
            var question = Cooperation(random);
            var answer = await reader.AskAsync(question, default);
            return Strengths(Transcript.Of(answer!)) != Strengths(new Oracle(datasets).Answer(question));
        }), "No network tells this engine from a right one");

        // The lines of partners; those of ties would of course tell the difference.
        static string Strengths(string transcript) => string.Join('\n', transcript.Split('\n').Where(line => line.Split(": ").Length == 2));
    }

    private static async Task<bool> AnyNetwork(Func<int, Task<bool>> tells)
    {
        for (var seed = 0; seed < Networks; seed++)
        {
            if (await tells(seed))
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<TestCaseData<Func<WhoCooperates, WhoCooperates>>> Mistakes()
    {
        yield return Mistake("n is not looked at", q => q with { Weight = q.Weight == Weight.Newman ? Weight.Count : q.Weight });
        yield return Mistake("roles weigh nothing", q => q with { Weight = q.Weight == Weight.Role ? Weight.Newman : q.Weight });
        yield return Mistake("invited take part", q => q with { Scope = q.Scope with { Roles = q.Scope.Roles.IsEmpty ? [.. TieRules.Participations] : q.Scope.Roles } });
        yield return Mistake("knownBy is not heard", q => q with { Scope = q.Scope with { KnownBy = null } });
        yield return Mistake("minSources is not heard", q => q with { Scope = q.Scope with { MinSources = 0 } });
        yield return Mistake("minPublishers counts sources", q => q with { Scope = q.Scope with { MinSources = Math.Max(q.Scope.MinSources, q.Scope.MinPublishers), MinPublishers = 0 } });
        yield return Mistake("status is not heard", q => q with { Scope = q.Scope with { Statuses = [] } });
        yield return Mistake("datasets are not heard", q => q with { Scope = q.Scope with { Datasets = [] } });
        yield return Mistake("lineage is not heard", q => q with { Scope = q.Scope with { Lineage = false } });
        yield return Mistake("kinds are not heard", q => q with { Scope = q.Scope with { Kinds = [] } });
        yield return Mistake("countries are not heard", q => q with { Scope = q.Scope with { Countries = [] } });
        yield return Mistake("topics are not heard", q => q with { Scope = q.Scope with { Topics = [] } });
        yield return Mistake("time is not heard", q => q with { Scope = q.Scope with { Time = default } });
        yield return Mistake("bodies are not put together by country", q => q with { Scope = q.Scope with { Level = q.Scope.Level == Level.Country ? Level.Organization : q.Scope.Level } });
        yield return Mistake("one partner too few", q => q with { AtMost = Math.Max(1, q.AtMost - 1) });

        static TestCaseData<Func<WhoCooperates, WhoCooperates>> Mistake(string name, Func<WhoCooperates, WhoCooperates> mistake) =>
            new(mistake) { TestName = $"An_engine_is_found_out_where_{name.Replace(' ', '_')}" };
    }

    private static WhoCooperates Cooperation(RandomNetwork random) => new(random.Stakeholder(), random.Scope())
    {
        Weight = random.Pick(Weight.Count, Weight.Newman, Weight.Role),
        AtMost = random.Pick(1, 3, 50),
        WaysAtMost = int.MaxValue,
    };

    private static CommonGround Ground(RandomNetwork random)
    {
        var parties = random.Parties();
        return new CommonGround(parties, random.Scope())
        {
            AtLeast = random.Pick<int?>(null, 1, Math.Min(2, parties.Distinct().Count())),
            AtMost = random.Pick(1, 100),
            WaysAtMost = int.MaxValue,
        };
    }

    private static ProfileOf Profile(RandomNetwork random) => random.Pick(true, false)
        ? new ProfileOf(random.Stakeholder(), Family.Stakeholder, random.Scope())
        : new ProfileOf(random.Pick([.. RandomNetwork.Engagements]), Family.Engagement, random.Scope());

    private async IAsyncEnumerable<(Oracle Oracle, INetworkReader Reader, RandomNetwork Random)> Ask(int seed)
    {
        var random = new RandomNetwork(seed);
        var datasets = random.Datasets();
        var oracle = new Oracle(datasets);
        await using var reader = await Load(datasets);
        for (var i = 0; i < QuestionsEach; i++)
        {
            yield return (oracle, reader, random);
        }
    }

    private static TestDataset WithoutOnBehalfOf(TestDataset dataset)
    {
        var copy = new TestDataset(dataset.Dataset.Name.Value);
        dataset.Sources().ToList().ForEach(s => copy.Add(s));
        dataset.Stakeholders().ToList().ForEach(s => copy.Add(s));
        dataset.Engagements().ToList().ForEach(e => copy.Add(e));
        dataset.Ties().ToList().ForEach(t => copy.Add(t with { OnBehalfOf = null }, [.. dataset.Evidence().Where(e => e.Tie == t.Id)]));
        return copy;
    }
}
