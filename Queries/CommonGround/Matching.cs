namespace StakeholderGraph;

/// <summary>Assigns a different item to each of several sets, for as many of them as possible.</summary>
internal static class Matching
{
    /// <summary>
    /// The number of sets for which that is possible: a maximum matching, by augmenting paths (C. Berge, PNAS 43, 842, 1957). Each path
    /// examines every item at most once, and there are few sets.
    /// </summary>
    public static int Largest(IReadOnlyList<IReadOnlySet<int>> sets)
    {
        var takenBy = new Dictionary<int, int>();
        var seen = new HashSet<int>();
        var count = 0;
        for (var set = 0; set < sets.Count; set++)
        {
            seen.Clear();
            count += Take(set) ? 1 : 0;
        }

        return count;

        // The recursion is at most as deep as there are sets: at most 50 parties.
        bool Take(int set)
        {
            foreach (var item in sets[set])
            {
                if (seen.Add(item) && (!takenBy.TryGetValue(item, out var other) || Take(other)))
                {
                    takenBy[item] = set;
                    return true;
                }
            }

            return false;
        }
    }
}
