namespace StakeholderGraph;

/// <summary>
/// How the words of two names of persons correspond in any order: names are inverted, and given names and patronymics are abbreviated to
/// initials or left out.
/// </summary>
/// <param name="InFull">The number of words that both have.</param>
/// <param name="Counterparts">The number of words of which the name has only a counterpart, such as Bob for Robert.</param>
/// <param name="Initials">The number of words of the name of which the text has only the initial.</param>
/// <param name="WithoutPatronymic">Whether one of them has a patronymic that the other lacks.</param>
/// <param name="SoughtLeft">Whether another word of the text has no counterpart.</param>
/// <param name="NameLeft">Whether another word of the name has no counterpart.</param>
internal sealed record PersonPairing(
    int InFull,
    int Counterparts,
    int Initials,
    bool WithoutPatronymic,
    bool SoughtLeft,
    bool NameLeft)
{
    private static readonly string[] Patronymics =
    [
        "ovich", "evich", "ovna", "evna", "ichna", "inichna", "ogly", "oglu", "ugli", "uly", "kyzy", "qizi", "gizi",
    ];

    /// <summary>Pairs the words of a text with those of a name.</summary>
    public static PersonPairing Of(SignificantWords sought, SignificantWords name)
    {
        var nameLeft = Enumerable.Range(0, name.Count).ToList();
        var soughtLeft = Enumerable.Range(0, sought.Count).ToList();
        var inFull = Pair(soughtLeft, nameLeft, (s, n) => !IsInitial(sought.Words[s]) && sought.Levelled[s] == name.Levelled[n]);
        var counterparts = Pair(soughtLeft, nameLeft, (s, n) => !IsInitial(sought.Words[s]) && sought.IsCounterpart(s, name, n));
        // An initial in both is only an initial, because it may stand for two names.
        var initials = Pair(soughtLeft, nameLeft, (s, n) => sought.Words[s] == name.Words[n])
            + Pair(soughtLeft, nameLeft, (s, n) => NameMatch.IsInitial(sought.Words[s], name.Words[n]));
        var (ours, theirs) = (TakePatronymic(soughtLeft, sought), TakePatronymic(nameLeft, name));
        var patronymicsDiffer = ours && theirs;
        return new(
            inFull,
            counterparts,
            initials,
            ours != theirs,
            soughtLeft.Count > 0 || patronymicsDiffer,
            nameLeft.Count > 0 || patronymicsDiffer);
    }

    private static int Pair(List<int> sought, List<int> name, Func<int, int, bool> isPair)
    {
        var pairs = 0;
        foreach (var s in sought.ToList())
        {
            var n = name.FindIndex(candidate => isPair(s, candidate));
            if (n >= 0)
            {
                name.RemoveAt(n);
                sought.Remove(s);
                pairs++;
            }
        }

        return pairs;
    }

    /// <summary>Whether a word has the form of an initial, and so may abbreviate a longer word.</summary>
    private static bool IsInitial(string word) => NameMatch.IsInitial(word, $"{word}…");

    /// <summary>Removes a patronymic from the remaining words, and returns whether there is one.</summary>
    private static bool TakePatronymic(List<int> left, SignificantWords words) =>
        left.FindIndex(w =>
            Array.Exists(Patronymics, end => words.Words[w].Length > end.Length && words.Words[w].EndsWith(end, StringComparison.Ordinal)))
            is var place
                and >= 0
        && left.Remove(left[place]);
}
