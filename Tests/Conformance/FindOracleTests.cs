using NUnit.Framework;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Conformance;

/// <summary>Every engine finds what comparing with every name finds, in the same order: its index may only be quicker, never different.</summary>
public sealed class FindOracleTests(Engine engine) : ConformanceFixture(engine)
{
    private const int Questions = 60;

    private static readonly string[] Vocabulary =
    [
        "Union", "Unions", "Union's", "of", "the", "and", "и", "Labour", "Labor", "Труда", "Organisation", "Организация", "Kazakhstan", "Казахстан", "Kazak", "Anna",
        "Ana", "Hana", "Нурымбетов", "Nurymbetova", "B.", "Ж.", "Щ.", "Щербаков", "Жанна", "Zhanna", "Birzhan", "2011", "2012", "Co-operation", "Cooperation", "欧洲联盟",
        "欧洲", "𠀀𠀁𠀂𠀃", "ISA", "Isaeva", "I", "S", "A", "Metal", "Mettal", "Steel", "Bank", "Banks", "U.N.", "UN", "AND", "OR", "NOT", "a:b", "(x)", "\"q\"", "~2", "*",
    ];

    [Test]
    public async Task An_engine_finds_what_comparing_with_every_name_finds([Range(1, 10)] int seed)
    {
        var random = new Random(seed);
        var names = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        var dataset = new TestDataset("d");
        for (var i = 0; i < (seed % 4 == 0 ? 400 : 60); i++)
        {
            var id = $"b{i:000}";
            names[id] = [RandomName(random)];
            dataset.Body(id, called: names[id][0]);
            for (var other = random.Next(-1, 3); other > 0; other--)
            {
                names[id].Add(RandomName(random) + (other == 2 ? " 2" : ""));
                dataset.Add(new OtherName(RecordId.Parse(id), names[id][^1], null, NameType.Alias));
            }
        }

        await using var reader = await Load(dataset);
        for (var question = 0; question < Questions; question++)
        {
            var text = question % 3 == 0 ? RandomName(random) : Mistype(random, names.Values.ElementAt(random.Next(names.Count))[^1]);
            var answer = await reader.AskAsync(new Find(text) { AtMost = names.Count }, default);
            var expected = ByComparing(names, text);
            Assert.Multiple(() =>
            {
                Assert.That(answer.Items.Select(i => (i.Id.Value, i.Score)), Is.EqualTo(expected), $"seed {seed}: \"{text}\"");
                Assert.That(answer.Total, Is.EqualTo(expected.Count), $"seed {seed}: \"{text}\"");
            });
        }
    }

    private static List<(string Id, double Score)> ByComparing(SortedDictionary<string, List<string>> names, string text)
    {
        var sought = FoldedName.Sought(text);
        List<(string, double)> found = [];
        var tolerance = Tolerance.Spelling;
        do
        {
            found = [.. names
                .Select(e => (Id: e.Key, Score: e.Value.Max(n => NameMatch.Score(sought, FoldedName.Of(n), tolerance))))
                .Where(f => f.Score > 0)
                .OrderByDescending(f => f.Score).ThenBy(f => f.Id, StringComparer.Ordinal)
                .Select(f => (f.Id, f.Score / 10_000.0))];
        }
        while (found.Count < (tolerance == Tolerance.Spelling ? NameMatch.Enough : 1) && tolerance++ < Tolerance.MissingWord);

        return found;
    }

    private static string RandomName(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

    private static string Mistype(Random random, string text)
    {
        for (var errors = random.Next(4); errors > 0; errors--)
        {
            var at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1) + "a",
                1 => text.Insert(at, "e"),
                2 => text[..at] + 'o' + text[(at + 1)..],
                _ => string.Join(' ', text.Split(' ').Reverse()),
            };
        }

        return text.Trim();
    }
}
