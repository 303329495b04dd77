namespace StakeholderGraph;

/// <summary>
/// Reduces the letters of a folded word by sound, in two grades. <see cref="Level"/> makes words equal that an English reader takes for the
/// same word: Tekebayev and Tekebajew are <c>tekebaev</c>, labour and labor <c>labor</c>. <see cref="Rough"/> makes all usual spellings of
/// a word from another script equal, or from another alphabet without its marks: Чавушоглу, Chavushoglu, Çavuşoğlu and Cavusoglu are
/// <c>cavuzoglu</c>.
/// </summary>
internal static class Levelling
{
    /// <summary>Letters that sound alike to an English reader.</summary>
    private static readonly LetterGroups Levelled = new(
        """
        shch=sh sch=sh tsch=ch tch=ch tz=ts dsch=j dzh=j dj=j zh=j kh=h ks=h x=h gh=g ph=f ck=k qu=kv q=k w=v our=or ou=u ye=e y=i
        """);

    /// <summary>
    /// Letters that replace each other when Cyrillic is written in Latin letters (BGN/PCGN, ISO 9, GOST, passports; English, German,
    /// French, Polish and Turkish conventions), or when marks are left out.
    /// </summary>
    private static readonly LetterGroups Roughened = new(
        """
        schtsch=s shch=s szcz=s chtch=s sch=s shh=s sh=s sz=s sc=s chr=hr chl=hl ch=c cz=c cs=c ck=k tsch=c tch=c ts=c tz=c dsch=c dzh=c dzs=c dz=c dj=d
        zh=z zs=z kh=h ks=h x=h gh=g gue=ge gui=gi ph=f q=k w=v our=or iou=iu you=iu jou=iu ou=u yo=e jo=e y=i j=i ng=n rzh=r rz=r
        """);

    /// <summary>Endings of words that have two spellings.</summary>
    private static readonly (string From, string To)[] Ends = [("mme", "m"), ("tre", "ter"), ("off", "ov"), ("eff", "ev")];

    /// <summary>Writes the levelled form of a word and returns its length, which is at most twice that of the word.</summary>
    public static int Level(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        var end = EndOf(word, out var ending);
        for (var i = 0; i < end;)
        {
            var rest = word[i..];
            var afterVowel = i > 0 && IsVowel(word[i - 1]);
            if (Levelled.At(rest) is { } group)
            {
                i += group.From.Length;
                length = Add(into, length, group.To);
                continue;
            }

            i++;
            length = rest[0] switch
            {
                // In German and Polish spellings j is й: Tekebajew, Tursunbaj. Before other vowels it is ж or ҷ: Azerbaijan, Tajikistan.
                'j' when afterVowel && rest.Length > 2 && rest[1] == 'e' && rest[2] is 'v' or 'w' => length,
                'j' when afterVowel && (rest.Length == 1 || !IsVowel(rest[1])) => Add(into, length, 'i'),
                's' when afterVowel && rest.Length > 1 && IsVowel(rest[1]) => Add(into, length, 'z'),
                'c' when rest.Length == 1 || rest[1] is not ('e' or 'h' or 'i' or 'y') => Add(into, length, 'k'),
                var letter => Add(into, length, letter),
            };
        }

        return Add(into, length, ending);
    }

    /// <summary>The levelled form of a word; a word in other letters is unchanged.</summary>
    public static string Of(string word)
    {
        Span<char> into = new char[2 * word.Length];
        return char.IsAsciiLetterLower(word[0]) ? into[..Level(word, into)].ToString() : word;
    }

    /// <summary>Writes the roughest spelling of a word and returns its length.</summary>
    public static int Rough(ReadOnlySpan<char> word, Span<char> into)
    {
        var length = 0;
        var end = EndOf(word, out var ending);
        for (var i = 0; i < end;)
        {
            var group = Roughened.At(word[i..end]);
            length = group is { To: var to } ? Add(into, length, to) : Add(into, length, word[i]);
            i += group?.From.Length ?? 1;
        }

        length = Add(into, length, ending);
        return Vowels(into[..length]);
    }

