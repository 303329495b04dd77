using System.Text.RegularExpressions;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Lists;

/// <summary>
/// Reads the lines of a list of participants and determines which are headings, which name a person, and which lines below a name are about
/// that person. Documents have no fields, so everything is a guess with a confidence.
/// </summary>
internal sealed partial class ParticipantList
{
    private const int LongestHeading = 200; // characters

    private readonly IReadOnlyList<ListLine> _lines;
    private readonly NameLine?[] _names;
    private readonly bool[] _begins; // whether a line says by its words that something else begins
    private readonly ListSections _sections;
    private readonly bool _haveHonorifics;
    private readonly bool _areBold;
    private readonly bool _haveForms;
    private readonly double _size;
    private readonly bool _rolesComeBefore;
    private readonly bool _namesHaveLines; // below them
    private readonly bool _areBlocks; // whether the lines of an entry stand together
    private readonly HashSet<string> _looksOfHeadings; // that no person and no line about one has
    private IReadOnlyList<ColumnRole>? _columns; // of the table read last
    private ListEntry? _open;

    private ParticipantList(IReadOnlyList<ListLine> lines, ListSections sections)
    {
        (_lines, _sections) = (lines, sections);
        _names = [.. lines.Select(line => line.Level is null && line.Table == 0 ? NameLine.Of(line.Text) : null)];
        _begins = [.. lines.Select(Begins)];
        var sure = Enumerable.Range(0, lines.Count).Where(i => _names[i]?.Form == NameForm.Honorific).ToList();
        var capitals = Enumerable.Range(0, lines.Count).Where(i => _names[i]?.Form == NameForm.Capitals).ToList();
        if (sure.Count > 20 && sure.Count(i => _names[i]!.Rest.Length > 0) * 20 < sure.Count)
        {
            sure.ForEach(i => _names[i] = NameLine.Of(lines[i].Text, isAlone: true));
        }

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
        _namesHaveLines = followed.Count > 2 && followed.Count * 10 >= known.Count * 8;
        _looksOfHeadings = LooksOfHeadings(known.Count);
    }

