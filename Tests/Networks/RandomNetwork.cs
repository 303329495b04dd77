using System.Collections.Immutable;

namespace StakeholderGraph.Tests.Networks;

/// <summary>
/// Small networks and scopes from a seed, dense enough that all rules interact: two overlapping datasets, persons with several bodies,
/// partial and open dates, denials, successions that split, merge and form circles.
/// </summary>
internal sealed class RandomNetwork(int seed)
{
    private static readonly string[] Persons = ["ada", "bob", "cleo", "dan"];
    private static readonly string[] Bodies = ["Ministry", "KM", "agency", "ilo", "iom", "union", "zvezda"];
    private static readonly string[] Events = ["forum", "meeting", "project", "talks", "treaty"];
    private static readonly string[] Papers = ["bulletin", "letter", "news", "paper"];
    private static readonly string?[] Dates =
        [null, "2009", "2010", "2010-06", "2011", "2011-03", "2011-03-30", "2011-03-31", "2011-04", "2012", "2013-01-15"];

    private readonly Random _random = new(seed);

    public static IReadOnlyList<RecordId> Stakeholders { get; } = [.. Persons.Concat(Bodies).Select(RecordId.Parse)];

    public static IReadOnlyList<RecordId> Engagements { get; } = [.. Events.Select(RecordId.Parse)];

    public TestDataset[] Datasets()
    {
        TestDataset[] datasets = [new("first"), new("second")];
        Everywhere(datasets, Papers.Select(p => (Action<TestDataset>)(d => d.Add(SourceOf(p)))));
        Everywhere(datasets, Persons.Select(p => (Action<TestDataset>)(d => d.Person(p))));
        foreach (var body in Bodies)
        {
            var (kind, country) = (Pick(Kind.Ministry, Kind.Union, Kind.InternationalOrganization), Pick(null, "KG", "KZ", "TJ"));
            Everywhere(datasets, [d => d.Body(body, kind, country)]);
        }

        foreach (var name in Events)
        {
            var (from, to) = Time();
            string[] topics = Chance(0.5) ? ["migration"] : Chance(0.5) ? ["Трудово\u0438\u0306", "wages"] : [];
            var place = PlaceOf(Array.IndexOf(Events, name));
            Everywhere(
                datasets,
                [
                    d => d.Add(new Engagement(RecordId.Parse(name), Kind.Event, name)
                    {
                        Period = new(Date(from), Date(to)),
                        Topics = [.. topics],
                        Country = place.Length > 0 ? place[0] : null,
                        OtherCountries = [.. place.Skip(1)],
                        Description = (seed + name.Length) % 3 == 0 ? $"About {name}." : null,
                    }),
                ]);
        }

        foreach (var (type, from, to, onBehalfOf) in Ties().DistinctBy(t => (t.Type, t.From, t.To, t.OnBehalfOf)))
        {
            Add(datasets, type, from, to, onBehalfOf);
        }

        return seed % 3 == 0 ? [Numbered(datasets[0], _ => 0), Numbered(datasets[1], place => -place)] : datasets;
    }

    /// <summary>
    /// A dataset that numbers its ties and sources from 1 in its own order, so that the same ids mean other records in another dataset.
    /// </summary>
    private static TestDataset Numbered<TKey>(TestDataset dataset, Func<int, TKey> order)
    {
        var ties = Numbers("t", dataset.Ties().Select(t => t.Id));
        var sources = Numbers("s", dataset.Sources().Select(s => s.Id));
        var copy = new TestDataset(dataset.Dataset.Name.Value);
        dataset.Stakeholders().ToList().ForEach(s => copy.Add(s));
        dataset.Engagements().ToList().ForEach(e => copy.Add(e));
        dataset.Names().ToList().ForEach(n => copy.Add(n));
        dataset.Sources().ToList().ForEach(s => copy.Add(s with { Id = sources[s.Id] }));
        dataset.Ties().ToList().ForEach(t => copy.Add(
            t with { Id = ties[t.Id] },
            [.. dataset.Evidence().Where(e => e.Tie == t.Id).Select(e => e with { Tie = ties[e.Tie], Source = sources[e.Source] })]));
        return copy;

        // Some ties of the two datasets have the same number and are one tie, others are not.
        Dictionary<RecordId, RecordId> Numbers(string letter, IEnumerable<RecordId> ids) => ids
            .Select((id, place) => (id, place)).OrderBy(i => order(i.place / 3)).Select((i, number) => (i.id, number))
            .ToDictionary(i => i.id, i => RecordId.Parse($"{letter}{i.number + 1}"));
    }

    public Scope Scope() => new()
    {
        Level = Pick(Level.Stakeholder, Level.Organization, Level.Country),
        Lineage = Chance(0.4),
        Roles = Chance(0.2) ? [TieType.Invited, TieType.Attends, TieType.Hosts] : [],
        Time = Chance(0.3) ? Asked() : default,
        KnownBy = Chance(0.2) ? PartialDate.Parse(Pick("2010", "2011-03-30", "2011-03", "2012")) : null,
        MinSources = Chance(0.2) ? _random.Next(3) : 0,
        MinPublishers = Chance(0.1) ? _random.Next(3) : 0,
        Statuses = Chance(0.2) ? [Pick(TieStatus.Confirmed, TieStatus.Announced), TieStatus.Disputed] : [],
        Kinds = Chance(0.2) ? [Kind.Ministry, Kind.Person] : [],
        Countries = Chance(0.2) ? [Pick("KZ", "KG", "XX"), "TJ"] : [],
        Topics = Chance(0.15) ? [Pick("MIGRATION", "ТРУДОВОЙ", "nothing")] : [],
        Datasets = Chance(0.2) ? [RecordId.Parse(Pick("first", "second", "third"))] : [],
    };

