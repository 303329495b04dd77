using System.Text.Json;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Wikidata;

/// <summary>
/// Reads the results of a SPARQL query as JSON (https://www.w3.org/TR/sparql11-results-json/), as returned by Wikidata: a table of the
/// query's variables, read with a mapping. Entities are reduced to their ids.
/// </summary>
internal sealed class SparqlReader : TableReader
{
    private const string Entity = "http://www.wikidata.org/entity/";

    public override string Name => "sparql";

    public override string Description => "The results of a SPARQL query as JSON, with a mapping.";

    protected override bool Detects(FileStart start) => start.IsJson && start.HasProperty("head") && start.HasProperty("vars")
        && start.HasProperty("bindings", "results");

    protected override OpenTables Open(ConvertedDataset dataset)
    {
        using var document = JsonText.Read(dataset);
        var root = document.RootElement;
        string[] variables =
        [
            .. root.TryGetProperty("head", out var head) ? JsonText.List(head, "vars").Select(JsonText.Of) : [],
        ];
        var header = dataset.Places.Pointer("/head/vars", 0);
        var rows = new List<RawRow> { new(0, [.. variables.Select(v => new Stated(v, header))], header) };
        var number = 0;
        foreach (var binding in root.TryGetProperty("results", out var results) ? JsonText.List(results, "bindings") : [])
        {
            rows.Add(new RawRow(
                number + 1,
                [.. variables.Select(v => new Stated(Text(binding, v), dataset.Places.Pointer("/results/bindings", number, $"/{v}")))],
                dataset.Places.Pointer("/results/bindings", number)));
            number++;
        }

        return new OpenTables([new Table("", () => rows)], null);
    }

    private static string Text(JsonElement binding, string variable)
    {
        if (binding.ValueKind != JsonValueKind.Object || !binding.TryGetProperty(variable, out var term))
        {
            return "";
        }

        var text = JsonText.Find(term, "value") ?? "";
        return JsonText.Find(term, "type") == "bnode" ? ""
            : text.StartsWith(Entity, StringComparison.Ordinal) ? text[Entity.Length..]
            : JsonText.Find(term, "datatype")?.EndsWith("#dateTime", StringComparison.Ordinal) == true && text.Length >= 10 ? text[..10]
            : text;
    }
}
