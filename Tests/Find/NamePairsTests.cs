using CsvHelper;
using NUnit.Framework;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Names;

/// <summary>
/// Pairs of names of one party as written by two sources: one is in the network, the other is searched. Counts how often it is found first,
/// and among the first ten.
/// </summary>
public sealed class NamePairsTests
{
    private const double First = 0.9;
    private const double AmongTen = 0.97;

    /// <summary>
    /// The second file was written before any of it was tried, and the tables of spellings and legal forms were not changed for it. The
    /// third has names in all scripts, half of which were used to develop how sounds are compared (docs/design-choices.md).
    /// </summary>
    [TestCase("NamePairs.csv")]
    [TestCase("NamePairsUnseen.csv")]
    [TestCase("NamePairsOfScripts.csv")]
    public void A_name_of_one_source_finds_the_name_of_another(string file)
    {
        using var csv = CsvReader.FromFile(Path.Combine(TestContext.CurrentContext.TestDirectory, "Find", file), CsvReaderOptions.Default);
        csv.ReadHeader();
        var pairs = new List<Pair>();
        while (csv.Read())
        {
            pairs.Add(new Pair(csv.GetString("kind"), csv.GetString("name"), csv.GetString("sought")));
        }

        var measured = Recall.Of(pairs);
        TestContext.Out.WriteLine(measured);
        Assert.Multiple(() =>
        {
            Assert.That(measured.First, Is.GreaterThanOrEqualTo(First), measured.Lost);
            Assert.That(measured.AmongTen, Is.GreaterThanOrEqualTo(AmongTen), measured.Lost);
        });
    }

    [TestCaseSource(typeof(CyrillicInLatin), nameof(CyrillicInLatin.Standards))]
    public void A_Cyrillic_name_is_found_in_the_Latin_letters_of_any_standard(string standard)
    {
        var pairs = CyrillicInLatin.Names.Select(name => new Pair(standard, name, CyrillicInLatin.Of(standard, name))).ToList();
        var (forth, back) = (Recall.Of(pairs), Recall.Of([.. pairs.Select(p => p with { Name = p.Sought, Sought = p.Name })]));
        TestContext.Out.WriteLine($"{forth}\n{back}");
        Assert.Multiple(() =>
        {
            Assert.That(Math.Min(forth.First, back.First), Is.GreaterThanOrEqualTo(First));
            Assert.That(Math.Min(forth.AmongTen, back.AmongTen), Is.GreaterThanOrEqualTo(AmongTen));
        });
    }

    internal sealed record Pair(string Kind, string Name, string Sought);

    /// <summary>The number of pairs found first, and among the first ten, and the pairs that were not found.</summary>
    internal sealed record Recall(double First, double AmongTen, string Lost)
    {
        public static Recall Of(IReadOnlyList<Pair> pairs)
        {
            var dataset = new TestDataset("d");
            var ids = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (kind, name, _) in pairs.DistinctBy(p => p.Name))
            {
                ids[name] = $"n{ids.Count}";
                _ = kind is "form" or "joined" or "acronym" or "saint" or "long"
                    ? dataset.Body(ids[name], Kind.Company, called: name)
                    : dataset.Person(ids[name], called: name);
            }

            var network = NetworkBuilder.Build([dataset]);
            var (asked, first, ten, lost) = (0, 0, 0, new List<string>());
            foreach (var pair in pairs)
            {
                var items = FindAnswer.Answer(network, new Find(pair.Sought) { AtMost = 10 }).Items;
                var place = items.Select(item => item.Id.Value).ToList().IndexOf(ids[pair.Name]);
                (asked, first, ten) = (asked + 1, first + (place == 0 ? 1 : 0), ten + (place >= 0 ? 1 : 0));
                if (place != 0)
                {
                    lost.Add(
                        $"{pair.Kind}: {pair.Sought} for {pair.Name}: "
                            + $"{(place < 0 ? "not found" : $"place {place + 1} after {items[0].Name}")}");
                }
            }

            return new Recall(first / (double)asked, ten / (double)asked, string.Join('\n', lost));
        }

        public override string ToString() => FormattableString.Invariant($"recall@1 {First:0.000}, @10 {AmongTen:0.000}\n{Lost}");
    }
}
