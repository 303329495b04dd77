using System.Text;
using System.Text.Json;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.FollowTheMoney;

/// <summary>
/// Reads FollowTheMoney entities, one JSON object on each line, as written by Aleph and yente. An entity may come in several fragments with
/// one id. Entities that stand for a relation (Payment, Membership …) become ties, all others stakeholders and engagements.
/// </summary>
internal sealed class FollowTheMoneyReader : ConvertingReader
{
    // For each schema of a relation: the properties of its ends, and the type of tie.
    private static readonly Dictionary<string, (string From, string To, TieType Type)> Relations = new(StringComparer.Ordinal)
    {
        ["Payment"] = ("payer", "beneficiary", TieType.Funds),
        ["Membership"] = ("member", "organization", TieType.MemberOf),
        ["Employment"] = ("employee", "employer", TieType.WorksFor),
        ["Directorship"] = ("director", "organization", TieType.Represents),
        ["Representation"] = ("agent", "client", TieType.Represents),
        ["Succession"] = ("successor", "predecessor", TieType.Succeeds),
        ["Ownership"] = ("owner", "asset", TieType.Owns),
        ["Family"] = ("person", "relative", TieType.RelatedTo),
        ["Associate"] = ("person", "associate", TieType.RelatedTo),
        ["ProjectParticipant"] = ("participant", "project", TieType.Implements),
        ["EventParticipant"] = ("participant", "event", TieType.Attends),
        ["UnknownLink"] = ("subject", "object", TieType.MemberOf),
        ["Occupancy"] = ("holder", "post", TieType.Represents),
    };

    private static readonly Dictionary<string, Kind> Kinds = new(StringComparer.Ordinal)
    {
        ["Person"] = Kind.Person,
        ["Company"] = Kind.Company,
        ["PublicBody"] = Kind.Ministry,
        ["Organization"] = Kind.Other,
        ["LegalEntity"] = Kind.Other,
        ["Asset"] = Kind.Other,
        ["Event"] = Kind.Event,
        ["Project"] = Kind.Project,
        ["Contract"] = Kind.Agreement,
    };

    private const string OnBehalfOf = "on behalf of ";

    private static readonly string[] OtherNames = ["alias", "weakAlias", "previousName"];
    private static readonly string[] Links = ["website", "sourceUrl", "wikipediaUrl"];

    public override string Name => "ftm";

    public override string Description => "Entities of FollowTheMoney, one per line, from Aleph, OpenAleph and yente.";

    protected override bool Detects(FileStart start)
    {
        var end = start.Text.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? start.Text : start.Text[..end];
        return line.StartsWith('{') && line.Contains("\"schema\"", StringComparison.Ordinal)
            && (line.Contains("\"properties\"", StringComparison.Ordinal) || line.TrimEnd().EndsWith('}'));
    }

    protected override void Convert(string path, ConvertedDataset dataset)
    {
        // A relation may come before its ends, whose kinds decide its type of tie.
        dataset.Log.Format = "FollowTheMoney";
        foreach (var (entity, place) in Entities(path, dataset))
        {
            using (entity)
            {
                var schema = JsonText.Find(entity.RootElement, "schema") ?? "";
                dataset.Log.State(schema);
                if (!Relations.ContainsKey(schema))
                {
                    AddEntry(entity.RootElement, schema, place, dataset);
                }
            }
        }

        foreach (var (entity, place) in Entities(path, dataset))
        {
            using (entity)
            {
                if (JsonText.Find(entity.RootElement, "schema") is { } schema && Relations.TryGetValue(schema, out var relation))
                {
                    AddTies(entity.RootElement, schema, relation, place, dataset);
                }
            }
        }
    }

    private static IEnumerable<(JsonDocument Entity, Place Place)> Entities(string path, ConvertedDataset dataset)
    {
        using var file = TextFile.Open(path, dataset.Log);
        using var text = new StreamReader(file, Encoding.UTF8);
        for (var line = 1L; text.ReadLine() is { } json; line++)
        {
            if (json.Trim().Length == 0)
            {
                continue;
            }

            JsonDocument entity;
            try
            {
                entity = JsonText.Read(json);
            }
            catch (JsonException problem)
            {
                throw Broken(
                    new Location(path, line, (int)(problem.BytePositionInLine ?? 0) + 1),
                    "not JSON",
                    null,
                    problem.Message.Split(" LineNumber:")[0].TrimEnd('.', ' '));
            }

            yield return (entity, Places.At(line, 1));
        }
    }

