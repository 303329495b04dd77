using System.Numerics;

namespace StakeholderGraph;

/// <summary>
/// A search text, interpreted as words that a record may have in different fields: the words that count, and those that also mean a kind, a
/// country or a date. Sets of words are bits; the first word is the lowest bit.
/// </summary>
internal sealed class FieldQuery
{
    /// <summary>
    /// The minimum length of a word that may be the beginning of a longer one. The last word may always be one, because it may still be
    /// incomplete.
    /// </summary>
    private const int ShortestBeginning = 4;

    /// <summary>From this number of words on, a record may lack one of them.</summary>
    private const int WordsForEachMissing = 3;

    /// <summary>Words that connect others, in addition to the small words of names. In capital letters they are initials.</summary>
    private static readonly HashSet<string> Joining = new(StringComparer.Ordinal)
    {
        "a",
        "e",
        "i",
        "k",
        "o",
        "s",
        "u",
        "v",
        "y",
        "with",
        "from",
        "who",
        "what",
        "which",
        "about",
        "between",
        "iz",
        "so",
        "dlya",
        "mezhdu",
        "mit",
        "avec",
        "sur",
        "con",
        "sobre",
    };

    private readonly (uint Words, string Code)[] _countries;

    private FieldQuery(FoldedName sought)
    {
        (Sought, Typed) = (sought, TypedWords(sought));
        Dates = [.. SoughtDate.In(sought.Words)];
        Kinds = Array.ConvertAll(sought.Words, KindWords.Of);
        _countries =
        [
            .. CountriesIn(sought),
            .. from w in Enumerable.Range(0, sought.Words.Length) let code = Demonym(w) where code is not null select (1u << w, code),
        ];
        for (var w = 0; w < sought.Words.Length; w++)
        {
            KindsAsked |= Kinds[w];
            Required |= IsRequired(w) ? 1u << w : 0;
        }
    }

    /// <summary>The words.</summary>
    public FoldedName Sought { get; }

    /// <summary>The words as they were typed.</summary>
    public string[] Typed { get; }

    /// <summary>The words that count: all except connecting words.</summary>
    public uint Required { get; }

    /// <summary>The number of these words.</summary>
    public int Count => BitOperations.PopCount(Required);

    /// <summary>The number of words that a record may lack.</summary>
    public int MayMiss => Count / WordsForEachMissing;

    /// <summary>The kinds that each word means, one bit for each; 0 for most words.</summary>
    public uint[] Kinds { get; }

    /// <summary>The kinds that any word means.</summary>
    public uint KindsAsked { get; }

    /// <summary>The countries that words mean, and these words.</summary>
    public IReadOnlyList<(uint Words, string Code)> Countries => field ??= _countries.Length > 0 ? _countries : [.. CountriesBegun(Sought)];

    /// <summary>The dates that words mean.</summary>
    public IReadOnlyList<SoughtDate> Dates { get; }

    /// <summary>Synonyms for each word, and how well a word of a text must match them.</summary>
    public (FoldedName Word, WordMatch Least)[][] Others =>
        field ??= Array.ConvertAll(
            Sought.Words,
            word =>
                Synonyms
                    .Of(word)
                    .Select(other => (
                        FoldedName.Sought(other.Word),
                        other.IsBeginning ? WordMatch.BeginsCounterpart : WordMatch.Counterpart))
                    .ToArray());

    /// <summary>Whether a country or a date is meant, so that records are searched by it however many names match.</summary>
    public bool IsNarrowing => _countries.Length + Dates.Count > 0;

    /// <summary>Interprets a search text; <c>null</c> if none of its words counts.</summary>
    public static FieldQuery? Of(FoldedName sought) => new FieldQuery(sought) is { Required: not 0 } query ? query : null;

    /// <summary>The indices of a set of words.</summary>
    public static IEnumerable<int> Numbers(uint words)
    {
        for (; words != 0; words &= words - 1)
        {
            yield return BitOperations.TrailingZeroCount(words);
        }
    }

    /// <summary>How well a word of a text must match a searched word.</summary>
    public WordMatch Least(int w) =>
        Others[w].Length == 0 && !IsInitial(w) && (Sought.Words[w].Length >= ShortestBeginning || w == Sought.Words.Length - 1)
            ? WordMatch.Within
            : WordMatch.Counterpart;

    /// <summary>Whether any of the words is a date.</summary>
    public bool IsDate(int w) => Dates.Any(date => date.Word == w);

    private bool IsInitial(int w) => Sought.Words[w] is [var letter] && char.IsAscii(letter);

    private bool IsRequired(int w) =>
        !(Sought.Small[w] && Sought.Words.Length > 1) && !Sought.Optional(w)
        && !(Joining.Contains(Sought.Words[w]) && char.IsLower(Typed[w][0]))
        && !(w > 0 && SoughtDate.IsYearWord(Sought.Words[w]) && IsDate(w - 1));

    /// <summary>The adjective of a country, or its code in capital letters within a text that is not all in capital letters.</summary>
    private string? Demonym(int w) =>
        Demonyms.Of(Sought.Words[w])
        ?? (
            Typed[w] is { Length: 2 } code
            && code != Sought.Words[w]
            && StakeholderGraph.Countries.IsCode(code)
            && Sought.Text.Any(char.IsLower)
                ? code
                : null);

    private static IEnumerable<(uint Words, string Code)> CountriesIn(FoldedName sought)
    {
        int[] significant = [.. Enumerable.Range(0, sought.Words.Length).Where(w => !sought.Small[w])];
        foreach (var (from, to, code) in CountryMentions.Places(SignificantWords.Of(sought.Text)))
        {
            if (to <= significant.Length)
            {
                yield return (significant[from..to].Aggregate(0u, (words, w) => words | 1u << w), code);
            }
        }
    }

    /// <summary>The countries of which the last word may be the beginning, while the text is being typed.</summary>
    private static IEnumerable<(uint Words, string Code)> CountriesBegun(FoldedName sought) =>
        sought.Words is [.., { Length: >= ShortestBeginning } last]
            ? CountryMentions.BeginningWith(last).Select(code => (1u << sought.Words.Length - 1, code))
            : [];

    /// <summary>The words as they were typed; folded if the original words cannot be determined.</summary>
    private static string[] TypedWords(FoldedName sought)
    {
        var text = new FoldedText();
        List<string> typed = [];
        foreach (var token in sought.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            Folding.Fold(token, text);
            var plain = token.Trim('"', '\'', '«', '»', '“', '”', '(', ')', '[', ']', ',', '.', ';', ':', '!', '?');
            typed.AddRange(Enumerable.Range(0, text.Count).Select(w => text.Count == 1 ? plain : text[w].ToString()));
        }

        return typed.Count >= sought.Words.Length && typed.Zip(sought.Words).All(pair => pair.First.Length > 0)
            ? [.. typed[..sought.Words.Length]]
            : sought.Words;
    }
}
