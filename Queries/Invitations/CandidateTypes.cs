using System.Runtime.InteropServices;

namespace StakeholderGraph.Invitations;

/// <summary>
/// Candidates between whom no list can tell: they reach the same, are worth the same and count for the same quotas. A list is decided by
/// how many it has of each type; two thousand people may be of three types.
/// </summary>
internal sealed class CandidateTypes
{
    // Found when they are first needed: of large problems, which the solver does not get, never.
    private readonly Lazy<int[][]> _members;

    private CandidateTypes(ListProblem problem) => _members = new(() => MembersIn(problem));

    /// <summary>The candidates of each type, in order; types by their first.</summary>
    public int[][] Members => _members.Value;

    /// <summary>The number of types.</summary>
    public int Count => Members.Length;

    /// <summary>Puts alike candidates together.</summary>
    public static CandidateTypes Of(ListProblem problem) => new(problem);

    /// <summary>The list with so many of each type: the first of each.</summary>
    public int[] FirstOf(IReadOnlyList<int> counts) => [.. Members.SelectMany((members, type) => members.Take(counts[type])).Order()];

    /// <summary>How many of each type a list has.</summary>
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
