using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StakeholderGraph.Formats.Lists;

namespace StakeholderGraph.Formats.Tables;

/// <summary>
/// Drafts the mapping of a table by examining its columns. A list of participants is imported with its draft if the engagement is known.
/// </summary>
internal sealed class MappingDraft
{
    private const int Looked = 200;
    private const int MostValues = 200;
    private const string Heading = "heading";
    private const string Both = "; ";

    private readonly StringBuilder _text = new();
    private readonly ListedEngagement? _engagement;
    private readonly string _title;

    private MappingDraft(string title, ListedEngagement? engagement) => (_title, _engagement) = (title, engagement);

    /// <summary>The mapping of a file, as YAML.</summary>
    /// <param name="title">The name of the file.</param>
    /// <param name="tables">Its tables; the one of whose columns most are known is drafted.</param>
    /// <param name="engagement">The engagement of a list of participants, if known.</param>
    public static string Of(string title, IReadOnlyList<Table> tables, ListedEngagement? engagement)
    {
        var draft = new MappingDraft(title, engagement);
        var table = tables.Count == 1 ? tables[0] : tables.Where(t => t.Read(null).Any()).MaxBy(KnownColumns) ?? tables[0];
        draft.Write(table, [.. tables.Where(t => t != table).Select(t => t.Name)]);
        return draft._text.ToString();
    }

    // A cover sheet and notes have one or two columns with unknown content.
    private static int KnownColumns(Table table)
    {
        var names = table.Header(null) is { } header ? TableColumns.Of(header).Names : [];
        return ColumnGuess.Of(names, _ => []).Count(r => r.Role != ColumnRole.Unknown) * 2 + Math.Min(2, names.Count);
    }

    // Spreadsheets save empty columns beside a table, sometimes as many as a sheet has.
    private static List<string> ColumnsOf(RawRow header, List<TableRow> rows) =>
    [
        .. TableColumns.Of(header).Names.Where((name, i) =>
            header.Cells[i].Text.Trim().Length > 0 || rows.Exists(row => row[name]?.Text.Trim().Length > 0)),
    ];

