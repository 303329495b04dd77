using System.Text.Json;

namespace StakeholderGraph.Formats.Wikidata;

/// <summary>A statement of an entity of Wikidata (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html).</summary>
/// <param name="Property">The property: <c>P463</c>.</param>
/// <param name="Item">The JSON of the statement.</param>
internal sealed record WikidataStatement(string Property, JsonElement Item)
{
    private const int Years = 9, Months = 10, Days = 11; // precisions

    /// <summary>The id; empty if it has none.</summary>
    public string Id => JsonText.Find(Item, "id") ?? "";

    /// <summary>Whether it is a fact; deprecated statements are kept in Wikidata only to record that they are wrong.</summary>
    public bool IsFact => JsonText.Find(Item, "rank") != "deprecated";

    /// <summary>Whether it has preferred rank.</summary>
    public bool IsPreferred => JsonText.Find(Item, "rank") == "preferred";

    /// <summary>The entity that is its value.</summary>
    public string? Entity => EntityOf(Main);

    /// <summary>The value as text: an id, a text, a date, a number with its unit; <c>null</c> if it is unknown or there is none.</summary>
    public string? Text => TextOf(Main);

    /// <summary>The references, by their properties.</summary>
    public IEnumerable<JsonElement> References =>
        JsonText.List(Item, "references").Select(r => r.TryGetProperty("snaks", out var snaks) ? snaks : default);

    private JsonElement Main => Item.ValueKind == JsonValueKind.Object && Item.TryGetProperty("mainsnak", out var main) ? main : default;

    /// <summary>The first value of a qualifier.</summary>
    public string? Qualifier(string property) => Item.TryGetProperty("qualifiers", out var all) ? First(all, property) : null;

    /// <summary>The values of all qualifiers by property, without those that are unknown or have no value.</summary>
    public IEnumerable<(string Property, string Text)> Qualifiers =>
        from property in Item.TryGetProperty("qualifiers", out var all) && all.ValueKind == JsonValueKind.Object
            ? all.EnumerateObject().Select(property => property.Name)
            : []
        from text in JsonText.List(Item.GetProperty("qualifiers"), property).Select(TextOf)
        where text is not null
        select (property, text);

    /// <summary>The first value of a property in a reference.</summary>
    public static string? First(JsonElement snaks, string property) => JsonText.List(snaks, property).Select(TextOf).FirstOrDefault();

    private static JsonElement ValueOf(JsonElement snak) =>
        snak.ValueKind == JsonValueKind.Object && snak.TryGetProperty("datavalue", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("value", out var value) ? value : default;

    private static string? EntityOf(JsonElement snak) =>
        ValueOf(snak) is { ValueKind: JsonValueKind.Object } value && JsonText.Find(value, "entity-type") is not null
            ? JsonText.Find(value, "id") ?? (JsonText.Find(value, "numeric-id") is { } number ? $"Q{number}" : null)
            : null;

    private static string? TextOf(JsonElement snak)
    {
        var value = ValueOf(snak);
        return value.ValueKind switch
        {
            JsonValueKind.Undefined => null,
            JsonValueKind.Object when EntityOf(snak) is { } entity => entity,
            JsonValueKind.Object when JsonText.Find(value, "time") is { } time => Date(time, JsonText.Find(value, "precision")),
            JsonValueKind.Object when JsonText.Find(value, "text") is { } text => text,
            JsonValueKind.Object when JsonText.Find(value, "amount") is { } amount => Amount(amount, JsonText.Find(value, "unit")),
            _ => JsonText.Of(value),
        };
    }

    // "+1919-04-11T00:00:00Z"; dates with less than year precision, and before our era, have no equivalent in the model.
    private static string? Date(string time, string? precision)
    {
        var length = !int.TryParse(precision, out var stated) ? 10 : stated switch
        {
            Years => 4,
            Months => 7,
            >= Days => 10,
            _ => 0,
        };
        return time.StartsWith('+') && time.Length > 10 && length > 0 ? time[1..(1 + length)] : null;
    }

    private static string Amount(string amount, string? unit) =>
        unit is null or "1" ? amount.TrimStart('+') : $"{amount.TrimStart('+')} {unit[(unit.LastIndexOf('/') + 1)..]}";
}
