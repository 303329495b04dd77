using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Known answers from a network that is well known in the field.</summary>
public sealed class SouthernWomenTests(Engine engine) : ConformanceFixture(engine)
{
    [Test]
    public async Task Evelyn_and_Theresa_share_seven_events_more_than_any_other_pair()
    {
        await using var reader = await Load(SharedData.SouthernWomen());
        var pairs = await Pairs(reader);
        var (a, b, strength) = pairs[0];
        Assert.Multiple(() =>
        {
            Assert.That((a, b, strength), Is.EqualTo(("evelyn-jefferson", "theresa-anderson", 7.0)));
            Assert.That(pairs.Count(p => p.Strength == 6), Is.EqualTo(7), "counted in the file by hand; descriptions of it say six");
            Assert.That(pairs, Has.Count.EqualTo(139));
        });
    }

    [Test]
    public async Task Evelyn_and_Theresa_met_at_the_events_2_3_4_5_6_8_and_9()
    {
        await using var reader = await Load(SharedData.SouthernWomen());
        var ground = await reader.AskAsync(
            new CommonGround([RecordId.Parse("evelyn-jefferson"), RecordId.Parse("theresa-anderson")], Scope.Everything), default);
        Assert.That(ground.Engagements.Select(e => e.Engagement.Id.Value), Is.EqualTo(["e2", "e3", "e4", "e5", "e6", "e8", "e9"]));
    }

    /// <summary>Every pair once, strongest first.</summary>
    private static async Task<List<(string A, string B, double Strength)>> Pairs(INetworkReader reader)
    {
        var women = (await reader.AskAsync(new SourceOf(RecordId.Parse("paper")), default))!
            .Ties.Select(t => t.From.Id)
            .Distinct()
            .ToList();
        var pairs = new List<(string A, string B, double Strength)>();
        foreach (var woman in women)
        {
            var answer = await reader.AskAsync(new WhoCooperates(woman, Scope.Everything) { Weight = Weight.Count, AtMost = 50 }, default);
            pairs.AddRange(answer!.Partners
                .Where(p => string.CompareOrdinal(woman.Value, p.Stakeholder.Id.Value) < 0)
                .Select(p => (woman.Value, p.Stakeholder.Id.Value, p.Strength)));
        }

        return [.. pairs.OrderByDescending(p => p.Strength)];
    }
}