    private void Write(Table table, IReadOnlyList<string> others)
    {
        var rows = table.Read(null).Take(Looked).ToList();
        var header = table.Header(null);
        var columns = header is { } stated ? ColumnsOf(stated, rows) : [];
        var roles = ColumnGuess.Of(columns, column => [.. rows.Select(r => r[column]?.Text ?? "")]);
        var texts = columns.ToDictionary(c => c, c => rows.Select(r => r[c]?.Text.Trim() ?? "").Where(t => t.Length > 0).ToList());
        var by = roles.Where(r => r.Role is not (ColumnRole.Unknown or ColumnRole.Private or ColumnRole.Number))
            .ToDictionary(r => r.Role, r => r.Column);
        var isGrouped = by.TryGetValue(ColumnRole.Country, out var country)
            && roles.First(r => r.Role != ColumnRole.Number).Column == country
            && rows is [var first, ..] && first[country]?.Text.Length > 0 && rows.Exists(r => r[country]?.Text.Length == 0);
        var hasBodies = by.ContainsKey(ColumnRole.Organization) || by.ContainsKey(ColumnRole.Delegation) || by.ContainsKey(ColumnRole.Post);
        var hasPersons = by.ContainsKey(ColumnRole.Name) && hasBodies
            || by.ContainsKey(ColumnRole.Family) || by.ContainsKey(ColumnRole.Given);
        var row = new RowDraft(texts, by, hasPersons, _engagement is not null);
        var hasHeadings = hasPersons && !by.ContainsKey(ColumnRole.Country) && !columns.Contains(Heading)
            && rows.Exists(r => r.Heading() is { } heading && CountryNames.CodeOf(heading.Text) is not null);
        if (hasHeadings)
        {
            by[ColumnRole.Country] = Heading;
        }

        Line($"# Drafted from {_title}: check every line that says guessed.");
        Line($"dataset: {{title: {Text(_title)}}} # and name, licence, maintainer, description");
        Line($"source: {{title: {Text(_title)}}} # and publisher, published, link, language");
        if (others.Count > 0)
        {
            Line($"# Only {Text(table.Name)} is read, not {Join(others, Text)}: add a table for each of them that has records.");
        }

        if (hasPersons && !row.IsOfPosts || _engagement is not null)
        {
            Line("records:");
            Line($"  engagement: {{{Join(Engagement())}}}{(_engagement is null ? " # guessed: name what the list is of" : "")}");
        }

        Line("tables:");
        Line($"- header: {header?.Number ?? 1}");
        if (others.Count > 0)
        {
            Line($"  table: {Text(table.Name)}");
        }

        var groups = by.Where(r => r.Key == ColumnRole.Delegation || r.Key == ColumnRole.Country && isGrouped)
            .Select(r => r.Value)
            .ToList();
        if (groups.Count > 0)
        {
            Line($"  fill-down: [{Join(groups, Text)}] # guessed: an empty cell means the one above");
        }

        if (hasHeadings)
        {
            Line($"  headings: {Text(Heading)} # guessed: countries stand alone in rows above their delegations");
        }

        foreach (var (column, role) in roles)
        {
            var guessed = row.PartOf(column) ?? (role == ColumnRole.Unknown ? null : role.ToString().ToLowerInvariant());
            Line($"  # {column}: {(guessed is null ? "not guessed" : $"guessed to be {guessed}")}"
                + (role is ColumnRole.Private or ColumnRole.Number ? ", left out" : ""));
        }

        Line("  records:");
        var unknown = roles.Where(r => r.Role == ColumnRole.Unknown && row.PartOf(r.Column) is null).Select(r => r.Column).ToList();
        if (hasPersons)
        {
            Persons(by, table, rows, unknown, row);
        }
        else if (row.Lines().ToList() is { Count: > 0 } lines)
        {
            lines.ForEach(Line);
        }
        else
        {
            Bodies(by, table, columns, unknown);
        }
    }

    private void Persons(Dictionary<ColumnRole, string> by, Table table, List<TableRow> rows, List<string> unknown, RowDraft row)
    {
        var body = by.GetValueOrDefault(ColumnRole.Organization) ?? by.GetValueOrDefault(ColumnRole.Delegation);
        string[] names =
        [
            .. new[] { ColumnRole.Name, ColumnRole.Given, ColumnRole.Family }
                .Where(role => by.ContainsKey(role) && (role == ColumnRole.Name || !by.ContainsKey(ColumnRole.Name)))
                .Select(role => by[role]),
        ];
        if (body is not null)
        {
            Line($"    body: {{{Join(Body(by, body))}}} # guessed: the kind, from the name");
        }

        var attributes = new[] { ColumnRole.Honorific, ColumnRole.Unit, ColumnRole.Delegation, ColumnRole.Attendance }
            .Where(role => by.TryGetValue(role, out var column) && column != body)
            .Select(role => (Name: role.ToString().ToLowerInvariant(), Column: by[role]))
            .Concat(unknown.Select(column => (Name: column, Column: column)))
            .Select(a => $"{Text(a.Name)}: {Column(a.Column)}")
            .ToList();
        if (!by.ContainsKey(ColumnRole.Honorific) && rows.Exists(r => NameLine.HonorificOf(r[names[0]]?.Text ?? "").Length > 0))
        {
            attributes.Add($"\"honorific\": {Column(names[0], "as: honorific")}");
        }

        List<string> person =
        [
            "is: person",
            $"key: {{columns: [{Join([.. names, .. body is null ? [] : (string[])[body]], Text)}], join: \" / \"}}",
            $"name: {{columns: [{Join(names, Text)}], as: name}}",
            .. by.TryGetValue(ColumnRole.Country, out var country) ? [$"country: {Column(country, "as: country")}"] : (string[])[],
            .. attributes.Count > 0 ? [$"attributes: {{{Join(attributes)}}}"] : (string[])[],
        ];
        Line($"    person: {{{Join(person)}}} # guessed: a person with the same name in another body is another person");
        Line("  ties:");
        var title = (by.GetValueOrDefault(ColumnRole.Post) ?? by.GetValueOrDefault(ColumnRole.PostAndBody)) is { } post
            ? $", title: {Column(post)}" : "";
        if (body is not null)
        {
            Line($"  - {{from: person, type: represents, to: body{title}{row.Held}}}{row.HeldToFillIn}");
        }

        if (row.IsOfPosts)
        {
            return; // who holds a post, and takes part in nothing
        }

        Line(
            $"  - {{from: person, type: {Role(by, table)}, to: engagement{(body is null ? title : ", on_behalf_of: body")}}}"
                + (by.ContainsKey(ColumnRole.Role) || by.ContainsKey(ColumnRole.Attendance) ? " # guessed: what the roles mean" : ""));
        foreach (var column in row.Marked)
        {
            var type = Words<TieType>.Of(RoleOf(column, TieType.Attends));
            Line($"  - {{from: person, type: {type}, to: engagement{(body is null ? "" : ", on_behalf_of: body")}, when: {Column(column)}}}"
                + " # guessed: the meaning of a mark");
        }
    }

    private void Bodies(Dictionary<ColumnRole, string> by, Table table, List<string> columns, List<string> unknown)
    {
        var name = by.GetValueOrDefault(ColumnRole.Organization) ?? by.GetValueOrDefault(ColumnRole.Name)
            ?? (unknown.Count > 0 ? unknown[0] : columns.Count > 0 ? columns[0] : "name");
        Line($"    body: {{{Join([.. Body(by, name), "rest: attributes"])}}} # guessed: a row is a body");
        if (_engagement is not null)
        {
            Line("  ties:");
            Line($"  - {{from: body, type: {Role(by, table)}, to: engagement}}");
        }
    }

    private static List<string> Body(Dictionary<ColumnRole, string> by, string name) =>
    [
        $"is: {Column(name, "as: kind")}",
        $"name: {Column(name)}",
        .. by.TryGetValue(ColumnRole.Acronym, out var acronym) ? [$"acronym: {Column(acronym)}"] : (string[])[],
        .. by.TryGetValue(ColumnRole.Country, out var country) ? [$"country: {Column(country, "as: country")}"] : (string[])[],
        .. by.TryGetValue(ColumnRole.Link, out var link) ? [$"links: {Column(link)}"] : (string[])[],
    ];

    private List<string> Engagement() =>
    [
        $"is: {Words<Kind>.Of(_engagement?.Kind ?? Kind.Event)}",
        $"name: {Text(_engagement?.Name ?? _title)}",
        .. _engagement?.Start is { } start ? [$"start: {Text(start.ToString())}"] : (string[])[],
        .. _engagement?.End is { } end ? [$"end: {Text(end.ToString())}"] : (string[])[],
    ];

    // All rows are examined, because the only person who declined may be in the last one.
    private string Role(Dictionary<ColumnRole, string> by, Table table)
    {
        var role = _engagement?.Role ?? TieType.Attends;
        var otherwise = Words<TieType>.Of(role);
        string[] columns = [.. new[] { ColumnRole.Role, ColumnRole.Attendance }.Where(by.ContainsKey).Select(r => by[r])];
        if (columns.Length == 0)
        {
            return otherwise;
        }

        var values = table.Read(null)
            .Select(row => string.Join(Both, columns.Select(column => row[column]?.Text ?? "").Where(t => t.Length > 0)))
            .Where(t => t.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostValues)
            .Select(t => $"{Text(t)}: {Words<TieType>.Of(by.ContainsKey(ColumnRole.Role) ? RoleOf(t, role) : RoleOfRemark(t, role))}");
        return $"{{columns: [{Join(columns, Text)}], join: {Text(Both)}, values: {{{Join(values)}}}, otherwise: {otherwise}}}";
    }

    // A column about attendance may contain other remarks. Longer remarks count only if they state that a person does not come.
    private static TieType RoleOfRemark(string text, TieType otherwise) => RoleOf(text, otherwise) switch
    {
        (TieType.Invited or TieType.Declined) and var attending => attending,
        (TieType.Addresses or TieType.Chairs or TieType.Observes) and var role when text.Count(c => c == ' ') < 2 => role,
        _ => otherwise,
    };

    /// <summary>The role that a text means; the default role if it means none.</summary>
    internal static TieType RoleOf(string text, TieType otherwise)
    {
        if (Attending.Of(text) is { } attending)
        {
            return attending;
        }

        (string Word, TieType Role)[] words =
        [
            ("speaker", TieType.Addresses), ("panel", TieType.Addresses), ("keynote", TieType.Addresses), ("rapporteur", TieType.Addresses),
            ("докладчик", TieType.Addresses), ("спикер", TieType.Addresses), ("orateur", TieType.Addresses),
            ("oratrice", TieType.Addresses), ("orador", TieType.Addresses), ("intervenant", TieType.Addresses),
            ("ponente", TieType.Addresses), ("moderat", TieType.Chairs), ("moderad", TieType.Chairs), ("modérat", TieType.Chairs),
            ("модератор", TieType.Chairs), ("chair", TieType.Chairs), ("председател", TieType.Chairs),
            ("observ", TieType.Observes), ("наблюдател", TieType.Observes), ("organi", TieType.Organizes), ("host", TieType.Hosts),
            ("sign", TieType.Signs), ("ratif", TieType.Ratifies), ("ратиф", TieType.Ratifies), ("partner", TieType.PartnersIn),
            ("партн", TieType.PartnersIn), ("benefic", TieType.BenefitsFrom),
        ];
        var found = Array.FindIndex(words, w => text.Contains(w.Word, StringComparison.OrdinalIgnoreCase));
        return found < 0 ? otherwise : words[found].Role;
    }

    internal static string Column(string column, string? more = null) => $"{{column: {Text(column)}{(more is null ? "" : $", {more}")}}}";

    // In YAML, a JSON string is a string.
    internal static string Text(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Join(IEnumerable<string> parts, Func<string, string>? form = null) =>
        string.Join(", ", form is null ? parts : parts.Select(form));

    private void Line(string line) => _text.Append(line).Append('\n');
}
