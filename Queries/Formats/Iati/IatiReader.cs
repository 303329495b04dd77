using System.Globalization;
using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Iati;

/// <summary>
/// IATI activities, 1.0x and 2.0x: an activity is a project, its participating organizations fund, oversee, manage or implement it, and
/// who provides the money of a transaction funds it. A single <c>iati-activity</c> without a root around it is read, too.
/// </summary>
internal sealed class IatiReader : ConvertingReader
{
    public override string Name => "iati";

    public override string Description => "Activities of the International Aid Transparency Initiative, 1.0x and 2.0x.";

    protected override bool Detects(FileStart start) => start.Root is "iati-activities" or "iati-activity";

    protected override void Convert(string path, ConvertedDataset dataset)
    {
        dataset.Log.Format = "IATI";
        var relations = new IatiRelations(dataset);
        foreach (var item in XmlItems.Read(dataset, "iati-activity"))
        {
            if (item["version"] is { Length: > 0 } version)
            {
                dataset.Log.Format = $"IATI {version}";
            }

            if (item.Name == "iati-activity")
            {
                dataset.Log.State("activities");
                new IatiActivity(item, dataset).Convert(relations);
            }
        }

        relations.Convert();
    }
}

/// <summary>One activity.</summary>
internal sealed class IatiActivity(XmlItem activity, ConvertedDataset dataset)
{
    private static readonly string[] Used =
    [
        "iati-identifier", "reporting-org", "title", "participating-org", "activity-date", "recipient-country", "transaction", "sector",
        "activity-website", "related-activity", "description",
    ];

    private static readonly string[] OfTransactions =
        ["transaction-type", "transaction-date", "value", "provider-org", "receiver-org"];

    private readonly string? _language = activity["lang"];

    public void Convert(IatiRelations relations)
    {
        var identifier = activity.First("iati-identifier")?.Text ?? "";
        var titles = Narratives(activity.First("title"));
        var project = dataset.Entry(
            Family.Engagement,
            IatiRelations.KeyOf(identifier.Length > 0 ? identifier : activity.Place.ToString()),
            identifier.Length > 0 ? identifier : titles.Count > 0 ? titles[0].Text : "activity",
            activity.Place);
        dataset.Set(project, "kind", Words<Kind>.Of(Kind.Project), activity.Place);
        if (titles.Count == 0)
        {
            titles = [(identifier, null)];
        }

        Name(project, titles);
        if (identifier.Length > 0)
        {
            project.Add("identifiers", $"iati:{identifier}", activity.Place);
        }

        Period(project);
        Countries(project);
        foreach (var (text, _) in activity.All("description").SelectMany(Narratives))
        {
            dataset.Set(project, "description", text, activity.First("description")!.Place);
        }

        foreach (var sector in activity.All("sector"))
        {
            foreach (var (text, _) in Narratives(sector).Take(1))
            {
                project.Add("topics", text.ToLowerInvariant(), sector.Place);
            }
        }

        foreach (var site in activity.All("activity-website").Where(s => s.Text.StartsWith("http", StringComparison.OrdinalIgnoreCase)))
        {
            project.Add("links", site.Text, site.Place);
        }

        var source = Source(identifier, titles[0].Text);
        Participants(project, source);
        Transactions(project, source);
        foreach (var related in activity.All("related-activity"))
        {
            relations.State(project, source, related);
        }

        foreach (var other in activity.Children.Where(c => !Used.Contains(c.Name)))
        {
            Keep(project, other);
        }
    }

    private string Source(string identifier, string title)
    {
        var reporting = activity.First("reporting-org");
        var publisher = reporting is null ? "" : Narratives(reporting).Select(n => n.Text).FirstOrDefault() ?? reporting["ref"] ?? "";
        if (publisher.Length > 0)
        {
            dataset.About("maintainer", publisher, activity.Place);
        }

        return dataset.Source(
            identifier.Length > 0 ? identifier : title,
            $"IATI activity {identifier}".Trim(),
            publisher,
            activity.Place,
            activity["last-updated-datetime"] is { Length: > 0 } updated ? FileDate.Of(updated)
                : activity["generated-datetime"] is { Length: > 0 } generated ? FileDate.Of(generated)
                : null);
    }

