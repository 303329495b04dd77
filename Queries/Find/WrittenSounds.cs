using System.Collections.Frozen;

namespace StakeholderGraph;

/// <summary>The sounds of a name in a script that is not Latin, where one letter may stand for several.</summary>
internal static class WrittenSounds
{
    private const char LongVowel = 'ー',
        DoubledConsonant = 'っ',
        Subscript = '\u17D2',
        Asat = '်',
        Creaky = '့';

    /// <summary>
    /// The consonants of letters of Arabic, Persian, Urdu and Hebrew: the usual one first. Letters that are missing here are vowels or
    /// silent. The Hebrew apostrophe that turns g into j is not part of a folded word.
    /// </summary>
    private static readonly FrozenDictionary<char, string> Abjad =
        """
        ب=b پ=b ف=b ڤ=b ت=t ط=t د=t ٹ=t ڈ=t ض=ts ث=ts ذ=st ظ=st س=s ص=s ش=s ز=s ژ=s چ=s ج=sk ح=h ه=h خ=hk
        غ=k گ=k ق=k ك=k ڭ=k ل=l م=m ن=n ر=r ڑ=r
        ב=b פ=b ף=b ד=t ט=t ת=ts ז=s ס=s צ=s ץ=s ש=s ג=ks ק=k כ=kh ך=kh ח=hk ה=h ל=l מ=m ם=m נ=n ן=n ר=r
        """
        .SplitWords()
        .ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>The sounds of a folded name with spaces between its words.</summary>
    public static IEnumerable<Sound> Of(string name)
    {
        var last = default(Sound);
        foreach (var sound in Unmerged(name))
        {
            // Two letters of one sound are one, unless a vowel between them is not written.
            if (sound.Consonants != last.Consonants || !sound.IsConsonant || Consonants.IsAbjad(name[0]))
            {
                yield return sound;
            }

            last = sound;
        }
    }

