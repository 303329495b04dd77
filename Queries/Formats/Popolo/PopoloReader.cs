using System.Text.Json;
using StakeholderGraph.DataFormat;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Popolo;

/// <summary>
/// Popolo, as EveryPolitician and parliaments publish it: persons, organizations, memberships and events. A membership takes its time from
/// the legislative period where it states none of its own, and the group that somebody sits for becomes a membership of that group.
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
        "start_date", "end_date", "classification", "parent_id", "organization_id", "attendees",
    ];

    private static readonly string[] OfMemberships =
        ["id", "person_id", "organization_id", "on_behalf_of_id", "start_date", "end_date", "person", "organization"];

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

        var posts = Posts(root, dataset);
        foreach (var (i, item) in JsonText.List(root, "memberships").Index())
        {
            dataset.Log.State("memberships");
            Membership(item, i, periods, posts, dataset);
        }

        LeaveOut(root, dataset);
    }

    // What an organization or an event is part of, who holds it, and who came.
    private static void Relations(JsonElement item, string list, int i, ConvertedDataset dataset)
    {
        var id = JsonText.Find(item, "id") ?? JsonText.Find(item, "name") ?? "";
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
                Tie(item, from, type, to, null, default, list, i, dataset);
            }
            else if ((one ?? other) is { } known)
            {
                dataset.Attribute(known, attribute, one is null ? from : to, dataset.Places.Pointer(list, i));
            }
        }
    }

    // What a post is called is the title of those who hold it.
    private static Dictionary<string, string> Posts(JsonElement root, ConvertedDataset dataset)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var post in JsonText.List(root, "posts"))
        {
            dataset.Log.State("posts");
            if (JsonText.Find(post, "id") is { } id && (JsonText.Find(post, "role") ?? JsonText.Find(post, "label")) is { } title)
            {
                titles.TryAdd(id, title);
            }
        }

        return titles;
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

        var id = JsonText.Find(item, "id") ?? JsonText.Find(item, "name") ?? "";
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

    private static void Membership(
        JsonElement item, int i, Dictionary<string, (string? Start, string? End)> periods, Dictionary<string, string> posts,
        ConvertedDataset dataset)
    {
        if (JsonText.Find(item, "person_id") is not { } person)
        {
            dataset.Log.Note("a membership without a person: left out", dataset.Places.Pointer("/memberships", i));
            return;
        }

        var place = dataset.Places.Pointer("/memberships", i);
        var (start, end) = (JsonText.Find(item, "start_date"), JsonText.Find(item, "end_date"));
        if (start is null && end is null && JsonText.Find(item, "legislative_period_id") is { } term
            && periods.TryGetValue(term, out var period))
        {
            (start, end) = period;
            dataset.Log.Note("a membership without dates: given those of its legislative period", place, term);
        }

        var role = JsonText.Find(item, "role") ?? JsonText.Find(item, "label")
            ?? (JsonText.Find(item, "post_id") is { } post ? posts.GetValueOrDefault(post) : null);
        var attributes = AttributesOf(item, role, i, dataset);
        if (JsonText.Find(item, "organization_id") is { } organization)
        {
            Tie(item, person, TieType.MemberOf, organization, role, (start, end), "/memberships", i, dataset, attributes);
        }

        if (JsonText.Find(item, "on_behalf_of_id") is { } group)
        {
            Tie(item, person, TieType.MemberOf, group, null, (start, end), "/memberships", i, dataset, attributes);
        }
    }

    private static string AttributesOf(JsonElement membership, string? role, int i, ConvertedDataset dataset)
    {
        var attributes = new AttributeDraft();
        foreach (var property in membership.EnumerateObject().Where(p => !OfMemberships.Contains(p.Name)))
        {
            var (place, text) = (dataset.Places.Pointer("/memberships", i, $"/{property.Name}"), JsonText.Of(property.Value));
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                dataset.Log.Note($"{property.Name} of a membership: left out", place, text);
            }
            else if (!(property.Name is "role" or "label" && text == role))
            {
                dataset.Attribute(attributes, property.Name, text, place);
            }
        }

        return attributes.Cell;
    }

    private static void Tie(
        JsonElement item, string from, TieType type, string to, string? title, (string? Start, string? End) period, string list, int i,
        ConvertedDataset dataset, string? attributes = null)
    {
        var place = dataset.Places.Pointer(list, i);
        var tie = dataset.Tie(new TieDraft(dataset.IdOf(from, from), Words<TieType>.Of(type), dataset.IdOf(to, to), place)
        {
            Title = title,
            Start = FileDate.Of(period.Start),
            End = FileDate.Of(period.End),
            Attributes = attributes,
        });
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
