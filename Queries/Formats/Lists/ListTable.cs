using System.Globalization;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// Reads the rows of a table in a list of participants: determines the content of each column and the person of each row.
/// </summary>
internal sealed class ListTable
{
    private readonly ListSections _sections;
    private readonly List<ListLine> _rows;
    private readonly int _columns;
    private readonly Dictionary<ColumnRole, string> _filled = []; // what an empty cell means
    private int _header = -1; // the last row that names columns
    private readonly List<ColumnRole>? _roles;
    private readonly int _name;
    private readonly bool _areReversed; // whether names are written with a comma: van der Merwe, Thabo
    private readonly int _countries = -1; // without a header

    private ListTable(List<ListLine> rows, ListSections sections, IReadOnlyList<ColumnRole>? before)
    {
        (_rows, _sections, _columns) = (rows, sections, rows.Max(row => row.Cells.Count));
        _header = rows.FindIndex(row => Known(RolesOf(row.Cells)) > 1);
        if (_header >= 0)
        {
            var names = WithNamesBelow();
            _roles = RolesOf(names, column => [.. rows.Skip(_header + 1).Select(row => row.Cell(column))]);
            if (NameColumn(_roles) is var name and >= 0)
            {
                Rejoin(name);
            }
        }
        else if (before?.Count == _columns)
        {
            _roles = [.. before];
        }

        var named = Enumerable.Range(0, _columns).Select(c => rows.Count(row => NamesIn(row.Cell(c)) > 0)).ToList();
        var areSeveral = named.Count(n => n > 0 && n * 3 > named.Max()) > 1;
        _name = _roles is not null ? NameColumn(_roles) : areSeveral ? -1 : named.Max() > 0 ? named.IndexOf(named.Max()) : PlainNames();
        _areReversed = _roles is not null && _name >= 0
            && rows.Skip(_header + 1).Select(row => row.Cell(_name)).Where(cell => cell.Length > 0).ToList() is var cells
            && cells.Count(cell => cell.Count(c => c == ',') == 1 && !ListWords.IsPost(cell)) * 10 >= cells.Count * 8;
        _countries = _roles is null ? CountryColumn() : -1;
    }

    /// <summary>Reads a table.</summary>
    /// <param name="rows">Its rows.</param>
    /// <param name="sections">Takes the persons.</param>
    /// <param name="roles">What the columns of the table before hold, for a table of as many that does not name its own.</param>
    /// <returns>False if it has no column of names, so that the table is only for layout.</returns>
    public static bool TryRead(List<ListLine> rows, ListSections sections, ref IReadOnlyList<ColumnRole>? roles)
    {
        var table = new ListTable(rows, sections, roles);
        if (table._name < 0)
        {
            return false;
        }

        roles = table._roles ?? roles;
        if (table._countries >= 0 || table._roles?.Exists(r => r is ColumnRole.Country or ColumnRole.Delegation) == true)
        {
            sections.LeaveTitle();
        }

        for (var i = 0; i < table._rows.Count; i++)
        {
            if (!table.NamesColumns(table._rows[i], i))
            {
                table.ReadRow(table._rows[i]);
            }
        }

        return true;
    }

    // The row that names columns, also on other pages.
    private bool NamesColumns(ListLine row, int at) =>
        at <= _header || _header >= 0 && _rows.Take(_header + 1).Any(header => row.Cells.SequenceEqual(header.Cells));

    private static int NameColumn(List<ColumnRole> roles) =>
        roles.IndexOf(ColumnRole.Name) is var whole and >= 0 ? whole
        : roles.IndexOf(ColumnRole.Family) is var family and >= 0 ? family
        : roles.IndexOf(ColumnRole.Given);

    // Participant over Surname and Given name.
    private List<string> WithNamesBelow()
    {
        List<string> names = [.. Enumerable.Range(0, _columns).Select(_rows[_header].Cell)];
        if (_header + 1 >= _rows.Count)
        {
            return names;
        }

        var below = _rows[_header + 1];
        var whole = names.Select((name, i) => below.Cell(i).Length > 0 ? below.Cell(i) : name).ToList();
        var isHeader = Known(RolesOf(below.Cells)) > 1 && Known(RolesOf(whole)) > Known(RolesOf(names))
            && !below.Cells.Any(cell => NamesIn(cell) > 0 || cell.Any(char.IsDigit));
        if (!isHeader)
        {
            return names;
        }

        _header++;
        return whole;
    }

