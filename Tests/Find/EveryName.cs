namespace StakeholderGraph.Tests.Names;

/// <summary>
/// What an index must find: what comparing with every name does, in the same order. And names that people type, to try it with.
/// </summary>
internal static class EveryName
{
    /// <summary>Compares with all names of all entries, with as little tolerance as finds something.</summary>
    public static List<(string Id, double Score)> Compared(
        IEnumerable<(string Id, bool IsPerson, IReadOnlyList<string> Names)> entries,
        string text)
    {
        var sought = FoldedName.Sought(text);
        List<(string, double)> found;
        var tolerance = Tolerance.Spelling;
        do
        {
            found = InOrder(Scores(entries, sought, tolerance));
        }
        while (found.Count < (tolerance == Tolerance.Spelling ? NameMatch.Enough : 1) && tolerance++ < Tolerance.MissingWord);

        return found;
    }

    /// <summary>What matches at a tolerance, and how well.</summary>
    public static Dictionary<string, int> Scores(
        IEnumerable<(string Id, bool IsPerson, IReadOnlyList<string> Names)> entries,
        FoldedName sought,
        Tolerance tolerance) =>
        entries
            .Select(e => (e.Id, Score: e.Names.Max(n => NameMatch.Score(sought, n, e.IsPerson, tolerance))))
            .Where(f => f.Score > 0)
            .ToDictionary(f => f.Id, f => f.Score, StringComparer.Ordinal);

    /// <summary>Scores as an answer gives them.</summary>
    public static List<(string Id, double Score)> InOrder(Dictionary<string, int> scores) =>
        [.. scores.OrderByDescending(f => f.Value).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value / 10_000.0))];

    /// <summary>One to five words of a vocabulary.</summary>
    public static string Random(Random random, string[] vocabulary) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => vocabulary[random.Next(vocabulary.Length)]));

    /// <summary>A text with up to three errors of typing.</summary>
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
