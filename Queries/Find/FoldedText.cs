namespace StakeholderGraph;

/// <summary>The words of one text after folding. The object is reused, so that folding a million names allocates nothing.</summary>
internal sealed class FoldedText : INameWords
{
    /// <summary>The mark at the end of an article that has lost its vowel.</summary>
    public const char Apostrophe = '\'';

    private char[] _letters = new char[256];
    private int[] _ends = new int[32];
    private int[] _initials = new int[32];
    private int _length;
    private int _begin;
    private LegalForm _form;
    private char[] _core = [];
    private bool _hasElision;

    /// <summary>Whether the text had Cyrillic letters.</summary>
    public bool IsCyrillic { get; set; }

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The legal form in the text, and its position.</summary>
    public LegalForm Form => _form;

    /// <summary>The number of words without the legal form.</summary>
    public int CoreCount => Count - _form.Words;

    /// <summary>All words joined without spaces, without the legal form.</summary>
    public ReadOnlySpan<char> Core
    {
        get
        {
            var (from, to) = _form.IsFirst ? (_form.Words, Count) : (0, Count - _form.Words);
            var core = to == 0 ? [] : _letters.AsSpan(Start(from).._ends[to - 1]);
            return _hasElision ? WithoutApostrophes(core) : core;
        }
    }

    /// <summary>The same with the spaces.</summary>
    public string Spaced
    {
        get
        {
            var spaced = new System.Text.StringBuilder(_length + Count);
            for (var w = 0; w < Count; w++)
            {
                _ = IsForm(w) ? spaced : spaced.Append(spaced.Length > 0 ? " " : "").Append(this[w]);
            }

            return spaced.ToString();
        }
    }

    /// <summary>The letters of the word that has not ended.</summary>
    public ReadOnlySpan<char> Current => _letters.AsSpan(_begin, _length - _begin);

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int word] => _letters.AsSpan(Start(word), _ends[word] - Start(word));

    /// <summary>The first letter of a word as it was written, which may be several letters here: the <c>sh</c> of ш.</summary>
    public ReadOnlySpan<char> Initial(int word) => _letters.AsSpan(Start(word), _initials[word]);

    /// <summary>Copies the words into separate strings.</summary>
    public string[] ToWords()
    {
        var words = new string[Count];
        for (var w = 0; w < Count; w++)
        {
            words[w] = this[w].ToString();
        }

        return words;
    }

    /// <summary>Removes all words.</summary>
    public void Clear()
    {
        Count = _length = _begin = 0;
        _form = default;
        _hasElision = IsCyrillic = false;
    }

    /// <summary>Searches for a legal form at the end and at the start; other words must remain.</summary>
    public void TakeLegalForm() => _form = LegalForms.Of(this);

    /// <summary>Whether a word is a part of the legal form.</summary>
    public bool IsForm(int word) => _form.IsFirst ? word < _form.Words : word >= Count - _form.Words;

    /// <summary>Adds a letter that folds to one letter.</summary>
    public void AddLetter(char fold) => AddLetter([fold]);

    /// <summary>Adds the letters that one letter folds to.</summary>
    public void AddLetter(ReadOnlySpan<char> fold)
    {
        if (fold.IsEmpty)
        {
            return;
        }

        if (_length + fold.Length > _letters.Length)
        {
            Array.Resize(ref _letters, 2 * (_length + fold.Length));
        }

        if (_length == _begin)
        {
            if (Count == _ends.Length)
            {
                Array.Resize(ref _ends, 2 * Count);
                Array.Resize(ref _initials, 2 * Count);
            }

            _initials[Count] = fold.Length;
        }

        fold.CopyTo(_letters.AsSpan(_length));
        _length += fold.Length;
    }

    /// <summary>Adds a whole word.</summary>
    public void AddWord(string word)
    {
        EndWord();
        AddLetter(word);
        EndWord();
    }

    /// <summary>Ends the current word, an article that has lost its vowel before the next word, with an apostrophe.</summary>
    public void EndElision()
    {
        AddLetter(Apostrophe);
        EndWord();
        _hasElision = true;
    }

    /// <summary>Ends the current word, if there is one.</summary>
    public void EndWord()
    {
        if (_length > _begin)
        {
            _ends[Count++] = _length;
            _begin = _length;
        }
    }

    private ReadOnlySpan<char> WithoutApostrophes(ReadOnlySpan<char> letters)
    {
        _core = _core.Length < letters.Length ? new char[_letters.Length] : _core;
        var length = 0;
        foreach (var letter in letters)
        {
            _core[length] = letter;
            length += letter == Apostrophe ? 0 : 1;
        }

        return _core.AsSpan(0, length);
    }

    private int Start(int word) => word == 0 ? 0 : _ends[word - 1];
}
