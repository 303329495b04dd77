using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Tables;

/// <summary>
/// The countries of bodies in tables. There are many Ministries of Labour, but a confederation of many countries is one body, whatever
/// country its people come from.
/// </summary>
internal sealed partial class BodyCountries(ConvertedDataset dataset)
{
    private const string Country = "country";

    private static readonly Kind[] OfOne = [Kind.Government, Kind.Ministry, Kind.Union, Kind.Employers, Kind.Party];

    // By name: the country for rows that state none, and the country that was stated last.
    private readonly Dictionary<string, (string? Meant, string Last)> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofSeveral = new(StringComparer.Ordinal); // ids

    /// <summary>Whether bodies with the same name in two countries are different bodies.</summary>
    public static bool IsOfOne(Kind kind, string name) => OfOne.Contains(kind) && (!OfMany().IsMatch(name) || OfMinister().IsMatch(name));

    /// <summary>
    /// Which of several bodies with the same name a row means; empty for the first. A row without a country means the body of the last row
    /// above with this name; if no row above states a country, it means the body of the next row that does.
    /// </summary>
    public string Among(MappedRecord record, string name, TableRow row)
    {
        var columns = record.Fields.FirstOrDefault(f => f.Field == Country).Value?.Columns ?? [];
        var stated = string.Concat(columns.Select(column => row[column]?.Text.Trim()));
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_byName, name, out var isKnown);
        if (stated.Length > 0 || !isKnown)
        {
            var country = CountryNames.CodeOf(stated) ?? stated;
            known = (isKnown && known.Meant is { Length: > 0 } meant ? meant : country, country);
        }

        return known.Last == known.Meant ? "" : known.Last;
    }

    /// <summary>The code of the country that a cell names; otherwise the text of the cell.</summary>
    public string CodeOf(Stated cell) => dataset.CountryCode(cell.Text, cell.Place) ?? cell.Text;

    /// <summary>
    /// Sets the country of a record. A body that need not belong to one country may have several, for example if each row has the country
    /// of its person; then none is set.
    /// </summary>
    public void Set(EntryDraft entry, string kind, string name, Stated cell)
    {
        var code = CodeOf(cell);
        if (NeedNotBeOfOne(kind, name))
        {
            if (_ofSeveral.Contains(entry.Id))
            {
                return;
            }

            if (entry[Country] is { } other && other != dataset.Clean(code.Trim(), cell.Place))
            {
                entry.Unset(Country);
                _ofSeveral.Add(entry.Id);
                dataset.Log.Note("a body of several countries: none is its own", cell.Place, code, other);
                return;
            }
        }

        dataset.Set(entry, Country, code, cell.Place);
    }

    private static bool NeedNotBeOfOne(string kind, string name) =>
        Words<Kind>.TryParse(kind, out var known) && known != Kind.Person && known.Family() == Family.Stakeholder && !IsOfOne(known, name);

    [GeneratedRegex(
        @"inter-?national|multinational|\bworld\b|\bglobal|\bregional\b|\beurop|\beurasia|\bpan-?(?:asia|africa|america|europ)|\bafrican union\b|междунар|всемирн|глобальн|европ|еврази|regionaler|mondial|mundial",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfMany();

    [GeneratedRegex(@"\bminist|министерств|министрл|вазорат|vazirlig|bakanl", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfMinister();
}
