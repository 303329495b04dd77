namespace StakeholderGraph;

/// <summary>How clearly a text means the bearer of a name, from worst to best.</summary>
internal enum Clarity
{
    /// <summary>Not clearly: something in one of the two has no counterpart in the other.</summary>
    None,

    /// <summary>
    /// The text may mean the name, so that nobody else is clear: a surname alone, a name of which the text leaves out the country, a person
    /// whose name sounds the same in another script.
    /// </summary>
    Rival,

    /// <summary>A person by initials, without patronymic or by one word: clear where nobody else comes near.</summary>
    Short,

    /// <summary>All words are the same, in another spelling or order, or with the country said otherwise.</summary>
    Same,

    /// <summary>All words are the same.</summary>
    Exact,
}

/// <summary>
/// When a text means somebody without a doubt. It looks at the two texts alone and not at the score, which says how much alike they are:
/// <c>Ministry of Foreign Affairs of Kazakhstan</c> is much like that of Tajikistan, and never it. Every word that is not small must have
/// its counterpart on the other side: the same word, or the same word in another spelling (<see cref="Levelling"/>). Misspellings are
/// candidates to choose from and never clear: <c>employees</c> is one letter from <c>employers</c>.
/// </summary>
internal static class Clearness
{
    // Letters of one script spell an acronym of another one: МОТ is no MOT.
    private const int ShortestOfAnyScript = 6;

    // Of two words, other order may be another body: Credit Bank, Bank Credit.
    private const int ShortestInAnyOrder = 3;

    /// <summary>How clearly a text means the bearer of a name.</summary>
    /// <param name="sought">The text.</param>
    /// <param name="name">A name of the candidate.</param>
    /// <param name="kind">The kind of the candidate.</param>
    /// <param name="country">The country of the candidate, if any.</param>
    public static Clarity Of(SignificantWords sought, SignificantWords name, Kind kind, string? country)
    {
        var isOfOtherScript = kind != Kind.Person && sought.Letters < ShortestOfAnyScript && sought.IsCyrillic != name.IsCyrillic;
        if (sought.Count == 0 || name.Count == 0 || isOfOtherScript)
        {
            return Clarity.None;
        }

        Func<SignificantWords, SignificantWords, Clarity> compare = kind == Kind.Person ? OfPerson : OfBody;
        return compare(sought, name) is var clarity and not Clarity.None ? clarity : OfCountry(sought, name, country, compare);
    }

    /// <summary>The one that is clear among those that were found; none if it is nobody or could be several.</summary>
    public static T? Choose<T>(IReadOnlyCollection<T> found, Func<T, Clarity> clarity, Func<T, Kind> kind)
        where T : class
    {
        var best = found.Where(one => clarity(one) > Clarity.Rival).MaxBy(clarity);
        return best is not null && found.All(other => ReferenceEquals(other, best) || clarity(other) == Clarity.None || GivesWay(other))
            ? best
            : null;

        // The very name of a body goes before another spelling of it. A name of a person is too easily that of another.
        bool GivesWay(T other) => clarity(best) == Clarity.Exact && clarity(other) == Clarity.Same && kind(best) != Kind.Person;
    }

    private static Clarity OfBody(SignificantWords sought, SignificantWords name) =>
        sought.Words.SequenceEqual(name.Words) ? Clarity.Exact
        : sought.Levelled.SequenceEqual(name.Levelled) || sought.IsJoined(name) || IsTurnedRound(sought, name) ? Clarity.Same
        : Clarity.None;

    /// <summary>Whether the words are the same in another order. That of countries matters: embassy of one in the other.</summary>
    private static bool IsTurnedRound(SignificantWords sought, SignificantWords name) =>
        sought.Count >= ShortestInAnyOrder
        && sought.Count == name.Count
        && sought.Levelled.Order(StringComparer.Ordinal).SequenceEqual(name.Levelled.Order(StringComparer.Ordinal))
        && CountryMentions.In(sought).Codes.SequenceEqual(CountryMentions.In(name).Codes);

    private static Clarity OfPerson(SignificantWords sought, SignificantWords name)
    {
        var pairing = PersonPairing.Of(sought, name);
        return pairing switch
        {
            { InFull: 0 } or { SoughtLeft: true } => Clarity.None,
            { NameLeft: true } or { InFull: 1, Initials: 0, WithoutPatronymic: true } => Clarity.Rival,
            { InFull: 1 } or { Initials: > 0 } or { WithoutPatronymic: true } => Clarity.Short,
            _ => sought.Words.SequenceEqual(name.Words) ? Clarity.Exact : Clarity.Same,
        };
    }

    /// <summary>
    /// The same, where the two say the country differently: within the name, in brackets, in another language, or not at all.
    /// </summary>
    private static Clarity OfCountry(
        SignificantWords sought,
        SignificantWords name,
        string? country,
        Func<SignificantWords, SignificantWords, Clarity> compare)
    {
        var (rest, countries) = CountryMentions.In(sought);
        var (nameRest, nameCountries) = CountryMentions.In(name);
        if (countries.Count + nameCountries.Count == 0)
        {
            return Clarity.None;
        }

        var clarity = rest.Count + nameRest.Count == 0 ? Clarity.Same
            : rest.Count == 0 || nameRest.Count == 0 ? Clarity.None
            : compare(rest, nameRest);
        return clarity < Clarity.Short ? Clarity.None
            : countries.SequenceEqual(nameCountries) || (nameCountries.Count == 0 && countries is [var only] && only == country)
                ? (Clarity)Math.Min((int)clarity, (int)Clarity.Same)
            : countries.Count == 0 ? Clarity.Rival
            : Clarity.None;
    }
}
