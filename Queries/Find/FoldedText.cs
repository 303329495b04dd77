namespace StakeholderGraph;

/// <summary>The words of one text after folding. Kept and filled again, so that folding a million names allocates nothing.</summary>
internal sealed class FoldedText
{
    private char[] _letters = new char[256];
    private int[] _ends = new int[32];
    private int[] _initials = new int[32];
    private int _length;
    private int _begin;
    private LegalForm _form;

    /// <summary>The number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The legal form that the text states, and where.</summary>
    public LegalForm Form => _form;

    /// <summary>How many words there are except for those of the legal form.</summary>
    public int CoreCount => Count - _form.Words;

    /// <summary>All words without the spaces between them, except for those of the legal form.</summary>
    public ReadOnlySpan<char> Core
    {
        get
        {
            var (from, to) = _form.IsFirst ? (_form.Words, Count) : (0, Count - _form.Words);
            return to == 0 ? [] : _letters.AsSpan(Start(from).._ends[to - 1]);
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

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int word] => _letters.AsSpan(Start(word), _ends[word] - Start(word));

    /// <summary>The first letter of a word as it was written, which may be several letters here: the <c>sh</c> of ш.</summary>
    public ReadOnlySpan<char> Initial(int word) => _letters.AsSpan(Start(word), _initials[word]);

    /// <summary>The words as texts of their own.</summary>
    public string[] ToWords()
    {
        var words = new string[Count];
        for (var w = 0; w < Count; w++)
        {
            words[w] = this[w].ToString();
        }

        return words;
    }

    /// <summary>Forgets all words.</summary>
    public void Clear()
    {
        Count = _length = _begin = 0;
        _form = default;
    }

    /// <summary>Looks for a legal form at the end and at the begin, of which something else must be left.</summary>
    public void TakeLegalForm() => _form = LegalForms.Of(this);

    /// <summary>Whether a word is a part of the legal form.</summary>
    public bool IsForm(int word) => _form.IsFirst ? word < _form.Words : word >= Count - _form.Words;

    /// <summary>Adds a letter that remained one.</summary>
    public void AddLetter(char fold) => AddLetter([fold]);

    /// <summary>Adds what one letter became.</summary>
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

    /// <summary>Ends the word, if one has begun.</summary>
    public void EndWord()
    {
        if (_length > _begin)
        {
            _ends[Count++] = _length;
            _begin = _length;
        }
    }

    private int Start(int word) => word == 0 ? 0 : _ends[word - 1];
}
