namespace StakeholderGraph;

/// <summary>
/// The entries that a search has found with their best scores, and its working data. The object is reused by the next search.
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

    /// <summary>The number of entries that were found.</summary>
    public int Count { get; private set; }

    /// <summary>The best score.</summary>
    public int Best { get; private set; }

    /// <summary>The entries, in no order.</summary>
    public ReadOnlySpan<int> Entries => _entries.AsSpan(0, Count);

    /// <summary>The tolerance that was needed to find something.</summary>
    public Tolerance Tolerance { get; set; }

    /// <summary>Whether fields other than names were searched, so that entries may have been found by them.</summary>
    public bool LookedAtFields { get; set; }

    /// <summary>The number of words of names that were examined (rows).</summary>
    public int RowCount { get; private set; }

    /// <summary>For each row, how its word matches each searched word.</summary>
    public ReadOnlySpan<WordMatches> Matches => _matches.AsSpan(0, RowCount * _width);

    /// <summary>A reusable list of numbers.</summary>
    public List<int> Numbers { get; } = [];

    /// <summary>The score of an entry in ten-thousandths; 0 if it was not found.</summary>
    public int Score(int entry) => _best[entry];

    /// <summary>The word of a row.</summary>
    public int Word(int row) => _words[row];

    /// <summary>The searched words that a row matches, one bit for each.</summary>
    public uint Mask(int row) => _masks[row];

    /// <summary>The row of a word of names, −1 if it has none.</summary>
    public int RowOf(int word) => _rowOfWord[word] - 1;

    /// <summary>How the word of a row matches a searched word.</summary>
    public WordMatches Match(int row, int sought) => _matches[(row * _width) + sought];

    /// <summary>A buffer for a number of letters.</summary>
    public Span<char> Room(int letters)
    {
        if (letters > _room.Length)
        {
            _room = new char[2 * letters];
        }

        return _room.AsSpan(0, letters);
    }

    /// <summary>A bit for each name, all cleared.</summary>
    public Span<ulong> Marks(int names)
    {
        if (_marks.Length == 0)
        {
            _marks = new ulong[(names + 63) / 64];
        }

        _marks.AsSpan().Clear();
        return _marks;
    }

    /// <summary>Starts a search for a number of words.</summary>
    public void Begin(int width) => _width = width;

    /// <summary>Records the score of a name of an entry; the best score counts.</summary>
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

    /// <summary>Records how the word of a row matches a searched word; the best match counts.</summary>
    public void SetMatch(int row, int sought, WordMatches match)
    {
        ref var cell = ref _matches[(row * _width) + sought];
        cell = cell.Or(match);
        _masks[row] |= 1u << sought;
    }

    /// <summary>Clears everything.</summary>
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
