using System.Globalization;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// Reads the lines of a list of participants: what is a heading, who is a person, and which lines below a name are about that person.
/// Documents have no fields, so that everything here is a guess, which says how sure it is.
/// </summary>
internal sealed class ParticipantList
{
    private const int LongestHeading = 200; // characters

    private readonly IReadOnlyList<ListLine> _lines;
    private readonly NameLine?[] _names;
    private readonly bool[] _begins; // whether a line says by its words that something else begins
    private readonly Func<Place, string> _where;
    private readonly List<ListedPerson> _persons = [];
    private readonly List<UnreadLine> _unread = [];
    private readonly List<(int Person, string Marks)> _marked = [];
    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal); // of marks
    private readonly bool _haveHonorifics;
    private readonly bool _areBold;
    private readonly bool _haveForms;
    private readonly double _size;
    private readonly bool _rolesComeBefore;
    private readonly bool _areBlocks; // whether the lines of an entry stand together
    private string _group = "";
    private string _delegation = "";
    private string _country = "";
    private string _body = ""; // a heading below that of a country
    private string _role = "";
    private ListLine? _headedBy;
    private int _before; // persons above the heading of the delegation
    private Entry? _open;

    private ParticipantList(IReadOnlyList<ListLine> lines, Func<Place, string> where)
    {
        (_lines, _where) = (lines, where);
        _names = [.. lines.Select(line => line.Level is null && line.Table == 0 ? NameLine.Of(line.Text) : null)];
        _begins = [.. lines.Select(Begins)];
        var sure = Enumerable.Range(0, lines.Count).Where(i => _names[i]?.Form == NameForm.Honorific).ToList();
        var capitals = Enumerable.Range(0, lines.Count).Where(i => _names[i]?.Form == NameForm.Capitals).ToList();
        _haveHonorifics = sure.Count > 2 && sure.Count * 10 >= (sure.Count + capitals.Count) * 5;
        _haveForms = sure.Count + capitals.Count > 2 || lines.Any(line => line.Table > 0);
        var known = _haveHonorifics ? sure : [.. sure, .. capitals];
        _areBold = known.Count > 0 && known.Count(i => lines[i].IsBold) * 2 > known.Count;
        var sizes = lines.Where((line, i) => line.Size > 0 && _names[i] is null).Select(line => line.Size).Order().ToList();
        _size = sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
        var (before, behind) = (0, 0);
        for (var i = 1; i + 1 < lines.Count; i++)
        {
            if (_names[i] is null && _begins[i] && ListWords.IsRole(lines[i].Text))
            {
                var (above, below) = (IsNamed(i - 1), IsNamed(i + 1));
                before += below && !above ? 1 : 0;
                behind += above && !below ? 1 : 0;
            }
        }

        _rolesComeBefore = before >= behind;
        var followed = known.Where(i => i + 1 < lines.Count && _names[i + 1] is null).ToList();
        _areBlocks = followed.Count(i => lines[i + 1].IsBlockStart) * 5 <= followed.Count;
    }

    /// <summary>Reads a list.</summary>
    /// <param name="lines">The lines of the document, in the order in which people read them.</param>
    /// <param name="where">Says a place in words.</param>
    public static (IReadOnlyList<ListedPerson> Persons, IReadOnlyList<UnreadLine> Unread) Read(
        IReadOnlyList<ListLine> lines, Func<Place, string> where)
    {
        var list = new ParticipantList(lines, where);
        list.Read();
        return (list._persons, list._unread);
    }

    private void Read()
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Table > 0)
            {
                Close();
                var end = i;
                while (end + 1 < _lines.Count && _lines[end + 1].Table == line.Table)
                {
                    end++;
                }

                ReadTable([.. _lines.Skip(i).Take(end - i + 1)]);
                i = end;
            }
            else if (!string.IsNullOrWhiteSpace(line.Text))
            {
                Read(line, i, ref i);
            }
        }

        Close();
        foreach (var (person, marks) in _marked)
        {
            if (_meanings.TryGetValue(marks, out var meaning))
            {
                _persons[person] = _persons[person] with { Role = Joined(_persons[person].Role, meaning) };
            }
        }
    }

    private void Read(ListLine line, int at, ref int last)
    {
        var text = line.Text.Trim();
        if (PersonName.IsNobodyYet(text))
        {
            Close();
            Pass(line, "nobody is named yet");
        }
        else if (_open is not null && GoesOn(_open.Last, line, IsPerson(at), _open.IsNameAlone))
        {
            _open.GoOn(line);
        }
        else if (_names[at] is null && text is ['*' or '†' or '‡', ..] && text.TrimStart('*', '†', '‡') is { Length: > 2 } meaning)
        {
            Close();
            _meanings[text[..^meaning.Length]] = meaning.Trim();
        }
        else if (ListWords.IsContact(text) && !IsPerson(at))
        {
            Pass(line, "an address or a telephone number, which is left out");
        }
        else if (IsPerson(at))
        {
            Close();
            _open = new Entry(line, _names[at]!);
        }
        else if (IsRoleFor(line, at))
        {
            Close();
            _role = text.TrimEnd(':');
            _group = ListWords.GroupOfRole(text) ?? _group;
        }
        else if (IsHeading(line, at))
        {
            Close();
            var heading = text;
            while (last + 1 < _lines.Count && _lines[last + 1] is { Table: 0 } next && next.LooksLike(_lines[last]) && !next.IsBlockStart
                && !IsPerson(last + 1) && (next.MayBeWrapped || GoesOn(_lines[last], next, isPerson: false, isNameAlone: false)))
            {
                heading = Join(heading, next.Text);
                last++;
            }

            Head(heading, line);
        }
        else if (_open is not null && !(_areBlocks && line.IsBlockStart && _open.Lines.Count > 0))
        {
            _open.Add(line);
        }
        else
        {
            Close();
            Pass(line, "neither a person nor a heading");
        }
    }

    private bool IsPerson(int at)
    {
        if (_names[at] is not { } name || PersonName.IsNobodyYet(_lines[at].Text))
        {
            return false;
        }

        var line = _lines[at];
        return name.Form switch
        {
            NameForm.Honorific => true,
            NameForm.Capitals => !_haveHonorifics || line.IsBold == _areBold && (_areBold || line.IsBlockStart),
            _ => !_haveForms && (line.IsBlockStart || line.IsBold) && (name.Rest.Length > 0 || Next(at) is { IsBlockStart: false }
                && _names[at + 1]?.Form is not NameForm.Words || line.IsBold && Next(at) is { IsBold: false }),
        };
    }

    private bool IsNamed(int at) => at >= 0 && at < _lines.Count && _names[at]?.Form == NameForm.Honorific;

    private ListLine? Next(int at) => at + 1 < _lines.Count ? _lines[at + 1] : null;

    private bool IsRoleFor(ListLine line, int at)
    {
        if (line.Level is not null && ListWords.GroupOf(line.Text.Trim()) is not null || !ListWords.IsRole(line.Text))
        {
            return false;
        }

        var isBelowName = _open is { Lines.Count: 0 } && !line.IsBlockStart;
        var isAboveName = at + 1 < _lines.Count && IsPerson(at + 1);
        return !isBelowName || isAboveName && _rolesComeBefore;
    }

    // Of a line that is no person: whether what follows is about somebody else.
    private bool IsHeading(ListLine line, int at)
    {
        var text = line.Text.Trim();
        if (line.Level is not null)
        {
            return true;
        }

        if (text.Length > LongestHeading)
        {
            return false;
        }

        var looksOther = _size > 0 && line.Size > _size * 1.06 || line.IsBold && !_areBold;
        var isCaps = text.Count(char.IsLetter) > 3 && !text.Any(char.IsLower);
        var heads = Heads(at);
        var name = ListWords.Heading(text);
        return ListWords.GroupOf(text) is not null && (looksOther || isCaps || line.IsBlockStart || heads || _open is null)
            || CountryNames.CodeOf(name) is not null && (looksOther || isCaps || line.IsBlockStart || line.IsBold || _open is null)
            || name.Length < text.TrimEnd(':').Length && heads
            || _size > 0 && line.Size > _size * 1.06
            || heads && (isCaps && (looksOther || line.IsBlockStart || _open is null || text.Length > 12 && _open.Lines.Count > 0)
                || line.IsBold && _open?.Lines.Count != 0
                || line.IsBlockStart && !ListWords.IsPost(text) && (_open is null || _open.Lines.Count > 0 || _open.Name.Rest.Length > 0));
    }

    // Whether a person, a role or another heading follows, but for lines of the same heading.
    private bool Heads(int at)
    {
        for (var next = at + 1; next < Math.Min(_lines.Count, at + 5); next++)
        {
            var line = _lines[next];
            if (_begins[next] || IsPerson(next))
            {
                return true;
            }

            if (!line.LooksLike(_lines[at]) && !(_size > 0 && line.Size > _size * 1.06) || line.IsBlockStart && !line.IsBold)
            {
                return false;
            }
        }

        return false;
    }

    private static bool Begins(ListLine line) =>
        line.Table > 0 || line.Level is not null || line.Text.Length is > 0 and <= LongestHeading
            && (ListWords.IsRole(line.Text) || PersonName.IsNobodyYet(line.Text) || ListWords.GroupOf(line.Text) is not null
                || CountryNames.CodeOf(ListWords.Heading(line.Text)) is not null);

    private void Head(string text, ListLine line)
    {
        var name = ListWords.Heading(text);
        if (name.Length == 0 || line.Level == 0 || ListWords.IsTitle(name))
        {
            Pass(line, "a title");
            return;
        }

        var isBelow = _headedBy is { } above && (line.Level is { } level && above.Level is { } other ? level > other
            : line.Size > 0 && above.Size > 0 && Math.Abs(line.Size - above.Size) > 0.3 ? line.Size < above.Size
            : above.IsBold != line.IsBold && above.IsBold);
        if (ListWords.GroupOf(name) is { } group)
        {
            (_group, _role) = (group, "");
            if (!(isBelow && _country.Length > 0))
            {
                (_delegation, _country, _body, _headedBy) = ("", "", "", null);
            }

            return;
        }

        if (ComparableText.Of(name) == ComparableText.Of(_delegation))
        {
            return; // it goes on, on another page
        }

        _role = "";
        var isLarger = _headedBy is { } former && line.Size > former.Size + 0.3;
        if (_country.Length > 0 && CountryNames.CodeOf(name) is null
            && (isBelow || line.Level is null && !isLarger && ListWords.IsBody(name) && _persons.Count == _before))
        {
            _body = name;
            return;
        }

        _country = CountryNames.CodeOf(name) ?? "";
        (_delegation, _body, _headedBy, _before) = (
            _country.Length > 0 ? InSmallLetters(CountryNames.First(name)) : name, "", line, _persons.Count);
        _group = line.Level == 1 && _group.Length > 0 && _lines.Any(l => l.Level == 2) ? "" : _group;
    }

    // The name of a country in capitals, as it is written in a sentence.
    private static string InSmallLetters(string name) => name.Any(char.IsLower)
        ? name
        : string.Join(' ', name.Split(' ').Select(word => word is "AND" or "OF" or "THE" ? word.ToLowerInvariant() : PersonName.Of(word)));

    private void Close()
    {
        if (_open is not { } entry)
        {
            return;
        }

        _open = null;
        Add(entry.Line.Place, entry.Name, [.. entry.Name.Rest.Length > 0 ? [entry.Name.Rest] : (string[])[], .. entry.Lines], "", "", "");
    }

    private void Add(Place place, NameLine name, IReadOnlyList<string> stated, string post, string body, string delegation)
    {
        var roles = stated.Where(ListWords.IsRole).ToList();
        var remarks = name.Remarks.Where(r => r.Length > 2).ToList();
        var isOfState = _country.Length > 0 || _group == "government" || _delegation.Length == 0;
        var details = Details.Of(stated.Except(roles).Where(line => !ListWords.IsContact(line)), isOfState);
        if (post.Length > 0)
        {
            var parts = Details.Of([post], isOfState: false);
            details = new Details(parts.Post, Joined(parts.Unit, details.Unit), details.Body, IsSure: true);
        }
        else if (details.Post.Length == 0 && roles.Find(role => !ListWords.IsOfDelegation(role)) is { } called)
        {
            details = details with { Post = called, IsSure = true }; // an adviser who is nothing else
            roles.Remove(called);
        }

        var ofBody = body.Length > 0 ? body : details.Body.Length > 0 ? details.Body : _body;
        var group = delegation.Length > 0 ? delegation : _delegation.Length > 0 ? _delegation : ofBody;
        var doubts = new List<string>();
        var confidence = name.Form switch { NameForm.Honorific => 1.0, NameForm.Capitals => 0.95, _ => 0.6 };
        Doubt(name.Form == NameForm.Words, 1, "a name without Mr or Ms and without capitals");
        Doubt(!name.HasCapitals && !name.Name.Contains(' ', StringComparison.Ordinal), 0.9, "one name alone");
        Doubt(group.Length == 0, 0.5, "no delegation");
        Doubt(details.Post.Length == 0 && roles.Count == 0, 0.8, "no post");
        Doubt(details.Post.Length > 0 && !details.IsSure, 0.85, "which line is the post, which the body");
        Doubt(details.Post.Length > 160 || ofBody.Length > 160, 0.6, "long");
        if (name.Marks.Length > 0 && name.Marks[0] is '*' or '†' or '‡')
        {
            _marked.Add((_persons.Count, name.Marks));
        }

        _persons.Add(new ListedPerson(
            _where(place),
            _group,
            group,
            delegation.Length > 0 ? CountryNames.CodeOf(delegation) ?? "" : _country,
            name.Honorific,
            name.Name,
            string.Join(", ", remarks.Concat(roles).Append(_role).Where(r => r.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)),
            details.Post,
            details.Unit,
            ofBody == group ? "" : ofBody,
            Math.Round(confidence, 2),
            string.Join("; ", doubts))
        { Place = place });

        void Doubt(bool isThere, double factor, string why)
        {
            if (isThere)
            {
                confidence *= factor;
                doubts.Add(why);
            }
        }
    }

    private void Pass(ListLine line, string why) => _unread.Add(new UnreadLine(_where(line.Place), line.Text.Trim(), why));

    private void ReadTable(List<ListLine> rows)
    {
        var columns = rows.Max(row => row.Cells.Count);
        var header = rows.FindIndex(row => RolesOf(row.Cells, rows).Count(r => r is not ColumnRole.Unknown) > 1);
        var roles = header < 0 ? null : RolesOf(rows[header].Cells, rows);
        var named = Enumerable.Range(0, columns).Select(c => rows.Count(row => IsName(Cell(row, c)))).ToList();
        var name = roles is null ? named.IndexOf(named.Max())
            : roles.FindIndex(r => r is ColumnRole.Name) is var whole and >= 0 ? whole
            : roles.FindIndex(r => r is ColumnRole.Family);
        if (roles is null && named.Count(n => n > 0 && n * 3 > named.Max()) > 1 || name < 0 || roles is null && named.Max() == 0)
        {
            Flatten(rows, columns);
            return;
        }

        var given = roles?.FindIndex(r => r is ColumnRole.Given) ?? -1;
        var filled = new Dictionary<int, string>();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (i == header || header >= 0 && row.Cells.SequenceEqual(rows[header].Cells))
            {
                continue;
            }

            ReadRow(row, roles, name, given, filled);
        }
    }

    private void ReadRow(ListLine row, List<ColumnRole>? roles, int name, int given, Dictionary<int, string> filled)
    {
        var stated = row.Cells.Where(c => c.Length > 0).Distinct().ToList();
        var lines = Cell(row, name).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        if (lines.Count > 1 && NameLine.Of(lines[0]) is not { HasCapitals: true } && NameLine.Of($"{lines[0]} {lines[1]}") is not null)
        {
            lines = [$"{lines[0]} {lines[1]}", .. lines[2..]]; // the surname had no room
        }

        var text = lines.Count == 0 ? "" : given >= 0 ? $"{lines[0]}, {Cell(row, given)}" : lines[0];
        if (stated.Count == 1 && !(NameLine.Of(stated[0]) is { Form: not NameForm.Words }) && !PersonName.IsNobodyYet(stated[0]))
        {
            Head(stated[0].Replace('\n', ' '), row with { Text = stated[0] });
            return;
        }

        if (text.Length == 0 || PersonName.IsNobodyYet(text))
        {
            Pass(row with { Text = string.Join(" | ", stated) }, text.Length == 0 ? "a row without a name" : "nobody is named yet");
            return;
        }

        var read = NameLine.Of(text) ?? (roles is null ? null : new NameLine("", PersonName.Of(text), [], "", "", NameForm.Words, false));
        if (read is null)
        {
            Pass(row with { Text = string.Join(" | ", stated) }, "the name of no person");
            return;
        }

        string In(ColumnRole role) => roles?.IndexOf(role) is { } at and >= 0
            ? string.Join(' ', Cell(row, at).Split('\n', StringSplitOptions.TrimEntries)).Trim()
            : "";

        var (post, unit, body, delegation, country) = (
            In(ColumnRole.Post), In(ColumnRole.Unit), In(ColumnRole.Organization), In(ColumnRole.Delegation), In(ColumnRole.Country));
        delegation = delegation.Length > 0 ? delegation : _delegation.Length == 0 && body.Length == 0 ? country : "";
        if (roles?.IndexOf(ColumnRole.Delegation) is { } place and >= 0)
        {
            filled[place] = delegation = delegation.Length > 0 ? delegation : filled.GetValueOrDefault(place, "");
        }

        var honorific = In(ColumnRole.Honorific);
        var rest = roles is null
            ? row.Cells.Where((_, c) => c != name).SelectMany(c => c.Split('\n', StringSplitOptions.TrimEntries)).Where(c => c.Length > 0
                && !int.TryParse(c.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            : unit.Length > 0 ? [unit] : [];
        var named = read with { Honorific = read.Honorific.Length > 0 ? read.Honorific : honorific };
        named = honorific.Length > 0 || roles is not null && named.Form == NameForm.Words ? named with { Form = NameForm.Capitals } : named;
        Add(row.Place, named, [.. read.Rest.Length > 0 ? [read.Rest] : (string[])[], .. lines.Skip(1), .. rest], post, body, delegation);
        if (In(ColumnRole.Role) is { Length: > 0 } role)
        {
            _persons[^1] = _persons[^1] with { Role = Joined(_persons[^1].Role, role) };
        }

        if (country.Length > 0 && _persons[^1].Country.Length == 0)
        {
            _persons[^1] = _persons[^1] with { Country = CountryNames.CodeOf(country) ?? "" };
        }
    }

    // A table that only puts lines beside each other is read column by column.
    private void Flatten(List<ListLine> rows, int columns)
    {
        var lines = new List<ListLine>();
        foreach (var row in rows)
        {
            for (var column = 0; column < columns; column++)
            {
                lines.AddRange(Cell(row, column).Split('\n').Select((text, i) =>
                    row with { Text = text, Table = 0, Cells = [], IsBlockStart = i == 0 }));
            }
        }

        var nested = new ParticipantList(lines, _where) { _group = _group, _delegation = _delegation, _country = _country, _role = _role };
        nested.Read();
        _persons.AddRange(nested._persons);
        _unread.AddRange(nested._unread);
        (_group, _delegation, _country, _role) = (nested._group, nested._delegation, nested._country, nested._role);
    }

    private static List<ColumnRole> RolesOf(IReadOnlyList<string> cells, List<ListLine> rows)
    {
        string[] names = [.. cells.Select((c, i) => c.Replace('\n', ' ').Trim() is { Length: > 0 and < 60 } name ? name : $"\u0001{i}")];
        return names.Any(n => NameLine.Of(n)?.Form == NameForm.Honorific)
            ? []
            : [.. ColumnGuess.Of(names, _ => []).Select(r => r.Role)];
    }

    private static bool IsName(string cell) => NameLine.Of(cell.Split('\n')[0]) is { Form: not NameForm.Words };

    private static string Cell(ListLine row, int column) => column < row.Cells.Count ? row.Cells[column] : "";

    private static string Joined(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : $"{a}, {b}";

    // Whether a line goes on with the sentence of the line above. A name is seldom too long for its line.
    private static bool GoesOn(ListLine above, ListLine line, bool isPerson, bool isNameAlone)
    {
        var (before, text) = (above.Text.TrimEnd(), line.Text.Trim());
        if (text.Length == 0 || before.Length == 0)
        {
            return false;
        }

        if (before.LastIndexOf('(') > before.LastIndexOf(')') && text.Contains(')', StringComparison.Ordinal))
        {
            return true;
        }

        return !isPerson && !line.IsBlockStart && !ListWords.IsContact(text) && (char.IsLower(text[0]) || ListWords.IsOpen(before)
            || line.MayBeWrapped && !isNameAlone && line.LooksLike(above) && !ListWords.BeginsBody(text) && !ListWords.IsRole(text));
    }

    private static string Join(string before, string text) =>
        before.EndsWith('-') && char.IsLower(text.TrimStart()[0]) && before.Length > 1 && char.IsLetter(before[^2])
            ? before[..^1] + text.TrimStart()
            : before.EndsWith('-') && char.IsLetter(before[^2]) ? before + text.TrimStart() : $"{before} {text.Trim()}";

    /// <summary>A person whose lines are being read.</summary>
    private sealed class Entry(ListLine first, NameLine name)
    {
        public ListLine Line { get; private set; } = first;

        public NameLine Name { get; private set; } = name;

        public List<string> Lines { get; } = [];

        /// <summary>Whether nothing but the name was read.</summary>
        public bool IsNameAlone => Lines.Count == 0 && Name.Rest.Length == 0;

        /// <summary>The line that was read last, with the whole sentence that it belongs to.</summary>
        public ListLine Last { get; private set; } = first;

        public void Add(ListLine next)
        {
            Lines.Add(next.Text.Trim());
            Last = next;
        }

        public void GoOn(ListLine next)
        {
            if (Lines.Count > 0)
            {
                Lines[^1] = Join(Lines[^1], next.Text);
            }
            else
            {
                Line = Line with { Text = Join(Line.Text, next.Text) };
                Name = NameLine.Of(Line.Text) ?? Name;
            }

            Last = next with { Text = Lines.Count > 0 ? Lines[^1] : Line.Text };
        }
    }
}