    // A row that had no room on its page goes on in the first row of the next.
    private void Rejoin(int name)
    {
        var number = _roles!.IndexOf(ColumnRole.Number);
        var isAfterBreak = false;
        for (var i = _header + 1; i < _rows.Count; i++)
        {
            var row = _rows[i];
            isAfterBreak |= row.IsAfterBreak;
            if (NamesColumns(row, i))
            {
                continue;
            }

            var above = i - 1;
            while (above > _header && NamesColumns(_rows[above], above))
            {
                above--;
            }

            var isCutOff = number >= 0
                ? row.Cell(number).Length == 0 && _rows[above].Cell(number).Length > 0 && row.Cells.Skip(number + 1).Any(c => c.Length > 0)
                : row.Cell(name).Length == 0;
            if (isAfterBreak && above > _header && isCutOff && _rows[above].Cells.Count(c => c.Length > 0) > 1
                && CountryHeadings.CodeOf(string.Concat(row.Cells)) is null)
            {
                _rows[above] = _rows[above] with { Cells = [.. _rows[above].Cells.Select((cell, c) => Rejoined(cell, row.Cell(c)))] };
                _rows.RemoveAt(i--);
            }

            isAfterBreak = false;
        }

        static string Rejoined(string cell, string rest) =>
            rest.Length == 0 || rest == cell ? cell : cell.Length == 0 ? rest : Sentence.Join(cell, rest);
    }

    private void ReadRow(ListLine row)
    {
        var stated = row.Cells.Where(c => c.Length > 0).Distinct().ToList();
        if (stated.Count == 1 && NamesIn(stated[0]) == 0 && !PersonName.IsNobodyYet(stated[0]))
        {
            _filled.Clear();
            _sections.Head(stated[0].Replace('\n', ' '), row with { Text = stated[0] });
            return;
        }

        var persons = Persons(row);
        if (persons.Count == 0 || PersonName.IsNobodyYet(persons[0][0]))
        {
            Fill(row);
            var why = persons.Count == 0 ? "a row without a name" : "nobody is named yet";
            _sections.Pass(row with { Text = string.Join(" | ", stated) }, why);
            return;
        }

        for (var i = 0; i < persons.Count; i++)
        {
            ReadPerson(row, persons[i], i, persons.Count, stated);
        }
    }

