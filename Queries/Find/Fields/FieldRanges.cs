using StakeholderGraph.Networks;

namespace StakeholderGraph;

/// <summary>Which words of names, and of topics, places and posts, match searched words.</summary>
internal sealed class FieldRanges(Network network, FieldQuery query)
{
    private readonly WordRange[]?[] _names = new WordRange[]?[query.Sought.Words.Length];
    private readonly WordRange[]?[] _texts = new WordRange[]?[query.Sought.Words.Length];
    private readonly SortedSet<int>?[] _shortened = new SortedSet<int>?[query.Sought.Words.Length];

    /// <summary>The ranges of a word in names, including its synonyms.</summary>
    public WordRange[] Names(int w) => _names[w] ??= Of(network.NameIndex, w);

    /// <summary>The ranges of a word in topics, places and posts.</summary>
    public WordRange[] Texts(int w) => _texts[w] ??= Of(network.Fields.Texts.Index, w);

    /// <summary>
    /// The names that a word shortens (<c>Минтруд</c> in <c>Минтруд Казахстана</c>), if it is a word of no name.
    /// </summary>
    public SortedSet<int> Shortened(int w) => _shortened[w] ??= Array.TrueForAll(Names(w), range => range.IsEmpty)
        ? new(ShortenedName.Of(network.NameIndex, FoldedName.Sought(query.Sought.Words[w])))
        : [];

    /// <summary>How a word of an index matches a searched word; <see cref="WordMatch.Begins"/> if only a synonym matches.</summary>
    public WordMatch Match(WordRange[] ranges, int w, int word)
    {
        if (ranges[0].Match(word) is var match && match >= query.Least(w))
        {
            return match;
        }

        for (var other = 1; other < ranges.Length; other++)
        {
            if (ranges[other].Match(word) >= query.Others[w][other - 1].Least)
            {
                return WordMatch.Begins;
            }
        }

        return WordMatch.None;
    }

    private WordRange[] Of(NameIndex index, int w) =>
        [new(index, query.Sought, w), .. query.Others[w].Select(other => new WordRange(index, other.Word, 0))];
}
