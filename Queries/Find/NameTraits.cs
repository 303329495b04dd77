namespace StakeholderGraph;

/// <summary>Data of a name that affects its score, in addition to its words.</summary>
/// <param name="Letters">The number of letters without the legal form.</param>
/// <param name="Content">The number of words that carry the name, see <see cref="FoldedName.Content"/>.</param>
/// <param name="Form">The code of its legal form, 0 for none.</param>
/// <param name="FormWords">The number of words of the legal form.</param>
/// <param name="FormIsFirst">Whether these are the first words; otherwise they are the last.</param>
/// <param name="IsPerson">Whether it is the name of a person.</param>
/// <param name="IsCyrillic">Whether it has Cyrillic letters.</param>
internal readonly record struct NameTraits(
    ushort Letters,
    ushort Content,
    byte Form,
    byte FormWords,
    bool FormIsFirst,
    bool IsPerson,
    bool IsCyrillic)
{
    /// <summary>Whether a word belongs to the legal form.</summary>
    public bool IsForm(int word, int words) => FormIsFirst ? word < FormWords : word >= words - FormWords;
}
