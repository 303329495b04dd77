using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>How much of a cooperation an answer contains, and what it states about the rest.</summary>
public sealed class WhoCooperatesLimitsTests(Engine engine) : CooperationFixture(engine)
{
    [Test]
    public async Task Partners_beyond_the_limit_are_counted()
    {
        var data = AdaBobCleo().Tie("ada", TieType.Hosts, "forum").Tie("bob", TieType.Signs, "forum").Tie("cleo", TieType.Attends, "forum");
        await using var reader = await Load(data);
        var answer = await reader.AskAsync(new WhoCooperates(Id("ada"), Scope.Everything) { AtMost = 1 }, default);
        Assert.Multiple(() =>
        {
            Assert.That(answer!.Partners.Select(p => p.Stakeholder.Id.Value), Is.EqualTo(["bob"]));
            Assert.That(answer!.Truncated, Is.True);
            Assert.That(answer!.Omitted, Is.EqualTo(1));
            Assert.That(answer!.Ties.Keys, Has.None.Contains("cleo"), "ties of those left out are left out");
        });
    }

    [Test]
    public async Task Pages_of_partners_and_of_what_one_shares_are_together_the_whole()
    {
        for (var seed = 0; seed < 15; seed++)
        {
            var random = new RandomNetwork(seed);
            await using var reader = await Load(random.Datasets());
            var question = new WhoCooperates(random.Stakeholder(), random.Scope())
            {
                Weight = random.Pick(Weight.Count, Weight.Newman, Weight.Role),
                AtMost = 500,
                SharedAtMost = 500,
            };
            var whole = (await reader.AskAsync(question, default))!;
            var partners = new List<Partner>();
            for (Cooperation? page = null; page is null or { Truncated: true };)
            {
                page = (await reader.AskAsync(question with { AtMost = 2, Skip = partners.Count }, default))!;
                partners.AddRange(page.Partners);
                Assert.That(page.Omitted, Is.EqualTo(whole.Partners.Count - partners.Count), $"seed {seed}");
                Assert.That(page.Ties.Keys, Is.EqualTo(Named(page).Distinct().Order(StringComparer.Ordinal)), $"seed {seed}");
            }

            Assert.That(partners.Select(Line), Is.EqualTo(whole.Partners.Select(Line)), $"seed {seed}");
            foreach (var partner in whole.Partners)
            {
                var shared = new List<SharedEngagement>();
                for (Partner? page = null; page is null or { Omitted: > 0 };)
                {
                    var answer = (
                        await reader.AskAsync(
                            question with
                            {
                                Partner = partner.Stakeholder.Id,
                                SharedAtMost = 2,
                                SharedSkip = shared.Count,
                            },
                            default))!;
                    page = answer.Partners.Single();
                    shared.AddRange(page.Shared);
                    Assert.That(
                        (page.Strength, page.Omitted),
                        Is.EqualTo((partner.Strength, partner.Shared.Count - shared.Count)),
                        $"seed {seed}");
                }

                Assert.That(shared.Select(Shared), Is.EqualTo(partner.Shared.Select(Shared)), $"seed {seed} {partner.Stakeholder.Id}");
            }
        }

        static IEnumerable<string> Named(Cooperation page) =>
            [.. page.Partners.SelectMany(p => p.Shared).SelectMany(s => s.Ties), .. page.Direct.Select(d => d.Tie.Value)];
        static string Line(Partner partner) =>
            $"{partner.Stakeholder.Id} {partner.Strength} {string.Join(", ", partner.Shared.Select(Shared))}";
        static string Shared(SharedEngagement shared) =>
            $"{shared.Engagement.Id} {shared.Contribution} {shared.Possible} {string.Join(' ', shared.Ties)}";
    }

    [Test]
    public async Task The_largest_contributions_are_listed_and_the_others_counted()
    {
        var data = AdaBobCleo();
        for (var i = 0; i < 14; i++)
        {
            data.Event($"event-{i:00}")
                .Tie("ada", TieType.Signs, $"event-{i:00}")
                .Tie("bob", i == 13 ? TieType.Signs : TieType.Attends, $"event-{i:00}");
        }

        var answer = await Ask(data, "ada", Scope.Everything);
        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Partners.Single().Shared.Select(s => s.Engagement.Id.Value),
                Is.EqualTo(["event-13", .. Enumerable.Range(0, 9).Select(i => $"event-{i:00}")]));
            Assert.That(answer.Partners.Single().Omitted, Is.EqualTo(4));
            Assert.That(answer.Partners.Single().Strength, Is.EqualTo(1 + (13 * 0.3)).Within(1e-9), "the strength is that of all");
            Assert.That(answer.Ties, Has.Count.EqualTo(20));
        });
    }

    [Test]
    public async Task The_strongest_participations_are_listed_and_the_others_counted()
    {
        var data = AdaBobCleo().Body("ministry", Kind.Ministry, "KZ").Event("congress").Tie("ministry", TieType.Hosts, "congress");
        for (var i = 0; i < 8; i++)
        {
            data.Body($"body-{i}", Kind.Ngo, "KG").Tie($"body-{i}", i == 6 ? TieType.Signs : TieType.Attends, "congress");
        }

        var shared = (await Ask(data, "ministry", new Scope { Level = Level.Country })).Partners.Single().Shared.Single();
        Assert.Multiple(() =>
        {
            Assert.That(
                shared.Ties,
                Is.EqualTo([
                    "body-0-attends-congress",
                    "body-1-attends-congress",
                    "body-2-attends-congress",
                    "body-3-attends-congress",
                    "body-6-signs-congress",
                    "ministry-hosts-congress",
                ]));
            Assert.That(shared.Omitted, Is.EqualTo(3));
        });
    }

    [Test]
    public async Task Partners_without_room_in_the_answer_are_counted()
    {
        var data = AdaBobCleo();
        for (var i = 0; i < 6; i++)
        {
            data.Event($"event-{i}")
                .Tie("ada", TieType.Signs, $"event-{i}")
                .Tie("bob", TieType.Signs, $"event-{i}")
                .Tie("cleo", TieType.Attends, $"event-{i}");
        }

        await using var reader = await Load(data);
        var answer = await reader.AskAsync(new WhoCooperates(Id("ada"), Scope.Everything) { AtMostBytes = 26_000 }, default);
        Assert.Multiple(() =>
        {
            Assert.That(answer!.Partners.Select(p => p.Stakeholder.Id.Value), Is.EqualTo(["bob", "cleo"]));
            Assert.That(answer!.Partners.Select(p => p.Shared.Count + p.Omitted), Is.All.EqualTo(6));
            Assert.That(answer!.Partners.Select(p => p.Shared.Count), Is.All.GreaterThan(0));
            Assert.That(answer!.Partners.Sum(p => p.Omitted), Is.GreaterThan(0));
            Assert.That(answer!.Ties.Keys, Is.EquivalentTo(answer.Partners.SelectMany(p => p.Shared).SelectMany(s => s.Ties).Distinct()));
        });
    }
}
