
namespace StakeholderGraph.Formats.Iati;

/// <summary>
/// The relations between activities: a child is part of its parent, whichever of them states it, in any order. They are added when all
/// activities of the file are known. Relations to activities outside the file, and all other relations, become attributes.
/// </summary>
internal sealed class IatiRelations(ConvertedDataset dataset)
{
    private readonly List<(EntryDraft Project, string Source, XmlItem At)> _stated = [];

    /// <summary>The key of an activity among the records of the dataset.</summary>
    public static string KeyOf(string identifier) => $"activity {identifier}";

    /// <summary>Adds a relation that an activity states.</summary>
    public void State(EntryDraft project, string source, XmlItem related) => _stated.Add((project, source, related));

    /// <summary>Adds the ties or the attributes.</summary>
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