    // Texts in 1.0x stand in the element itself, in 2.0x in a narrative for each language.
    private List<(string Text, string? Language)> Narratives(XmlItem? of) => of is null ? [] :
    [
        .. of.All("narrative").Where(n => n.Text.Length > 0).Select(n => (n.Text, n["lang"] ?? _language)),
        .. of.Text.Length > 0 ? [(of.Text, of["lang"] ?? _language)] : Array.Empty<(string, string?)>(),
    ];

    private void Name(EntryDraft entry, List<(string Text, string? Language)> names)
    {
        if (entry.Name is null && names.Count > 0)
        {
            dataset.Set(entry, "name", names[0].Text, entry.Place);
            dataset.Set(entry, "language", dataset.Language(names[0].Language, entry.Place), entry.Place);
        }

        foreach (var (text, language) in names.Where(n => n.Text != entry.Name))
        {
            dataset.Name(entry.Id, text, dataset.Language(language, entry.Place), NameType.Alias, entry.Place);
        }
    }

    // What happened counts before what was planned.
    private void Period(EntryDraft project)
    {
        Set("start", ["2", "start-actual", "1", "start-planned"]);
        Set("end", ["4", "end-actual", "3", "end-planned"]);

        void Set(string field, ReadOnlySpan<string> types)
        {
            foreach (var type in types)
            {
                foreach (var date in activity.All("activity-date")
                    .Where(d => type.Equals(d["type"]?.Trim(), StringComparison.OrdinalIgnoreCase)))
                {
                    var day = date["iso-date"] is { Length: > 0 } iso ? iso : date.Text;
                    if (project[field] is null && day.Length > 0)
                    {
                        dataset.Set(project, field, FileDate.Of(day), date.PlaceOf("iso-date"));
                        if (type is "1" or "3" or "start-planned" or "end-planned")
                        {
                            dataset.Attribute(project, $"{field}-is", "planned", date.Place);
                        }
                    }
                }
            }
        }
    }

    private void Countries(EntryDraft project)
    {
        foreach (var country in activity.All("recipient-country"))
        {
            if (country["code"] is { } code)
            {
                dataset.Country(project, code, country.PlaceOf("code"));
                if (country["percentage"]?.Trim() is { Length: > 0 } share)
                {
                    var stated = $"{code.Trim().ToUpperInvariant()} {share}";
                    dataset.Attribute(project, "recipient-country-percentage", stated, country.PlaceOf("percentage"));
                }
            }
            else
            {
                dataset.Attribute(project, "recipient-country", country.Text, country.Place);
            }
        }
    }

    private void Participants(EntryDraft project, string source)
    {
        foreach (var participant in activity.All("participating-org"))
        {
            dataset.Log.State("participating organizations");
            var role = (participant["role"] ?? "").Trim().ToLowerInvariant();
            var (type, title) = role switch
            {
                "1" or "funding" => (TieType.Funds, null),
                "2" or "accountable" => (TieType.Oversees, null),
                "3" or "extending" => (TieType.Manages, null),
                "4" or "implementing" => (TieType.Implements, (string?)null),
                _ => (TieType.Implements, role.Length == 0 ? null : $"role {role}"),
            };
            if (role.Length == 0)
            {
                dataset.Log.Note($"role not stated: {Words<TieType>.Of(type)}", participant.PlaceOf("role"), role);
            }

            if (Body(participant) is { } body)
            {
                var attributes = new AttributeDraft();
                dataset.Attribute(attributes, "activity-id", participant["activity-id"], participant.PlaceOf("activity-id"));
                Tie(
                    new TieDraft(body, Words<TieType>.Of(type), project.Id, participant.Place)
                    {
                        Title = title,
                        Attributes = attributes.Cell,
                    },
                    source,
                    participant,
                    Says.Confirmed);
            }
        }
    }

