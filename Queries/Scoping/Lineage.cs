using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>
/// Determines which bodies succeeded which, along the <c>succeeds</c> ties that pass a scope's filters. Bodies that succeed each other in a
/// circle are treated as one, under the first of their ids. Walks are loops, not recursion: a chain of successions may be as long as a
/// dataset.
/// </summary>
internal sealed class Lineage(Network network, ScopeFilter filter)
{
    private readonly Dictionary<int, int[]> _last = [];

    /// <summary>
    /// The last successors of a stakeholder, in order: the stakeholder itself if nothing succeeded it, several if it was split.
    /// </summary>
    public int[] LastOf(int stakeholder)
    {
        if (!_last.TryGetValue(stakeholder, out var last))
        {
            if (IsSucceeded(stakeholder))
            {
                Walk(stakeholder);
                last = _last[stakeholder];
            }
            else
            {
                _last[stakeholder] = last = [stakeholder];
            }
        }

        return last;
    }

    /// <summary>All stakeholders that the given ones succeeded, directly or not, and the given ones.</summary>
    public HashSet<int> WithPredecessors(IEnumerable<int> stakeholders)
    {
        var found = new HashSet<int>(stakeholders);
        var ahead = new Stack<int>(found);
        while (ahead.TryPop(out var successor))
        {
            foreach (var tie in network.Affiliations[successor])
            {
                if (IsSuccession(tie) && network.TieFrom[tie] == successor && found.Add(network.TieTo[tie]))
                {
                    ahead.Push(network.TieTo[tie]);
                }
            }
        }

        return found;
    }

    /// <summary>The ties by which a stakeholder becomes one of its last successors: those on any path between the two.</summary>
    public void AddTies(int stakeholder, int becomes, ICollection<int> ties)
    {
        var found = new HashSet<int> { stakeholder };
        var ahead = new Stack<int>(found);
        while (ahead.TryPop(out var predecessor))
        {
            foreach (var tie in network.Affiliations[predecessor])
            {
                if (SucceededBy(tie, predecessor) is >= 0 and var successor && LastOf(successor).Contains(becomes))
                {
                    ties.Add(tie);
                    if (found.Add(successor))
                    {
                        ahead.Push(successor);
                    }
                }
            }
        }
    }

    private bool IsSuccession(int tie) => (TieType)network.TieTypes[tie] == TieType.Succeeds && filter.IsEvidenced(tie);

    private bool IsSucceeded(int stakeholder)
    {
        foreach (var tie in network.Affiliations[stakeholder])
        {
            if (SucceededBy(tie, stakeholder) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private int SucceededBy(int tie, int predecessor) => network.TieTo[tie] == predecessor && IsSuccession(tie) ? network.TieFrom[tie] : -1;

    /// <summary>
    /// Finds the last successors of a stakeholder and of all its successors. R. Tarjan, SIAM J. Comput. 1, 146 (1972): circles are
    /// completed from the latest to the earliest, so that the successors of a circle are known when it is completed.
    /// </summary>
    private void Walk(int start)
    {
        var found = new Dictionary<int, (int Order, int Low)>();
        var open = new Stack<int>();
        var path = new Stack<(int Stakeholder, int Next)>();
        Enter(start);
        while (path.TryPop(out var at))
        {
            var affiliations = network.Affiliations[at.Stakeholder];
            var next = at.Next;
            while (next < affiliations.Length)
            {
                var successor = SucceededBy(affiliations[next++], at.Stakeholder);
                if (successor >= 0 && !_last.ContainsKey(successor))
                {
                    if (!found.TryGetValue(successor, out var seen))
                    {
                        path.Push((at.Stakeholder, next));
                        Enter(successor);
                        next = -1;
                        break;
                    }

                    Lower(at.Stakeholder, seen.Order);
                }
            }

            if (next < 0)
            {
                continue;
            }

            var (order, low) = found[at.Stakeholder];
            if (order == low)
            {
                Close(at.Stakeholder);
            }

            if (path.TryPeek(out var before))
            {
                Lower(before.Stakeholder, low);
            }
        }

        void Enter(int stakeholder)
        {
            found[stakeholder] = (found.Count, found.Count);
            open.Push(stakeholder);
            path.Push((stakeholder, 0));
        }

        void Lower(int stakeholder, int low)
        {
            var (order, old) = found[stakeholder];
            found[stakeholder] = (order, Math.Min(old, low));
        }

        void Close(int first)
        {
            var circle = new List<int>();
            do
            {
                circle.Add(open.Pop());
            }
            while (circle[^1] != first);

            var after = new SortedSet<int>();
            foreach (var member in circle)
            {
                foreach (var tie in network.Affiliations[member])
                {
                    if (SucceededBy(tie, member) is >= 0 and var successor && _last.TryGetValue(successor, out var last))
                    {
                        after.UnionWith(last);
                    }
                }
            }

            int[] becomes = after.Count > 0 ? [.. after] : [circle.Min()];
            foreach (var member in circle)
            {
                _last[member] = becomes;
            }
        }
    }
}
