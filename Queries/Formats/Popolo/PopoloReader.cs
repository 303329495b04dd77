using System.Text.Json;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Popolo;

/// <summary>
/// Reads Popolo, as published by EveryPolitician and parliaments: persons, organizations, memberships and events. A membership without
/// dates takes those of the legislative period, and the group of a member becomes a membership in that group.
/// </summary>
internal sealed class PopoloReader : ConvertingReader
{
    private static readonly Dictionary<string, Kind> Classifications = new(StringComparer.OrdinalIgnoreCase)
    {
        ["party"] = Kind.Party,
        ["legislature"] = Kind.Ministry,
        ["government"] = Kind.Government,
        ["executive"] = Kind.Government,
        ["committee"] = Kind.Ministry,
        ["ministry"] = Kind.Ministry,
        ["company"] = Kind.Company,
    };

    private const string LegislativePeriod = "legislative period";

    private static readonly string[] OfEntries =
    [
        "id", "name", "other_names", "identifiers", "links", "sources", "birth_date", "death_date", "founding_date", "dissolution_date",
        "start_date", "end_date", "classification", "parent_id", "organization_id", "attendees", "memberships",
    ];

    private static readonly string[] Read = ["persons", "organizations", "events", "memberships", "posts"];

    public override string Name => "popolo";

    public override string Description => "Popolo JSON, as EveryPolitician and parliaments publish it.";

    protected override bool Detects(FileStart start) =>
        start.IsJson && start.Text[0] == '{' && start.HasProperty("persons", "memberships")
        && start.HasProperty("name", "person_id");

    protected override void Convert(string path, ConvertedDataset dataset)
    {
        using var document = JsonText.Read(dataset);
        var root = document.RootElement;
        dataset.Log.Format = "Popolo";
        foreach (var (list, isPerson) in (ReadOnlySpan<(string, bool)>)[("persons", true), ("organizations", false)])
        {
            foreach (var (i, item) in JsonText.List(root, list).Index())
            {
                dataset.Log.State(list);
                var kind = isPerson ? Kind.Person : KindOf(item, dataset, $"/{list}", i);
                Entry(item, kind, $"/{list}", i, dataset);
            }
        }

        var periods = new Dictionary<string, (string? Start, string? End)>(StringComparer.Ordinal);
        foreach (var (i, item) in JsonText.List(root, "events").Index())
        {
            dataset.Log.State("events");
            var isPeriod = JsonText.Find(item, "classification") == LegislativePeriod;
            Entry(item, isPeriod ? Kind.Process : Kind.Event, "/events", i, dataset);
            periods[JsonText.Find(item, "id") ?? ""] = (JsonText.Find(item, "start_date"), JsonText.Find(item, "end_date"));
        }

        foreach (var list in (ReadOnlySpan<string>)["organizations", "events"])
        {
            foreach (var (i, item) in JsonText.List(root, list).Index())
            {
                Relations(item, $"/{list}", i, dataset);
            }
        }

        var stated = new MembershipReader(dataset, periods, Posts(root, dataset), Areas(root));
        stated.ReadAll(root, "/memberships", null, null);
        foreach (var (list, isPerson) in (ReadOnlySpan<(string, bool)>)[("persons", true), ("organizations", false)])
        {
            foreach (var (i, item) in JsonText.List(root, list).Index())
            {
                var id = IdOf(item);
                stated.ReadAll(item, $"/{list}/{i}/memberships", isPerson ? id : null, isPerson ? null : id);
            }
        }

        LeaveOut(root, dataset);
    }

    private static string IdOf(JsonElement item) => JsonText.Find(item, "id") ?? JsonText.Find(item, "name") ?? "";

    private static Dictionary<string, string> Areas(JsonElement root) => JsonText.List(root, "areas")
        .Where(area => JsonText.Find(area, "name") is not null)
        .DistinctBy(area => JsonText.Find(area, "id"))
        .ToDictionary(area => JsonText.Find(area, "id") ?? "", area => JsonText.Find(area, "name")!, StringComparer.Ordinal);

    // The parent of an organization or event, the holder of a post, and the attendees of an event.
    private static void Relations(JsonElement item, string list, int i, ConvertedDataset dataset)
    {
        var id = IdOf(item);
        if (JsonText.Find(item, "parent_id") is { } parent)
        {
            Between(id, TieType.PartOf, parent, "parent");
        }

        if (list == "/events" && JsonText.Find(item, "classification") != LegislativePeriod
            && JsonText.Find(item, "organization_id") is { } organizer)
        {
            Between(organizer, TieType.Organizes, id, "organization");
        }

        foreach (var attendee in JsonText.List(item, "attendees"))
        {
            Between(JsonText.Find(attendee, "id") ?? "", TieType.Attends, id, "attendee");
        }

        void Between(string from, TieType type, string to, string attribute)
        {
            var (one, other) = (dataset.Find(dataset.IdOf(from, from)), dataset.Find(dataset.IdOf(to, to)));
            if (one is not null && other is not null)
            {
                Tie(item, from, type, to, list, i, dataset);
            }
            else if ((one ?? other) is { } known)
            {
                dataset.Attribute(known, attribute, one is null ? from : to, dataset.Places.Pointer(list, i));
            }
        }
    }

