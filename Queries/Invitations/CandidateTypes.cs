using System.Runtime.InteropServices;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Groups of interchangeable candidates: those of one type reach the same targets, have the same value and count for the same quotas. A
/// list is determined by its number of candidates of each type; two thousand people may form three types.
/// </summary>
internal sealed class CandidateTypes
{
    // Computed on first use; never for large problems, which the solver does not handle.
    private readonly Lazy<int[][]> _members;

    private CandidateTypes(ListProblem problem) => _members = new(() => MembersIn(problem));

    /// <summary>The candidates of each type, in order; types are ordered by their first candidate.</summary>
    public int[][] Members => _members.Value;

    /// <summary>The number of types.</summary>
    public int Count => Members.Length;

    /// <summary>Groups interchangeable candidates.</summary>
    public static CandidateTypes Of(ListProblem problem) => new(problem);

    /// <summary>The list with the given number of candidates of each type: the first of each.</summary>
    public int[] FirstOf(IReadOnlyList<int> counts) => [.. Members.SelectMany((members, type) => members.Take(counts[type])).Order()];

    /// <summary>The number of candidates of each type on a list.</summary>
    public int[] CountsOf(IEnumerable<int> list)
    {
        var listed = list.ToHashSet();
        return Array.ConvertAll(Members, members => members.Count(listed.Contains));
    }

    private static int[][] MembersIn(ListProblem problem)
    {
        var types = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var candidate = 0; candidate < problem.Count; candidate++)
        {
            ref var members = ref CollectionsMarshal.GetValueRefOrAddDefault(types, SignatureOf(problem, candidate), out _);
            (members ??= []).Add(candidate);
        }

        return [.. types.Values.OrderBy(members => members[0]).Select(members => members.ToArray())];
    }

    private static string SignatureOf(ListProblem problem, int candidate) =>
        $"{problem.Worth[candidate]}|{problem.CountedAs(candidate)}|{string.Join(',', problem.Reaches[candidate])}";
}
