using System.Runtime.InteropServices;
using System.Text.RegularExpressions;

namespace StakeholderGraph.Formats.Tables;

/// <summary>
/// The countries of the bodies in tables. A Ministry of Labour is one of many; a confederation of many countries is one, whatever country
/// its people come from.
/// </summary>
internal sealed partial class BodyCountries(ConvertedDataset dataset)
{
    private const string Country = "country";

    private static readonly Kind[] OfOne = [Kind.Government, Kind.Ministry, Kind.Union, Kind.Employers, Kind.Party];

    // By name: the country that is meant where none is stated, and the one that was stated last.
    private readonly Dictionary<string, (string? Meant, string Last)> _byName = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ofSeveral = new(StringComparer.Ordinal); // ids

    /// <summary>Whether bodies of one name in two countries are two.</summary>
    public static bool IsOfOne(Kind kind, string name) => OfOne.Contains(kind) && (!OfMany().IsMatch(name) || OfMinister().IsMatch(name));

    /// <summary>
    /// Which of the bodies of a name a row means; empty where it means the first. A row that states no country means that of the row above
    /// that has the name; where none above states one, that of the next that does.
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

    /// <summary>The code of the country that a cell names; the text of the cell if it names none.</summary>
    public string CodeOf(Stated cell) => dataset.CountryCode(cell.Text, cell.Place) ?? cell.Text;

    /// <summary>
    /// States the country of a record. Of a body that need not be of one country, several may be stated, as where each row has the country
    /// of a person who came for it: then none is its own.
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
