using StakeholderGraph.Networks;

namespace StakeholderGraph.Scoping;

/// <summary>
/// All actors that can stand in an engagement, by number: a stakeholder has its own (0 … S−1), a country S plus the number of its code. The
/// order of numbers is that of ids only among stakeholders and among countries; use <see cref="Compare"/> where both can occur together.
/// </summary>
internal static class Actors
{
    /// <summary>The number of actor numbers.</summary>
    public static int Count(Network network) => network.StakeholderCount + network.CountryCodes.Length;

    /// <summary>The actor that a body becomes at the level of countries: its country, or itself if it has none.</summary>
    public static int CountryOf(Network network, int body) =>
        network.Countries[body] is > 0 and var country ? network.StakeholderCount + country : body;

    /// <summary>
    /// The actor with an id: a stakeholder, or at the level of countries a country by its code, if any stakeholder belongs to it; −1 if
    /// there is none.
    /// </summary>
    public static int Find(Network network, RecordId id, Level level)
    {
        var stakeholder = network.Find(id, Family.Stakeholder);
        return stakeholder >= 0 || level != Level.Country ? stakeholder
            : Array.IndexOf(network.CountryCodes, id.Value) is > 0 and var country && network.StakeholdersOfCountry[country].Length > 0
                ? network.StakeholderCount + country
            : -1;
    }

    /// <summary>The country (a number in <see cref="Network.CountryCodes"/>) that an actor is; 0 if it is a stakeholder.</summary>
    public static int AsCountry(Network network, int actor) => Math.Max(0, actor - network.StakeholderCount);

    /// <summary>The order of ids, ordinal; a stakeholder comes before a country with the same letters.</summary>
    public static int Compare(Network network, int a, int b)
    {
        var (countryA, countryB) = (AsCountry(network, a), AsCountry(network, b));
        if (countryA == 0 == (countryB == 0))
        {
            return a.CompareTo(b);
        }

        var order = string.CompareOrdinal(
            countryA > 0 ? network.CountryCodes[countryA] : network.Ids[a], countryB > 0 ? network.CountryCodes[countryB] : network.Ids[b]);
        return order != 0 ? order : a.CompareTo(b);
    }

    /// <summary>An actor as answers mention it.</summary>
    public static Mention Mention(Network network, int actor) =>
        AsCountry(network, actor) is > 0 and var country ? OfCountry(network.CountryCodes[country]) : network.Mentions.Of(actor);

    /// <summary>A stakeholder or engagement as answers mention it.</summary>
    public static Mention OfEntry(Network network, int entry) =>
        new(IdOf(network, entry), network.KindOf(entry), network.Pool[network.Names[entry]], CodeOf(network, entry))
        {
            OtherCountries = OtherCodesOf(network, entry),
            Period = PeriodOf(network, entry),
        };

    /// <summary>When an engagement took place; <c>null</c> for a stakeholder.</summary>
    public static Period? PeriodOf(Network network, int entry) => entry < network.StakeholderCount ? null : network.PeriodOf(entry);

    /// <summary>The id of a stakeholder or engagement.</summary>
    public static RecordId IdOf(Network network, int entry) => RecordId.Trusted(network.Ids[entry]);

    /// <summary>The country code of a stakeholder or engagement, if any.</summary>
    public static string? CodeOf(Network network, int entry) =>
        network.Countries[entry] is > 0 and var country ? network.CountryCodes[country] : null;

    /// <summary>The codes of the countries of an entry beside its first, in ordinal order; <c>null</c> if it has no others.</summary>
    public static IReadOnlyList<string>? OtherCodesOf(Network network, int entry)
    {
        var others = network.OtherCountriesOf(entry);
        return others.IsEmpty ? null : Array.ConvertAll(others.ToArray(), country => network.CountryCodes[country]);
    }

    /// <summary>An engagement (0 to E−1) as answers mention it.</summary>
    public static EngagementMention OfEngagement(Network network, int engagement)
    {
        var entry = network.StakeholderCount + engagement;
        return new(
            IdOf(network, entry),
            network.KindOf(entry),
            network.Pool[network.Names[entry]],
            CodeOf(network, entry),
            network.PeriodOf(entry))
        {
            OtherCountries = OtherCodesOf(network, entry),
        };
    }

    private static Mention OfCountry(string code) => new(RecordId.Trusted(code), Kind.Country, Countries.Name(code), code);
}
