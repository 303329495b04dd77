
namespace StakeholderGraph.Formats.Iati;

/// <summary>
/// What activities say of each other: a child is part of its parent, whichever of them says so and in whatever order they stand. It is told
/// when all activities of the file are known; what is not in the file is kept as an attribute, and so are the other relations.
/// </summary>
internal sealed class IatiRelations(ConvertedDataset dataset)
{
    private readonly List<(EntryDraft Project, string Source, XmlItem At)> _stated = [];

    /// <summary>The key of an activity among the records of the dataset.</summary>
    public static string KeyOf(string identifier) => $"activity {identifier}";

    /// <summary>An activity says something of another.</summary>
    public void State(EntryDraft project, string source, XmlItem related) => _stated.Add((project, source, related));

    /// <summary>States the ties, or the attributes.</summary>
    public void Convert()
    {
        foreach (var (project, source, at) in _stated)
        {
            if (at["ref"]?.Trim() is not { Length: > 0 } reference)
            {
                dataset.Log.Note("a related activity without identifier: left out", at.Place);
                continue;
            }

            // The codelist RelatedActivityType.
            var type = at["type"]?.Trim() ?? "";
            var other = type is "1" or "2" ? dataset.Find(dataset.IdOf(KeyOf(reference), reference)) : null;
            if (other is null || other == project)
            {
                var relation = type switch { "1" => "parent", "2" => "child", "3" => "sibling", "4" => "co-funded", _ => "related" };
                dataset.Attribute(project, $"{relation}-activity", reference, at.Place);
                continue;
            }

            var (part, whole) = type == "1" ? (project, other) : (other, project);
            dataset.Evidence(
                dataset.Tie(new TieDraft(part.Id, Words<TieType>.Of(TieType.PartOf), whole.Id, at.Place)),
                source,
                at.Locator,
                Says.Confirmed,
                null,
                at.Place);
        }
    }
}
