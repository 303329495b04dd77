namespace StakeholderGraph;

/// <summary>A sound of a name: the consonants for which it may stand, a vowel, or either.</summary>
/// <param name="Consonants">The classes of consonants of <see cref="Consonants"/>, the usual one first; empty for a vowel.</param>
/// <param name="Vowel">The vowel; <see cref="None"/> for a consonant.</param>
/// <param name="IsWeak">Whether other spellings often lack it.</param>
internal readonly record struct Sound(string Consonants, char Vowel, bool IsWeak)
{
    /// <summary>No vowel.</summary>
    public const char None = '-';

    /// <summary>The consonants as a set, with a bit for each Latin letter.</summary>
    public uint Set { get; } = SetOf(Consonants);

    /// <summary>Whether it is certainly a consonant.</summary>
    public bool IsConsonant => Vowel == None;

    /// <summary>A consonant, one of several.</summary>
    public static Sound Of(string consonants, bool isWeak = false) => new(consonants, None, isWeak);

    /// <summary>A vowel.</summary>
    public static Sound Of(char vowel) => new("", vowel, true);

    /// <summary>A consonant or a vowel.</summary>
    public static Sound Either(string consonants, char vowel) => new(consonants, vowel, true);

    /// <summary>A set of small Latin letters.</summary>
    public static uint SetOf(string letters)
    {
        var set = 0u;
        foreach (var letter in letters)
        {
            set |= 1u << (letter - 'a');
        }

        return set;
    }
}
