namespace StakeholderGraph;

/// <summary>How clearly a text means the bearer of a name, from worst to best.</summary>
internal enum Clarity
{
    /// <summary>Not clearly: a word in one of them has no counterpart in the other.</summary>
    None,

    /// <summary>
    /// A person with a counterpart of a name, or with another spelling of one in another alphabet, whom the text may mean: no other
    /// candidate is clear unless it has the name exactly.
    /// </summary>
    Counterpart,

    /// <summary>
    /// The text may mean the name, so that no other candidate is clear: a surname alone, a name without its country, a person whose name
    /// sounds the same in another script.
    /// </summary>
    Rival,

    /// <summary>A person named with initials, without patronymic or by one word: clear if no other candidate is similar.</summary>
    Short,

    /// <summary>All words are the same, in another spelling or order, or with the country in another form.</summary>
    Same,

    /// <summary>All words are the same as written; those of a person in any order.</summary>
    Exact,
}

/// <summary>
/// Decides whether a text means a candidate beyond doubt. It compares the two texts and not the score, which measures similarity:
/// <c>Ministry of Foreign Affairs of Kazakhstan</c> is very similar to that of Tajikistan, and never means it. Every word that is not small
/// must have its counterpart on the other side: the same word, also in another spelling (<see cref="Levelling"/>). Misspellings are
/// candidates and never clear: <c>employees</c> is one letter from <c>employers</c>.
/// </summary>
internal static class Clearness
{
    // Letters of one script can look like an acronym in another: МОТ is not MOT.
    private const int ShortestOfAnyScript = 6;

    // Two words in another order may be another body: Credit Bank, Bank Credit.
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
        var best = kind == Kind.Person ? Clarity.Exact : Clarity.Same; // a person's country is no part of the name
        return compare(sought, name) is var clarity and not Clarity.None ? clarity : OfCountry(sought, name, country, compare, best);
    }

    /// <summary>The one clear candidate among those found; <c>null</c> if there is none or there are several.</summary>
    public static T? Choose<T>(IReadOnlyCollection<T> found, Func<T, Clarity> clarity, Func<T, Kind> kind)
        where T : class
    {
        var best = found.Where(one => clarity(one) > Clarity.Rival).MaxBy(clarity);
        return best is not null && found.All(other => ReferenceEquals(other, best) || clarity(other) == Clarity.None || GivesWay(other))
            ? best
            : null;

        // The exact name takes precedence over counterparts, and that of a body also over another spelling. The name of a person can easily
        // be that of another.
        bool GivesWay(T other) => clarity(best) == Clarity.Exact
            && (clarity(other) == Clarity.Counterpart || (clarity(other) == Clarity.Same && kind(best) != Kind.Person));
    }

    private static Clarity OfBody(SignificantWords sought, SignificantWords name) =>
        sought.Words.SequenceEqual(name.Words) ? Clarity.Exact
        : sought.Levelled.SequenceEqual(name.Levelled) || sought.IsJoined(name) || IsTurnedRound(sought, name) ? Clarity.Same
        : Clarity.None;

    /// <summary>Whether the words are the same in another order. The order of countries matters: embassy of one in the other.</summary>
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
            { InFull: 0, Counterparts: 0 } or { SoughtLeft: true } => Clarity.None,
            { Counterparts: > 0 } => pairing.NameLeft ? Clarity.None : Clarity.Counterpart,
            { NameLeft: true } or { InFull: 1, Initials: 0, WithoutPatronymic: true } => Clarity.Rival,
            { InFull: 1 } or { Initials: > 0 } or { WithoutPatronymic: true } => Clarity.Short,
            // Another alphabet is another spelling: Igor and Ihor are both Ігор.
            _ => sought.IsCyrillic == name.IsCyrillic
                && sought.Words.Order(StringComparer.Ordinal).SequenceEqual(name.Words.Order(StringComparer.Ordinal))
                    ? Clarity.Exact
                    : Clarity.Same,
        };
    }

    /// <summary>The same, if the country is stated differently: within the name, in brackets, in another language, or not at all.</summary>
    private static Clarity OfCountry(
        SignificantWords sought,
        SignificantWords name,
        string? country,
        Func<SignificantWords, SignificantWords, Clarity> compare,
        Clarity best)
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
        return clarity is Clarity.None or Clarity.Rival ? Clarity.None
            : countries.SequenceEqual(nameCountries) || (nameCountries.Count == 0 && countries is [var only] && only == country)
                ? (Clarity)Math.Min((int)clarity, (int)best)
            : countries.Count == 0 ? (Clarity)Math.Min((int)clarity, (int)Clarity.Rival)
            : Clarity.None;
    }
}