    private static Dictionary<string, Post> Posts(JsonElement root, ConvertedDataset dataset)
    {
        var posts = new Dictionary<string, Post>(StringComparer.Ordinal);
        foreach (var post in JsonText.List(root, "posts"))
        {
            dataset.Log.State("posts");
            if (JsonText.Find(post, "id") is { } id)
            {
                posts.TryAdd(id, new Post(JsonText.Find(post, "role") ?? JsonText.Find(post, "label"), JsonText.Find(post, "area_id")));
            }
        }

        return posts;
    }

    private static void LeaveOut(JsonElement root, ConvertedDataset dataset)
    {
        var lists = root.ValueKind == JsonValueKind.Object ? root.EnumerateObject().ToList() : [];
        foreach (var list in lists.Where(p => p.Value.ValueKind == JsonValueKind.Array && !Read.Contains(p.Name)))
        {
            foreach (var (i, item) in list.Value.EnumerateArray().Index())
            {
                dataset.Log.State(list.Name);
                dataset.Log.Note($"{list.Name}: left out", dataset.Places.Pointer($"/{list.Name}", i), JsonText.Find(item, "name"));
            }
        }
    }

    private static void Entry(JsonElement item, Kind kind, string list, int i, ConvertedDataset dataset)
    {
        var place = dataset.Places.Pointer(list, i);
        if (item.ValueKind != JsonValueKind.Object)
        {
            dataset.Fault(place, "not an object", JsonText.Of(item), null);
            return;
        }

        var id = IdOf(item);
        var entry = dataset.Entry(kind.Family(), id, id, place);
        dataset.Set(entry, "kind", Words<Kind>.Of(kind), place);
        dataset.Set(entry, "name", JsonText.Find(item, "name") ?? id, dataset.Places.Pointer(list, i, "/name"));
        Date("start", "birth_date", "founding_date", "start_date");
        Date("end", "death_date", "dissolution_date", "end_date");
        if (entry.Id != id)
        {
            entry.Add("identifiers", $"popolo:{id}", place);
        }

        foreach (var (n, other) in JsonText.List(item, "other_names").Index())
        {
            AddName(entry, other, dataset.Places.Pointer(list, i, $"/other_names/{n}"), dataset);
        }

        foreach (var identifier in JsonText.List(item, "identifiers"))
        {
            if (JsonText.Find(identifier, "identifier") is { } value)
            {
                entry.Add("identifiers", $"{JsonText.Find(identifier, "scheme") ?? "popolo"}:{value}", place);
            }
        }

        foreach (var link in JsonText.List(item, "links").Concat(JsonText.List(item, "sources")))
        {
            if (Uri.TryCreate(JsonText.Find(link, "url"), UriKind.Absolute, out var address)
                && address.Scheme.StartsWith("http", StringComparison.Ordinal))
            {
                entry.Add("links", address.AbsoluteUri, place);
            }
        }

        foreach (var property in item.EnumerateObject().Where(p => !OfEntries.Contains(p.Name)))
        {
            if (property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            {
                dataset.Attribute(entry, property.Name, JsonText.Of(property.Value), dataset.Places.Pointer(list, i, $"/{property.Name}"));
            }
            else if (JsonText.Of(property.Value) is { Length: > 2 } text)
            {
                dataset.Log.Note($"{property.Name}: left out", dataset.Places.Pointer(list, i, $"/{property.Name}"), text);
            }
        }

        void Date(string field, params ReadOnlySpan<string> properties)
        {
            foreach (var property in properties)
            {
                if (JsonText.Find(item, property) is { } date)
                {
                    dataset.Set(entry, field, FileDate.Of(date), dataset.Places.Pointer(list, i, $"/{property}"));
                }
            }
        }
    }

    private static void AddName(EntryDraft entry, JsonElement other, Place place, ConvertedDataset dataset)
    {
        var type = JsonText.Find(other, "end_date") is not null ? NameType.Former : NameType.Alias;
        if (JsonText.Find(other, "name") is { } name && name != entry.Name)
        {
            dataset.Name(entry.Id, name, dataset.Language(JsonText.Find(other, "lang"), place), type, place);
        }
    }

    private static void Tie(
        JsonElement item, string from, TieType type, string to, string list, int i, ConvertedDataset dataset)
    {
        var place = dataset.Places.Pointer(list, i);
        var tie = dataset.Tie(new TieDraft(dataset.IdOf(from, from), Words<TieType>.Of(type), dataset.IdOf(to, to), place));
        dataset.Evidence(tie, dataset.OwnSource(), JsonText.Find(item, "id") ?? $"{list}/{i}", Says.Confirmed, null, place);
    }

    private static Kind KindOf(JsonElement item, ConvertedDataset dataset, string list, int i)
    {
        if (JsonText.Find(item, "classification") is { } classification && Classifications.TryGetValue(classification, out var kind))
        {
            return kind;
        }

        var name = JsonText.Find(item, "name") ?? "";
        return dataset.Log.Guessed(KindGuess.Of(name), name, dataset.Places.Pointer(list, i, "/name"));
    }
}
