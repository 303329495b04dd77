using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace StakeholderGraph;

/// <summary>
/// Turns a name into words "as written": lower-case Latin letters without marks, Cyrillic letters in their usual Latin spelling, letters of
/// other scripts unchanged, except those for which keyboards of two languages produce different code points. Punctuation separates words;
/// apostrophes are removed, except behind an article without its vowel, which is a word of its own: <c>d'</c>.
/// </summary>
internal static class Folding
{
    /// <summary>
    /// The end of the letters that are folded at start-up: Latin, Greek and Cyrillic are below it. Others are folded when they first occur.
    /// </summary>
    private const int Common = 0x530;

    private const char Cyrillic = '\u0400',
        LastCyrillic = '\u052F';

    /// <summary>
    /// The byte order mark with swapped bytes. Texts cannot contain it, and <see cref="string.Normalize()"/> throws an exception for it.
    /// </summary>
    private const char NoCharacter = '\uFFFE';

    private const char UzbekOrBelarusian = 'ў';
    private const string Gone = "";
    private const string Gap = " ";

    /// <summary>
    /// Letters that Unicode does not decompose, Cyrillic letters, and the Arabic letters of Persian and Urdu keyboards; in lower case,
    /// after marks are removed (so ё is е, й is и).
    /// </summary>
    private static readonly FrozenDictionary<char, string> Spelling =
        """
        ß=ss ø=o ł=l đ=d ı=i æ=ae œ=oe þ=th ð=d ħ=h ŋ=n
        ə=a ǝ=a ŧ=t ƶ=z
        а=a б=b в=v г=g д=d е=e ж=zh з=z и=i к=k л=l
        м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts
        ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya
        ә=a ғ=g қ=k ң=n ө=o ұ=u ү=u һ=h і=i
        ҳ=h ҷ=j җ=j ҹ=j ҡ=k ҙ=z ҫ=s ҝ=g ҥ=n
        є=ye ґ=g ј=j љ=lj њ=nj ћ=c ђ=dj џ=dzh ѕ=dz ѣ=e ѳ=f
        ѵ=i ς=σ
        ى=ي ی=ي ې=ي ے=ي ک=ك ڪ=ك ة=ه ہ=ه ۃ=ه ە=ه ھ=ه ٱ=ا ء=
        """
        .SplitWords()
        .ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    private static readonly string?[] Folds =
    [
        .. Enumerable.Range(0, Common).Select(c => Fold((char)c)),
        .. new string?[char.MaxValue + 1 - Common],
    ];

    /// <summary>The same for ASCII, where one letter remains one letter. Most text is ASCII.</summary>
    private static readonly char[] AsciiFolds = [.. Folds.Take(128).Select(fold => fold!.Length == 0 ? '\0' : fold[0])];

    /// <summary>Folds a text into the words of <paramref name="into"/>, which is cleared first.</summary>
    public static void Fold(ReadOnlySpan<char> text, FoldedText into)
    {
        into.Clear();
        text = MixedLetters.Repaired(Composed(text));
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '&')
            {
                into.AddWord("and");
                continue;
            }

            if (IsApostrophe(c) && IsElision(into.Current, text[(i + 1)..].TrimStart(' ')))
            {
                into.EndElision();
                continue;
            }

            if (c < 128)
            {
                AddLetter(AsciiFolds[c], into);
                continue;
            }

            into.IsCyrillic |= c is >= Cyrillic and <= LastCyrillic;
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            var fold = pair ? Fold(new string(text.Slice(i++, 2)))
                : c == UzbekOrBelarusian ? OfShortU(afterVowel: i > 0 && IsCyrillicVowel(text[i - 1]))
                : Folds[c] ??= Fold(c);
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

    /// <summary>
    /// Whether an apostrophe ends an article or preposition that has lost its vowel before another one: d'investissement, L'Oréal,
    /// dell'Assicurazione.
    /// </summary>
    private static bool IsElision(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        before is "d" or "l" or "all" or "dall" or "dell" or "nell" or "sull"
        && after is [var first, ..]
        && char.IsLetter(first)
        && (Folds[first] ??= Fold(first)) is ['a' or 'e' or 'h' or 'i' or 'o' or 'u', ..]
        && first < Cyrillic;

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

    private static string Fold(char c) => char.IsSurrogate(c) || c == NoCharacter ? Gap : Fold(c.ToString());

    /// <summary>Composes syllables and letters that a file system has decomposed, because their parts mean nothing on their own.</summary>
    private static ReadOnlySpan<char> Composed(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('\u1100', '\u11FF') && !text.Contains(NoCharacter) && !text.ContainsAnyInRange('\uD800', '\uDFFF')
            ? text.ToString().Normalize(NormalizationForm.FormC)
            : text;

    /// <summary>ў is o in Uzbek (Ўзбекистон), and the second half of a diphthong in Belarusian (Шаўчук).</summary>
    private static string OfShortU(bool afterVowel) => afterVowel ? "u" : "o";

    private static bool IsCyrillicVowel(char c) =>
        char.ToLowerInvariant(c) is 'а' or 'е' or 'ё' or 'и' or 'і' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';

    /// <summary>One character, folded: empty if it is removed, a space if it separates words.</summary>
    private static string Fold(string character)
    {
        if (IsApostrophe(character[0]))
        {
            return Gone;
        }

        if (IsHangul(character[0]))
        {
            return character;
        }

        var folded = new StringBuilder();
        foreach (var rune in character.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case var _ when ComparableText.IsInvisible(rune):
                    break;
                case UnicodeCategory.NonSpacingMark when Scripts.IsVowelOrVoice(rune.Value):
                    folded.Append(rune);
                    break;
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                    break;
                case UnicodeCategory.DecimalDigitNumber:
                    folded.Append((char)('0' + (int)Rune.GetNumericValue(rune)));
                    break;
                case UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber:
                    folded.Append(rune);
                    break;
                case var _ when Rune.IsLetter(rune):
                    var small = Scripts.Hiragana(Rune.ToLowerInvariant(rune));
                    folded.Append(small.IsBmp && Spelling.TryGetValue((char)small.Value, out var spelled) ? spelled : small.ToString());
                    break;
                default:
                    folded.Append(' ');
                    break;
            }
        }

        return folded.ToString();
    }

    private static bool IsHangul(char c) => c is >= '\uAC00' and <= '\uD7A3';

    private static bool IsApostrophe(char c) =>
        c is '\'' or '`' or '´' or '‘' or '’' or '‛' or '′' or (>= '\u02B9' and <= '\u02BF') or 'ˈ' or 'ـ';
}
