using System.Numerics;
using Google.OrTools.Sat;

namespace StakeholderGraph.Invitations;

/// <summary>
/// All lists of the best value, or of a value so little lower that they count as equally good: their number, the candidates on all of them,
/// and the candidates on some.
/// </summary>
/// <param name="Count">The number of lists, at most <see cref="MostCounted"/>.</param>
/// <param name="IsCapped">
/// Whether there are more, or the limit of the search was reached before all were found; the other values then describe the lists found.
/// </param>
/// <param name="Indispensable">The candidates that are on all of them, in order.</param>
/// <param name="Possible">The candidates that are on some but not on all, in order.</param>
/// <param name="Compositions">The numbers of candidates of each type on the lists found.</param>
/// <param name="IsAll">Whether these are the compositions of all lists.</param>
internal sealed record EqualLists(
    long Count, bool IsCapped, int[] Indispensable, int[] Possible, IReadOnlyList<int[]> Compositions, bool IsAll)
{
    /// <summary>The maximum number of lists that are counted.</summary>
    public const long MostCounted = 1_000_000;

    private const int MostCompositions = 1_000;

    /// <summary>Finds the lists, once the best list is known and proven to be optimal.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="types">The types of its candidates.</param>
    /// <param name="best">The best list.</param>
    /// <param name="within">The maximum difference from the best value, in units of value.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static EqualLists Of(
        ListProblem problem, CandidateTypes types, ListFound best, long within, CancellationToken cancellationToken)
    {
        var (found, isAll) = Model().All(MostCompositions, ListSearch.StepsFromBound, cancellationToken);
        var compositions = found.Append(types.CountsOf(best.List)).DistinctBy(counts => string.Join(',', counts)).ToList();
        var lists = compositions.Select(counts => ListsOf(types, counts)).Aggregate(BigInteger.Zero, (sum, lists) => sum + lists);
        if (!isAll)
        {
            Seek(compositions);
        }

        var (always, ever) = (new List<int>(), new List<int>());
        for (var type = 0; type < types.Count; type++)
        {
            var members = types.Members[type];
            var least = compositions.Min(counts => counts[type]);
            var into = least == members.Length ? always : compositions.Exists(counts => counts[type] > 0) ? ever : null;
            into?.AddRange(members);
        }

        return new EqualLists(
            (long)BigInteger.Min(lists, MostCounted), !isAll || lists > MostCounted, [.. always.Order()], [.. ever.Order()], compositions,
            isAll);

        CpSat Model() => ModelOf(problem, types, best, within);

        // Finds lists with a candidate that is on none so far, and lists without a candidate that is on all so far.
        void Seek(List<int[]> known)
        {
            foreach (var more in (bool[])[true, false])
            {
                for (var tries = 0; tries < MostCompositions / 10; tries++)
                {
                    var model = Model();
                    var of = Enumerable.Range(0, types.Count).Where(type => more
                        ? known.TrueForAll(counts => counts[type] == 0)
                        : known.TrueForAll(counts => counts[type] == types.Members[type].Length)).ToList();
                    var number = LinearExpr.Sum(of.Select(type => model.Numbers[type]));
                    model.Model.Maximize(more ? number : number * -1);
                    var solved = model.Solve(ListSearch.StepsBeside, cancellationToken);
                    var isNew = solved.Counts.Length > 0
                        && of.Exists(type => more ? solved.Counts[type] > 0 : solved.Counts[type] < types.Members[type].Length);
                    if (!isNew)
                    {
                        break;
                    }

                    known.Add(solved.Counts);
                }
            }
        }
    }

    /// <summary>A model of these lists only.</summary>
    public static CpSat ModelOf(ListProblem problem, CandidateTypes types, ListFound best, long within)
    {
        // If lower values are admitted, a model that allows several values for a list would contain it many times.
        var model = CpSat.Valued(problem, types, isExact: within > 0);
        model.WorthAtLeast(best.Value - within);
        return model;
    }

    /// <summary>The number of lists with the given number of candidates of each type.</summary>
    private static BigInteger ListsOf(CandidateTypes types, int[] counts)
    {
        var lists = BigInteger.One;
        for (var type = 0; type < counts.Length; type++)
        {
            var (of, chosen) = (types.Members[type].Length, Math.Min(counts[type], types.Members[type].Length - counts[type]));
            for (var i = 1; i <= chosen; i++)
            {
                lists = lists * (of - chosen + i) / i;
            }
        }

        return lists;
    }
}