    /// <summary>Reads a list.</summary>
    /// <param name="lines">The lines of the document in reading order.</param>
    /// <param name="where">Formats a place.</param>
    public static (IReadOnlyList<ListedPerson> Persons, IReadOnlyList<UnreadLine> Unread) Read(
        IReadOnlyList<ListLine> lines, Func<Place, string> where)
    {
        var sections = new ListSections(where, HaveSecondLevel(lines));
        new ParticipantList(lines, sections).Read();
        return (sections.Persons, sections.Unread);
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

                List<ListLine> rows = [.. _lines.Skip(i).Take(end - i + 1)];
                if (!ListTable.TryRead(rows, _sections, ref _columns))
                {
                    Flatten(rows);
                }

                i = end;
            }
            else if (!string.IsNullOrWhiteSpace(line.Text))
            {
                Read(line, i, ref i);
            }
        }

        Close();
        _sections.Finish();
    }

    private void Read(ListLine line, int at, ref int last)
    {
        var text = line.Text.Trim();
        if (PersonName.IsNobodyYet(text))
        {
            Close();
            _sections.Pass(line, "nobody is named yet");
        }
        else if (_open is not null && Sentence.GoesOn(_open.Last, line, IsPerson(at), _open.IsNameAlone))
        {
            _open.GoOn(line);
        }
        else if (_names[at] is null && text is ['*' or '†' or '‡', ..] && text.TrimStart('*', '†', '‡') is { Length: > 2 } meaning)
        {
            Close();
            _sections.Explain(text[..^meaning.Length], meaning.Trim());
        }
        else if (ListWords.IsContact(text) && !IsPerson(at))
        {
            _sections.Pass(line, "an address or a telephone number: left out");
        }
        else if (IsPerson(at))
        {
            Close();
            _open = new ListEntry(line, _names[at]!);
        }
        else if (IsRoleFor(line, at))
        {
            Close();
            _sections.Announce(text);
        }
        else if (IsHeading(line, at))
        {
            Close();
            var heading = text;
            while (last + 1 < _lines.Count && _lines[last + 1] is { Table: 0 } next && next.LooksLike(_lines[last]) && !next.IsBlockStart
                && !IsPerson(last + 1) && !ListWords.IsTitle(heading)
                && (!IsCountryOrGroup(next) || IsOneCountry(heading, last + 1)) && (next.MayBeWrapped || IsOneCountry(heading, last + 1)
                    || Sentence.GoesOn(_lines[last], next, isPerson: false, isNameAlone: false)))
            {
                heading = Sentence.Join(heading, next.Text);
                last++;
            }

            _sections.Head(heading, line);
        }
        else if (_open is not null && !(_areBlocks && line.IsBlockStart && _open.Lines.Count > 0))
        {
            _open.Add(line);
        }
        else
        {
            Close();
            _sections.Pass(line, "neither a person nor a heading");
        }
    }

    private static bool IsCountryOrGroup(ListLine line) =>
        CountryHeadings.CodeOf(ListWords.Heading(line.Text)) is not null || ListWords.GroupOf(line.Text) is not null;

    // The names of a country in several languages, on several lines.
    private bool IsOneCountry(string heading, int next)
    {
        for (var end = next; end < Math.Min(_lines.Count, next + 3) && _lines[end].Table == 0; end++)
        {
            heading = Sentence.Join(heading, _lines[end].Text);
            if (CountryHeadings.CodeOf(heading) is not null)
            {
                return true;
            }
        }

        return false;
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

    // The styles of lines above names, for at least several delegations, that never name or follow a person themselves.
    private HashSet<string> LooksOfHeadings(int persons)
    {
        var looks = new Dictionary<string, (int Lines, int Names, int Above, int Below)>(StringComparer.Ordinal);
        for (var i = 0; i < _lines.Count; i++)
        {
            var line = _lines[i];
            if (line.Look.Length > 0 && line.Table == 0)
            {
                var next = i + 1;
                while (next < _lines.Count && _lines[next].Look == line.Look && !_lines[next].IsBlockStart)
                {
                    next++;
                }

                var (lines, names, above, below) = looks.GetValueOrDefault(line.Look);
                looks[line.Look] = (
                    lines + 1, names + (IsNamed(i) ? 1 : 0), above + (IsNamed(next) ? 1 : 0), below + (IsNamed(i - 1) ? 1 : 0));
            }
        }

        // What stands below nearly every name is what is said of the person.
        return
        [
            .. looks.Where(l => l.Value is { Lines: > 4, Names: 0 } && l.Value.Above * 10 >= l.Value.Lines * 8
                && l.Value.Below * 10 < persons * 8).Select(l => l.Key),
        ];
    }

    private bool IsNamed(int at) => at >= 0 && at < _lines.Count && _names[at]?.Form == NameForm.Honorific;

    private ListLine? Next(int at) => at + 1 < _lines.Count ? _lines[at + 1] : null;

    // Whether a line belongs to the person above it, if the lines of each person stand together.
    private bool IsWithinEntry(ListLine line) =>
        _areBlocks && _open is not null && line is { HasLineAbove: true, IsBlockStart: false };

    private bool IsRoleFor(ListLine line, int at)
    {
        if (line.Level is not null && ListWords.GroupOf(line.Text.Trim()) is not null || !ListWords.IsRole(line.Text)
            || IsWithinEntry(line))
        {
            return false;
        }

        var isAboveName = at + 1 < _lines.Count && IsPerson(at + 1);
        var isAboveOthers = isAboveName || Next(at) is null || _begins[at + 1];
        var isBelowName = _open is { Lines.Count: 0 } open
            && (open.IsNameAlone ? !line.IsBlockStart || !isAboveOthers && Next(at)!.LooksLike(line) : !isAboveOthers);
        return !isBelowName || isAboveName && _rolesComeBefore && !(_open!.IsNameAlone && _namesHaveLines);
    }

    // For a line that is not a person: whether the following lines are about another person.
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

        if (_looksOfHeadings.Contains(line.Look))
        {
            return true;
        }

        if (IsWithinEntry(line) && !line.IsBold && !(_size > 0 && line.Size > _size * 1.06))
        {
            return false;
        }

        var looksOther = _size > 0 && line.Size > _size * 1.06 || line.IsBold && !_areBold;
        var isCaps = text.Count(char.IsLetter) > 3 && !text.Any(char.IsLower);
        var heads = Heads(at);
        var name = ListWords.Heading(text);
        return ListWords.GroupOf(text) is not null && (looksOther || isCaps || line.IsBlockStart || heads || _open is null)
            || CountryHeadings.CodeOf(name) is not null && (looksOther || isCaps || line.IsBlockStart || line.IsBold || _open is null)
            || name.Length < text.TrimEnd(':').Length && heads
            || _size > 0 && line.Size > _size * 1.06
            || heads && (isCaps && (looksOther || line.IsBlockStart || _open is null || text.Length > 12 && _open.Lines.Count > 0)
                || line.IsBold && (_open?.Lines.Count != 0 || _open.Name.Rest.Length > 0)
                || line.IsBlockStart && !ListWords.IsPost(text) && _looksOfHeadings.Count == 0
                    && (_areBlocks || _open is null || _open.Lines.Count > 0 || _open.Name.Rest.Length > 0));
    }

    // Whether a person, a role or another heading follows, ignoring further lines of the same heading.
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
                || CountryHeadings.CodeOf(ListWords.Heading(line.Text)) is not null);

    // Mr Juan Sample – Director – Ministry of Labour: what divides the name from the rest divides the rest, too.
    private static string[] Fields(string line, string rest) => rest.Length == 0 ? []
        : Dash().Count(line) > Dash().Count(rest) && Dash().Split(rest) is { Length: > 1 } fields ? fields
        : [rest];

    [GeneratedRegex(@"\s[–—-]\s|\t", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    private void Close()
    {
        if (_open is not { } entry)
        {
            return;
        }

        _open = null;
        string[] about = [.. Fields(entry.Line.Text, entry.Name.Rest), .. entry.Lines];
        _sections.Add(entry.Line.Place, entry.Name, about, StatedCells.None);
    }

    // A table that is only for layout is read column by column.
    private void Flatten(List<ListLine> rows)
    {
        var columns = rows.Max(row => row.Cells.Count);
        var lines = new List<ListLine>();
        foreach (var row in rows)
        {
            for (var column = 0; column < columns; column++)
            {
                lines.AddRange(row.Cell(column).Split('\n').Select((text, i) =>
                    row with { Text = text, Table = 0, Cells = [], IsBlockStart = i == 0 }));
            }
        }

        var part = _sections.Within(HaveSecondLevel(lines));
        new ParticipantList(lines, part).Read();
        _sections.GoOnAfter(part);
    }

    private static bool HaveSecondLevel(IEnumerable<ListLine> lines) => lines.Any(line => line.Level == 2);
}