    /// <summary>Writes a word with doubled letters reduced to single ones and returns its length.</summary>
    public static int Single(ReadOnlySpan<char> word, Span<char> into) => Add(into, 0, word);

    /// <summary>
    /// Another rough spelling of a word, as in German, Polish, Czech or French, with ch for х, z for ц and io for ё (Michail, Jelzin,
    /// Semion); returns 0 if it would not differ.
    /// </summary>
    public static int Rougher(ReadOnlySpan<char> word, Span<char> into)
    {
        Span<char> respelt = word.Length <= 256 ? stackalloc char[2 * word.Length] : new char[2 * word.Length];
        var isGerman = word.IndexOfAny('j', 'w') >= 0 || word.Contains("sch", StringComparison.Ordinal);
        var (length, different) = (0, false);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'c' && i + 1 < word.Length && word[i + 1] == 'h' && (i == 0 || word[i - 1] is not ('s' or 't')))
            {
                (respelt[length++], different) = ('h', true);
                i++;
            }
            else if (word[i] == 'i' && i + 1 < word.Length && word[i + 1] == 'o' && !IsEndOfNoun(word, i))
            {
                (respelt[length++], different) = ('e', true);
                i++;
            }
            else if (isGerman && word[i] == 'z' && (i + 1 == word.Length || word[i + 1] != 'h'))
            {
                (respelt[length++], respelt[length++], different) = ('t', 's', true);
            }
            else
            {
                respelt[length++] = word[i];
            }
        }

        return different ? Rough(respelt[..length], into) : 0;
    }

    /// <summary>Whether io is part of -tion or -sion, which does not occur in Russian names.</summary>
    private static bool IsEndOfNoun(ReadOnlySpan<char> word, int i) =>
        i > 0 && word[i - 1] is 't' or 's' && i + 2 < word.Length && word[i + 2] == 'n';

    /// <summary>
    /// Reduces vowels: i and e that some spellings omit (Müller, Mueller; Tekebaev, Tekebayev), s between vowels, e for ё after sh, ch, ts
    /// (Gorbatschow).
    /// </summary>
    private static int Vowels(Span<char> letters)
    {
        var length = 0;
        for (var i = 0; i < letters.Length; i++)
        {
            var letter = letters[i];
            if (letter == 'e' && length > 0 && letters[length - 1] == 'i')
            {
                length--;
            }

            if (letter == 'e' && length > 0 && letters[length - 1] is 'a' or 'o' or 'u' or 'e')
            {
                continue;
            }

            if (letter == 's' && length > 0 && IsVowel(letters[length - 1]) && i + 1 < letters.Length && IsVowel(letters[i + 1]))
            {
                letter = 'z';
            }

            letters[length++] = letter;
        }

        if (letters[..length] is [.., 'c' or 's' or 'z' or 'i', 'o', 'v'])
        {
            letters[length - 2] = 'e';
            if (letters[length - 3] == 'i')
            {
                (letters[length - 3], letters[length - 2]) = ('e', 'v');
                length--;
            }
        }

        return length;
    }

    private static int EndOf(ReadOnlySpan<char> word, out string ending)
    {
        foreach (var (from, to) in Ends)
        {
            if (word.EndsWith(from, StringComparison.Ordinal))
            {
                ending = to;
                return word.Length - from.Length;
            }
        }

        ending = "";
        return word.Length;
    }

    private static int Add(Span<char> into, int length, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            length = Add(into, length, letter);
        }

        return length;
    }

    private static int Add(Span<char> into, int length, char letter)
    {
        // Some spellings double letters and others do not: Jeenbekov, Jenbekov.
        if (length == 0 || into[length - 1] != letter)
        {
            into[length++] = letter;
        }

        return length;
    }

    /// <summary>Whether a small Latin letter is a vowel in some language.</summary>
    public static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
