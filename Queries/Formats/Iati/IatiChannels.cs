namespace StakeholderGraph.Formats.Iati;

/// <summary>
/// Reads the codelist of channels of aid (CRSChannelCode), whose codes are organizations. The codes of other codelists are not.
/// </summary>
internal static class IatiChannels
{
    /// <summary>The root of a codelist.</summary>
    public const string Root = "codelist";

    /// <summary>The element of one code.</summary>
    public const string Item = "codelist-item";

    private const string Channels = "CRSChannelCode";

    /// <summary>Whether a file starts like a codelist.</summary>
    public static bool Detects(FileStart start) => start.Root == Root && start.Text.Contains(Item, StringComparison.Ordinal);

    /// <summary>Refuses every other codelist.</summary>
    public static void Require(XmlItem root, ConvertedDataset dataset)
    {
        if (root["name"] is var name && name != Channels)
        {
            throw ConvertingReader.Broken(
                dataset.Places.Locate(root.PlaceOf("name")),
                "an IATI codelist that does not contain organizations",
                name,
                $"the one that can be imported is {Channels}");
        }

        dataset.About("title", "Channels of aid (CRS)", root.Place);
        dataset.About("maintainer", "OECD", root.Place);
    }

    /// <summary>Adds a channel, which is an organization.</summary>
    public static void Add(XmlItem item, ConvertedDataset dataset)
    {
        var code = item.First("code")?.Text ?? "";
        var bodies = new IatiBodies(dataset, "en");
        var names = bodies.Narratives(item.First("name"));
        var entry = dataset.Entry(Family.Stakeholder, $"channel {code}", $"crs-channel-{code}", item.Place);
        dataset.Set(entry, "kind", Words<Kind>.Of(KindOf(code)), item.Place);
        bodies.Name(entry, names);
        entry.Add("identifiers", $"crs-channel:{code}", item.Place);
        if (item["status"] is { } status and not "active")
        {
            dataset.Attribute(entry, "status", status, item.PlaceOf("status"));
        }

        foreach (var name in (ReadOnlySpan<string>)["category", "description"])
        {
            if (item.First(name) is { } stated)
            {
                dataset.Attribute(entry, name, bodies.TextOf(stated), stated.Place);
            }
        }
    }

    // Their numbers are assigned by group.
    private static Kind KindOf(string code) => code.Length == 0 ? Kind.Other : code[0] switch
    {
        '1' => Kind.Ministry,
        '2' => Kind.Ngo,
        '4' => Kind.InternationalOrganization,
        '5' => Kind.ResearchInstitute,
        '6' => Kind.Company,
        _ => Kind.Other,
    };
}
