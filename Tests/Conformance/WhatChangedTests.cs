using NUnit.Framework;
using StakeholderGraph.Tests.Conformance.Oracles;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

public sealed class WhatChangedTests : NetworkRules
{
    private static readonly WhatChanged Question = new(In("2009"), In("2011")) { Weight = Weight.Count };

    [Test]
    public async Task Pairs_are_gained_lost_stronger_or_weaker_and_those_who_take_part_new_or_gone()
    {
        await using var reader = await Load(Meetings());
        var changes = await reader.AskAsync(Question, default);
        Assert.Multiple(() =>
        {
            Assert.That(changes.Gained.Select(Described), Is.EqualTo(["ilo ministry 0 2", "ilo union 0 2"]));
            Assert.That(changes.Lost.Select(Described), Is.EqualTo(["agency ministry 1 0"]));
            Assert.That(changes.Stronger.Select(Described), Is.EqualTo(["ministry union 1 2"]));
            Assert.That(changes.Weaker, Is.Empty);
            Assert.That(changes.Newcomers.Select(p => (p.Id.Value, p.Engagements)), Is.EqualTo([("ilo", 2)]));
            Assert.That(changes.Gone.Select(p => (p.Id.Value, p.Engagements)), Is.EqualTo([("agency", 1)]));
            Assert.That(changes.Stronger[0].EngagementsBefore.Single().Ties, Is.EqualTo(["ministry-hosts-visit", "union-attends-visit"]));
            Assert.That(changes.Ties.Keys, Does.Contain("union-attends-visit").And.Contain("agency-attends-survey"));
            Assert.That(changes.Sources, Is.Not.Empty);
        });
    }

    [Test]
    public async Task What_became_known_is_what_changed_between_two_days_of_publication()
    {
        await using var reader = await Load(new TestDataset("d")
            .Source("early", "The Press", "2010").Source("late", "The Press", "2012")
            .Body("ministry").Body("union").Event("talks").Event("forum")
            .Tie("ministry", TieType.Signs, "talks", evidence: ["early"]).Tie("union", TieType.Signs, "talks", evidence: ["early"])
            .Tie("ministry", TieType.Hosts, "forum", evidence: ["early"]).Tie("union", TieType.Attends, "forum", evidence: ["late"]));
        var changes = await reader.AskAsync(
            new WhatChanged(new Scope { KnownBy = PartialDate.Parse("2010") }, new Scope { KnownBy = PartialDate.Parse("2012") })
            {
                Weight = Weight.Count,
            },
            default);
        Assert.That(changes.Stronger.Select(Described), Is.EqualTo(["ministry union 1 2"]));
    }

    [Test]
    public async Task A_body_that_was_renamed_is_the_same_one_with_lineage()
    {
        await using var reader = await Load(new TestDataset("d")
            .Body("ministry").Body("old-union").Body("union").Event("then", "2009", "2009").Event("now", "2011", "2011")
            .Tie("union", TieType.Succeeds, "old-union")
            .Tie("ministry", TieType.Attends, "then").Tie("old-union", TieType.Attends, "then")
            .Tie("ministry", TieType.Attends, "now").Tie("union", TieType.Attends, "now"));
        var apart = await reader.AskAsync(Question, default);
        var joined = await reader.AskAsync(
            Question with
            {
                Before = Question.Before with { Lineage = true },
                After = Question.After with { Lineage = true },
            },
            default);
        Assert.That(
            (apart.Counts.Gained, apart.Counts.Lost, joined.Counts.Gained, joined.Counts.Lost, joined.Counts.Same),
            Is.EqualTo((1, 1, 0, 0, 1)));
    }

    [Test]
    [Category("Thorough")]
    public async Task Every_answer_equals_that_of_the_oracle()
    {
        for (var seed = 0; seed < 150; seed++)
        {
            var random = new RandomNetwork(seed);
            var datasets = random.Datasets();
            var oracle = new Oracle(datasets);
            await using var reader = await Load(datasets);
            for (var i = 0; i < 3; i++)
            {
                var scope = random.Scope() with { Time = default, KnownBy = null };
                var isOfTime = random.Pick(true, false);
                var question = new WhatChanged(
                    isOfTime ? scope with { Time = In("2009/2010").Time } : scope with { KnownBy = PartialDate.Parse("2010") },
                    isOfTime ? scope with { Time = In("2011/2012").Time } : scope with { KnownBy = PartialDate.Parse("2012") })
                {
                    Weight = random.Pick(Enum.GetValues<Weight>()),
                    MinStrength = random.Pick(0L, 100_000_000, 1_000_000_000),
                    AtMost = random.Pick(2, 500),
                    Skip = random.Pick(0, 1),
                };
                Assert.That(
                    Transcript.Of(await reader.AskAsync(question, default)),
                    Is.EqualTo(oracle.Answer(question)),
                    $"seed {seed}: {question}");
            }
        }
    }

    private static Scope In(string time)
    {
        var sides = time.Split('/');
        return new Scope { Time = new Period(PartialDate.Parse(sides[0]), PartialDate.Parse(sides[^1])) };
    }

    private static string Described(ChangedPair pair) => $"{pair.A.Id} {pair.B.Id} {pair.Before} {pair.After}";

    private static TestDataset Meetings() => new TestDataset("d")
        .Body("ministry", Kind.Ministry).Body("agency", Kind.Ministry).Body("union", Kind.Union).Body("ilo", Kind.InternationalOrganization)
        .Event("visit", "2009", "2009").Event("survey", "2009", "2009").Event("forum", "2011", "2011").Event("talks", "2011", "2011")
        .Tie("ministry", TieType.Hosts, "visit").Tie("union", TieType.Attends, "visit")
        .Tie("ministry", TieType.Hosts, "survey").Tie("agency", TieType.Attends, "survey")
        .Tie("ministry", TieType.Hosts, "forum").Tie("union", TieType.Attends, "forum").Tie("ilo", TieType.Attends, "forum")
        .Tie("ministry", TieType.Signs, "talks").Tie("ilo", TieType.Signs, "talks")
        .Tie("union", TieType.Attends, "talks");
}
