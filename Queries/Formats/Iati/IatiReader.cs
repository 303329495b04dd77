using StakeholderGraph.Formats.Tables;

namespace StakeholderGraph.Formats.Iati;

/// <summary>
/// Reads IATI activities, 1.0x and 2.0x: an activity is a project, its participating organizations fund, oversee, manage or implement it,
/// and the provider of a transaction funds it. Also reads a single <c>iati-activity</c> without a root, organisation files, and the
/// codelist of channels, which are organizations.
/// </summary>
internal sealed class IatiReader : ConvertingReader
{
    public override string Name => "iati";

    public override string Description => "Activities and organisations of the International Aid Transparency Initiative, 1.0x and 2.0x.";

    protected override bool Detects(FileStart start) =>
        start.Root is "iati-activities" or "iati-activity" or "iati-organisations" or "iati-organisation" || IatiChannels.Detects(start);

    protected override void Convert(string path, ConvertedDataset dataset)
    {
        dataset.Log.Format = "IATI";
        var relations = new IatiRelations(dataset);
        foreach (var item in XmlItems.Read(dataset, "iati-activity", "iati-organisation", IatiChannels.Item))
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
            else if (item.Name == "iati-organisation")
            {
                dataset.Log.State("organisations");
                new IatiOrganisation(item, dataset).Convert();
            }
            else if (item.Name == IatiChannels.Root)
            {
                IatiChannels.Require(item, dataset);
            }
            else if (item.Name == IatiChannels.Item)
            {
                dataset.Log.State("channels");
                IatiChannels.Add(item, dataset);
            }
        }

        relations.Convert();
    }
}

/// <summary>Converts one activity.</summary>
internal sealed class IatiActivity(XmlItem activity, ConvertedDataset dataset)
{
    private static readonly string[] Used =
    [
        "iati-identifier", "reporting-org", "title", "participating-org", "activity-date", "recipient-country", "transaction", "sector",
        "activity-website", "related-activity", "description",
    ];

    private static readonly string[] OfTransactions =
        ["transaction-type", "transaction-date", "value", "provider-org", "receiver-org"];

    private const int MostOfAKind = 50; // of budgets, documents, places … that are kept, so that a record does not become too long

    private readonly IatiBodies _bodies = new(dataset, activity["lang"]);
    private readonly Dictionary<string, int> _kept = new(StringComparer.Ordinal);

    private bool HasIncomingFunds => activity.All("transaction").Any(t => IatiTransactionType.Of(t) is { IsIncoming: true, IsPaid: true });

    public void Convert(IatiRelations relations)
    {
        var identifier = activity.First("iati-identifier")?.Text ?? "";
        var titles = _bodies.Narratives(activity.First("title"));
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

        _bodies.Name(project, titles);
        if (identifier.Length > 0)
        {
            project.Add("identifiers", $"iati:{identifier}", activity.Place);
        }

        Period(project);
        Countries(project);
        foreach (var (text, _) in activity.All("description").SelectMany(_bodies.Narratives))
        {
            dataset.Set(project, "description", text, activity.First("description")!.Place);
        }

        foreach (var sector in activity.All("sector"))
        {
            if (_bodies.TextOf(sector) is { } text)
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
        var publisher = reporting is null ? "" : _bodies.TextOf(reporting) ?? reporting["ref"] ?? "";
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

    // Actual dates take precedence over planned ones.
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

            if (_bodies.IdOf(participant) is { } body)
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
        var hasIncomingFunds = HasIncomingFunds;
        foreach (var transaction in activity.All("transaction"))
        {
            dataset.Log.State("transactions");
            var type = IatiTransactionType.Of(transaction);
            var value = transaction.First("value");
            var currency = (value?["currency"] is { Length: > 0 } own ? own : activity["default-currency"])?.Trim().ToUpperInvariant();
            var dated = transaction.First("transaction-date");
            var date = dated?["iso-date"];
            var stated = $"{currency} {value?.Text.Trim()}".Trim();
            // Incoming money shows who pays for the activity; a payment by the activity is a tie to its receiver.
            var receiver = type.IsIncoming ? null : transaction.First("receiver-org");
            var payer = transaction.First("provider-org") ?? (receiver is null && !type.IsOutgoing ? null : Reporting(transaction));
            var (from, to) = (payer is null ? null : _bodies.IdOf(payer), receiver is null ? project.Id : _bodies.IdOf(receiver));
            if (from is null || to is null || from == to)
            {
                dataset.Log.Note("a transaction that does not say who pays whom: left out", transaction.Place, $"{type.Name} {stated}");
                continue;
            }

            // Money that was only promised, or flows back, would count twice in sums; so would payments from funds that came in.
            var isCounted = type.IsPaid && (type.IsIncoming || receiver is not null || !hasIncomingFunds);
            var amount = isCounted && Money.TryParse(value?.Text.Trim() ?? "", currency ?? "", out var money) ? money : null;
            var attributes = new AttributeDraft();
            dataset.Attribute(attributes, isCounted ? "value" : type.Name, amount is null ? stated : null, transaction.Place);
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
                    At = new TiePlaces(Start: dated?.PlaceOf("iso-date"), End: dated?.PlaceOf("iso-date"), Amount: value?.Place),
                },
                source,
                transaction,
                type.IsPledge ? Says.Announced : Says.Confirmed);
        }
    }

    // IATI: the provider of an outgoing transaction without a provider is the reporting organization.
    private XmlItem? Reporting(XmlItem transaction)
    {
        var reporting = activity.First("reporting-org");
        if (reporting is not null)
        {
            dataset.Log.Note(
                "a transaction without a provider: the reporting organization is taken for it",
                transaction.Place,
                null,
                reporting["ref"] ?? _bodies.TextOf(reporting));
        }

        return reporting;
    }

    // All other values of a transaction.
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

    private void Tie(TieDraft tie, string source, XmlItem at, Says says) =>
        dataset.Evidence(
            dataset.Tie(tie),
            source,
            at.Locator,
            says,
            null,
            at.Place);

    // What consists of other elements is known by its sum and period, its address or its name. Contacts are people's own.
    private void Keep(EntryDraft project, XmlItem item)
    {
        if (TextOf(item) is { } text)
        {
            dataset.Attribute(project, item.Name, text, item.Place);
            return;
        }

        var number = _kept[item.Name] = _kept.GetValueOrDefault(item.Name) + 1;
        var named = item.Name is "location" or "result" ? item.First("name") ?? item.First("title") : null;
        var stated = new IatiBudget(item, activity["default-currency"]).InWords is { Length: > 0 } sum ? sum
            : named is null ? null
            : _bodies.TextOf(named);
        if (number > MostOfAKind || stated is null && !IatiBodies.TryLink(project, item))
        {
            dataset.Log.Note($"{item.Name}: left out", item.Place);
        }
        else
        {
            dataset.Attribute(project, item.Name, stated, item.Place);
        }
    }

    // The code, the first text, or both.
    private string? TextOf(XmlItem item)
    {
        var code = item["code"];
        var text = _bodies.TextOf(item) ?? code;
        return text is null || code is null || code == text ? text : $"{code}: {text}";
    }
}