    private void Transactions(EntryDraft project, string source)
    {
        foreach (var transaction in activity.All("transaction"))
        {
            dataset.Log.State("transactions");
            var type = IatiTransactionType.Of(transaction.First("transaction-type")?["code"]);
            var value = transaction.First("value");
            var currency = (value?["currency"] is { Length: > 0 } own ? own : activity["default-currency"])?.Trim().ToUpperInvariant();
            var date = transaction.First("transaction-date")?["iso-date"];
            var stated = $"{currency} {value?.Text.Trim()}".Trim();
            // Incoming money says who pays for the activity; what the activity pays to others is a tie to them.
            var receiver = type.IsIncoming ? null : transaction.First("receiver-org");
            var payer = transaction.First("provider-org") ?? (receiver is null ? null : activity.First("reporting-org"));
            var (from, to) = (payer is null ? null : Body(payer), receiver is null ? project.Id : Body(receiver));
            if (from is null || to is null || from == to)
            {
                dataset.Log.Note("a transaction that does not say who pays whom: left out", transaction.Place, $"{type.Name} {stated}");
                continue;
            }

            // What was only promised, or flows back, would be counted twice in sums.
            var amount = type.IsPaid && Money.TryParse(value?.Text.Trim() ?? "", currency ?? "", out var money) ? money : null;
            var attributes = new AttributeDraft();
            dataset.Attribute(attributes, type.IsPaid ? "value" : type.Name, amount is null ? stated : null, transaction.Place);
            Details(transaction, attributes);
            var day = date is { Length: > 0 } ? FileDate.Of(date) : null;
            Tie(
                new TieDraft(from, Words<TieType>.Of(TieType.Funds), to, transaction.Place)
                {
                    Title = type.Name,
                    Start = day,
                    End = day,
                    Amount = amount?.Digits,
                    Currency = amount?.Currency,
                    Attributes = attributes.Cell,
                    IsSeparate = true,
                },
                source,
                transaction,
                type.IsPledge ? Says.Announced : Says.Confirmed);
        }
    }

    // All else that a transaction states.
    private void Details(XmlItem transaction, AttributeDraft attributes)
    {
        dataset.Attribute(attributes, "ref", transaction["ref"], transaction.PlaceOf("ref"));
        dataset.Attribute(attributes, "humanitarian", transaction["humanitarian"], transaction.PlaceOf("humanitarian"));
        if (transaction.First("value")?["value-date"] is { } day && day != transaction.First("transaction-date")?["iso-date"])
        {
            dataset.Attribute(attributes, "value-date", day, transaction.Place);
        }

        foreach (var (end, field) in (ReadOnlySpan<(string, string)>)
            [("provider-org", "provider-activity-id"), ("receiver-org", "receiver-activity-id")])
        {
            dataset.Attribute(attributes, field, transaction.First(end)?[field], transaction.Place);
        }

        foreach (var other in transaction.Children.Where(child => !OfTransactions.Contains(child.Name)))
        {
            dataset.Attribute(attributes, other.Name, TextOf(other), other.Place);
        }
    }

    // A body once, whatever its spelling where it has an identifier; else by its name.
    private string? Body(XmlItem organization)
    {
        var names = Narratives(organization);
        var reference = organization["ref"]?.Trim() ?? "";
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
            var kind = KindOf(organization["type"], names[0].Text, organization);
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

    // The codelist OrganisationType.
    private Kind KindOf(string? type, string name, XmlItem organization)
    {
        Kind? kind = type switch
        {
            "10" => Kind.Ministry,
            "11" or "15" => Kind.Ministry,
            "21" or "22" or "23" or "24" or "60" => Kind.Ngo,
            "30" => Kind.Other,
            "40" => Kind.InternationalOrganization,
            "70" or "71" or "72" or "73" => Kind.Company,
            "80" => Kind.ResearchInstitute,
            "90" => Kind.Other,
            _ => null,
        };
        if (kind is { } stated)
        {
            return stated;
        }

        var guess = KindGuess.Of(name);
        dataset.Log.Note("a kind guessed from the name", organization.Place, name, Words<Kind>.Of(guess));
        return guess;
    }

    private void Tie(TieDraft tie, string source, XmlItem at, Says says) =>
        dataset.Evidence(
            dataset.Tie(tie),
            source,
            string.Create(CultureInfo.InvariantCulture, $"{at.Name}, line {at.Place.Line}"),
            says,
            null,
            at.Place);

    private void Keep(EntryDraft project, XmlItem item)
    {
        if (TextOf(item) is { } text)
        {
            dataset.Attribute(project, item.Name, text, item.Place);
        }
        else
        {
            dataset.Log.Note($"{item.Name}: left out", item.Place);
        }
    }

    // Its code, its first text, or both.
    private string? TextOf(XmlItem item)
    {
        var code = item["code"];
        var text = Narratives(item).Select(n => n.Text).FirstOrDefault() ?? code;
        return text is null || code is null || code == text ? text : $"{code}: {text}";
    }
}
