using System.Buffers;

namespace StakeholderGraph;

/// <summary>
/// The sounds of a whole name, by which names in two scripts are compared: see <see cref="SoundDistance"/>. A key of consonants finds the
/// names that may be near.
/// </summary>
internal static class Sounds
{
    /// <summary>The minimum number of consonants of a whole name that is compared by its sounds.</summary>
    public const int Fewest = 3;

    /// <summary>The numbers of consonants of a key from which one and two of them may differ.</summary>
    private const int FewestOfOneError = 5,
        FewestOfTwoErrors = 8;

    /// <summary>
    /// The maximum number of keys of a name in Latin letters, and in another script, where one letter may stand for several sounds.
    /// </summary>
    private const int MostLatinKeys = 4,
        MostKeys = 16;

    /// <summary>The maximum length of a name that is compared.</summary>
    private const int Longest = 60;

    private const int MostWordsTurned = 2;

    /// <summary>The consonant that spellings often lack.</summary>
    private const char H = 'h';

    private const char R = 'r',
        L = 'l',
        M = 'm',
        N = 'n';

    private static readonly SearchValues<char> LettersAndSpace = SearchValues.Create("abcdefghijklmnopqrstuvwxyz '");

    /// <summary>The consonants that groups of Latin letters stand for.</summary>
    private static readonly LetterGroups Groups = new(
        """
        schtsch=s shch=s tsch=s tch=s dsch=s dzh=s sch=sk sh=s zh=s ts=s tz=s dj=s dz=s cz=s sz=s ch=sk ck=k ce=s ci=s cy=s c=k
        chr=k chl=k kh=hk gh=k ge=ks gi=ks gy=ks g=k ph=b pf=b bh=b th=ts dh=t k=k q=k b=b p=b f=b v=b t=t d=t s=s z=s l=l m=m n=n r=r h=h
        """);

    /// <summary>Whether names in this script are compared with Latin ones by their sounds.</summary>
    public static bool IsOfOtherScript(char letter) =>
        Consonants.IsOf(letter) || letter is (>= '\u0370' and <= '\u03FF') or (>= '\u0530' and <= '\u058F')
            or (>= '\u10A0' and <= '\u10FF') or (>= '\u3400' and <= '\u9FFF');

    /// <summary>Whether all letters are of such scripts.</summary>
    public static bool AreOfOtherScript(ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            if (!IsOfOtherScript(letter))
            {
                return false;
            }
        }

