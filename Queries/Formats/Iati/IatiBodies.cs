using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Iati;

/// <summary>The organizations in an IATI file, and its texts in several languages.</summary>
/// <param name="dataset">The dataset.</param>
/// <param name="language">The default language of texts.</param>
internal sealed class IatiBodies(ConvertedDataset dataset, string? language)
{
    /// <summary>The texts of an element: in 1.0x the text of the element itself, in 2.0x a narrative for each language.</summary>
    public List<(string Text, string? Language)> Narratives(XmlItem? of) => of is null ? [] :
    [
        .. of.All("narrative").Where(n => n.Text.Length > 0).Select(n => (n.Text, n["lang"] ?? language)),
        .. of.Text.Length > 0 ? [(of.Text, of["lang"] ?? language)] : Array.Empty<(string, string?)>(),
    ];

    /// <summary>The first text of an element; <c>null</c> if there is none.</summary>
    public string? TextOf(XmlItem of) => Narratives(of) is [var first, ..] ? first.Text : null;

    /// <summary>Sets the first of several names as the name of a record, and adds the others as its other names.</summary>
    public void Name(EntryDraft entry, List<(string Text, string? Language)> names)
    {
        if (entry.Name is null && names.Count > 0)
        {
            dataset.Set(entry, "name", names[0].Text, entry.Place);
            dataset.Set(entry, "language", dataset.Language(names[0].Language, entry.Place), entry.Place);
        }

        foreach (var (text, tag) in names.Where(n => n.Text != entry.Name))
        {
            dataset.Name(entry.Id, text, dataset.Language(tag, entry.Place), NameType.Alias, entry.Place);
        }
    }

    /// <summary>The id of an organization: by its identifier, if it has one, whatever its spelling; otherwise by its name.</summary>
    public string? IdOf(XmlItem organization) => IdOf(organization, organization["ref"]?.Trim() ?? "", organization["type"]?.Trim());

    /// <summary>The id of an organization whose identifier and type are in another place.</summary>
    /// <param name="organization">The element with its names.</param>
    /// <param name="reference">The identifier; empty if none is stated.</param>
    /// <param name="type">The type, as in the codelist OrganisationType.</param>
    public string? IdOf(XmlItem organization, string reference, string? type)
    {
        var names = Narratives(organization);
        if (names.Count == 0 && reference.Length == 0)
        {
            dataset.Log.Note("an organization without name and identifier: left out", organization.Place);
            return null;
        }

        if (names.Count == 0)
        {
            names = [(reference, null)];
        }

        var entry = dataset.Entry(
            Family.Stakeholder,
            reference.Length > 0 ? $"organization {reference}" : $"organization named {ComparableText.Of(names[0].Text)}",
            Ids.Slug(names[0].Text),
            organization.Place);
        if (entry["kind"] is null)
        {
            var kind = KindOf(type, names[0].Text, organization);
            dataset.Set(entry, "kind", Words<Kind>.Of(kind), organization.PlaceOf("type"));
        }

        Name(entry, names);
        if (organization["crs-channel-code"]?.Trim() is { Length: > 0 } channel)
        {
            entry.Add("identifiers", $"crs-channel:{channel}", organization.PlaceOf("crs-channel-code"));
        }

        if (reference.Length > 0)
        {
            entry.Add("identifiers", $"iati-org:{reference}", organization.PlaceOf("ref"));
            if (reference.StartsWith("XM-DAC-", StringComparison.OrdinalIgnoreCase))
            {
                entry.Add("identifiers", $"dac:{reference["XM-DAC-".Length..]}", organization.PlaceOf("ref"));
            }
        }

        return entry.Id;
    }

    /// <summary>Takes a link to a document for one of the links of a record; says no if it is none.</summary>
    public static bool TryLink(EntryDraft entry, XmlItem document)
    {
        var isLink = document.Name == "document-link" && Uri.TryCreate(document["url"]?.Trim(), UriKind.Absolute, out var address)
            && address.Scheme.StartsWith("http", StringComparison.Ordinal);
        if (isLink)
        {
            entry.Add("links", new Uri(document["url"]!.Trim()).AbsoluteUri, document.PlaceOf("url"));
        }

        return isLink;
    }

    // The codelist OrganisationType; files of 1.0x often have the words instead of the codes.
    private Kind KindOf(string? type, string name, XmlItem organization)
    {
        Kind? kind = type?.ToLowerInvariant() switch
        {
            "10" or "11" or "15" or "government" or "local government" or "other public sector" => Kind.Ministry,
            "21" or "22" or "23" or "24" or "60" or "international ngo" or "national ngo" or "regional ngo" or "foundation" => Kind.Ngo,
            "40" or "multilateral" => Kind.InternationalOrganization,
            "70" or "71" or "72" or "73" or "private sector" => Kind.Company,
            "80" or "academic, training and research" => Kind.ResearchInstitute,
            "30" or "90" or "public private partnership" or "other" => Kind.Other,
            _ => null,
        };
        return kind ?? dataset.Log.Guessed(KindGuess.Of(name), name, organization.Place);
    }
}
