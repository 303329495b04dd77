using System.Text;
using System.Text.Json;

namespace StakeholderGraph.Exports;

/// <summary>
/// Writes drawings as entities of FollowTheMoney 3.8, one JSON object a line: for Aleph, OpenAleph and yente. A tie is an entity too, of
/// the schema whose ends have the right types; if there is none, it is an <c>UnknownLink</c> with the role.
/// </summary>
internal static class FollowTheMoney
{
    public static DrawingFormat Format { get; } = new(
        "ftm", "application/json+ftm", "ftm.json", "Entities of FollowTheMoney, one a line, for Aleph, OpenAleph and yente.", Write);

    private static void Write(Drawing drawing, Stream to)
    {
        var ties = drawing.Edges.ToLookup(edge => edge.To.Id, StringComparer.Ordinal);
        using var line = new Utf8JsonWriter(to, new JsonWriterOptions { Encoder = JsonFile.Encoder });
        foreach (var node in drawing.Nodes)
        {
            Write(line, to, FollowTheMoneyEntity.Of(node, ties[node.Id]));
        }

        foreach (var edge in drawing.Edges)
        {
            Write(line, to, FollowTheMoneyEntity.Of(edge, drawing.Sources));
        }
    }

    private static void Write(Utf8JsonWriter line, Stream to, FollowTheMoneyEntity entity)
    {
        line.WriteStartObject();
        line.WriteString("id", entity.Id);
        line.WriteString("schema", entity.Schema);
        line.WriteStartObject("properties");
        foreach (var (property, values) in entity.Properties)
        {
            line.WriteStartArray(property);
            foreach (var value in values)
            {
                line.WriteStringValue(value);
            }

            line.WriteEndArray();
        }

        line.WriteEndObject();
        line.WriteEndObject();
        line.Flush();
        line.Reset();
        to.WriteByte((byte)'\n');
    }
}

/// <summary>An entity of FollowTheMoney.</summary>
internal sealed record FollowTheMoneyEntity(string Id, string Schema)
{
    private const string WikidataScheme = "wikidata:";
    private const int LongestWeakName = 4;

    /// <summary>The properties with values.</summary>
    public OrderedDictionary<string, IReadOnlyList<string>> Properties { get; } = new(StringComparer.Ordinal);

    /// <summary>Creates the entity of a stakeholder or an engagement; the entity of an event includes its known organizers.</summary>
    public static FollowTheMoneyEntity Of(DrawingNode node, IEnumerable<DrawingEdge> ties)
    {
        var record = node.Record;
        var entity = new FollowTheMoneyEntity(IdOf(node.Id), SchemaOf(record.Kind));
        entity.Set("name", record.Name);
        entity.Set("alias", NamesOf(node, "alias"));
        entity.Set("weakAlias", NamesOf(node, "weakAlias"));
        entity.Set("previousName", NamesOf(node, "previousName"));
        entity.Set("country", CountriesOf(record));
        // There is no schema for agreements and platforms, and only one for bodies of many kinds.
        entity.Set("keywords", [Words<Kind>.Of(record.Kind), .. node.Topics]);
        entity.Set("wikidataId", [.. node.Identifiers.Where(IsWikidata).Select(i => i[WikidataScheme.Length..])]);
        entity.Set("notes", [.. node.Identifiers.Where(i => !IsWikidata(i)), .. node.Attributes.Select(a => $"{a.Key}={a.Value}")]);
        entity.Set("description", node.Description);
        entity.Set("sourceUrl", node.Links);
        var (begin, end) = TimesOf(entity.Schema);
        entity.Set(begin, node.Period.From?.ToString());
        entity.Set(end, EndOf(node.Period));
        if (entity.Schema == "Event")
        {
            var stakeholders = ties.Where(tie =>
                    tie.From.Record.Kind.Family() == Family.Stakeholder && tie.Type is not (TieType.Invited or TieType.Declined))
                .ToList();
            entity.Set("organizer", Ends(stakeholders.Where(Organizes)));
            entity.Set("involved", Ends(stakeholders.Where(tie => !Organizes(tie))));
        }

        return entity;
    }

    /// <summary>Creates the entity of a tie.</summary>
    public static FollowTheMoneyEntity Of(DrawingEdge edge, IReadOnlyDictionary<string, Source> sources)
    {
        var (schema, from, to) = SchemaOf(edge);
        var entity = new FollowTheMoneyEntity(IdOf(edge.Id), schema);
        entity.Set(from, IdOf(edge.From.Id));
        entity.Set(to, IdOf(edge.To.Id));
        var role = Words<TieType>.Of(edge.Type);
        if (schema == "Payment")
        {
            entity.Set("amount", edge.Amount?.Digits);
            entity.Set("currency", edge.Amount?.Currency);
        }

        entity.Set(schema == "Payment" ? "purpose" : "role", edge.Title is null ? [role] : [edge.Title, role]);
        if (schema != "Payment")
        {
            entity.Set("status", Words<TieStatus>.Of(edge.Status));
        }

        entity.Set("startDate", edge.Period.From?.ToString());
        entity.Set("endDate", EndOf(edge.Period));
        entity.Set("recordId", edge.Tie.Value);
        entity.Set("summary", [.. Circumstances(edge)]);
        entity.Set("description", [.. edge.Evidence.Select(e => Citation.Of(e, sources)).Distinct()]);
        var cited = edge.Sources.Where(id => sources.ContainsKey(id.Value)).Select(id => sources[id.Value]).ToList();
        entity.Set("publisher", [.. cited.Select(s => s.Publisher).Distinct()]);
        entity.Set("sourceUrl", [.. edge.Links(sources)]);
        return entity;
    }

