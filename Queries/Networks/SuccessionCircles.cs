namespace StakeholderGraph.Networks;

/// <summary>
/// Finds bodies that succeed themselves through others. Walks are loops, not recursion: a chain of successions may be as long as a dataset.
/// </summary>
internal static class SuccessionCircles
{
    private const int Shown = 8;

    /// <summary>
    /// The circles among successions, each listed as its bodies: the one whose id comes first, then the body that it succeeds, and so on
    /// until the circle closes. Of several circles that share bodies, one is returned.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> Among(IEnumerable<(string Successor, string Predecessor)> successions)
    {
        var next = successions.ToLookup(s => s.Successor, s => s.Predecessor, StringComparer.Ordinal);
        var (done, told) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var start in next.Select(n => n.Key).Order(StringComparer.Ordinal))
        {
            foreach (var circle in done.Contains(start) ? [] : CirclesFrom(start, next, done))
            {
                if (!told.Contains(circle[^1]) && !circle.Any(told.Contains))
                {
                    told.UnionWith(circle);
                    var begin = circle.IndexOf(circle.Min(StringComparer.Ordinal)!);
                    yield return [.. circle[begin..], .. circle[..begin]];
                }
            }
        }
    }

    /// <summary>
    /// Warnings about circles that several datasets form together, including the given one; circles within one dataset are reported when
    /// its files are checked.
    /// </summary>
    public static IEnumerable<DatasetFault> Joint(
        IEnumerable<(string Successor, string Predecessor, string Dataset)> successions,
        RecordId concerned)
    {
        var datasets = successions.ToLookup(s => (s.Successor, s.Predecessor), s => s.Dataset);
        foreach (var circle in Among(datasets.Select(d => d.Key)))
        {
            var steps = circle
                .Select((body, i) => datasets[(body, circle[(i + 1) % circle.Count])].ToHashSet(StringComparer.Ordinal))
                .ToList();
            var all = steps.SelectMany(s => s).ToHashSet(StringComparer.Ordinal);
            if (all.Contains(concerned.Value) && !all.Any(dataset => steps.All(s => s.Contains(dataset))))
            {
                yield return Warning(
                    concerned.Value,
                    circle,
                    $" by ties of the datasets {string.Join(", ", all.Order(StringComparer.Ordinal))}");
            }
        }
    }

    /// <summary>The warning about a circle.</summary>
    public static DatasetFault Warning(string file, IReadOnlyList<string> circle, string how = "") =>
        new(
            file,
            null,
            null,
            null,
            $"a body succeeds itself through others{how}, so that all of them count as one",
            Of(circle),
            "remove the tie with the wrong direction")
        {
            Severity = Severity.Warning,
        };

    /// <summary>A circle in words: <c>a → b → a</c>; a long circle is abbreviated.</summary>
    public static string Of(IReadOnlyList<string> circle) => string.Join(
        " → ", circle.Count <= Shown ? circle.Append(circle[0]) : [.. circle.Take(Shown), $"… ({circle.Count - Shown} more)", circle[0]]);

    // Depth first: a step back to a body on the path closes a circle; a body with no steps left is finished.
    private static IEnumerable<List<string>> CirclesFrom(string start, ILookup<string, string> next, HashSet<string> done)
    {
        var path = new List<string> { start };
        var place = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = 0 };
        var ahead = new Stack<IEnumerator<string>>([Steps(start)]);
        while (ahead.TryPeek(out var steps))
        {
            if (!steps.MoveNext())
            {
                ahead.Pop().Dispose();
                done.Add(path[^1]);
                place.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
            }
            else if (place.TryGetValue(steps.Current, out var first))
            {
                yield return path[first..];
            }
            else if (!done.Contains(steps.Current))
            {
                place.Add(steps.Current, path.Count);
                path.Add(steps.Current);
                ahead.Push(Steps(steps.Current));
            }
        }

        IEnumerator<string> Steps(string successor) =>
            next[successor].Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).GetEnumerator();
    }
}