    // The lines about each person in a cell with several names: one line for each person, or one line in total.
    private List<List<string>> Persons(ListLine row)
    {
        var lines = row.Cell(_name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (lines.Count == 0)
        {
            return [];
        }

        if (HasGivenNames)
        {
            var given = row.Cell(_roles!.IndexOf(ColumnRole.Given)).Replace('\n', ' ').Trim();
            return [[$"{string.Join(' ', lines)}, {given}".TrimEnd(',', ' ')]];
        }

        if (lines.Count > 1 && lines.Count(IsName) > 1 && IsName(lines[0]) && !GoesOn(lines[0], lines[1]))
        {
            var persons = new List<List<string>>();
            foreach (var line in lines)
            {
                if (IsName(line))
                {
                    persons.Add([line]);
                }
                else
                {
                    persons[^1].Add(line);
                }
            }

            return persons;
        }

        while (lines.Count > 1 && GoesOn(lines[0], lines[1]))
        {
            lines = [Sentence.Join(lines[0], lines[1]), .. lines[2..]]; // the surname had no room
        }

        return [lines];
    }

    private void ReadPerson(ListLine row, List<string> lines, int at, int of, List<string> stated)
    {
        var text = lines[0];
        var read = HasGivenNames || _areReversed && text.Count(c => c == ',') == 1
            ? NameLine.InColumn(text)
            : NameLine.Of(text) ?? (_roles is null ? null : NameLine.InColumn(text));
        if (read is null)
        {
            _sections.Pass(row with { Text = string.Join(" | ", stated) }, "not the name of a person");
            return;
        }

        string In(ColumnRole role) => string.Join(' ', LinesIn(role));

        // Of several persons in a row, each has a line of a cell that has as many; what a cell says else is about all of them.
        string[] LinesIn(ColumnRole role)
        {
            var all = (_roles?.IndexOf(role) is { } column and >= 0 ? row.Cell(column) : "")
                .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            return of > 1 && all.Length == of ? [all[at]] : all;
        }

        var (post, unit, body, delegation, country) = (
            In(ColumnRole.Post), In(ColumnRole.Unit), In(ColumnRole.Organization), In(ColumnRole.Delegation), In(ColumnRole.Country));
        delegation = Filled(ColumnRole.Delegation, delegation);
        country = Filled(ColumnRole.Country, country);
        if (country.Length == 0 && CountryHeadings.Behind(body) is { } behind)
        {
            (body, country) = behind;
        }

        if (delegation.Length == 0 && CountryHeadings.CodeOf(body) is not null)
        {
            (delegation, body) = (body, "");
        }

        delegation = delegation.Length > 0 ? delegation : !_sections.HaveDelegation && body.Length == 0 ? country : "";
        if (_countries >= 0)
        {
            delegation = Filled(ColumnRole.Delegation, row.Cell(_countries).Replace('\n', ' ').Trim());
        }

        var honorific = In(ColumnRole.Honorific);
        IEnumerable<string> rest = _roles is null
            ? row.Cells.Where((_, c) => c != _name && c != _countries)
                .SelectMany(c => c.Split('\n', StringSplitOptions.TrimEntries))
                .Where(c => c.Length > 0 && !int.TryParse(c.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            : [.. LinesIn(ColumnRole.PostAndBody).SelectMany(line => line.Split("; ")), .. unit.Length > 0 ? [unit] : (string[])[]];
        var named = read with { Honorific = read.Honorific.Length > 0 ? read.Honorific : honorific };
        named = honorific.Length > 0 || _roles is not null && named.Form == NameForm.Words
            ? named with { Form = NameForm.Capitals }
            : named;
        string[] about = [.. read.Rest.Length > 0 ? [read.Rest] : (string[])[], .. lines.Skip(1), .. rest];
        _sections.Add(row.Place, named, about, new StatedCells(post, body, delegation, country));
        _sections.AddToLast(In(ColumnRole.Role));
    }

    // An empty cell of a column that groups rows means the one above; one of any other column nothing.
    private string Filled(ColumnRole role, string stated)
    {
        if (stated.Length > 0)
        {
            _filled[role] = stated;
        }

        return role == ColumnRole.Country && !CountriesGroup ? stated : _filled.GetValueOrDefault(role, "");
    }

    private void Fill(ListLine row)
    {
        foreach (var role in new[] { ColumnRole.Country, ColumnRole.Delegation }.Where(role => _roles?.Contains(role) == true))
        {
            Filled(role, row.Cell(_roles!.IndexOf(role)).Replace('\n', ' ').Trim());
        }
    }

    private bool HasGivenNames => _roles?.IndexOf(ColumnRole.Given) is { } given and >= 0 && given != _name;

    // Countries that stand before everything else, and not in every row.
    private bool CountriesGroup => _roles?.FindIndex(r => r is not (ColumnRole.Number or ColumnRole.Unknown)) is { } first and >= 0
        && _roles[first] == ColumnRole.Country;

    // Without a header: the column in which most cells name countries.
    private int CountryColumn() => Enumerable.Range(0, _columns)
        .Where(c => _rows.Where(row => row.Cell(c).Length > 0).ToList() is var filled && filled.Count > 1
            && filled.Count(row => CountryHeadings.CodeOf(row.Cell(c).Replace('\n', ' ')) is not null) * 3 > filled.Count * 2)
        .FirstOrDefault(-1);

    // Without a header, and where no name has Mr or Ms, capitals or a patronymic: the one column of what can be names.
    private int PlainNames()
    {
        var columns = Enumerable.Range(0, _columns)
            .Where(c => _rows.Where(row => row.Cells.Count(x => x.Length > 0) > 1 && row.Cell(c).Length > 0).ToList() is var filled
                && filled.Count > 2
                && filled.Count(row => NameLine.Of(row.Cell(c).Replace('\n', ' ')) is { Rest.Length: 0 }) * 10 >= filled.Count * 9)
            .ToList();
        return columns is [var one] ? one : -1;
    }

    // A given name alone, or a surname that is split over lines: capitals after capitals.
    private static bool GoesOn(string name, string next)
    {
        var isInCapitals = next.Any(char.IsUpper) && !next.Any(char.IsLower) && CountryHeadings.CodeOf(next) is null;
        return (NameLine.Of(name) is not { HasCapitals: true } || isInCapitals || name.EndsWith('-'))
            && !ListWords.IsPost(next) && NameLine.Of(next) is not { Form: NameForm.Honorific }
            && NameLine.Of(Sentence.Join(name, next)) is { Rest.Length: 0 };
    }

    private static int Known(IEnumerable<ColumnRole> roles) => roles.Count(r => r is not ColumnRole.Unknown);

    // "Title" may mean a position or Mr and Ms, which the cells below show.
    private static List<ColumnRole> RolesOf(IReadOnlyList<string> cells, Func<int, IReadOnlyList<string>>? below = null)
    {
        string[] names = [.. cells.Select((c, i) => c.Replace('\n', ' ').Trim() is { Length: > 0 and < 80 } name ? name : $"\u0001{i}")];
        return names.Any(n => NameLine.Of(n)?.Form == NameForm.Honorific)
            ? []
            : [.. ColumnGuess.Of(names, name => below?.Invoke(Array.IndexOf(names, name)) ?? []).Select(r => r.Role)];
    }

    private static bool IsName(string line) => NameLine.Of(line) is { Form: not NameForm.Words };

    private static int NamesIn(string cell) => cell.Split('\n').Count(IsName);
}
