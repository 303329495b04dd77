namespace StakeholderGraph;

/// <summary>What groups of small Latin letters stand for.</summary>
internal sealed class LetterGroups
{
    private readonly (string From, string To)[][] _byFirst; // for each first letter the longest groups first

    /// <summary>Reads a table.</summary>
    /// <param name="table">Pairs such as <c>sch=s</c>, separated by spaces and line breaks.</param>
    public LetterGroups(string table)
    {
        var groups = table.SplitWords().Select(pair => pair.Split('=')).Select(pair => (From: pair[0], To: pair[1])).ToList();
        _byFirst =
        [
            .. Enumerable
                .Range('a', 26)
                .Select(letter => groups.Where(g => g.From[0] == letter).OrderByDescending(g => g.From.Length).ToArray()),
        ];
    }

    /// <summary>The longest group at the start of a text that is not empty; <c>null</c> if it starts with none.</summary>
    public (string From, string To)? At(ReadOnlySpan<char> text)
    {
        foreach (var group in char.IsAsciiLetterLower(text[0]) ? _byFirst[text[0] - 'a'] : [])
        {
            if (text.StartsWith(group.From, StringComparison.Ordinal))
            {
                return group;
            }
        }

        return null;
    }
}