    private static void AddEntry(JsonElement entity, string schema, Place place, ConvertedDataset dataset)
    {
        if (!Kinds.TryGetValue(schema, out var kind))
        {
            dataset.Log.Note($"entities of the schema {schema}: left out", place, JsonText.Find(entity, "id"));
            return;
        }

        var id = JsonText.Find(entity, "id") ?? "";
        var properties = Properties(entity).ToList();
        var names = properties.Where(p => p.Name == "name").SelectMany(p => p.Values).ToList();

        // Our exports have the kind as a keyword, because there are fewer schemas than kinds.
        var keyword = properties.Where(p => p.Name == "keywords").SelectMany(p => p.Values).FirstOrDefault();
        var isOurs = Words<Kind>.TryParse(keyword, out var own);
        kind = isOurs ? own : kind == Kind.Other ? KindOf(names.FirstOrDefault() ?? "", place, dataset) : kind;
        var entry = dataset.Entry(kind.Family(), id, Unescaped(id), place);
        dataset.Set(entry, "kind", entry["kind"] ?? Words<Kind>.Of(kind), place);
        if (entry.Id != Unescaped(id))
        {
            entry.Add("identifiers", $"ftm:{id}", place);
        }

        foreach (var (name, values) in properties)
        {
            foreach (var value in values)
            {
                Add(entry, name, value, isOurs ? keyword : null, place, dataset);
            }
        }
    }

    private static void Add(EntryDraft entry, string property, string value, string? keyword, Place place, ConvertedDataset dataset)
    {
        switch (property)
        {
            case "name":
                dataset.Set(entry, "name", value, place);
                break;
            case var _ when OtherNames.Contains(property):
                dataset.Name(
                    entry.Id,
                    value,
                    null,
                    property == "previousName" ? NameType.Former : property == "weakAlias" ? NameType.Acronym : NameType.Alias,
                    place);
                break;
            case "country" or "jurisdiction"
                when CountryNames.CodeOf(value) is not null && (entry["country"] is null || entry.Family == Family.Engagement):
                dataset.Country(entry, value, place);
                break;
            case "startDate" or "birthDate" or "incorporationDate":
                dataset.Set(entry, "start", FileDate.Of(value), place);
                break;
            case "endDate" or "deathDate" or "dissolutionDate":
                dataset.Set(entry, "end", FileDate.Of(value), place);
                break;
            case "description":
                dataset.Set(entry, "description", value, place);
                break;
            case "wikidataId":
                entry.Add("identifiers", $"wikidata:{value}", place);
                break;
            case "keywords" when value != keyword && entry.Family == Family.Engagement:
                entry.Add("topics", value, place);
                break;
            case "keywords" when value == keyword:
                break;
            case var _ when Links.Contains(property) && value.StartsWith("http", StringComparison.OrdinalIgnoreCase):
                entry.Add("links", value, place);
                break;
            case "notes" when keyword is not null && AttributeDraft.IsItem(value):
                var (key, text) = AttributeDraft.PartsOf(value);
                entry.Attribute(key, text, place);
                break;
            case "notes" when keyword is not null && Identifier.TryParse(value, out _):
                entry.Add("identifiers", value, place);
                break;
            case "organizer" or "involved" when keyword is not null:
                break; // ties say the same
            default:
                dataset.Attribute(entry, property, value, place);
                break;
        }
    }

    private static void AddTies(
        JsonElement entity, string schema, (string From, string To, TieType Type) relation, Place place, ConvertedDataset dataset)
    {
        var properties = Properties(entity)
            .GroupBy(p => p.Name, p => p.Values, StringComparer.Ordinal)
            .ToDictionary(p => p.Key, IReadOnlyList<string> (p) => [.. p.SelectMany(values => values)], StringComparer.Ordinal);
        var (froms, tos) = (properties.GetValueOrDefault(relation.From) ?? [], properties.GetValueOrDefault(relation.To) ?? []);
        if (froms.Count == 0 || tos.Count == 0)
        {
            dataset.Log.Note($"a {schema} without both its ends: left out", place, JsonText.Find(entity, "id"));
            return;
        }

        var roles = properties.GetValueOrDefault(schema == "Payment" ? "purpose" : "role") ?? [];
        var type = roles.Select(r => Words<TieType>.TryParse(r, out var word) ? word : (TieType?)null).LastOrDefault(t => t is not null);
        var date = First("date");
        var amount = AmountOf("amount", First("currency")?.ToUpperInvariant());
        var converted = amount is not null ? null : First("amountEur") is not null ? "amountEur" : "amountUsd";
        amount ??= converted is null ? null : AmountOf(converted, converted == "amountEur" ? "EUR" : "USD");
        var (isOne, own) = (froms.Count * tos.Count == 1, JsonText.Find(entity, "id"));
        var title = roles.FirstOrDefault(r => !Words<TieType>.TryParse(r, out _));
        var attributes = AttributesOf(
            properties.Where(p => p.Key != relation.From && p.Key != relation.To),
            IsHeld,
            type is not null,
            place,
            dataset);
        foreach (var from in froms)
        {
            foreach (var to in tos)
            {
                var (one, other) = (dataset.IdOf(from, from), dataset.IdOf(to, to));
                var word = type ?? TypeOf(relation.Type, dataset.Find(one), dataset.Find(other));
                if (type is null && word != relation.Type)
                {
                    dataset.Log.Note($"a {schema} that cannot join these kinds: {Words<TieType>.Of(word)}", place, from, to);
                }

                var tie = dataset.Tie(new TieDraft(one, Words<TieType>.Of(word), other, place)
                {
                    Id = isOne && RecordId.IsValid(First("recordId")) ? First("recordId") : isOne && RecordId.IsValid(own) ? own : null,
                    Title = title ?? First("relationship"),
                    OnBehalfOf = Circumstance(OnBehalfOf) is { } body ? dataset.IdOf(FollowTheMoneyEntity.IdOf(body), body) : null,
                    Start = FileDate.Of(First("startDate") ?? date),
                    End = FileDate.Of(First("endDate") ?? date),
                    Amount = amount?.Digits,
                    Currency = amount?.Currency,
                    Attributes = attributes,
                });
                if (type is null || !RelationSources.AddCited(tie, properties, place, dataset))
                {
                    foreach (var source in RelationSources.Of(properties, place, dataset))
                    {
                        dataset.Evidence(
                            tie,
                            source,
                            $"{schema} {JsonText.Find(entity, "id")}",
                            First("status") switch { "announced" => Says.Announced, "disputed" => Says.Denied, _ => Says.Confirmed },
                            First("description"),
                            place);
                    }
                }
            }
        }

        // Our exports cite evidence in words, in several properties.
        bool IsHeld(string property, string value) => property switch
        {
            "role" or "purpose" => value == title || Words<TieType>.TryParse(value, out _),
            "relationship" => title is null && value == First(property),
            "recordId" => isOne && RecordId.IsValid(value),
            "startDate" or "endDate" or "status" => value == First(property),
            "date" => value == date && (First("startDate") is null || First("endDate") is null),
            "description" => type is not null || value == First(property),
            "sourceUrl" => type is not null || RelationSources.IsLink(value),
            "publisher" => type is not null || RelationSources.LinksOf(properties) is var links
                && (links.Count == properties[property].Count || links.Count > 0 && value == First(property)),
            "amount" or "currency" => amount is not null && converted is null && value == First(property),
            "amountEur" or "amountUsd" => amount is not null && property == converted && value == First(property),
            "summary" => value.StartsWith(OnBehalfOf, StringComparison.Ordinal)
                || type is not null && value.StartsWith("by ", StringComparison.Ordinal),
            _ => false,
        };

        Money? AmountOf(string property, string? currency) =>
            Money.TryParse(First(property) ?? "", currency ?? "", out var money) ? money : null;

        string? First(string property) => properties.GetValueOrDefault(property) is [var first, ..] ? first : null;

        string? Circumstance(string start) => (properties.GetValueOrDefault("summary") ?? [])
            .FirstOrDefault(s => s.StartsWith(start, StringComparison.Ordinal))?[start.Length..];
    }

