namespace StakeholderGraph;

/// <summary>
/// The entries that a search has found with their best scores, and the notes it takes on the way. Kept and used again by the next search.
/// </summary>
internal sealed class FoundEntries(int entryCount, int wordCount)
{
    private readonly ushort[] _best = new ushort[entryCount];
    private readonly int[] _entries = new int[entryCount];
    private readonly int[] _rowOfWord = new int[wordCount];
    private WordMatches[] _matches = new WordMatches[256];
    private int[] _words = new int[256];
    private uint[] _masks = new uint[256];
    private ulong[] _marks = [];
    private char[] _room = new char[256];
    private int _width = 1;

    /// <summary>How many entries are found.</summary>
    public int Count { get; private set; }

    /// <summary>The best of their scores.</summary>
    public int Best { get; private set; }

    /// <summary>The entries, in no order.</summary>
    public ReadOnlySpan<int> Entries => _entries.AsSpan(0, Count);

    /// <summary>How much had to be wrong to find anything.</summary>
    public Tolerance Tolerance { get; set; }

    /// <summary>Whether other fields than names were looked at, so that entries may have been found by those.</summary>
    public bool LookedAtFields { get; set; }

    /// <summary>How many words of names have been looked at: the rows.</summary>
    public int RowCount { get; private set; }

    /// <summary>For each row how its word stands to each word that is sought.</summary>
    public ReadOnlySpan<WordMatches> Matches => _matches.AsSpan(0, RowCount * _width);

    /// <summary>A list to note numbers in.</summary>
    public List<int> Numbers { get; } = [];

    /// <summary>The score of an entry, in ten-thousandths; 0 where it is not found.</summary>
    public int Score(int entry) => _best[entry];

    /// <summary>The word of a row.</summary>
    public int Word(int row) => _words[row];

    /// <summary>Which of the words that are sought a row matches, a bit for each.</summary>
    public uint Mask(int row) => _masks[row];

    /// <summary>The row of a word of names, −1 where it has none.</summary>
    public int RowOf(int word) => _rowOfWord[word] - 1;

    /// <summary>How the word of a row stands to a word that is sought.</summary>
    public WordMatches Match(int row, int sought) => _matches[(row * _width) + sought];

    /// <summary>Room for so many letters.</summary>
    public Span<char> Room(int letters)
    {
        if (letters > _room.Length)
        {
            _room = new char[2 * letters];
        }

        return _room.AsSpan(0, letters);
    }

    /// <summary>A bit for each name, none of them set.</summary>
    public Span<ulong> Marks(int names)
    {
        if (_marks.Length == 0)
        {
            _marks = new ulong[(names + 63) / 64];
        }

        _marks.AsSpan().Clear();
        return _marks;
    }

    /// <summary>Begins a search for so many words.</summary>
    public void Begin(int width) => _width = width;

    /// <summary>Notes that a name of an entry matches so well; the best one counts.</summary>
    public void Add(int entry, int score)
    {
        ref var best = ref _best[entry];
        if (score > best)
        {
            if (best == 0)
            {
                _entries[Count++] = entry;
            }

            best = (ushort)score;
            Best = Math.Max(Best, score);
        }
    }

    /// <summary>Adds a row for a word, without any match.</summary>
    public int AddRow(int word)
    {
        if (RowCount == _words.Length)
        {
            Array.Resize(ref _words, 2 * RowCount);
            Array.Resize(ref _masks, 2 * RowCount);
        }

        if ((RowCount + 1) * _width > _matches.Length)
        {
            Array.Resize(ref _matches, 2 * (RowCount + 1) * _width);
        }

        var row = RowCount++;
        _words[row] = word;
        _masks[row] = 0;
        _matches.AsSpan(row * _width, _width).Clear();
        _rowOfWord[word] = row + 1;
        return row;
    }

    /// <summary>Notes how the word of a row stands to a word that is sought; the best match counts.</summary>
    public void SetMatch(int row, int sought, WordMatches match)
    {
        ref var cell = ref _matches[(row * _width) + sought];
        cell = cell.Or(match);
        _masks[row] |= 1u << sought;
    }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        foreach (var entry in Entries)
        {
            _best[entry] = 0;
        }

        for (var row = 0; row < RowCount; row++)
        {
            _rowOfWord[_words[row]] = 0;
        }

        (Count, RowCount, Best, LookedAtFields) = (0, 0, 0, false);
    }
}
