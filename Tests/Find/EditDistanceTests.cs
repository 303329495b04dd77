using NUnit.Framework;

namespace StakeholderGraph.Tests.Names;

public sealed class EditDistanceTests
{
    [TestCase("nurimbetov", "nurimbetov", 0)]
    [TestCase("nurimbetov", "nurimbetv", 1)]
    [TestCase("nurimbetov", "nurimbteov", 1)]
    [TestCase("ca", "abc", 3, Description = "No letter is touched twice")]
    [TestCase("", "ab", 2)]
    public void Typing_errors_are_counted(string one, string other, int distance) =>
        Assert.That(EditDistance.Within(one, other, 4), Is.EqualTo(distance));

    [Test]
    public void Every_way_to_count_agrees_with_the_table([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        Span<ulong> places = stackalloc ulong[TypedText.Alphabet];
        for (var round = 0; round < 4_000; round++)
        {
            var one = RandomText(random, round % 50 == 0 ? 70 : 9);
            var other = round % 2 == 0 ? RandomText(random, 9) : Mistype(random, Mistype(random, one));
            var expected = ByTable(one, other);
            for (var limit = 0; limit <= 3; limit++)
            {
                var within = Math.Min(expected, limit + 1);
                Assert.That(EditDistance.Within(one, other, limit), Is.EqualTo(within), $"seed {seed}: {one} {other}");
                Assert.That(new TypedText(one, places).Within(other, limit), Is.EqualTo(within), $"seed {seed}: {one} {other}");
            }
        }
    }

    [Test]
    public void Signatures_never_exclude_a_similar_word([Values(1, 2, 3)] int seed)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 2_001).Select(_ => RandomText(random, 8)).ToArray();
        var signatures = new Signatures([.. texts.Select(t => t.Length)], [.. texts.Select(t => Signature.Of(t))]);
        var found = new List<int>();
        foreach (var sought in texts.Take(50))
        {
            signatures.Near(sought, 2, found);
            var near = Enumerable.Range(0, texts.Length).Where(i => ByTable(sought, texts[i]) <= 2);
            Assert.That(near.Except(found), Is.Empty, $"seed {seed}: {sought}");
            Assert.That(found, Has.Count.LessThan(texts.Length));
        }
    }

    private static string RandomText(Random random, int longest) =>
        new([.. Enumerable.Range(0, random.Next(longest)).Select(_ => "abcdeя"[random.Next(6)])]);

    private static string Mistype(Random random, string text)
    {
        var at = random.Next(text.Length + 1);
        return random.Next(3) switch
        {
            0 => text.Insert(at, "b"),
            1 when at < text.Length => text.Remove(at, 1),
            _ when at + 1 < text.Length => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            _ => text + "c",
        };
    }

    private static int ByTable(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
