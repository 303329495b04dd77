using System.Globalization;
using System.Net;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.EuRegister;

/// <summary>
/// Reads the XML of the EU Transparency Register: registrants, their memberships, clients and funding, and the persons accredited to the
/// European Parliament. The names of other bodies refer to registrants if these are registered.
/// </summary>
internal sealed class EuRegisterReader : ConvertingReader
{
    private static readonly (string Start, Kind Kind)[] Categories =
    [
        ("trade and business", Kind.Employers), ("trade unions", Kind.Union), ("non-governmental", Kind.Ngo),
        ("professional consultanc", Kind.Company), ("self-employed", Kind.Company), ("law firms", Kind.Company),
        ("companies", Kind.Company), ("think tanks", Kind.ResearchInstitute), ("academic", Kind.ResearchInstitute),
        ("associations and networks of public", Kind.Ministry), ("entities, offices or networks established by third", Kind.Ministry),
        ("organisations representing third countries", Kind.InternationalOrganization), ("organisations representing churches", Kind.Ngo),
    ];

    private static readonly string[] Used =
    [
        "identificationCode", "name", "acronym", "webSiteURL", "registrationCategory", "headOffice", "EUOffice", "interests",
        "financialData",
    ];

    private static readonly string[] UsedOfYears = ["startDate", "endDate", "costs", "clients", "intermediaries", "grants"];

    public override string Name => "eu-register";

    public override string Description => "The XML of the EU Transparency Register, which may be XML 1.1.";

    protected override bool Detects(FileStart start) => start.Root is "ListOfIRPublicDetail" or "ListOfAccreditedPerson";

    protected override void Convert(string path, ConvertedDataset dataset)
    {
        dataset.Log.Format = "EU Transparency Register";
        dataset.About("title", "EU Transparency Register", Places.At(1, 1));
        dataset.About("publisher", "European Union", Places.At(1, 1));
        var registered = new Dictionary<string, string>(StringComparer.Ordinal); // codes by name; of several the first
        foreach (var item in XmlItems.Read(dataset, "interestRepresentative"))
        {
            if (item.Name == "interestRepresentative")
            {
                registered.TryAdd(ComparableText.Of(NameOf(item, null)), item.First("identificationCode")?.Text ?? "");
            }
        }

        var (stated, read) = ((XmlItem?)null, 0L);
        foreach (var item in XmlItems.Read(dataset, "interestRepresentative", "accreditedPerson", "exportDate", "numberOfIR"))
        {
            switch (item.Name)
            {
                case "exportDate":
                    dataset.About("published", FileDate.Of(item.Text), item.Place);
                    break;
                case "numberOfIR":
                    stated = item;
                    break;
                case "interestRepresentative":
                    read++;
                    dataset.Log.State("registrants");
                    AddRegistrant(item, registered, dataset);
                    break;
                case "accreditedPerson":
                    dataset.Log.State("accreditations");
                    AddPerson(item, dataset);
                    break;
            }
        }

        var count = read.ToString(CultureInfo.InvariantCulture);
        if (stated is not null && stated.Text != count)
        {
            dataset.Log.Note("the file has another number of registrants than it states", stated.Place, stated.Text, count);
        }
    }

