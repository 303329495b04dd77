using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// Turns a name into words "as written": small Latin letters without marks, Cyrillic letters by their usual Latin spelling, letters of other scripts as they are.
/// Punctuation separates words; apostrophes vanish.
/// </summary>
internal static class Folding
{
    /// <summary>Where the letters end that are folded once and kept: Latin, Greek and Cyrillic are below.</summary>
    private const int Kept = 0x530;

    /// <summary>The byte order mark read the wrong way round: no text may have it, and <see cref="string.Normalize()"/> throws where one does.</summary>
    private const char NoCharacter = '\uFFFE';

    private const string Gone = "";
    private const string Gap = " ";

    /// <summary>Letters that Unicode does not take apart, and the Cyrillic ones; small letters, after the marks are gone (so ё is е, й is и, ў is у).</summary>
    private static readonly FrozenDictionary<char, string> Spelling =
        """
        ß=ss ø=o ł=l đ=d ı=i æ=ae œ=oe þ=th ð=d ħ=h ŋ=n
        ə=a ǝ=a ŧ=t ƶ=z
        а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l
        м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts
        ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya
        ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h і=i
        ҳ=h ҷ=j җ=j ҹ=j ҡ=k ҙ=z ҫ=s ҝ=g ҥ=n
        є=ye ґ=g ј=j љ=l њ=n ћ=c ђ=d џ=dzh ѕ=dz ѣ=e ѳ=f
        ѵ=i
        """
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    private static readonly string[] KeptFolds = [.. Enumerable.Range(0, Kept).Select(c => Fold((char)c))];

    /// <summary>The same for ASCII, where one letter remains one: it is most of what there is.</summary>
    private static readonly char[] AsciiFolds = [.. KeptFolds.Take(128).Select(fold => fold.Length == 0 ? '\0' : fold[0])];

    /// <summary>Folds a text into the words of <paramref name="into"/>, which is emptied first.</summary>
    public static void Fold(ReadOnlySpan<char> text, FoldedText into)
    {
        into.Clear();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '&')
            {
                into.AddWord("and");
                continue;
            }

            if (c < 128)
            {
                AddLetter(AsciiFolds[c], into);
                continue;
            }

            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var fold = c < Kept ? KeptFolds[c]
                : pair ? Fold(new string(text.Slice(i++, 2)))
                : char.IsSurrogate(c) || c == NoCharacter ? Gap
                : Fold(c.ToString());
            if (fold is Gap)
            {
                into.EndWord();
            }
            else if (fold.Contains(' ', StringComparison.Ordinal))
            {
                AddParts(fold, into);
            }
            else
            {
                into.AddLetter(fold);
            }
        }

        into.EndWord();
    }

    private static void AddLetter(char fold, FoldedText into)
    {
        if (fold == ' ')
        {
            into.EndWord();
        }
        else if (fold != '\0')
        {
            into.AddLetter(fold);
        }
    }

    private static void AddParts(string fold, FoldedText into)
    {
        foreach (var c in fold)
        {
            AddLetter(c, into);
        }
    }

    private static string Fold(char c) => char.IsSurrogate(c) ? Gap : Fold(c.ToString());

    /// <summary>One character, folded: nothing where it vanishes, a space where it separates words.</summary>
    private static string Fold(string character)
    {
        if (IsApostrophe(character[0]))
        {
            return Gone;
        }

        var folded = new StringBuilder();
        foreach (var rune in character.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                    break;
                case UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber:
                    folded.Append(rune);
                    break;
                case var _ when Rune.IsLetter(rune):
                    var small = Rune.ToLowerInvariant(rune);
                    folded.Append(small.IsBmp && Spelling.TryGetValue((char)small.Value, out var spelled) ? spelled : small.ToString());
                    break;
                default:
                    folded.Append(' ');
                    break;
            }
        }

        return folded.ToString();
    }

    private static bool IsApostrophe(char c) => c is '\'' or '`' or '´' or '‘' or '’' or '‛' or '′' or (>= '\u02B9' and <= '\u02BF') or 'ˈ' or 'ـ';
}

/// <summary>The words of one text after folding. Kept and filled again, so that folding a million names allocates nothing.</summary>
internal sealed class FoldedText
{
    private char[] _letters = new char[256];
    private int[] _ends = new int[32];
    private int[] _initials = new int[32];
    private int _length;
    private int _begin;

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>All words without the spaces between them.</summary>
    public ReadOnlySpan<char> Letters => _letters.AsSpan(0, _length);

    /// <summary>A word.</summary>
    public ReadOnlySpan<char> this[int word] => _letters.AsSpan(Start(word), _ends[word] - Start(word));

    /// <summary>The first letter of a word as it was written, which may be several letters here: the <c>sh</c> of ш.</summary>
    public ReadOnlySpan<char> Initial(int word) => _letters.AsSpan(Start(word), _initials[word]);

    /// <summary>Forgets all words.</summary>
    public void Clear() => Count = _length = _begin = 0;

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
