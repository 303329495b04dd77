using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Collects entries in any order and keeps one page of them: the best after the cursor, in a heap with the worst on top. It also counts
/// facets, so that thousands of entries need one pass and no sorting.
/// </summary>
internal sealed class FindPage
{
    private readonly Network _network;
    private readonly FieldIndex _fields;
    private readonly FindCursor? _after;
    private readonly byte[]? _afterId;
    private readonly int _atMost;
    private readonly PriorityQueue<Place, Place> _kept;
    private readonly WorstFirst _worstFirst;
    private readonly bool[] _kindAsked = new bool[(int)Kind.Country + 1];
    private readonly bool[] _countryAsked;
    private readonly bool[]? _topicAsked;
    private readonly bool _isFiltered;
    private readonly Find _question;
    private readonly int[] _kinds;
    private readonly int[] _countries;
    private readonly int[] _topics;
    private readonly YearCounts _years = new();
    private Place _worst;
    private int _total;
    private int _behindCursor;

    public FindPage(Network network, Find question)
    {
        _network = network;
        (_question, _fields) = (question, network.Fields);
        _atMost = question.AtMost;
        _worstFirst = new WorstFirst(network);
        _kept = new PriorityQueue<Place, Place>(_atMost + 1, _worstFirst);
        _countryAsked = new bool[network.CountryCodes.Length];
        _kinds = new int[_kindAsked.Length];
        _countries = new int[_countryAsked.Length];
        _topics = new int[_fields.TopicNames.Length];
        _topicAsked = TopicsAsked(_fields, question);
        _isFiltered = !question.Kinds.IsEmpty || !question.Countries.IsEmpty || _topicAsked is not null || !question.Years.IsEmpty;
        Array.Fill(_kindAsked, question.Kinds.IsEmpty);
        Array.Fill(_countryAsked, question.Countries.IsEmpty);
        foreach (var kind in question.Kinds)
        {
            _kindAsked[(int)kind] = true;
        }

        foreach (var country in question.Countries)
        {
            if (Array.BinarySearch(network.CountryCodes, country, StringComparer.Ordinal) is var code and > 0)
            {
                _countryAsked[code] = true;
            }
        }

        _after = question.Cursor;
        _afterId = _after is { } after ? System.Text.Encoding.ASCII.GetBytes(after.Id.Value) : null;
    }

    /// <summary>Adds an entry, once.</summary>
    public void Add(int entry, int score)
    {
        var engagement = _question.InNamesAlone ? -1 : entry - _network.StakeholderCount;
        if (!_isFiltered)
        {
            Count(entry, engagement);
        }
        else if (!IsAsked(entry, engagement))
        {
            return;
        }

        _total++;
        if (_after is { } after && !IsBehind(after, entry, score))
        {
            return;
        }

        _behindCursor++;
        var place = new Place(score, entry);
        if (_kept.Count < _atMost)
        {
            _kept.Enqueue(place, place);
            _worst = _kept.Peek();
        }
        else if (score >= _worst.Score && _worstFirst.Compare(place, _worst) > 0)
        {
            _kept.EnqueueDequeue(place, place);
            _worst = _kept.Peek();
        }
    }

    /// <summary>Counts an entry when there are no filters.</summary>
    private void Count(int entry, int engagement)
    {
        _kinds[_network.Kinds[entry]]++;
        _countries[_network.Countries[entry]]++;
        foreach (var country in _network.OtherCountriesOf(entry))
        {
            _countries[country]++;
        }

        if (engagement >= 0)
        {
            CountTopics(_fields.Topics[engagement]);
            _years.Add(PartialDate.YearOf(_network.Begins[entry]), PartialDate.YearOf(_network.Ends[entry]));
        }
    }

    /// <summary>Counts an entry for each facet without the facet's own filter, and returns whether it passes all filters.</summary>
    private bool IsAsked(int entry, int engagement)
    {
        var (kind, country) = (_network.Kinds[entry], _network.Countries[entry]);
        var topics = engagement < 0 ? [] : _fields.Topics[engagement];
        var (begin, end) = engagement < 0 ? (0, 0) : (PartialDate.YearOf(_network.Begins[entry]), PartialDate.YearOf(_network.Ends[entry]));
        var others = _network.OtherCountriesOf(entry);
        var (ofKind, ofTopic, ofYear) = (_kindAsked[kind], IsOfTopic(topics), IsOfYear(begin, end));
        var ofCountry = _countryAsked[country] || IsOfAsked(others);
        var missed = (ofKind ? 0 : 1) + (ofCountry ? 0 : 1) + (ofTopic ? 0 : 1) + (ofYear ? 0 : 1);
        _kinds[kind] += missed == 0 || (missed == 1 && !ofKind) ? 1 : 0;
        var countsCountries = missed == 0 || (missed == 1 && !ofCountry) ? 1 : 0;
        _countries[country] += countsCountries;
        foreach (var other in others)
        {
            _countries[other] += countsCountries;
        }

        if (engagement >= 0 && (missed == 0 || (missed == 1 && !ofTopic)))
        {
            CountTopics(topics);
        }

        if (engagement >= 0 && (missed == 0 || (missed == 1 && !ofYear)))
        {
            _years.Add(begin, end);
        }

        return missed == 0;
    }

