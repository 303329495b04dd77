using System.Security.Cryptography;
using System.Text.Json;
using NUnit.Framework;
using StakeholderGraph.Asking;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Invitations;

/// <summary>Changes of the example network that do not change a list.</summary>
public sealed class ShippedPlansTests
{
    private const string Asked =
        """
        {"title": "Round table", "date": "2012", "convener": "ilo", "seats": 5, "weights": {"newcomers": 0.5, "rest": 0.25},
         "demands": [{"name": "workers", "who": {"constituency": ["workers"]}, "least": 1}], "scope": {"knownBy": "2011-12-31"}}
        """;

    private static readonly IDatasetContent Shipped = DatasetFolder.Open(Repository.At("data", "central-asia-labour-migration"));
    private static readonly DateOnly LastDay = new(2011, 12, 31);

    [Test]
    public void Twenty_searches_give_the_same_hash()
    {
        var network = NetworkBuilder.Build([Shipped]);
        var hashes = Enumerable.Range(0, 20).Select(_ => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
            WhomToInviteAnswer.Answer(network, Read(Asked), default), AnswerJson.Sent.InvitationList))));

        Assert.That(hashes.Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public void Later_events_do_not_change_a_byte_of_a_plan()
    {
        var plan = Answer(Copy());
        var dates = Shipped.Sources().ToDictionary(source => source.Id, source => source.Published?.Last ?? DateOnly.MaxValue);
        var said = Shipped.Evidence().ToLookup(evidence => evidence.Tie, evidence => dates[evidence.Source]);
        var engagements = Shipped.Engagements().Select(engagement => engagement.Id).ToHashSet();
        var late = Shipped.Ties().Where(tie => engagements.Contains(tie.To) && said[tie.Id].All(day => day > LastDay)).ToList();
        for (var seed = 1; seed <= 3; seed++)
        {
            RecordId[] whom = [.. late.Select(tie => tie.To)];
            new Random(seed).Shuffle(whom);
            var shuffled = late.Select((tie, i) => (tie.Id, Whom: whom[i])).ToDictionary(tie => tie.Id, tie => tie.Whom);

            var future = Copy(tie: tie => shuffled.TryGetValue(tie.Id, out var other) ? tie with { To = other } : tie);
            Assert.That(Answer(future), Is.EqualTo(plan), $"seed {seed}");
        }

        Assert.That(late, Has.Count.GreaterThan(20), "there has to be a future");
    }

    [Test]
    public void Reordered_records_and_renamed_ids_do_not_change_the_list()
    {
        var plan = Answer(Copy());

        Assert.That(Answer(Copy(order: new Random(1))), Is.EqualTo(plan));
        Assert.That(
            Answer(Copy(rename: id => RecordId.Parse($"z-{id}")), Asked.Replace("\"ilo\"", "\"z-ilo\"", StringComparison.Ordinal))
                .Replace("z-", "", StringComparison.Ordinal),
            Is.EqualTo(plan.Replace("z-", "", StringComparison.Ordinal)));
    }

    private static string Answer(IDatasetContent content, string asked = Asked) => JsonSerializer.Serialize(
        WhomToInviteAnswer.Answer(NetworkBuilder.Build([content]), Read(asked), default), AnswerJson.Sent.InvitationList);

    private static Demand Read(string asked) => DemandReader.Read(asked, (field, problem) => Assert.Fail($"{field} {problem}"))!;

    private static TestDataset Copy(Func<Tie, Tie>? tie = null, Func<RecordId, RecordId>? rename = null, Random? order = null)
    {
        var (named, copy) = (rename ?? (id => id), new TestDataset("copy"));
        foreach (var source in InOrder(Shipped.Sources()))
        {
            copy.Add(source with { Id = named(source.Id) });
        }

        foreach (var stakeholder in InOrder(Shipped.Stakeholders()))
        {
            copy.Add(Described(new Stakeholder(named(stakeholder.Id), stakeholder.Kind, stakeholder.Name), stakeholder));
        }

        foreach (var engagement in InOrder(Shipped.Engagements()))
        {
            var renamed = new Engagement(named(engagement.Id), engagement.Kind, engagement.Name) { Topics = engagement.Topics };
            copy.Add(Described(renamed, engagement));
        }

        var said = Shipped.Evidence().ToLookup(evidence => evidence.Tie);
        foreach (var one in InOrder(Shipped.Ties()))
        {
            var changed = tie?.Invoke(one) ?? one;
            copy.Add(
                changed with
                {
                    Id = named(one.Id),
                    From = named(changed.From),
                    To = named(changed.To),
                    OnBehalfOf = changed.OnBehalfOf is { } behalf ? named(behalf) : null,
                },
                [.. InOrder(said[one.Id]).Select(evidence => evidence with { Tie = named(one.Id), Source = named(evidence.Source) })]);
        }

        return copy;

        static T Described<T>(T renamed, Entry original)
            where T : Entry
        {
            Entry entry = renamed;
            return (T)(entry with
            {
                Language = original.Language,
                Country = original.Country,
                Period = original.Period,
                Identifiers = original.Identifiers,
                Links = original.Links,
                Attributes = original.Attributes,
            });
        }

        IEnumerable<T> InOrder<T>(IEnumerable<T> records)
        {
            T[] all = [.. records];
            order?.Shuffle(all);
            return all;
        }
    }
}
