namespace StakeholderGraph.Neo4j;

/// <summary>An entry that was found.</summary>
internal sealed record Found(RecordId Id, Kind Kind, IReadOnlyList<string> Countries, string Name, string MatchedName, int Score);

/// <summary>
/// Collects results in any order, counts them and keeps one page: the best after the cursor. It does for a database what <see
/// cref="FindPage"/> does for a network.
/// </summary>
internal sealed class FoundPage(Find question)
{
    /// <summary>The reverse of the order of answers (best score first, then id).</summary>
    private static readonly Comparer<Found> WorstFirst =
        Comparer<Found>.Create((a, b) => a.Score != b.Score ? a.Score.CompareTo(b.Score) : RecordId.Order.Compare(b.Id, a.Id));

    private readonly FindCursor? _after = question.Cursor;
    private readonly Dictionary<Kind, int> _kinds = [];
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _topics = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _topicNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _topicsAsked = [.. question.Topics.Select(ComparableText.Of)];
    private readonly YearCounts _years = new();
    private readonly PriorityQueue<Found, Found> _kept = new(WorstFirst);
    private int _behindCursor;
    private int _total;

    /// <summary>The number of entries that were added, regardless of filters.</summary>
    public int Added { get; private set; }

    /// <summary>Adds an entry, once.</summary>
    public void Add(Found found)
    {
        Added++;
        if (
            Count(found.Kind, found.Countries, [], default, 1)
            && (
                _after is not { } after
                || found.Score < after.Score
                || (found.Score == after.Score && RecordId.Order.Compare(found.Id, after.Id) > 0)))
        {
            Keep(found);
        }
    }

    /// <summary>
    /// Counts an entry by kind, countries and, for engagements, topics and period; returns whether it passes the filters.
    /// </summary>
    public bool Count(Kind kind, IReadOnlyList<string> countries, IReadOnlyList<string> topics, Period period, int count)
    {
        var (begin, end) = (period.From?.Year ?? 0, period.To?.Year ?? 0);
        var keys = topics.Select(KeyOf).Distinct(StringComparer.Ordinal).ToList();
        var ofKind = question.Kinds.IsEmpty || question.Kinds.Contains(kind);
        var ofCountry = question.Countries.IsEmpty || countries.Any(question.Countries.Contains);
        var ofTopic = question.Topics.IsEmpty || keys.Exists(_topicsAsked.Contains);
        var ofYear = question.Years.IsEmpty || question.Years.Any(year => YearCounts.IsIn(year, begin, end));
        if (ofCountry && ofTopic && ofYear)
        {
            _kinds[kind] = _kinds.GetValueOrDefault(kind) + count;
        }

        foreach (var country in ofKind && ofTopic && ofYear ? countries : [])
        {
            _countries[country] = _countries.GetValueOrDefault(country) + count;
        }

        foreach (var key in ofKind && ofCountry && ofYear ? keys : [])
        {
            _topics[key] = _topics.GetValueOrDefault(key) + count;
        }

        if (ofKind && ofCountry && ofTopic)
        {
            _years.Add(begin, end, count);
        }

        var isAsked = ofKind && ofCountry && ofTopic && ofYear;
        _total += isAsked ? count : 0;
        return isAsked;
    }

    /// <summary>
    /// A topic in the form in which it is compared; among topics that compare as equal, the first in ordinal order is shown.
    /// </summary>
    private string KeyOf(string topic)
    {
        var key = ComparableText.Of(topic);
        _topicNames[key] = _topicNames.TryGetValue(key, out var known) && string.CompareOrdinal(known, topic) <= 0 ? known : topic;
        return key;
    }

    /// <summary>Adds an entry that passes the filters and is after the cursor, without counting it.</summary>
    public void Keep(Found found)
    {
        _behindCursor++;
        if (_kept.Count < question.AtMost)
        {
            _kept.Enqueue(found, found);
        }
        else if (WorstFirst.Compare(found, _kept.Peek()) > 0)
        {
            _kept.DequeueEnqueue(found, found);
        }
    }

    /// <summary>The page.</summary>
    public Findings Findings()
    {
        var items = new Finding[_kept.Count];
        var last = items.Length > 0 ? _kept.Peek() : null;
        for (var i = items.Length - 1; i >= 0; i--)
        {
            var found = _kept.Dequeue();
            items[i] = new Finding(
                found.Id,
                found.Kind.Family(),
                found.Kind,
                found.Name,
                found.Countries.Count > 0 ? found.Countries[0] : null,
                found.MatchedName,
                found.Score / (double)NameMatch.Perfect)
            {
                OtherCountries = found.Countries.Count > 1 ? [.. found.Countries.Skip(1)] : null,
            };
        }

        return new Findings(
            items,
            _total,
            new Facets(
                FindPage.MostOf([.. _kinds.Select(k => (Words<Kind>.Of(k.Key), k.Value))], int.MaxValue),
                FindPage.MostOf([.. _countries.Select(c => (c.Key, c.Value))], int.MaxValue),
                FindPage.MostOf([.. _topics.Select(t => (_topicNames[t.Key], t.Value))], Facets.MaxValues),
                _years.Counts()),
            last is not null && _behindCursor > items.Length
                ? new FindCursor(last.Score, last.Id, question.QuestionHash).ToString()
                : null);
    }
}
