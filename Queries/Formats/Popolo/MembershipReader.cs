using System.Text.Json;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Popolo;

/// <summary>A post that people hold: what it is called is the title of those who do.</summary>
internal sealed record Post(string? Title, string? Area);

/// <summary>Reads memberships: those of the file, and those that stand within a person or an organization.</summary>
/// <param name="dataset">The dataset that the file becomes.</param>
/// <param name="periods">When each event began and ended, by its id.</param>
/// <param name="posts">The posts by their ids.</param>
/// <param name="areas">The names of areas by their ids.</param>
internal sealed class MembershipReader(
    ConvertedDataset dataset,
    Dictionary<string, (string? Start, string? End)> periods,
    Dictionary<string, Post> posts,
    Dictionary<string, string> areas)
{
    private static readonly string[] Taken =
        ["id", "person_id", "organization_id", "on_behalf_of_id", "start_date", "end_date", "person", "organization"];

    /// <summary>Reads the memberships of an object.</summary>
    /// <param name="of">The object.</param>
    /// <param name="list">The pointer to their list.</param>
    /// <param name="person">The person in which they stand.</param>
    /// <param name="organization">The organization in which they stand.</param>
    public void ReadAll(JsonElement of, string list, string? person, string? organization)
    {
        foreach (var (i, item) in JsonText.List(of, "memberships").Index())
        {
            dataset.Log.State("memberships");
            Read(item, list, i, JsonText.Find(item, "person_id") ?? person, JsonText.Find(item, "organization_id") ?? organization);
        }
    }

    private void Read(JsonElement item, string list, int i, string? person, string? organization)
    {
        var place = dataset.Places.Pointer(list, i);
        if (person is null || item.ValueKind != JsonValueKind.Object)
        {
            dataset.Log.Note("a membership without a person: left out", place);
            return;
        }

        var (start, end) = (JsonText.Find(item, "start_date"), JsonText.Find(item, "end_date"));
        var at = new TiePlaces(Start: dataset.Places.Pointer(list, i, "/start_date"), End: dataset.Places.Pointer(list, i, "/end_date"));
        if (start is null && end is null && JsonText.Find(item, "legislative_period_id") is { } term
            && periods.TryGetValue(term, out var period))
        {
            ((start, end), at) = (period, default);
            dataset.Log.Note("a membership without dates: given those of its legislative period", place, term);
        }

        var post = JsonText.Find(item, "post_id") is { } id ? posts.GetValueOrDefault(id) : null;
        var role = JsonText.Find(item, "role") ?? JsonText.Find(item, "label") ?? post?.Title;
        var attributes = AttributesOf(item, role, JsonText.Find(item, "area_id") ?? post?.Area, list, i);
        if (organization is not null)
        {
            Tie(organization, role);
        }

        if (JsonText.Find(item, "on_behalf_of_id") is { } group)
        {
            Tie(group, null);
        }

        void Tie(string to, string? title)
        {
            var tie = dataset.Tie(
                new TieDraft(dataset.IdOf(person, person), Words<TieType>.Of(TieType.MemberOf), dataset.IdOf(to, to), place)
                {
                    Title = title,
                    Start = FileDate.Of(start),
                    End = FileDate.Of(end),
                    Attributes = attributes,
                    At = at,
                });
            dataset.Evidence(tie, dataset.OwnSource(), JsonText.Find(item, "id") ?? $"{list}/{i}", Says.Confirmed, null, place);
        }
    }

    private string AttributesOf(JsonElement membership, string? role, string? area, string list, int i)
    {
        var attributes = new AttributeDraft();
        foreach (var property in membership.EnumerateObject().Where(p => !Taken.Contains(p.Name)))
        {
            var (place, text) = (dataset.Places.Pointer(list, i, $"/{property.Name}"), JsonText.Of(property.Value));
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                dataset.Log.Note($"{property.Name} of a membership: left out", place, text);
            }
            else if (!(property.Name is "role" or "label" && text == role))
            {
                dataset.Attribute(attributes, property.Name, text, place);
            }
        }

        if (area is not null && areas.GetValueOrDefault(area) is { } name)
        {
            dataset.Attribute(attributes, "area", name, dataset.Places.Pointer(list, i));
        }

        return attributes.Cell;
    }
}