        return !letters.IsEmpty;
    }

    /// <summary>
    /// A name with its words in the order in which they are written and, because family names may be first or last, turned.
    /// </summary>
    public static IEnumerable<string> Orders(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var first = 0; first < (words.Length <= MostWordsTurned ? words.Length : Math.Min(1, words.Length)); first++)
        {
            yield return string.Join(' ', [.. words[first..], .. words[..first]]);
        }
    }

    /// <summary>
    /// The sounds of a folded name with spaces between its words; none if it is long or in letters of several scripts, or has digits.
    /// </summary>
    public static Sound[] Of(string name) =>
        name.Length is 0 or > Longest ? []
        : IsOfOtherScript(name[0]) ? AreOfOtherScript(name.Replace(" ", "", StringComparison.Ordinal)) ? [.. WrittenSounds.Of(name)] : []
        : name.AsSpan().ContainsAnyExcept(LettersAndSpace) ? []
        : [.. OfLatin(name, isLetterByLetter: false)];

    /// <summary>How many consonants of a searched key may differ from those of a name's key.</summary>
    public static int Errors(string key) => key.Length < FewestOfOneError ? 0 : key.Length < FewestOfTwoErrors ? 1 : 2;

    /// <summary>
    /// The number of consonants that a searched key and a key of a name have in common, where they are near; 0 if none are.
    /// </summary>
    public static int Evidence(string[] sought, string[] name)
    {
        var most = 0;
        foreach (var key in sought)
        {
            foreach (var other in name)
            {
                var errors = EditDistance.Within(key, other, Errors(key));
                most = errors > Errors(key) ? most : Math.Max(most, Math.Min(key.Length, other.Length) - errors);
            }
        }

        return most;
    }

    /// <summary>The number of consonants, without h and what may be a vowel.</summary>
    public static int CountConsonants(ReadOnlySpan<Sound> sounds)
    {
        var count = 0;
        foreach (var sound in sounds)
        {
            count += sound.IsConsonant && sound.Consonants is not [H] ? 1 : 0;
        }

        return count;
    }

    /// <summary>The keys of a folded name, see <see cref="KeysOf(ReadOnlySpan{Sound}, int)"/>.</summary>
    public static string[] KeysOf(string name) =>
        name.Length == 0 ? [] : KeysOf(Of(name), IsOfOtherScript(name[0]) ? MostKeys : MostLatinKeys);

    /// <summary>
    /// The keys by which a name is found with some errors: its consonants with r as l, m as n and without h, and those that may be missing
    /// in both ways; none if there are too few.
    /// </summary>
    public static string[] KeysOf(ReadOnlySpan<Sound> sounds, int most)
    {
        var (count, width) = (1, sounds.Length);
        var letters = most * width <= 2_048 ? stackalloc char[most * width] : new char[most * width];
        Span<int> lengths = stackalloc int[most];
        lengths[0] = 0;
        foreach (var sound in sounds)
        {
            var (first, second) = Options(sound.Consonants, out var mayBeH);
            var isOptional = !sound.IsConsonant || (sound.IsWeak && first == L);
            if (first == default || (sound.IsWeak && !isOptional))
            {
                continue;
            }

            var mayLack = isOptional || mayBeH;
            var options = 1 + (second == default ? 0 : 1) + (mayLack ? 1 : 0);
            if (count * options > most)
            {
                (options, second, mayLack) = (1, default, isOptional);
                first = isOptional ? default : first;
            }

            for (var option = options - 1; option >= 0; option--)
            {
                var letter = option == options - 1 && mayLack ? default : option == 0 ? first : second;
                for (var k = 0; k < count; k++)
                {
                    var (key, length) = ((option * count) + k, lengths[k]);
                    letters.Slice(k * width, length).CopyTo(letters[(key * width)..]);
                    if (letter != default)
                    {
                        letters[(key * width) + length++] = letter;
                    }

                    lengths[key] = length;
                }
            }

            count *= options;
        }

        var keys = new List<string>(count);
        for (var k = 0; k < count; k++)
        {
            var key = letters.Slice(k * width, lengths[k]);
            if (key.Length >= Fewest && !IsIn(keys, key))
            {
                keys.Add(key.ToString());
            }
        }

        return [.. keys];
    }

    private static bool IsIn(List<string> keys, ReadOnlySpan<char> key)
    {
        foreach (var other in keys)
        {
            if (key.SequenceEqual(other))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first two different consonants of a key that a sound may stand for, and whether it may also be an h.</summary>
    private static (char First, char Second) Options(string consonants, out bool mayBeH)
    {
        var (first, second) = (default(char), default(char));
        mayBeH = false;
        foreach (var consonant in consonants)
        {
            var letter = consonant switch
            {
                R => L,
                M => N,
                _ => consonant,
            };
            if (consonant == H)
            {
                mayBeH = true;
            }
            else if (first == default)
            {
                first = letter;
            }
            else if (second == default && letter != first)
            {
                second = letter;
            }
        }

        return (first, second);
    }

    /// <summary>
    /// The sounds of words in Latin letters. If they transliterate another script letter by letter, groups of letters are unambiguous.
    /// </summary>
    public static IEnumerable<Sound> OfLatin(string name, bool isLetterByLetter)
    {
        var last = "";
        for (var i = 0; i < name.Length; i++)
        {
            var letter = name[i];
            var isBegin = i == 0 || !char.IsAsciiLetterLower(name[i - 1]);
            var isEnd = i + 1 == name.Length || !char.IsAsciiLetterLower(name[i + 1]);
            if (!char.IsAsciiLetterLower(letter))
            {
                last = "";
            }
            else if (letter is 'w')
            {
                yield return Sound.Either("b", 'u');
                last = "";
            }
            else if (letter is 'j')
            {
                yield return isLetterByLetter ? Sound.Of("s") : Sound.Either("sh", 'i');
                last = "";
            }
            else if (isLetterByLetter && letter is 'x' or 'c' && !name.AsSpan(i).StartsWith("ch", StringComparison.Ordinal))
            {
                yield return Sound.Of("s"); // as they stand for letters of Asia
                last = "";
            }
            else if (letter is 'x')
            {
                yield return Sound.Of(isBegin ? "s" : "k");
                yield return Sound.Of("s", isWeak: isBegin);
                last = "s";
            }
            else if (Levelling.IsVowel(letter))
            {
                yield return Sound.Of(letter == 'y' ? 'i' : letter);
                last = "";
            }
            else if (Groups.At(name.AsSpan(i)) is var (from, to))
            {
                i += from[^1] is 'e' or 'i' or 'y' or 'r' or 'l' && from.Length > 1 ? from.Length - 2 : from.Length - 1;
                to = !isLetterByLetter || from == "kh" ? to : to[..1];
                if (to != last)
                {
                    var isArticle = letter == 'l' && isEnd && i > 0 && (i == 1 || name[i - 2] == ' ');
                    var isLikeVowel = letter == 'h' && (isEnd || !isBegin);
                    var isVowelInEnglish = letter == 'r' && !isLetterByLetter && !isBegin && (isEnd || !Levelling.IsVowel(name[i + 1]));
                    var isBeforeN = letter == 'g' && i + 1 < name.Length && name[i + 1] == 'n';
                    var isAfterN = to[0] == 'k' && i > 0 && last == "n";
                    yield return Sound.Of(to, isArticle || isLikeVowel || isVowelInEnglish || isBeforeN || isAfterN);
                }

                last = to;
            }
        }
    }
}