    private static void AddRegistrant(XmlItem item, Dictionary<string, string> registered, ConvertedDataset dataset)
    {
        var code = item.First("identificationCode")?.Text ?? "";
        var name = NameOf(item, dataset);
        var entry = dataset.Entry(Family.Stakeholder, $"registrant {code}", Ids.Slug(name), item.Place);
        var category = item.First("registrationCategory")?.Text ?? "";
        var kind = Array.Find(Categories, c => category.StartsWith(c.Start, StringComparison.OrdinalIgnoreCase));
        dataset.Set(entry, "kind", Words<Kind>.Of(kind.Start is null ? Kind.Other : kind.Kind), item.Place);
        dataset.Set(entry, "name", name, item.First("name")?.Place ?? item.Place);
        dataset.Name(entry.Id, item.First("acronym")?.Text, null, NameType.Acronym, item.Place);
        entry.Add("identifiers", $"eu-transparency-register:{code}", item.Place);
        Country(item.First("headOffice")?.First("country"), entry, "country", dataset);
        Country(item.First("EUOffice")?.First("country"), entry, "eu-office-country", dataset);
        Link(item.First("webSiteURL"), entry, dataset);
        dataset.Attribute(entry, "city", item.First("headOffice")?.First("city")?.Text, item.Place);
        dataset.Attribute(entry, "eu-office-city", item.First("EUOffice")?.First("city")?.Text, item.Place);
        foreach (var address in item.All("headOffice").Concat(item.All("EUOffice")).Where(o => o.First("address")?.Text.Length > 0))
        {
            dataset.Log.Note("an address: left out", address.Place);
        }

        dataset.Attribute(entry, "category", category, item.Place);
        foreach (var interest in item.All("interests").SelectMany(i => i.All("interest")))
        {
            dataset.Attribute(entry, "interest", interest.First("name")?.Text ?? interest.Text, interest.Place);
        }

        foreach (var (path, other) in item.Children.Where(c => !Used.Contains(c.Name)).SelectMany(c => Leaves(c, c.Name))
            .Where(leaf => leaf.Path != "structure-isMemberOf"))
        {
            var isDate = other.Name.EndsWith("Date", StringComparison.Ordinal);
            dataset.Attribute(entry, path, isDate ? FileDate.Of(other.Text) : other.Text, other.Place);
        }

        foreach (var body in item.All("structure").SelectMany(s => s.All("isMemberOf"))
            .SelectMany(m => m.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            var whole = Body(body, item, registered, dataset);
            Tie(new TieDraft(entry.Id, Words<TieType>.Of(TieType.MemberOf), whole, item.Place), dataset);
        }

        foreach (var year in item.All("financialData").SelectMany(f => f.Children))
        {
            AddYear(year, entry, registered, dataset);
        }
    }

    private static void AddYear(XmlItem year, EntryDraft entry, Dictionary<string, string> registered, ConvertedDataset dataset)
    {
        var (start, end) = (FileDate.Of(year.First("startDate")?.Text), FileDate.Of(year.First("endDate")?.Text));
        foreach (var (part, stated) in Costs(year.First("costs")))
        {
            dataset.Attribute(entry, $"costs{part}", stated.Text, stated.Place);
        }

        foreach (var (path, other) in year.Children.Count == 0
            ? Leaves(year, year.Name)
            : year.Children.Where(c => !UsedOfYears.Contains(c.Name)).SelectMany(c => Leaves(c, c.Name)))
        {
            dataset.Attribute(entry, path, other.Text, other.Place);
        }

        foreach (var (list, isClient) in (ReadOnlySpan<(string, bool)>)[("clients", true), ("intermediaries", false)])
        {
            foreach (var other in year.All(list).SelectMany(l => l.Children))
            {
                AddRepresentation(other, isClient);
            }
        }

        foreach (var grant in year.All("grants").SelectMany(g => g.All("grant")))
        {
            if (grant.First("source")?.Text is { Length: > 0 } name)
            {
                // All amounts in the register are in euros.
                var stated = grant.First("amount");
                var text = stated?.First("absoluteCost")?.Text ?? stated?.Text ?? "";
                var amount = Money.TryParse(text, "EUR", out var money) ? money : null;
                var attributes = new AttributeDraft();
                foreach (var (part, cost) in amount is null ? Costs(stated) : [])
                {
                    dataset.Attribute(attributes, $"amount{part}", cost.Text, cost.Place);
                }

                Tie(
                    new TieDraft(Body(name, grant, registered, dataset), Words<TieType>.Of(TieType.Funds), entry.Id, grant.Place)
                    {
                        Start = start,
                        End = end,
                        Amount = amount?.Digits,
                        Currency = amount?.Currency,
                        Attributes = attributes.Cell,
                        IsSeparate = true, // two equal grants are two
                    },
                    dataset);
            }
        }

        // A registrant represents its clients, and an intermediary the registrant.
        void AddRepresentation(XmlItem other, bool isClient)
        {
            if (other.First("name")?.Text is not { Length: > 0 } name)
            {
                return;
            }

            var attributes = new AttributeDraft();
            foreach (var stated in other.Children.Where(c => c.Name != "name"))
            {
                foreach (var (part, cost) in Costs(stated))
                {
                    dataset.Attribute(attributes, $"{stated.Name}{part}", cost.Text, cost.Place);
                }
            }

            var body = Body(name, other, registered, dataset);
            Tie(
                new TieDraft(
                    isClient ? entry.Id : body, Words<TieType>.Of(TieType.Represents), isClient ? body : entry.Id, other.Place)
                {
                    Start = start,
                    End = end,
                    Attributes = attributes.Cell,
                },
                dataset);
        }
    }

    // An amount is stated as such, or as a range.
    private static IEnumerable<(string Part, XmlItem Stated)> Costs(XmlItem? stated)
    {
        foreach (var (path, leaf) in stated is null ? [] : Leaves(stated, ""))
        {
            yield return (path switch
            {
                "" or "-absoluteCost" => "",
                _ => path.Replace("-range-", "-", StringComparison.Ordinal),
            }, leaf);
        }
    }

    private static IEnumerable<(string Path, XmlItem Leaf)> Leaves(XmlItem item, string path) =>
        item.Children.Count > 0 ? item.Children.SelectMany(child => Leaves(child, $"{path}-{child.Name}"))
        : item.Text.Length > 0 ? [(path, item)]
        : [];

    private static void AddPerson(XmlItem item, ConvertedDataset dataset)
    {
        var code = item.First("orgIdentificationCode")?.Text ?? "";
        var body = dataset.Entry(Family.Stakeholder, $"registrant {code}", Ids.Slug(item.First("orgName")?.Text ?? code), item.Place);
        if (body.Name is null)
        {
            dataset.Set(body, "name", item.First("orgName")?.Text ?? code, item.Place);
            dataset.Set(body, "kind", Guess(item.First("orgName")?.Text ?? "", item, dataset), item.Place);
            body.Add("identifiers", $"eu-transparency-register:{code}", item.Place);
        }

        // The same name at two bodies may be one person or two. They remain two until a user unites them.
        var name = PersonName.Of($"{item.First("lastName")?.Text}, {item.First("firstName")?.Text}");
        var person = dataset.Entry(
            Family.Stakeholder, $"person {ComparableText.Of(name)} of {code}", Ids.Slug($"{name} {code}"), item.Place);
        dataset.Set(person, "kind", Words<Kind>.Of(Kind.Person), item.Place);
        dataset.Set(person, "name", name, item.Place);
        Tie(
            new TieDraft(person.Id, Words<TieType>.Of(TieType.Represents), body.Id, item.Place)
            {
                Start = FileDate.Of(item.First("accreditationStartDate")?.Text),
                End = FileDate.Of(item.First("accreditationEndDate")?.Text),
            },
            dataset);
    }

    private static string Body(string name, XmlItem at, Dictionary<string, string> registered, ConvertedDataset dataset)
    {
        if (registered.TryGetValue(ComparableText.Of(name), out var code))
        {
            return dataset.IdOf($"registrant {code}", Ids.Slug(name));
        }

        var entry = dataset.Entry(Family.Stakeholder, $"body {ComparableText.Of(name)}", Ids.Slug(name), at.Place);
        dataset.Set(entry, "name", name, at.Place);
        if (entry["kind"] is null)
        {
            dataset.Set(entry, "kind", Guess(name, at, dataset), at.Place);
        }

        return entry.Id;
    }

    private static string Guess(string name, XmlItem at, ConvertedDataset dataset) =>
        Words<Kind>.Of(dataset.Log.Guessed(KindGuess.Of(name), name, at.Place));

    private static void Tie(TieDraft tie, ConvertedDataset dataset)
    {
        if (tie.From == tie.To)
        {
            dataset.Log.Note("a tie of a body with itself: left out", tie.Place);
            return;
        }

        dataset.Evidence(dataset.Tie(tie), dataset.OwnSource(), $"line {tie.Place.Line}", Says.Confirmed, null, tie.Place);
    }

    private static void Country(XmlItem? item, EntryDraft entry, string field, ConvertedDataset dataset)
    {
        if (item is null || item.Text.Length == 0)
        {
            return;
        }

        if (field == "country")
        {
            dataset.Country(entry, item.Text, item.Place);
        }
        else
        {
            dataset.Attribute(entry, field, CountryNames.CodeOf(item.Text) ?? item.Text, item.Place);
        }
    }

    private static void Link(XmlItem? item, EntryDraft entry, ConvertedDataset dataset)
    {
        var text = string.Concat((item?.Text ?? "").Where(c => !char.IsControl(c)));
        if (item is not null && text != item.Text)
        {
            dataset.Log.Note("control characters left out", item.Place, item.Text, text);
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0 && (address.Scheme is "http" or "https"))
        {
            entry.Add("links", text, item!.Place);
        }
        else if (text.Length > 0)
        {
            dataset.Attribute(entry, "website", text, item!.Place);
        }
    }

    // Some names were escaped twice.
    private static string NameOf(XmlItem item, ConvertedDataset? dataset)
    {
        var stated = item.First("name")?.First("originalName") ?? item.First("name");
        var text = stated?.Text ?? "";
        var decoded = WebUtility.HtmlDecode(text);
        if (decoded != text)
        {
            dataset?.Log.Note("HTML in a name read", stated!.Place, text, decoded);
        }

        return decoded;
    }
}