    /// <summary>
    /// An id in the characters that FollowTheMoney allows: letters, digits and hyphens; any other character is written as <c>.x</c> and its
    /// code.
    /// </summary>
    public static string IdOf(string id)
    {
        if (id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && id[^1] != '-')
        {
            return id;
        }

        var escaped = new StringBuilder(id.Length + 12);
        for (var i = 0; i < id.Length; i++)
        {
            var isPlain = char.IsAsciiLetterOrDigit(id[i]) || id[i] == '-' && i < id.Length - 1;
            _ = isPlain ? escaped.Append(id[i]) : escaped.Append(System.Globalization.CultureInfo.InvariantCulture, $".x{(int)id[i]:x2}");
        }

        return escaped.ToString();
    }

    private static string SchemaOf(Kind kind) => kind switch
    {
        Kind.Person => "Person",
        Kind.Government or Kind.Ministry or Kind.Country => "PublicBody",
        Kind.Company => "Company",
        Kind.Project => "Project",
        Kind.Process => "Organization", // a standing platform, which has members
        Kind.Event or Kind.Agreement => "Event",
        _ => "Organization",
    };

    private static (string Schema, string From, string To) SchemaOf(DrawingEdge edge)
    {
        var (from, to) = (SchemaOf(edge.From.Record.Kind), SchemaOf(edge.To.Record.Kind));
        var fromStakeholder = edge.From.Record.Kind.Family() == Family.Stakeholder;
        return (edge.Type, to) switch
        {
            (TieType.MemberOf, "Organization" or "PublicBody" or "Company") when fromStakeholder => (
                "Membership",
                "member",
                "organization"),
            (TieType.Represents, "Organization" or "PublicBody" or "Company") when from == "Person" && edge.Title is not null => (
                "Employment",
                "employee",
                "employer"),
            (TieType.WorksFor, "Organization" or "PublicBody" or "Company") when from == "Person" => ("Employment", "employee", "employer"),
            (TieType.Heads, "Organization" or "PublicBody" or "Company") when edge.To.Record.Kind != Kind.Process => (
                "Directorship",
                "director",
                "organization"),
            (TieType.Owns, "Company") => ("Ownership", "owner", "asset"),
            (TieType.Represents, not ("Event" or "Project")) => ("Representation", "agent", "client"),
            (TieType.Succeeds, not ("Event" or "Project")) => ("Succession", "successor", "predecessor"),
            (TieType.Funds, not ("Event" or "Project")) when edge.To.Record.Kind != Kind.Process => ("Payment", "payer", "beneficiary"),
            (not (TieType.Invited or TieType.Declined), "Project") when fromStakeholder => ("ProjectParticipant", "participant", "project"),
            _ => ("UnknownLink", "subject", "object"),
        };
    }

    private static (string Begin, string End) TimesOf(string schema) => schema switch
    {
        "Event" or "Project" => ("startDate", "endDate"),
        "Person" => ("birthDate", "deathDate"),
        _ => ("incorporationDate", "dissolutionDate"),
    };

    // FollowTheMoney has no word for an unknown end.
    private static string? EndOf(Period period) => period.To is { IsNotKnown: false } end ? end.ToString() : null;

    private static IReadOnlyList<string> NamesOf(DrawingNode node, string property) =>
        [.. node.Names.Where(name => PropertyOf(name) == property).Select(name => name.Text).Distinct()];

    // A name that matches many entities is a weak alias, which programs that compare names treat only as a hint.
    private static string PropertyOf(NameGiven name) =>
        name.Type switch
        {
            NameType.Former => "previousName",
            NameType.Acronym => "weakAlias",
            _ => name.Text.Length <= LongestWeakName && !name.Text.Any(char.IsWhiteSpace) && !name.Text.EnumerateRunes().Any(IsWord)
                ? "weakAlias"
                : "alias",
        };

    // A character that is a word by itself, so that a short name of several such characters is a full name.
    private static bool IsWord(Rune rune) => rune.Value is >= 0x2E80 and < 0xD7A4 or >= 0x20000;

    private static string[] CountriesOf(Mention record) =>
        [
            .. (record.Kind == Kind.Country ? [record.Id.Value] : Countries.Of(record.Country, record.OtherCountries))
                .Select(code => code.ToLowerInvariant()),
        ];

    private static bool IsWikidata(string identifier) => identifier.StartsWith(WikidataScheme, StringComparison.Ordinal);

    private static bool Organizes(DrawingEdge tie) => tie.Type is TieType.Organizes or TieType.Hosts;

    private static IReadOnlyList<string> Ends(IEnumerable<DrawingEdge> ties) => [.. ties.Select(tie => IdOf(tie.From.Id)).Distinct()];

    private static IEnumerable<string> Circumstances(DrawingEdge edge)
    {
        if (edge.By is { } by)
        {
            yield return $"by {by}";
        }

        if (edge.OnBehalfOf is { } body)
        {
            yield return $"on behalf of {body}";
        }

        foreach (var attribute in DrawingAttributes.Items(edge.Attributes) ?? [])
        {
            yield return attribute;
        }
    }

    private void Set(string property, string? value)
    {
        if (value is not null)
        {
            Properties.Add(property, [value]);
        }
    }

    private void Set(string property, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            Properties.Add(property, values);
        }
    }
}
