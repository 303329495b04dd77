using System.Globalization;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Lists;

/// <summary>Reads the rows of a table in a list of participants: which columns hold what, and whom each row is about.</summary>
internal static class ListTable
{
    /// <summary>Reads a table.</summary>
    /// <returns>False where it has no column of names: it only puts lines beside each other.</returns>
    public static bool TryRead(List<ListLine> rows, ListSections sections)
    {
        var columns = rows.Max(row => row.Cells.Count);
        var header = rows.FindIndex(row => RolesOf(row.Cells).Count(r => r is not ColumnRole.Unknown) > 1);
        var roles = header < 0 ? null
            : RolesOf(rows[header].Cells, column => [.. rows.Skip(header + 1).Select(row => row.Cell(column))]);
        var named = Enumerable.Range(0, columns).Select(c => rows.Count(row => IsName(row.Cell(c)))).ToList();
        var name = roles is null ? named.IndexOf(named.Max())
            : roles.FindIndex(r => r is ColumnRole.Name) is var whole and >= 0 ? whole
            : roles.FindIndex(r => r is ColumnRole.Family);
        if (roles is null && named.Count(n => n > 0 && n * 3 > named.Max()) > 1 || name < 0 || roles is null && named.Max() == 0)
        {
            return false;
        }

        var given = roles?.FindIndex(r => r is ColumnRole.Given) ?? -1;
        var countries = roles is null ? CountryColumn(rows, columns) : -1;
        var filled = new Dictionary<int, string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (i == header || header >= 0 && row.Cells.SequenceEqual(rows[header].Cells))
            {
                continue;
            }

            ReadRow(row, roles, name, given, countries, filled, sections);
        }

        return true;
    }

    private static void ReadRow(
        ListLine row,
        List<ColumnRole>? roles,
        int name,
        int given,
        int countries,
        Dictionary<int, string> filled,
        ListSections sections)
    {
        var stated = row.Cells.Where(c => c.Length > 0).Distinct().ToList();
        var lines = row.Cell(name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        while (lines.Count > 1 && GoesOn(lines[0], lines[1]))
        {
            lines = [Sentence.Join(lines[0], lines[1]), .. lines[2..]]; // the surname had no room
        }

        var text = lines.Count == 0 ? "" : given >= 0 ? $"{lines[0]}, {row.Cell(given)}" : lines[0];
        if (stated.Count == 1 && !IsName(stated[0]) && !PersonName.IsNobodyYet(stated[0]))
        {
            sections.Head(stated[0].Replace('\n', ' '), row with { Text = stated[0] });
            return;
        }

        if (text.Length == 0 || PersonName.IsNobodyYet(text))
        {
            var why = text.Length == 0 ? "a row without a name" : "nobody is named yet";
            sections.Pass(row with { Text = string.Join(" | ", stated) }, why);
            return;
        }

        var read = NameLine.Of(text) ?? (roles is null ? null : new NameLine("", PersonName.Of(text), [], "", "", NameForm.Words, false));
        if (read is null)
        {
            sections.Pass(row with { Text = string.Join(" | ", stated) }, "not the name of a person");
            return;
        }

        string In(ColumnRole role) => roles?.IndexOf(role) is { } at and >= 0
            ? string.Join(' ', row.Cell(at).Split('\n', StringSplitOptions.TrimEntries)).Trim()
            : "";

        var (post, unit, body, delegation, country) = (
            In(ColumnRole.Post), In(ColumnRole.Unit), In(ColumnRole.Organization), In(ColumnRole.Delegation), In(ColumnRole.Country));
        delegation = delegation.Length > 0 ? delegation : !sections.HaveDelegation && body.Length == 0 ? country : "";
        if (roles?.IndexOf(ColumnRole.Delegation) is { } place and >= 0)
        {
            filled[place] = delegation = delegation.Length > 0 ? delegation : filled.GetValueOrDefault(place, "");
        }

        if (countries >= 0)
        {
            var of = row.Cell(countries).Replace('\n', ' ').Trim();
            filled[countries] = delegation = of.Length > 0 ? of : filled.GetValueOrDefault(countries, "");
        }

        var honorific = In(ColumnRole.Honorific);
        var rest = roles is null
            ? row.Cells.Where((_, c) => c != name && c != countries)
                .SelectMany(c => c.Split('\n', StringSplitOptions.TrimEntries))
                .Where(c => c.Length > 0 && !int.TryParse(c.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            : unit.Length > 0 ? [unit] : [];
        var named = read with { Honorific = read.Honorific.Length > 0 ? read.Honorific : honorific };
        named = honorific.Length > 0 || roles is not null && named.Form == NameForm.Words ? named with { Form = NameForm.Capitals } : named;
        string[] about = [.. read.Rest.Length > 0 ? [read.Rest] : (string[])[], .. lines.Skip(1), .. rest];
        sections.Add(row.Place, named, about, post, body, delegation);
        sections.AddToLast(In(ColumnRole.Role), country);
    }

    // Without a header: the column whose cells name countries, most of them at least.
    private static int CountryColumn(List<ListLine> rows, int columns) => Enumerable.Range(0, columns)
        .Where(c => rows.Where(row => row.Cell(c).Length > 0).ToList() is var filled && filled.Count > 1
            && filled.Count(row => CountryHeadings.CodeOf(row.Cell(c).Replace('\n', ' ')) is not null) * 3 > filled.Count * 2)
        .FirstOrDefault(-1);

    // A given name alone, or a surname of which a part has no room: capitals behind capitals.
    private static bool GoesOn(string name, string next)
    {
        var isInCapitals = next.Any(char.IsUpper) && !next.Any(char.IsLower) && CountryHeadings.CodeOf(next) is null;
        return (NameLine.Of(name) is not { HasCapitals: true } || isInCapitals || name.EndsWith('-'))
            && !ListWords.IsPost(next) && NameLine.Of(Sentence.Join(name, next)) is { Rest.Length: 0 };
    }

    // Title is a position or Mr and Ms: the cells below tell.
    private static List<ColumnRole> RolesOf(IReadOnlyList<string> cells, Func<int, IReadOnlyList<string>>? below = null)
    {
        string[] names = [.. cells.Select((c, i) => c.Replace('\n', ' ').Trim() is { Length: > 0 and < 60 } name ? name : $"\u0001{i}")];
        return names.Any(n => NameLine.Of(n)?.Form == NameForm.Honorific)
            ? []
            : [.. ColumnGuess.Of(names, name => below?.Invoke(Array.IndexOf(names, name)) ?? []).Select(r => r.Role)];
    }

    private static bool IsName(string cell) => NameLine.Of(cell.Split('\n')[0]) is { Form: not NameForm.Words };
}
