using NUnit.Framework;
using StakeholderGraph.Invitations;

namespace StakeholderGraph.Tests.Invitations;

public sealed class TablesTests
{
    [Test]
    public void The_division_seats_as_few_of_one_group_together_as_possible()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var (guests, tables) = (random.Next(3, 8), random.Next(2, 4));
            string[] groups = [.. Enumerable.Range(0, guests).Select(_ => $"{random.Next(3)}")];
            int[][] apart = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Some(random, guests)).Where(some => some.Length > 1)];
            var least = Divisions(guests, tables).Where(division => AreApart(division, apart))
                .Select(division => (long?)Same(division, groups)).Min();
            var found = Tables.Of(groups, apart, tables, seed, default);

            Assert.That(found is null, Is.EqualTo(least is null), $"seed {seed}");
            if (found is not null)
            {
                Assert.That((found.Same, found.Bound), Is.EqualTo((least, least)), $"seed {seed}");
                Assert.That(Same(found.TableOf, groups), Is.EqualTo(found.Same), $"seed {seed}");
                Assert.That(AreApart(found.TableOf, apart), $"seed {seed}");
                Assert.That(found.TableOf, Is.EqualTo(Tables.Of(groups, apart, tables, seed, default)!.TableOf), "the same seed");
            }
        }
    }

    [Test]
    public void Five_hundred_guests_are_divided_optimally()
    {
        string[] groups = [.. Enumerable.Range(0, 500).Select(guest => $"{guest % 7}")];
        var found = Tables.Of(groups, [], 50, 1, default)!;
        var other = Tables.Of(groups, [], 50, 2, default)!;

        Assert.That(found.Same, Is.EqualTo(found.Bound));
        Assert.That(found.TableOf.CountBy(table => table).Select(table => table.Value), Is.All.EqualTo(10));
        Assert.That(other.TableOf, Is.Not.EqualTo(found.TableOf), "another seed divides otherwise");
    }

    private static int[] Some(Random random, int guests) => [.. Enumerable.Range(0, guests).Where(_ => random.Next(3) == 0).Take(3)];

    private static bool AreApart(int[] division, int[][] apart) =>
        Array.TrueForAll(apart, guests => guests.Select(guest => division[guest]).Distinct().Count() == guests.Length);

    private static long Same(int[] division, string[] groups) =>
        Enumerable.Range(0, groups.Length).CountBy(guest => (groups[guest], division[guest]))
            .Sum(of => (long)of.Value * (of.Value - 1) / 2);

    /// <summary>Every division into tables in which the sizes of tables differ by at most one.</summary>
    private static IEnumerable<int[]> Divisions(int guests, int tables)
    {
        for (var number = 0; number < (int)Math.Pow(tables, guests); number++)
        {
            var division = new int[guests];
            for (var (guest, left) = (0, number); guest < guests; guest++, left /= tables)
            {
                division[guest] = left % tables;
            }

            var sizes = Enumerable.Range(0, tables).Select(table => division.Count(other => other == table)).ToList();
            if (sizes.Max() - sizes.Min() <= 1)
            {
                yield return division;
            }
        }
    }
}
