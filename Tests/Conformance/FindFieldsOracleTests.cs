using System.Collections.Immutable;
using NUnit.Framework;
using StakeholderGraph.Tests.Names;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>
/// On every engine, a search by fields finds what examining every field of every record finds, in the same order; and properties of this
/// order.
/// </summary>
public sealed class FindFieldsOracleTests(Engine engine) : ConformanceFixture(engine)
{
    private static readonly string[] Words =
    [
        "Labour", "Migration", "Skills", "Pensions", "Northern", "Coastal", "Anna", "Ada", "Bishkek", "Almaty", "Union", "Ministry",
        "Conference", "Project", "Kazakhstan", "Kyrgyz", "OECD", "Centre", "Minister", "2009", "2011", "of",
    ];

    private static readonly string[] Sought =
    [
        .. Words, "kazakh", "казахстанский", "Kyrgyzstan", "KG", "meeting", "конференция", "министр", "June", "2010", "в", "union",
        "unions", "skil", "An", "B.", "agreement", "labor",
    ];

    [Test]
    [Category("Thorough")]
    public async Task An_engine_finds_the_same_fields_as_a_search_of_every_field()
    {
        for (var seed = 1; seed <= RandomNetworks(embedded: 6, onServer: 1); seed++)
        {
            await FindsWhatLookingAtEveryFieldFindsAsync(seed);
        }
    }

    [Test]
    public async Task The_order_of_words_does_not_change_the_records_that_have_all_of_them()
    {
        for (var seed = 1; seed <= RandomNetworks(embedded: 3, onServer: 1); seed++)
        {
            await FindsTheSameInAnotherOrderAsync(seed);
        }
    }

    private async Task FindsWhatLookingAtEveryFieldFindsAsync(int seed)
    {
        var random = new Random(seed);
        var dataset = RandomDataset(random);
        var every = new EveryField(dataset);
        await using var reader = await Load(dataset);
        for (var question = 0; question < 80; question++)
        {
            var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 7)).Select(_ => Sought[random.Next(Sought.Length)]));
            var answer = await reader.AskAsync(new Find(text) { AtMost = 200 }, default);
            var expected = every.Compared(text);
            Assert.That(answer.Items.Select(i => (i.Id.Value, i.Score)), Is.EqualTo(expected), $"seed {seed}: \"{text}\"");
            foreach (var item in answer.Items.Where(i => i.Matched is not null))
            {
                Assert.That(
                    item.Matched!.Count,
                    Is.InRange(1, FieldQuery.Of(FoldedName.Sought(text))!.Count),
                    $"seed {seed}: \"{text}\", {item.Id}");
                Assert.That(
                    item.Score < 0.3 || item.Matched!.Count == FieldQuery.Of(FoldedName.Sought(text))!.Count,
                    $"seed {seed}: \"{text}\", {item.Id} holds every word, and says where");
            }
        }
    }

    private async Task FindsTheSameInAnotherOrderAsync(int seed)
    {
        var random = new Random(seed);
        await using var reader = await Load(RandomDataset(random));
        for (var question = 0; question < 40; question++)
        {
            // The last word may be the beginning of a longer one, and stays the last.
            string[] words = [.. Enumerable.Range(0, 4).Select(_ => Words[random.Next(Words.Length - 1)]).Distinct()];
            string[] turned = [.. words[..^1].Reverse(), words[^1]];
            Assert.That(await WholeAsync(turned), Is.EquivalentTo(await WholeAsync(words)), $"seed {seed}: {string.Join(' ', words)}");
        }

        async Task<IEnumerable<string>> WholeAsync(string[] words) =>
            (await reader.AskAsync(new Find(string.Join(' ', words)) { AtMost = 200 }, default))
                .Items.Where(i => i.Score > 0.64)
                .Select(i => i.Id.Value);
    }

    private static TestDataset RandomDataset(Random random)
    {
        var dataset = new TestDataset("d");
        string[] stakeholders = [.. Enumerable.Range(0, 30).Select(i => $"s{i:00}")];
        foreach (var id in stakeholders)
        {
            dataset.Add(
                new Stakeholder(
                    RecordId.Parse(id),
                    random.Next(3) == 0 ? Kind.Person
                        : random.Next(2) == 0 ? Kind.Ministry
                        : Kind.Union,
                    Name(random))
                {
                    Country = random.Next(3) switch
                    {
                        0 => "KZ",
                        1 => "KG",
                        _ => null,
                    },
                    Period =
                        random.Next(4) == 0
                            ? new Period(PartialDate.Parse("2000"), random.Next(2) == 0 ? null : PartialDate.Parse("2010"))
                            : default,
                });
        }

        for (var i = 0; i < 15; i++)
        {
            var id = $"e{i:00}";
            dataset.Add(
                new Engagement(RecordId.Parse(id), random.Next(2) == 0 ? Kind.Event : Kind.Project, Name(random))
                {
                    Country = random.Next(3) == 0 ? "KZ" : null,
                    Period = random.Next(3) switch
                    {
                        0 => default,
                        1 => new Period(PartialDate.Parse("2009-06-24"), PartialDate.Parse("2009-06")),
                        _ => new Period(PartialDate.Parse("2010"), null),
                    },
                    Topics = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Name(random)).Distinct()],
                    Attributes =
                        random.Next(3) == 0
                            ? ImmutableSortedDictionary<string, string>.Empty.Add("place", "Bishkek")
                            : ImmutableSortedDictionary<string, string>.Empty,
                });
            foreach (var part in stakeholders.Where(_ => random.Next(8) == 0))
            {
                dataset.Tie(
                    part,
                    random.Next(5) == 0 ? TieType.Invited : TieType.Attends,
                    id,
                    onBehalfOf: random.Next(4) == 0 ? stakeholders[random.Next(30)] : null);
            }
        }

        string[] persons = [.. dataset.Stakeholders().Where(s => s.Kind == Kind.Person).Select(s => s.Id.Value)];
        string[] bodies = [.. stakeholders.Except(persons)];
        foreach (var person in persons)
        {
            var tie = new Tie(
                RecordId.Parse($"{person}-post"),
                TieType.Represents,
                RecordId.Parse(person),
                RecordId.Parse(bodies[random.Next(bodies.Length)]))
            {
                Title = random.Next(2) == 0 ? "Minister of Skills" : null,
            };
            dataset.Add(tie, new Evidence(tie.Id, RecordId.Parse("paper"), null, Says.Confirmed, null));
        }

        for (var i = 0; i + 1 < bodies.Length; i += 3)
        {
            dataset.Tie(bodies[i], TieType.PartOf, bodies[i + 1]);
        }

        dataset.Tie("e00", TieType.PartOf, "e01");
        foreach (var id in stakeholders.Where(_ => random.Next(3) == 0))
        {
            dataset.Add(new OtherName(RecordId.Parse(id), Name(random), null, NameType.Alias));
        }

        return dataset;
    }

    private static string Name(Random random) => EveryName.Random(random, Words);
}
