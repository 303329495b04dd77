using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>
/// The spellings of one folded word that are compared, so that words which are the same to a reader are equal: Tekebayev, Tekebajew and
/// Текебаев; Müller and Mueller; Çavuşoğlu, Chavushoglu and Чавушоглу. Spellings are for lookup, not for display. The object is reused.
/// </summary>
internal sealed class Spellings
{
    /// <summary>The minimum length of a word with other spellings, because every letter of an acronym matters (ISA is not IZA).</summary>
    private const int Shortest = 4;

    /// <summary>The longest abbreviation.</summary>
    private const int LongestShort = 7;

    /// <summary>The shortest levelled form that still says what the word is.</summary>
    private const int ShortestLevelled = 3;

    /// <summary>Abbreviations that are often written without a full stop.</summary>
    private static readonly FrozenDictionary<string, string> Abbreviations =
        """
        st=saint ste=saint sankt=saint mt=mount ft=fort dept=department intl=international natl=national govt=government
        assn=association bros=brothers mfg=manufacturing ctr=center mgmt=management svcs=services cttee=committee
        """
        .SplitWords()
        .Select(pair => pair.Split('=', 2))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationsBySpan =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private char[] _letters = new char[256];
    private readonly int[] _ends = new int[10];

    /// <summary>The number of spellings, at least one. All are distinct.</summary>
    public int Count { get; private set; }

    /// <summary>The number of spellings of the word itself. Those of its <see cref="GivenNames">counterparts</see> follow.</summary>
    public int Own { get; private set; }

    /// <summary>The index of the <see cref="Levelling.Rough"/> spelling, the only one in which typing errors are allowed.</summary>
    public int Rough { get; private set; }

    /// <summary>A spelling; the first is the <see cref="Levelling.Level"/>led word.</summary>
    public ReadOnlySpan<char> this[int spelling] => _letters.AsSpan((spelling == 0 ? 0 : _ends[spelling - 1]).._ends[spelling]);

    /// <summary>Computes the spellings of a folded word.</summary>
    public void Of(ReadOnlySpan<char> word)
    {
        (Count, Rough) = (0, 0);
        if (!char.IsAsciiLetterLower(word[0]))
        {
            Add(word);
            var latin = OfOtherScript(word);
            Own = Count;
            AddCommon(this[latin]);
            AddCommon(word);
            return;
        }

        // Of a single repeated letter (III, qqqq), only one letter would remain, which is the beginning of many names.
        if (word.Length < Shortest || word.ContainsAnyInRange('0', '9') || !word.ContainsAnyExcept(word[0]))
        {
            Add(word);
        }
        else
        {
            OfLatin(word);
        }

        if (word.Length <= LongestShort && AbbreviationsBySpan.TryGetValue(word, out var inFull))
        {
            AddLevelled(inFull);
        }

        Own = Count;
        AddCommon(this[0]);
        foreach (var name in GivenNames.Full(word))
        {
            AddCommon(this[AddLevelled(name)]);
        }
    }

    private void OfLatin(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 256 ? stackalloc char[2 * word.Length] : new char[2 * word.Length];
        if (Levelling.Level(word, buffer) < ShortestLevelled)
        {
            Add(word); // Of CCOO only "ko" would be left, with which many names begin.
            Add(buffer[..Levelling.Single(word, buffer)]);
            return;
        }

        AddLevelled(word);
        Rough = Add(buffer[..Levelling.Rough(word, buffer)]);
        if (Levelling.Rougher(word, buffer) is var length and > 0)
        {
            Add(buffer[..length]);
        }

        if (this[0].Length < Shortest)
        {
            Add(buffer[..Levelling.Single(word, buffer)]); // Aase is Åse, which is too short to be levelled
        }
    }

    /// <summary>Adds the spellings in Latin letters, and returns the index of the levelled one, 0 if there is none.</summary>
    private int OfOtherScript(ReadOnlySpan<char> word)
    {
        if (Scripts.HasArabicArticle(word))
        {
            Add(word[2..]);
            return 0;
        }

        var (latin, levelled) = (Romanization.Of(word), 0);
        if (latin.Length >= Shortest)
        {
            levelled = AddLevelled(latin);
            Span<char> buffer = latin.Length <= 256 ? stackalloc char[2 * latin.Length] : new char[2 * latin.Length];
            Rough = Add(buffer[..Levelling.Rough(latin, buffer)]);
        }
        else if (latin.Length > 1)
        {
            Add(latin);
        }

        return levelled;
    }

    /// <summary>Adds what a given name has in common with its counterparts in other languages.</summary>
    private void AddCommon(ReadOnlySpan<char> levelled)
    {
        if (GivenNames.Common(levelled) is { } common)
        {
            Add(common);
        }
    }

    private int AddLevelled(ReadOnlySpan<char> word)
    {
        Span<char> buffer = word.Length <= 256 ? stackalloc char[2 * word.Length] : new char[2 * word.Length];
        return Add(buffer[..Levelling.Level(word, buffer)]);
    }

    /// <summary>Adds a spelling unless it is already there, and returns its index.</summary>
    private int Add(ReadOnlySpan<char> spelling)
    {
        for (var i = 0; i < Count; i++)
        {
            if (this[i].SequenceEqual(spelling))
            {
                return i;
            }
        }

        var start = Count == 0 ? 0 : _ends[Count - 1];
        if (start + spelling.Length > _letters.Length)
        {
            Array.Resize(ref _letters, 2 * (start + spelling.Length));
        }

        spelling.CopyTo(_letters.AsSpan(start));
        _ends[Count] = start + spelling.Length;
        return Count++;
    }
}