    private static IEnumerable<Sound> Unmerged(string name) =>
        name.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word =>
            Consonants.IsAbjad(word[0]) ? OfAbjad(word)
            : ThaiWord.IsThai(word[0]) ? OfThai(word)
            : word[0] is >= '\u1000' and <= '\u109F' ? OfBurmese(word)
            : word[0] is >= '\u1780' and <= '\u17FF' ? OfKhmer(word)
            : word[0] is >= '\u3040' and <= '\u30FF' ? OfKana(word)
            : word[0] is >= '\uAC00' and <= '\uD7A3' ? OfHangul(word)
            : word[0] is >= '\u0370' and <= '\u03FF' ? OfGreek(word)
            : word[0] is >= '\u3400' and <= '\u9FFF' ? OfPinyin(word)
            : Sounds.OfLatin(string.Concat(Romanization.Parts(word)), isLetterByLetter: true));

    private static IEnumerable<Sound> OfAbjad(string word)
    {
        var article = Scripts.HasArabicArticle(word) ? 2 : 0;
        for (var i = 0; i < word.Length; i++)
        {
            if (Consonants.IsDoubled(word, i))
            {
                continue;
            }

            if (Abjad.TryGetValue(word[i], out var consonants))
            {
                // ch is written as t and sh: تشاد.
                var isPartOfNext = consonants == "t" && i + 1 < word.Length && word[i + 1] is 'ش' or 'ש' or 'ج' or 'ס';
                yield return Sound.Of(consonants, isPartOfNext || i + 1 == article || (consonants == "h" && i + 1 == word.Length));
            }
            else if (word[i] is 'و' or 'ו')
            {
                yield return Sound.Either("b", 'u');
            }
            else if (VowelOf(word[i]) is var vowel and not Sound.None)
            {
                yield return Sound.Of(vowel);
            }
        }
    }

    private static char VowelOf(char letter) => letter switch
    {
        'ا' or 'א' or 'ע' or 'ع' => 'a',
        'ي' or 'י' => 'i',
        _ => Sound.None,
    };

    /// <summary>Thai: a letter without a vowel sign behind it may end its syllable, where r and l are n, and s is t.</summary>
    private static IEnumerable<Sound> OfThai(string word)
    {
        word = ThaiWord.Ordered(ThaiWord.WithoutTones(ThaiWord.WithoutTitle(word)));
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            var isLast = !ThaiWord.IsVowel(next);
            var isSilent = next == ThaiWord.Silent
                || (i + 2 < word.Length
                    && word[i + 2] == ThaiWord.Silent
                    && (ThaiWord.IsVowel(next) || !ThaiWord.IsVowel(word[Math.Max(0, i - 1)])));
            switch (word[i])
            {
                case 'ร' when next == 'ร':
                    yield return Sound.Of('a');
                    yield return Sound.Of("n");
                    i++;
                    break;
                case 'ร' or 'ล' or 'ฬ' when isLast:
                    yield return Sound.Of(word[i] == 'ร' ? "rn" : "ln", isWeak: isSilent || next == ' ');
                    break;
                case 'จ' or 'ฉ' or 'ช' or 'ซ' or 'ฌ' or 'ศ' or 'ษ' or 'ส' when isLast:
                    yield return Sound.Of("st", isSilent);
                    break;
                case 'ญ':
                    yield return Sound.Either("n", 'i');
                    break;
                case 'น' when isLast:
                    yield return Sound.Of("r", isWeak: true); // Banharn, Porn
                    yield return Sound.Of("n", isSilent);
                    break;
                case 'ห':
                    yield return Sound.Of("h", isWeak: true);
                    break;
                default:
                    foreach (var sound in Letter(word[i], isSilent))
                    {
                        yield return sound;
                    }

                    break;
            }
        }
    }

    /// <summary>Burmese: a letter with the mark that takes away its vowel ends the syllable, and is hardly spoken.</summary>
    private static IEnumerable<Sound> OfBurmese(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var isLast = word.AsSpan(i + 1) is [Asat, ..] or [Creaky, Asat, ..];
            switch (word[i])
            {
                case 'န' or 'မ' or 'င' when isLast:
                    yield return Sound.Of("nm");
                    break;
                case 'ံ':
                    yield return Sound.Of("nm");
                    break;
                case Creaky:
                    yield return Sound.Of("t", isWeak: true); // Myint
                    break;
                case 'ည' or 'ဉ':
                    yield return isLast ? Sound.Either("n", 'i') : Sound.Of("n");
                    break;
                case 'ယ' or 'ျ' or 'ြ':
                    yield return Sound.Either("s", 'i');
                    break;
                case 'ရ':
                    yield return Sound.Either("rs", 'i');
                    break;
                case 'ွ' or 'ဝ':
                    yield return Sound.Either("b", 'u');
                    break;
                case 'ှ' or 'ဟ':
                    yield return Sound.Of("h", isWeak: true);
                    break;
                case 'သ':
                    yield return Sound.Of("ts");
                    break;
                default:
                    foreach (var sound in Letter(word[i], isLast))
                    {
                        yield return sound;
                    }

                    break;
            }
        }
    }

    /// <summary>Khmer: a letter under another one that no vowel follows ends the word, and is not spoken.</summary>
    private static IEnumerable<Sound> OfKhmer(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var isLast = i + 1 == word.Length || word[i + 1] is not (>= '\u17B6' and <= '\u17C5' or Subscript);
            foreach (var sound in Letter(word[i], isWeak: i > 0 && word[i - 1] == Subscript && isLast))
            {
                yield return sound;
            }
        }
    }

    /// <summary>Japanese syllables: r stands for l too, and a long vowel for a vowel with r.</summary>
    private static IEnumerable<Sound> OfKana(string word)
    {
        var latin = Romanization.Parts(word).ToArray();
        for (var i = 0; i < latin.Length; i++)
        {
            if (word[i] is LongVowel or 'ぁ')
            {
                yield return Sound.Either("r", 'a');
                continue;
            }

            if (word[i] is DoubledConsonant)
            {
                continue;
            }

            foreach (var sound in Sounds.OfLatin(latin[i], isLetterByLetter: true))
            {
                yield return sound.Consonants switch
                {
                    "r" => Sound.Of("rl"),
                    "b" when word[i] == 'ふ' => Sound.Of("bh"),
                    "n" when latin[i].Length == 1 => Sound.Of("nm"),
                    _ => sound,
                };
            }
        }
    }

    /// <summary>Korean syllables: one letter stands for r and l, and the first l or n of a word is not spoken before i.</summary>
    private static IEnumerable<Sound> OfHangul(string word)
    {
        var (isFirst, isAfterL) = (true, false);
        foreach (var syllable in Romanization.Parts(word))
        {
            if (isFirst && syllable is ['i' or 'y', ..])
            {
                yield return Sound.Either("lr", 'i'); // Lee
            }

            var sounds = Sounds.OfLatin(syllable, isLetterByLetter: true).ToArray();
            for (var s = isAfterL && sounds is [{ Consonants: "l" or "r" }, ..] ? 1 : 0; s < sounds.Length; s++)
            {
                yield return (sounds[s].Consonants, isBegin: s == 0) switch
                {
                    ("s", false) when s == sounds.Length - 1 => Sound.Of("ts"),
                    ("r" or "l", _) => Sound.Of("lr"),
                    ("n", true) when isFirst => Sound.Of("nrl"), // Roh
                    _ => sounds[s],
                };
            }

            (isFirst, isAfterL) = (false, sounds is [_, .., { Consonants: "l" or "r" }]);
        }
    }

    /// <summary>Greek: a nasal before a stop only marks it as voiced, and g before i or e is y.</summary>
    private static IEnumerable<Sound> OfGreek(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var next = i + 1 < word.Length ? word[i + 1] : ' ';
            switch (word[i], next)
            {
                case ('μ', 'π') or ('ν', 'τ') or ('γ', 'κ' or 'γ' or 'χ' or 'ξ'):
                    yield return Sound.Of(word[i] == 'μ' ? "m" : "n", isWeak: true);
                    break;
                case ('γ', 'ι' or 'ε' or 'η' or 'υ'):
                    yield return Sound.Either("ks", 'i');
                    break;
                case ('τ', 'σ' or 'ζ'):
                    yield return Sound.Of("s");
                    i++;
                    break;
                case ('υ', _) when i > 0 && word[i - 1] is 'α' or 'ε':
                    yield return Sound.Either("b", 'u');
                    break;
                case ('χ', _):
                    yield return Sound.Of("hk");
                    break;
                case ('θ', _):
                    yield return Sound.Of("t");
                    break;
                case ('ξ', _):
                    yield return Sound.Of("k");
                    yield return Sound.Of("s");
                    break;
                case ('ψ', _):
                    yield return Sound.Of("b");
                    yield return Sound.Of("s");
                    break;
                default:
                    foreach (var sound in Letter(word[i]))
                    {
                        yield return sound;
                    }

                    break;
            }
        }
    }

    /// <summary>Chinese: c, q, x and z of pinyin are consonants like s.</summary>
    private static IEnumerable<Sound> OfPinyin(string word) =>
        Romanization.Parts(word).SelectMany(syllable => Sounds.OfLatin(
            syllable switch
            {
                ['c', not 'h', ..] or ['q' or 'x', ..] => $"s{syllable[1..]}",
                _ => syllable,
            },
            isLetterByLetter: true));

    private static IEnumerable<Sound> Letter(char letter, bool isWeak = false) => Sounds
        .OfLatin(Romanization.Letters(new System.Text.Rune(letter)), isLetterByLetter: true)
        .Select(sound => isWeak ? sound with { IsWeak = true } : sound);
}
