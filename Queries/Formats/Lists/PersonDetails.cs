namespace StakeholderGraph.Formats.Lists;

/// <summary>The data about a person in the lines below the name.</summary>
/// <param name="Post">The position.</param>
/// <param name="Unit">The department.</param>
/// <param name="Body">The body.</param>
/// <param name="IsSure">Whether the lines clearly show which part is which.</param>
internal sealed record PersonDetails(string Post, string Unit, string Body, bool IsSure)
{
    /// <summary>Splits the lines into parts.</summary>
    /// <param name="stated">The lines, each a complete sentence.</param>
    /// <param name="isOfState">Whether the delegation is that of a country, so that each person has a body.</param>
    public static PersonDetails Of(IEnumerable<string> stated, bool isOfState)
    {
        var lines = stated
            .Select(line => WithoutStop(line.Trim(' ', ',', ';', '\t')))
            .Where(line => line.Length > 0)
            .ToList();
        if (lines.Count > 1 && CountryHeadings.CodeOf(lines[^1]) is not null)
        {
            lines.RemoveAt(lines.Count - 1); // where the body is
        }

        if (lines.Count == 0)
        {
            return new PersonDetails("", "", "", false);
        }

        if (lines.Count > 1 && ListWords.IsBody(lines[0]) && lines.FindIndex(ListWords.IsPost) is var at and > 0)
        {
            var post = lines[at];
            lines.RemoveAt(at);
            return new PersonDetails(post, string.Join(", ", lines[1..]), lines[0], true);
        }

        var parts = Parts(lines[0]);
        if (lines.Count == 1 && parts.Count == 1 && ListWords.IsBody(parts[0]))
        {
            return isOfState ? new PersonDetails("", "", parts[0], false) : new PersonDetails("", parts[0], "", false);
        }

        var rest = parts.Skip(1).ToList();
        if (lines.Count == 1)
        {
            var body = isOfState ? rest.FindLastIndex(part => ListWords.IsBody(part) || !ListWords.IsUnit(part)) : -1;
            var isPost = ListWords.IsPost(parts[0]);
            return body < 0
                ? new PersonDetails(parts[0], string.Join(", ", rest), "", isPost)
                : new PersonDetails(
                    parts[0], string.Join(", ", rest.Where((_, i) => i != body)), rest[body], isPost && ListWords.IsBody(rest[body]));
        }

        // The body is last, followed only by its place.
        var named = lines.FindLastIndex(ListWords.IsBody);
        var last = lines[^1];
        var isLast = named < 1 && !ListWords.IsPost(last) && (isOfState || !ListWords.IsUnit(last));
        var called = lines.FindLastIndex(line => ListWords.BeginsBody(line) && !ListWords.IsPost(line));
        called = called > 0 && lines.Skip(called + 1).Any(line => line.Any(char.IsDigit)) ? called : -1; // above its address
        var ofBody = named > 0 ? named : called > 0 && isLast ? called : isLast ? lines.Count - 1 : -1;
        rest.AddRange(lines.Where((_, i) => i > 0 && i != ofBody && (ofBody < 0 || i < ofBody || ListWords.IsUnit(lines[i]))));
        return new PersonDetails(
            parts[0], string.Join(", ", rest), ofBody < 0 ? "" : lines[ofBody], ListWords.IsPost(parts[0]) && (named > 0 || ofBody < 0));
    }

    // The full stop of a sentence, but not that of Jr. or Ltd.
    private static string WithoutStop(string line) =>
        line.EndsWith('.') && line[(line.LastIndexOf(' ') + 1)..^1] is { Length: > 3 } last && !last.Contains('.', StringComparison.Ordinal)
            ? line[..^1]
            : line;

    // Split at commas, but not within the portfolio of a minister, and not before text that is neither a position nor a part of a body.
    private static List<string> Parts(string line)
    {
        var parts = new List<string>();
        foreach (var part in line.Split(", ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var goesOn = parts.Count == 1 && ListWords.NamesPortfolio(parts[0]) && !ListWords.IsBody(part) && !ListWords.IsUnit(part)
                && !ListWords.IsPost(part)
                || parts.Count > 1 && !ListWords.IsBody(part) && !ListWords.IsUnit(part) && !ListWords.IsPost(part);
            if (goesOn)
            {
                parts[^1] = $"{parts[^1]}, {part}";
            }
            else
            {
                parts.Add(part);
            }
        }

        return parts.Count == 0 ? [line] : parts;
    }
}
