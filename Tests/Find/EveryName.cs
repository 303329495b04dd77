namespace StakeholderGraph.Tests.Names;

/// <summary>
/// What an index must find: the result of a comparison with every name, in the same order; and names as people type them, for tests.
/// </summary>
internal static class EveryName
{
    /// <summary>Compares with all names of all entries, with the lowest tolerance that finds something.</summary>
    public static List<(string Id, double Score)> Compared(
        IEnumerable<(string Id, bool IsPerson, IReadOnlyList<string> Names)> entries,
        string text)
    {
        var sought = FoldedName.Sought(text);
        var tolerance = Tolerance.Spelling;
        var found = Scores(entries, sought, tolerance);
        if (found.Count >= NameMatch.Enough)
        {
            return InOrder(found);
        }

        do
        {
            tolerance++;
            found = Scores(entries, sought, tolerance);
        }
        while (found.Count == 0 && tolerance < Tolerance.MissingWord);

        found = United(found, Scores(entries, sought, Tolerance.Typos, heard: true));
        return InOrder(found.Count > 0 ? found : Scores(entries, sought, Tolerance.Sounds));
    }

    /// <summary>Everything in one of two, with its best score.</summary>
    public static Dictionary<string, int> United(Dictionary<string, int> scores, Dictionary<string, int> others) =>
        scores.Concat(others).GroupBy(f => f.Key, f => f.Value).ToDictionary(f => f.Key, f => f.Max(), StringComparer.Ordinal);

    /// <summary>The matches at a tolerance, with their scores.</summary>
    public static Dictionary<string, int> Scores(
        IEnumerable<(string Id, bool IsPerson, IReadOnlyList<string> Names)> entries,
        FoldedName sought,
        Tolerance tolerance,
        bool heard = false) =>
        entries
            .Select(e => (e.Id, Score: e.Names.Max(n => NameMatch.Score(sought, n, e.IsPerson, tolerance, heard))))
            .Where(f => f.Score > 0)
            .ToDictionary(f => f.Id, f => f.Score, StringComparer.Ordinal);

    /// <summary>Scores as in an answer.</summary>
    public static List<(string Id, double Score)> InOrder(Dictionary<string, int> scores) =>
        [.. scores.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value / 10_000.0))];

    /// <summary>One to five words of a vocabulary.</summary>
    public static string Random(Random random, string[] vocabulary) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => vocabulary[random.Next(vocabulary.Length)]));

    /// <summary>A text with up to three typing errors.</summary>
    public static string Mistyped(Random random, string text)
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

        return text;
    }
}
