using System.Text.RegularExpressions;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Lists;

/// <summary>What the columns of a table say of a person; empty where no column does.</summary>
/// <param name="Post">Its post.</param>
/// <param name="Body">Its organization.</param>
/// <param name="Delegation">Its delegation.</param>
/// <param name="Country">The country that it is of.</param>
internal readonly record struct StatedCells(string Post, string Body, string Delegation, string Country)
{
    /// <summary>There are no columns.</summary>
    public static StatedCells None => new("", "", "", "");
}

/// <summary>The current headings of a list, and the persons read below them.</summary>
/// <param name="where">Formats a place.</param>
/// <param name="hasSecondLevel">Whether there are two levels of headings, judged by their style.</param>
internal sealed partial class ListSections(Func<Place, string> where, bool hasSecondLevel)
{
    private static readonly string[] Constituencies = ["government", "employers", "workers"];

    private readonly List<ListedPerson> _persons = [];
    private readonly List<UnreadLine> _unread = [];
    private readonly List<(int Person, string Marks)> _marked = [];
    private readonly Dictionary<string, string> _meanings = new(StringComparer.Ordinal); // of marks
    private string _group = "";
    private string _delegation = "";
    private string _country = "";
    private string _body = ""; // a heading below that of a country
    private string _role = "";
    private ListLine? _headedBy;
    private int _before; // persons above the heading of the delegation
    private bool _nestsGroups; // whether delegations have employers and workers of their own

    /// <summary>The persons in order.</summary>
    public IReadOnlyList<ListedPerson> Persons => _persons;

    /// <summary>The lines that were not used, with reasons.</summary>
    public IReadOnlyList<UnreadLine> Unread => _unread;

    /// <summary>Whether the current position is below the heading of a delegation.</summary>
    public bool HaveDelegation => _delegation.Length > 0;

    /// <summary>Processes a line that states the capacity of the persons below it.</summary>
    public void Announce(string role) => (_role, _group) = (role.TrimEnd(':'), ListWords.GroupOfRole(role) ?? _group);

    /// <summary>Processes the explanation of a mark behind names.</summary>
    public void Explain(string marks, string meaning) => _meanings[marks] = meaning;

    /// <summary>Processes a heading.</summary>
    public void Head(string text, ListLine line)
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
            _nestsGroups |= _country.Length > 0 && _persons.Count == _before && Constituencies.Contains(group);
            if (!(_country.Length > 0 && (isBelow || _nestsGroups && Constituencies.Contains(group))))
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
        if (_country.Length > 0 && CountryHeadings.CodeOf(name) is null
            && (isBelow || line.Level is null && !isLarger && ListWords.IsBody(name) && _persons.Count == _before))
        {
            _body = name;
            return;
        }

