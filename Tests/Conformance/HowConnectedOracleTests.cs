using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Routes on random networks equal those of the oracle.</summary>
public sealed class HowConnectedOracleTests : NetworkRules
{
    [Test]
    [Category("Thorough")]
    public async Task Every_answer_equals_that_of_the_oracle()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomNetwork(seed);
            TestDataset[] datasets = seed % 2 == 0 ? random.Datasets() : [Sparse(seed)];
            var oracle = new Oracle(datasets);
            await using var reader = await Load(datasets);
            for (var i = 0; i < 4; i++)
            {
                var question = Random(random, seed % 2 == 0 ? random.Scope() : new Scope(), datasets);
                Assert.That(
                    Transcript.Of(await reader.AskAsync(question, default)),
                    Is.EqualTo(oracle.Answer(question)),
                    $"seed {seed}: {question}");
            }
        }
    }

    [Test]
    [Category("Thorough")]
    public async Task Disjoint_routes_share_nobody_and_cost_least_together_as_the_oracle_says()
    {
        var compared = 0;
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomNetwork(seed);
            TestDataset[] datasets = seed % 3 == 0 ? random.Datasets() : [Sparse(seed)];
            var oracle = new Oracle(datasets);
            await using var reader = await Load(datasets);
            var question = Random(random, seed % 3 == 0 ? random.Scope() : new Scope(), datasets) with
            {
                Through = [],
                Disjoint = true,
                AtMost = random.Pick(2, 3),
            };
            if (oracle.CountRoutes(question) is > 1 and <= 150)
            {
                var answer = await reader.AskAsync(question, default);
                var inner = answer.Routes.SelectMany(r => r.Stakeholders.Skip(1).SkipLast(1)).Select(m => m.Id.Value).ToList();
                Assert.That(inner, Is.Unique, $"seed {seed}: {question}");
                Assert.That(oracle.TotalOf(question, answer), Is.EqualTo(oracle.Disjoint(question)), $"seed {seed}: {question}");
                compared++;
            }
        }

        Assert.That(compared, Is.GreaterThan(50));
    }

    private static HowConnected Random(RandomNetwork random, Scope scope, TestDataset[] datasets)
    {
        var stakeholders = datasets.SelectMany(d => d.Stakeholders()).Select(s => s.Id).Distinct().ToArray();
        var engagements = datasets.SelectMany(d => d.Engagements()).Select(e => e.Id).Distinct().ToArray();
        var from = random.Pick(stakeholders);
        var to = random.Pick([.. stakeholders.Where(s => s != from)]);
        RecordId[] others = [.. stakeholders.Where(s => s != from && s != to)];
        var through = random
            .Pick<RecordId[]>([], [], [random.Pick(others)], [random.Pick(others), random.Pick(others)])
            .Distinct()
            .ToArray();
        return new HowConnected(from, to, scope)
        {
            By = random.Pick(RouteBy.Shortest, RouteBy.Strongest),
            Weight = random.Pick(Weight.Count, Weight.Newman, Weight.Role),
            AtMost = random.Pick(1, 4, 100),
            Through = [.. through],
            Avoid = random.Pick(true, false) ? [] : [.. ((RecordId[])[random.Pick([.. others.Except(through)]), random.Pick(engagements)])],
            SharedAtMost = random.Pick(2, 500),
            WaysAtMost = int.MaxValue,
            AtMostBytes = AnswerBounds.LargestBytes,
        };
    }

    /// <summary>A network with long and few routes.</summary>
    private static TestDataset Sparse(int seed)
    {
        var random = new Random(seed);
        string[] links =
        [
            .. Enumerable.Range(0, 17).Select(_ => $"n{random.Next(13):00} n{random.Next(13):00}").Where(l => l[..3] != l[4..]),
        ];
        var dataset = HowConnectedTests.Network(links, [.. Enumerable.Range(0, 13).Select(i => $"n{i:00}")]);
        var ties = Enumerable
            .Range(0, 3)
            .Select(_ => (From: $"n{random.Next(13):00}", To: $"n{random.Next(13):00}"))
            .Where(t => t.From != t.To)
            .Distinct();
        return ties.Aggregate(dataset, (d, t) => d.Tie(t.From, TieType.MemberOf, t.To));
    }
}