    public RecordId Stakeholder() => Stakeholders[_random.Next(Stakeholders.Count)];

    public ImmutableArray<RecordId> Parties() => [.. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Stakeholder())];

    public T Pick<T>(params T[] items) => items[_random.Next(items.Length)];

    private IEnumerable<(TieType Type, string From, string To, string? OnBehalfOf)> Ties()
    {
        for (var i = 0; i < 26; i++)
        {
            var who = Chance(0.6) ? Pick(Persons) : Pick(Bodies);
            yield return (Pick([.. TieRules.Participations]), who, Pick(Events), Chance(0.25) ? Pick(Bodies) : null);
        }

        for (var i = 0; i < 6; i++)
        {
            yield return (TieType.Represents, Pick(Persons), Pick(Bodies), null);
        }

        for (var i = _random.Next(6); i > 0; i--)
        {
            var body = _random.Next(Bodies.Length);
            yield return (TieType.Succeeds, Bodies[body], Bodies[(body + _random.Next(1, Bodies.Length)) % Bodies.Length], null);
        }

        yield return (Pick(TieType.Heads, TieType.WorksFor, TieType.Advises), Pick(Persons), Pick(Bodies), null);
        yield return (TieType.CooperatesWith, Pick("ilo", "iom"), Pick("union", "agency"), null);
        yield return (TieType.PartOf, "forum", "project", null);
        yield return (TieType.Funds, "ilo", "union", null);
    }

    private void Add(TestDataset[] datasets, TieType type, string from, string to, string? onBehalfOf)
    {
        var (begin, end) = Chance(0.3) ? Time() : default;
        var id = RecordId.Parse($"{from}-{Words<TieType>.Of(type)}-{to}{(onBehalfOf is null ? "" : "-for-" + onBehalfOf)}");
        var tie = new Tie(id, type, RecordId.Parse(from), RecordId.Parse(to))
        {
            OnBehalfOf = onBehalfOf is null ? null : RecordId.Parse(onBehalfOf),
            Period = new(Date(begin), Date(end)),
            Title = Chance(0.2) ? "Delegate" : null,
            Amount = AmountOf(type, id),
        };
        foreach (var dataset in _random.Next(3) switch { 0 => datasets[..1], 1 => datasets[1..], _ => datasets })
        {
            dataset.Add(tie with { Attributes = AttributesOf(id, dataset) }, EvidenceOf(id, dataset));
        }
    }

    private Evidence[] EvidenceOf(RecordId tie, TestDataset dataset)
    {
        var evidence = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => new Evidence(
            tie, RecordId.Parse(Pick(Papers)), Chance(0.5) ? null : Pick("paragraph 1", "paragraph 2"),
            Chance(0.12) ? Says.Denied : Chance(0.6) ? Says.Confirmed : Says.Announced, dataset.Dataset.Name.Value));
        return [.. evidence.DistinctBy(e => (e.Source, e.Locator, e.Says))];
    }

    private Period Asked()
    {
        var (from, to) = Time();
        return new Period(Date(from), to == "?" ? null : Date(to));
    }

    private (string? From, string? To) Time()
    {
        var (from, to) = (Pick(Dates), Pick(Dates));
        return Chance(0.1) ? (from, "?") : Period.IsOrdered(Date(from), Date(to)) ? (from, to) : (from, null);
    }

    private static PartialDate? Date(string? text) =>
        text is null ? null : text == "?" ? PartialDate.NotKnown : PartialDate.Parse(text);

    private string[] PlaceOf(int engagement) => ((seed + engagement) % 4) switch
    {
        0 => [],
        1 => ["KG"],
        2 => ["KZ", "TJ"],
        _ => ["TJ", "KG", "UZ"],
    };

    private Money? AmountOf(TieType type, RecordId tie) => ((seed + tie.Value.Length) % 3, type) switch
    {
        (0, _) or (_, not (TieType.Funds or TieType.Hosts or TieType.Owns)) => null,
        (1, _) => new Money(1_000_000.5m * tie.Value.Length, "USD"),
        _ => new Money(-20, "KZT"),
    };

    private ImmutableSortedDictionary<string, string> AttributesOf(RecordId tie, TestDataset by) => ((seed + tie.Value.Length) % 4) switch
    {
        0 => Entry.NoAttributes.Add("said-by", by.Dataset.Name.Value).Add("share", "a|b = 2\\3"),
        1 => Entry.NoAttributes.Add($"of-{by.Dataset.Name}", "1"),
        _ => Entry.NoAttributes,
    };

    private Source SourceOf(string paper) =>
        new(RecordId.Parse(paper), $"Document {paper}", Publisher(paper), Date(Published(paper)), null, null)
        {
            Retrieved = paper == "news" ? Date("2010") : paper == "letter" && seed % 2 == 0 ? Date("2011-03-31") : null,
        };

    private static string Publisher(string paper) =>
        paper switch { "letter" => "\u200Bthe \u00A0Pre\u00ADss", "news" => "THE PRESS", "paper" => "The Press", _ => "The Bulletin" };

    private static string? Published(string paper) =>
        paper switch
        {
            "bulletin" => "2011-03-30",
            "letter" => null,
            "news" => "2011-03-31",
            _ => "2010",
        };

    private static void Everywhere(TestDataset[] datasets, IEnumerable<Action<TestDataset>> records)
    {
        foreach (var record in records)
        {
            Array.ForEach(datasets, record.Invoke);
        }
    }

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