    /// <summary>The page.</summary>
    /// <param name="matched">
    /// Returns the name by which an entry was found, given its preferred name, or the fields by which it was found.
    /// </param>
    public Findings Findings(Func<Place, string, (string Name, IReadOnlyList<MatchedWord>? Words)> matched)
    {
        var items = new Finding[_kept.Count];
        var last = default(Place);
        for (var i = items.Length - 1; i >= 0; i--)
        {
            var place = _kept.Dequeue();
            last = i == items.Length - 1 ? place : last;
            var name = _network.Pool[_network.Names[place.Entry]];
            items[i] = Item(place, name, matched(place, name));
        }

        var next = items.Length > 0 && _behindCursor > items.Length
            ? new FindCursor(last.Score, items[^1].Id, _question.QuestionHash).ToString()
            : null;
        var facets = new Facets(
            Counts(_kinds, k => Words<Kind>.Of((Kind)k)),
            Counts(_countries, c => _network.CountryCodes[c]),
            Counts(_topics, t => _fields.TopicNames[t], Facets.MaxValues),
            _years.Counts());
        return new Findings(items, _total, facets, next);
    }

    private bool IsBehind(FindCursor after, int entry, int score) =>
        score < after.Score || (score == after.Score && _network.Ids.Utf8(entry).SequenceCompareTo(_afterId) > 0);

    private bool IsOfTopic(ReadOnlySpan<int> topics)
    {
        foreach (var topic in _topicAsked is null ? [] : topics)
        {
            if (_topicAsked![topic])
            {
                return true;
            }
        }

        return _topicAsked is null;
    }

    private bool IsOfAsked(ReadOnlySpan<ushort> countries)
    {
        foreach (var country in countries)
        {
            if (_countryAsked[country])
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfYear(int begin, int end)
    {
        foreach (var year in _question.Years)
        {
            if (YearCounts.IsIn(year, begin, end))
            {
                return true;
            }
        }

        return _question.Years.IsEmpty;
    }

    /// <summary>Counts topics; two that compare as equal have one number.</summary>
    private void CountTopics(ReadOnlySpan<int> topics)
    {
        for (var t = 0; t < topics.Length; t++)
        {
            _topics[topics[t]] += topics[..t].Contains(topics[t]) ? 0 : 1;
        }
    }

    private static bool[]? TopicsAsked(FieldIndex fields, Find question)
    {
        var asked = question.Topics.Select(ComparableText.Of).ToHashSet(StringComparer.Ordinal);
        return asked.Count == 0 ? null : Array.ConvertAll(fields.TopicKeys, asked.Contains);
    }

    private Finding Item(Place place, string name, (string Name, IReadOnlyList<MatchedWord>? Words) matched)
    {
        var kind = _network.KindOf(place.Entry);
        return new Finding(
            RecordId.Trusted(_network.Ids[place.Entry]),
            kind.Family(),
            kind,
            name,
            Actors.CodeOf(_network, place.Entry),
            matched.Name,
            place.Score / (double)NameMatch.Perfect)
        {
            OtherCountries = Actors.OtherCodesOf(_network, place.Entry),
            Period = Actors.PeriodOf(_network, place.Entry),
            Matched = matched.Words,
        };
    }

    private static OrderedDictionary<string, int> Counts(int[] counts, Func<int, string> key, int atMost = int.MaxValue)
    {
        var counted = new List<(string Key, int Count)>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0 && key(i) is { Length: > 0 } named)
            {
                counted.Add((named, counts[i]));
            }
        }

        return MostOf(counted, atMost);
    }

    /// <summary>The values with the highest counts; among equal ones, the first in ordinal order.</summary>
    public static OrderedDictionary<string, int> MostOf(IReadOnlyCollection<(string Key, int Count)> counts, int atMost)
    {
        var most =
            counts.Count <= atMost
                ? counts
                : counts.OrderByDescending(one => one.Count).ThenBy(one => one.Key, StringComparer.Ordinal).Take(atMost);
        (string Key, int Count)[] inOrder = [.. most];
        Array.Sort(inOrder, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var kept = new OrderedDictionary<string, int>(inOrder.Length, StringComparer.Ordinal);
        foreach (var (key, count) in inOrder)
        {
            kept.Add(key, count);
        }

        return kept;
    }

    /// <summary>An entry with its score.</summary>
    public readonly record struct Place(int Score, int Entry);

    /// <summary>The reverse of the order of answers (best score first, then id).</summary>
    private sealed class WorstFirst(Network network) : IComparer<Place>
    {
        public int Compare(Place x, Place y) =>
            x.Score != y.Score ? x.Score.CompareTo(y.Score)
            : x.Entry < network.StakeholderCount == y.Entry < network.StakeholderCount ? y.Entry.CompareTo(x.Entry)
            : network.Ids.Utf8(y.Entry).SequenceCompareTo(network.Ids.Utf8(x.Entry));
    }
}
