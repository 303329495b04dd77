namespace StakeholderGraph.Tests.Networks;

/// <summary>
/// A dataset written in a test: <c>new TestDataset("d").Person("ada").Body("ilo").Event("forum").Tie("ada", TieType.Attends, "forum")</c>.
/// By default, a tie gets a separate id and evidence from the source <c>paper</c>.
/// </summary>
public sealed class TestDataset(string name) : IDatasetContent
{
    private readonly List<Source> _sources = [];
    private readonly List<Stakeholder> _stakeholders = [];
    private readonly List<Engagement> _engagements = [];
    private readonly List<OtherName> _names = [];
    private readonly List<Tie> _ties = [];
    private readonly List<Evidence> _evidence = [];
    private readonly HashSet<string> _idsOfTies = new(StringComparer.Ordinal);

    public Dataset Dataset { get; init; } = new(RecordId.Parse(name), $"Test dataset {name}", "CC0-1.0", "the tests");

    public RecordCounts Counts => new(_stakeholders.Count, _engagements.Count, _names.Count, _ties.Count, _evidence.Count, _sources.Count);

    public string ContentHash => StakeholderGraph.ContentHash.Of(this);

    public IEnumerable<Source> Sources() => _sources;

    public IEnumerable<Stakeholder> Stakeholders() => _stakeholders;

    public IEnumerable<Engagement> Engagements() => _engagements;

    public IEnumerable<OtherName> Names() => _names;

    public IEnumerable<Tie> Ties() => _ties;

    public IEnumerable<Evidence> Evidence() => _evidence;

    public TestDataset Add(Stakeholder stakeholder)
    {
        _stakeholders.Add(stakeholder);
        return this;
    }

    public TestDataset Add(Engagement engagement)
    {
        _engagements.Add(engagement);
        return this;
    }

    public TestDataset Add(Source source)
    {
        _sources.Add(source);
        return this;
    }

    public TestDataset Add(OtherName otherName)
    {
        _names.Add(otherName);
        return this;
    }

    public TestDataset Add(Tie tie, params Evidence[] evidence)
    {
        _ties.Add(tie);
        _idsOfTies.Add(tie.Id.Value);
        _evidence.AddRange(evidence);
        return this;
    }

    public TestDataset Person(string id, string? country = null, string? called = null) => Body(id, Kind.Person, country, called);

    public TestDataset Body(string id, Kind kind = Kind.Other, string? country = null, string? called = null) =>
        Add(new Stakeholder(Id(id), kind, called ?? id) { Country = country });

    public TestDataset Event(string id, string? from = null, string? to = null, Kind kind = Kind.Event, params string[] topics) =>
        Add(new Engagement(Id(id), kind, id) { Period = Time(from, to), Topics = [.. topics] });

    /// <summary>Adds an engagement in several countries; the first one is its main country.</summary>
    public TestDataset EventIn(string id, params string[] countries) =>
        Add(new Engagement(Id(id), Kind.Event, id) { Country = countries[0], OtherCountries = [.. countries[1..]] });

    public TestDataset Source(string id, string publisher = "The Paper", string? published = null) =>
        Add(new Source(Id(id), $"Document {id}", publisher, published is null ? null : PartialDate.Parse(published), null, null));

    /// <summary>
    /// Adds a tie with the id <c>from-type-to</c> and evidence in the form <c>source</c>, <c>source:announced</c> or <c>source:denied</c>.
    /// </summary>
    public TestDataset Tie(
        string from,
        TieType type,
        string to,
        string? onBehalfOf = null,
        string? begin = null,
        string? end = null,
        string[]? evidence = null,
        Money? amount = null,
        params (string Key, string Value)[] attributes)
    {
        var plain = $"{from}-{Words<TieType>.Of(type)}-{to}";
        var id = Id(_idsOfTies.Contains(plain) ? $"{plain}-{_ties.Count}" : plain);
        if (evidence is null && !_sources.Exists(s => s.Id.Value == "paper"))
        {
            Source("paper");
        }

        return Add(
            new Tie(id, type, Id(from), Id(to))
            {
                OnBehalfOf = onBehalfOf is null ? null : Id(onBehalfOf),
                Period = Time(begin, end),
                Amount = amount,
                Attributes = Entry.NoAttributes.AddRange(attributes.Select(a => KeyValuePair.Create(a.Key, a.Value))),
            },
            [.. (evidence ?? ["paper"]).Select(text => Evident(id, text))]);
    }

    /// <summary>A copy with the same or another name, with changed records and without some ties; duplicate evidence is removed.</summary>
    public TestDataset Copy(
        string? name = null,
        Func<Tie, Tie>? tie = null,
        Func<Stakeholder, Stakeholder>? stakeholder = null,
        Func<Engagement, Engagement>? engagement = null,
        Func<Evidence, Evidence>? evidence = null,
        Func<Source, Source>? source = null,
        Func<Tie, bool>? drop = null)
    {
        var copy = new TestDataset(name ?? Dataset.Name.Value);
        _sources.ForEach(s => copy.Add(source?.Invoke(s) ?? s));
        _stakeholders.ForEach(s => copy.Add(stakeholder?.Invoke(s) ?? s));
        _engagements.ForEach(e => copy.Add(engagement?.Invoke(e) ?? e));
        _names.ForEach(n => copy.Add(n));
        foreach (var one in _ties.Where(t => drop?.Invoke(t) != true))
        {
            var said = _evidence.Where(e => e.Tie == one.Id).Select(e => evidence?.Invoke(e) ?? e);
            copy.Add(tie?.Invoke(one) ?? one, [.. said.DistinctBy(e => (e.Source, e.Locator, e.Says))]);
        }

        return copy;
    }

    private static RecordId Id(string id) => RecordId.Parse(id);

    private static Period Time(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : to == "?" ? PartialDate.NotKnown : PartialDate.Parse(to));

    private static Evidence Evident(RecordId tie, string text)
    {
        var parts = text.Split(':');
        var says =
            parts.Length == 1 ? Says.Confirmed
            : Words<Says>.TryParse(parts[1], out var word) ? word
            : throw new FormatException(text);
        return new Evidence(tie, Id(parts[0]), null, says, null);
    }
}
