using System.Text.Json;
using StakeholderGraph.DataFormat;

namespace StakeholderGraph.Formats.Wikidata;

/// <summary>Converts the statements of an entity: fields, ties with their evidence, and attributes for all others.</summary>
/// <param name="dataset">The dataset.</param>
/// <param name="known">The entities of the file.</param>
/// <param name="labelOf">Returns the name of an entity of the file.</param>
internal sealed class WikidataFacts(
    ConvertedDataset dataset, IReadOnlyDictionary<string, (EntryDraft Entry, Kind Kind)> known, Func<string, string?> labelOf)
{
    /// <summary>The statements with a property, preferred ones first.</summary>
    public static IEnumerable<WikidataStatement> StatementsOf(JsonElement entity, string property) =>
        entity.TryGetProperty("claims", out var claims) && claims.ValueKind == JsonValueKind.Object
            ? JsonText.List(claims, property).Select(item => new WikidataStatement(property, item)).OrderBy(s => s.IsPreferred ? 0 : 1)
            : [];

    /// <summary>Converts all statements.</summary>
    public void State(JsonElement entity, EntryDraft entry, Kind kind, string list, int i)
    {
        if (!entity.TryGetProperty("claims", out var claims) || claims.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var property in claims.EnumerateObject())
        {
            foreach (var statement in StatementsOf(entity, property.Name))
            {
                dataset.Log.State("statements");
                var place = dataset.Places.Pointer(list, i, $"/claims/{property.Name}");
                if (!statement.IsFact)
                {
                    dataset.Log.Note("a deprecated statement: left out", place, $"{property.Name} {statement.Text}");
                }
                else if (statement.Text is not { } text)
                {
                    dataset.Log.Note("a statement without a value: left out", place, property.Name);
                }
                else if (!Field(statement, text, entry, kind, place) && !Tie(statement, entry, kind, place))
                {
                    var name = labelOf(property.Name) ?? property.Name;
                    dataset.Attribute(entry, name, statement.Entity is { } of && labelOf(of) is { } label ? label : text, place);
                }
            }
        }
    }

    private bool Field(WikidataStatement statement, string text, EntryDraft entry, Kind kind, Place place)
    {
        switch (statement.Property)
        {
            case "P31":
                return WikidataWords.KindOf(text) is not null;
            case "P17" or "P27" when CountryOf(text) is { } code:
                dataset.Set(entry, "country", code, place);
                return true;
            case "P297" when Countries.IsCode(text):
                dataset.Set(entry, "country", text, place);
                return true;
            case "P571" or "P580" when kind != Kind.Person:
                dataset.Set(entry, "start", text, place);
                return true;
            case "P576" or "P582" when kind != Kind.Person:
                dataset.Set(entry, "end", text, place);
                return true;
            case "P585" when kind.Family() == Family.Engagement:
                dataset.Set(entry, "start", text, place);
                dataset.Set(entry, "end", text, place);
                return true;
            case "P856":
                entry.Add("links", text, place);
                return true;
            case "P1813":
                dataset.Name(entry.Id, text, null, NameType.Acronym, place);
                return true;
            case "P1448" or "P1705":
                if (text != entry.Name)
                {
                    dataset.Name(entry.Id, text, null, NameType.Alias, place);
                }

                return true;
            case "P496" or "P213" or "P1278" or "P6782":
                entry.Add("identifiers", $"{Scheme(statement.Property)}:{text.Replace(" ", "", StringComparison.Ordinal)}", place);
                return true;
            default:
                return false;
        }
    }

    private string? CountryOf(string entity) => WikidataWords.CountryOf(entity)
        ?? (known.TryGetValue(entity, out var country) ? country.Entry["country"] : null);

    private static string Scheme(string property) => property switch
    {
        "P496" => "orcid",
        "P213" => "isni",
        "P1278" => "lei",
        _ => "ror",
    };

    private bool Tie(WikidataStatement statement, EntryDraft entry, Kind kind, Place place)
    {
        if (!WikidataWords.Ties.TryGetValue(statement.Property, out var means) || statement.Entity is not { } named)
        {
            return false;
        }

        if (!known.TryGetValue(named, out var other))
        {
            dataset.Log.Note("a tie to an entity that is not in the file", place, $"{statement.Property} {named}");
            return false;
        }

        var ((from, fromKind), (to, toKind)) = means.IsReversed ? (other, (entry, kind)) : ((entry, kind), other);
        var types = means.Types.Where(t => TieRules.WhyNot(t, fromKind, toKind) is null).ToList();
        if (from == to || types.Count == 0)
        {
            dataset.Log.Note("a tie that cannot join these two kinds", place, $"{statement.Property} {named}");
            return false;
        }

        var title = statement.Qualifier("P39") ?? statement.Qualifier("P2868");
        var day = statement.Qualifier("P585");
        var tie = dataset.Tie(new TieDraft(from.Id, Words<TieType>.Of(types[0]), to.Id, place)
        {
            Title = title is not null ? labelOf(title) ?? title
                : TieRules.IsPost(types[0]) ? WikidataWords.TitleOf(statement.Property)
                : null,
            Start = statement.Qualifier("P580") ?? day,
            End = statement.Qualifier("P582") ?? day,
            Attributes = AttributesOf(statement, title, place),
        });
        var cited = statement.References.Select(reference => SourceOf(reference, place)).OfType<string>().Distinct().ToList();
        foreach (var source in cited.Count > 0 ? cited : [dataset.OwnSource()])
        {
            dataset.Evidence(tie, source, statement.Id, Says.Confirmed, null, place);
        }

        return true;
    }

    // The qualifiers other than the title and the period.
    private string AttributesOf(WikidataStatement statement, string? title, Place place)
    {
        var attributes = new AttributeDraft();
        foreach (var (property, text) in statement.Qualifiers)
        {
            var isHeld = property switch
            {
                "P580" or "P582" => text == statement.Qualifier(property),
                "P585" => text == statement.Qualifier(property)
                    && (statement.Qualifier("P580") is null || statement.Qualifier("P582") is null),
                "P39" or "P2868" => text == title,
                _ => false,
            };
            if (!isHeld)
            {
                dataset.Attribute(attributes, labelOf(property) ?? property, labelOf(text) ?? text, place);
            }
        }

        return attributes.Cell;
    }

    // The source is the address of a reference, or else the work that it names. Statements imported from a Wikipedia have no source that
    // can be checked.
    private string? SourceOf(JsonElement reference, Place place)
    {
        var link = WikidataStatement.First(reference, "P854");
        var work = WikidataStatement.First(reference, "P248");
        var title = WikidataStatement.First(reference, "P1476") ?? (work is null ? null : labelOf(work) ?? work) ?? link;
        return title is null
            ? null
            : dataset.Source(
                link ?? work ?? title,
                title,
                work is null ? "" : labelOf(work) ?? work,
                place,
                WikidataStatement.First(reference, "P577"),
                null,
                link ?? $"https://www.wikidata.org/wiki/{work}");
    }
}