    // Values without a property of their own; our exports write attributes into the summary as key=value.
    private static string AttributesOf(
        IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> properties, Func<string, string, bool> isHeld, bool isOurs, Place place,
        ConvertedDataset dataset)
    {
        var attributes = new AttributeDraft();
        foreach (var (property, values) in properties)
        {
            foreach (var value in values.Where(value => !isHeld(property, value)))
            {
                if (isOurs && property == "summary" && AttributeDraft.IsItem(value))
                {
                    var (key, text) = AttributeDraft.PartsOf(value);
                    attributes.Add(key, text);
                }
                else
                {
                    dataset.Attribute(attributes, property, value, place);
                }
            }
        }

        return attributes.Cell;
    }

    // The ends decide: those related to an event attend it; a member or an agent of a person is related to that person or cooperates with
    // that person.
    private static TieType TypeOf(TieType type, EntryDraft? from, EntryDraft? to) =>
        to?.Family == Family.Engagement ? TieRules.Participations.Contains(type) ? type : TieType.Attends
        : from?.Family == Family.Engagement || !IsKnown(from, out var one) || !IsKnown(to, out var other)
            || TieRules.WhyNot(type, one, other) is null ? type
        : (one, other) == (Kind.Person, Kind.Person) ? TieType.RelatedTo
        : TieType.CooperatesWith;

    private static bool IsKnown(EntryDraft? entry, out Kind kind) => Words<Kind>.TryParse(entry?["kind"], out kind);

    private static Kind KindOf(string name, Place place, ConvertedDataset dataset)
    {
        // Companies have a separate schema.
        return dataset.Log.Guessed(KindGuess.Of(name) is var kind && kind == Kind.Company ? Kind.Other : kind, name, place);
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Properties(JsonElement entity)
    {
        if (entity.ValueKind != JsonValueKind.Object || !entity.TryGetProperty("properties", out var properties)
            || properties.ValueKind != JsonValueKind.Object)
        {
            yield break;
        }

        foreach (var property in properties.EnumerateObject())
        {
            yield return (
                property.Name,
                property.Value.ValueKind == JsonValueKind.Array
                    ? [.. property.Value.EnumerateArray().Select(JsonText.Of).Where(t => t.Length > 0)]
                    : JsonText.Of(property.Value) is { Length: > 0 } one ? [one] : []);
        }
    }

    // Our exports write characters that FollowTheMoney does not allow in ids as .x and the code.
    private static string Unescaped(string id) => System.Text.RegularExpressions.Regex.Replace(
        id, @"\.x([0-9a-f]{2})", m => ((char)System.Convert.ToInt32(m.Groups[1].Value, 16)).ToString(), default, TimeSpan.FromSeconds(1));
}