        _country = CountryHeadings.CodeOf(name) ?? "";
        (_delegation, _body, _headedBy, _before) = (
            _country.Length > 0 ? InSmallLetters(CountryHeadings.First(name)) : name, "", line, _persons.Count);
        _group = line.Level == 1 && _group.Length > 0 && hasSecondLevel || _nestsGroups && Constituencies.Contains(_group) ? "" : _group;
    }

    // The name of a country in capitals, in normal capitalization.
    private static string InSmallLetters(string name) => name.Any(char.IsLower)
        ? name
        : string.Join(' ', name.Split(' ').Select(word => word is "AND" or "OF" or "THE" ? word.ToLowerInvariant() : PersonName.Of(word)));

    /// <summary>
    /// Takes the heading right above a table that says itself which delegation each row is of: a title, unless it names a country.
    /// </summary>
    public void LeaveTitle()
    {
        if (_headedBy is { } title && _country.Length == 0 && _delegation.Length > 0 && _persons.Count == _before)
        {
            Pass(title, "a title");
            (_delegation, _headedBy) = ("", null);
        }
    }

    /// <summary>Adds a person.</summary>
    /// <param name="place">The place in the document.</param>
    /// <param name="name">The line with the name.</param>
    /// <param name="stated">The lines about the person.</param>
    /// <param name="cells">What columns say of it.</param>
    public void Add(Place place, NameLine name, IReadOnlyList<string> stated, StatedCells cells)
    {
        var (post, body, delegation, country) = cells;
        var roles = stated.Where(ListWords.IsRole).ToList();
        var remarks = name.Remarks.Where(r => r.Length > 2).ToList();
        var isOfState = _country.Length > 0 || _group == "government" || _delegation.Length == 0;
        var about = stated.Except(roles).Where(line => !ListWords.IsContact(line)).ToList();
        for (var i = 0; i < about.Count; i++)
        {
            // Minister of Labour (head of delegation)
            if (Behind().Match(about[i]) is { Success: true } behind && ListWords.IsRole(behind.Groups[1].Value))
            {
                about[i] = about[i].Remove(behind.Index, behind.Length).Trim();
                roles.Add(behind.Groups[1].Value);
            }
        }

        about.RemoveAll(line => line.Length == 0);
        if (post.Length == 0 && !about.Exists(ListWords.IsPost) && roles.Find(role => !ListWords.IsOfDelegation(role)) is { } called)
        {
            roles.Remove(called); // an adviser who is nothing else
            about.Insert(0, called);
        }

        var details = PersonDetails.Of(about, isOfState);
        if (post.Length > 0)
        {
            var parts = PersonDetails.Of([post], isOfState: false);
            details = new PersonDetails(parts.Post, Joined(parts.Unit, details.Unit), details.Body, IsSure: true);
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
        Doubt(name.Name.Count(c => c == ' ') > 2 && ListWords.IsPost(name.Name), 0.6, "a position in the name");
        Doubt(Another().IsMatch($"{details.Post}\n{details.Unit}\n{ofBody}"), 0.5, "another person in the post or the body");
        Doubt(ListWords.IsRole(ofBody) || ListWords.IsRole(details.Unit), 0.7, "a heading in place of the body");
        Doubt(details.Post.Length > 160 || ofBody.Length > 160, 0.6, "long");
        if (name.Marks.Length > 0 && name.Marks[0] is '*' or '†' or '‡')
        {
            _marked.Add((_persons.Count, name.Marks));
        }

        _persons.Add(new ListedPerson(
            where(place),
            _group,
            group,
            CountryHeadings.CodeOf(delegation) ?? CountryHeadings.CodeOf(country) ?? (delegation.Length > 0 ? "" : _country),
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

    /// <summary>Adds the data in other columns to the last person.</summary>
    public void AddToLast(string role) => _persons[^1] = _persons[^1] with { Role = Joined(_persons[^1].Role, role) };

    /// <summary>Leaves out a line.</summary>
    public void Pass(ListLine line, string why) => _unread.Add(new UnreadLine(where(line.Place), line.Text.Trim(), why));

    /// <summary>Adds the meaning of marks to the persons who have them.</summary>
    public void Finish()
    {
        foreach (var (person, marks) in _marked)
        {
            if (_meanings.TryGetValue(marks, out var meaning))
            {
                _persons[person] = _persons[person] with { Role = Joined(_persons[person].Role, meaning) };
            }
        }
    }

    /// <summary>The state for a part of the list, which starts below the same headings.</summary>
    public ListSections Within(bool hasSecondLevel) =>
        new(where, hasSecondLevel) { _group = _group, _delegation = _delegation, _country = _country, _role = _role };

    /// <summary>Continues after a part of the list.</summary>
    public void GoOnAfter(ListSections part)
    {
        _persons.AddRange(part._persons);
        _unread.AddRange(part._unread);
        (_group, _delegation, _country, _role) = (part._group, part._delegation, part._country, part._role);
    }

    [GeneratedRegex(@"(?:^|[\s,;])(?:Mr|Mrs|Ms|Mme|Sra?|Dra?|Г-н|Г-жа|г-н|г-жа)\.?\s\p{Lu}\p{L}+\s\p{Lu}", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Another();

    [GeneratedRegex(@"\s*[(\[]([^()\[\]]*)[)\]](?=[\s.;,]*\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    private static string Joined(string a, string b) => a.Length == 0 ? b : b.Length == 0 ? a : $"{a}, {b}";
}
