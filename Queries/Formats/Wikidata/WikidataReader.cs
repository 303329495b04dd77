using System.Text.Json;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Wikidata;

/// <summary>
/// Reads Wikidata entities as returned by its entity service and contained in its dumps: JSON. Deprecated statements are not facts.
/// </summary>
internal sealed class WikidataReader : ConvertingReader
{
    private const string List = "/entities";
    private const string Missing = "missing";

    public override string Name => "wikidata";

    public override string Description => "Wikidata: entities as JSON.";

    protected override bool Detects(FileStart start) => start.IsJson
        && (start.HasProperty("claims", "entities") && start.HasProperty("labels") && start.HasProperty("type", "claims")
            || start.HasProperty("entities") && start.HasProperty(Missing))
        && !start.HasProperty("nodes", "elements");

    protected override void Convert(string path, ConvertedDataset dataset)
    {
        using var document = JsonText.Read(dataset);
        JsonElement[] entities = [.. Entities(document.RootElement).Where(e => e.ValueKind == JsonValueKind.Object)];
        var known = new Dictionary<string, (EntryDraft Entry, Kind Kind)>(StringComparer.Ordinal);
        var labels = entities.ToLookup(e => JsonText.Find(e, "id") ?? "", e => LabelOf(e)?.Text);
        for (var i = 0; i < entities.Length; i++)
        {
            Describe(entities[i], i, dataset, known);
        }

        for (var i = 0; i < entities.Length; i++)
        {
            if (JsonText.Find(entities[i], "id") is { } id && known.TryGetValue(id, out var entry))
            {
                new WikidataFacts(dataset, known, key => labels[key].FirstOrDefault()).State(entities[i], entry.Entry, entry.Kind, List, i);
            }
        }
    }

    private static IEnumerable<JsonElement> Entities(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array ? root.EnumerateArray()
        : root.ValueKind == JsonValueKind.Object && root.TryGetProperty("entities", out var all) ? all.ValueKind switch
        {
            JsonValueKind.Object => all.EnumerateObject().Select(e => e.Value),
            JsonValueKind.Array => all.EnumerateArray(),
            _ => [],
        }
        : [root];

    private static void Describe(
        JsonElement entity, int i, ConvertedDataset dataset, Dictionary<string, (EntryDraft Entry, Kind Kind)> known)
    {
        var place = dataset.Places.Pointer(List, i);
        if (entity.TryGetProperty(Missing, out _))
        {
            dataset.Log.Note("an entity that Wikidata does not have: left out", place, JsonText.Find(entity, "id"));
            return;
        }

        if (JsonText.Find(entity, "id") is not { } id || JsonText.Find(entity, "type") == "property")
        {
            dataset.Log.Note("no item: left out", place, JsonText.Find(entity, "id"));
            return;
        }

        dataset.Log.State("entities");
        var label = LabelOf(entity);
        var kind = KindOf(entity, label?.Text ?? id, place, dataset);
        var entry = dataset.Entry(kind.Family(), id, id, place);
        known.TryAdd(id, (entry, kind));
        dataset.Set(entry, "kind", Words<Kind>.Of(kind), place);
        dataset.Set(entry, "name", label?.Text ?? id, dataset.Places.Pointer(List, i, "/labels"));
        dataset.Set(entry, "language", dataset.Language(label?.Language, place), place);
        entry.Add("identifiers", $"wikidata:{id}", place);
        foreach (var (language, text) in Texts(entity, "labels").Where(l => l.Text != entry.Name))
        {
            Alias(text, language, "/labels");
        }

        foreach (var (language, text) in Texts(entity, "aliases").Where(l => l.Text != entry.Name))
        {
            Alias(text, language, "/aliases");
        }

        if (Texts(entity, "descriptions").OrderBy(d => d.Language == "en" ? 0 : 1).FirstOrDefault().Text is { } description)
        {
            dataset.Set(entry, "description", description, dataset.Places.Pointer(List, i, "/descriptions"));
        }

        void Alias(string text, string language, string within)
        {
            var at = dataset.Places.Pointer(List, i, within);
            dataset.Name(entry.Id, text, dataset.Language(language, at), NameType.Alias, at);
        }
    }

    private static Kind KindOf(JsonElement entity, string name, Place place, ConvertedDataset dataset)
    {
        foreach (var statement in WikidataFacts.StatementsOf(entity, "P31").Where(s => s.IsFact))
        {
            if (statement.Entity is { } of && WikidataWords.KindOf(of) is { } kind)
            {
                return kind;
            }
        }

        var description = Texts(entity, "descriptions").FirstOrDefault(d => d.Language == "en").Text ?? "";
        return dataset.Log.Guessed(KindGuess.Of(name) is not Kind.Other and var byName ? byName : KindGuess.Of(description), name, place);
    }

    private static (string Language, string Text)? LabelOf(JsonElement entity) =>
        Texts(entity, "labels").OrderBy(l => l.Language == "en" ? 0 : l.Language == "mul" ? 1 : 2).Cast<(string Language, string Text)?>()
            .FirstOrDefault();

    // { "en": { "language": "en", "value": "…" } }, or lists of such; empty lists stand for empty objects.
    private static IEnumerable<(string Language, string Text)> Texts(JsonElement entity, string property)
    {
        if (!entity.TryGetProperty(property, out var all) || all.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var language in all.EnumerateObject())
        {
            JsonElement[] items = language.Value.ValueKind == JsonValueKind.Array ? [.. language.Value.EnumerateArray()] : [language.Value];
            foreach (var item in items)
            {
                if (JsonText.Find(item, "value") is { } text)
                {
                    yield return (JsonText.Find(item, "language") is { } tag and not "mul" ? tag : "", text);
                }
            }
        }
    }
}
