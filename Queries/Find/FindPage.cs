using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Takes entries in any order and keeps one page of them: the best after the cursor, in a heap with the worst on top. It counts facets on the way, so that
/// thousands of entries cost one pass and no sorting.
/// </summary>
internal sealed class FindPage
{
    private readonly Network _network;
    private readonly FindCursor? _after;
    private readonly byte[]? _afterId;
    private readonly int _atMost;
    private readonly PriorityQueue<Place, Place> _kept;
    private readonly WorstFirst _worstFirst;
    private readonly bool[] _kindAsked = new bool[(int)Kind.Country + 1];
    private readonly bool[] _countryAsked;
    private readonly int[] _kinds;
    private readonly int[] _countries;
    private Place _worst;
    private int _total;
    private int _behindCursor;

    public FindPage(Network network, Find question)
    {
        _network = network;
        _atMost = question.AtMost;
        _worstFirst = new WorstFirst(network);
        _kept = new PriorityQueue<Place, Place>(_atMost + 1, _worstFirst);
        _countryAsked = new bool[network.CountryCodes.Length];
        _kinds = new int[_kindAsked.Length];
        _countries = new int[_countryAsked.Length];
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

        if (question.After is { } after)
        {
            _after = FindCursor.TryParse(after, out var cursor) ? cursor : throw new ArgumentException("Not a cursor", nameof(question));
            _afterId = System.Text.Encoding.ASCII.GetBytes(cursor.Id.Value);
        }
    }

    /// <summary>Takes an entry, once.</summary>
    public void Add(int entry, int score)
    {
        var (kind, country) = (_network.Kinds[entry], _network.Countries[entry]);
        var (ofKind, ofCountry) = (_kindAsked[kind], _countryAsked[country]);
        _kinds[kind] += ofCountry ? 1 : 0;
        _countries[country] += ofKind ? 1 : 0;
        if (!ofKind || !ofCountry)
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

    /// <summary>The page.</summary>
    /// <param name="matchedName">By which name an entry was found.</param>
    public Findings Findings(Func<int, string> matchedName)
    {
        var items = new Finding[_kept.Count];
        var last = default(Place);
        for (var i = items.Length - 1; i >= 0; i--)
        {
            var place = _kept.Dequeue();
            last = i == items.Length - 1 ? place : last;
            items[i] = Item(place, matchedName(place.Entry));
        }

        var next = items.Length > 0 && _behindCursor > items.Length ? new FindCursor(last.Score, items[^1].Id).ToString() : null;
        return new Findings(items, _total, new Facets(Counts(_kinds, k => Words<Kind>.Of((Kind)k)), Counts(_countries, c => _network.CountryCodes[c])), next);
    }

    private bool IsBehind(FindCursor after, int entry, int score) =>
        score < after.Score || (score == after.Score && _network.Ids.Utf8(entry).SequenceCompareTo(_afterId) > 0);

    private Finding Item(Place place, string matchedName)
    {
        var kind = _network.KindOf(place.Entry);
        return new Finding(
            RecordId.Trusted(_network.Ids[place.Entry]),
            kind.Family(),
            kind,
            _network.Pool[_network.Names[place.Entry]],
            _network.Countries[place.Entry] is var country and > 0 ? _network.CountryCodes[country] : null,
            matchedName,
            place.Score / (double)NameMatch.Perfect)
        {
            Period = Actors.PeriodOf(_network, place.Entry),
        };
    }

    private static OrderedDictionary<string, int> Counts(int[] counts, Func<int, string> key)
    {
        var named = new List<(string Key, int Count)>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0 && key(i) is { Length: > 0 } word)
            {
                named.Add((word, counts[i]));
            }
        }

        named.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key));
        var answer = new OrderedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, count) in named)
        {
            answer.Add(word, count);
        }

        return answer;
    }

    private readonly record struct Place(int Score, int Entry);

    /// <summary>The order of answers (best score first, then id) turned round.</summary>
    private sealed class WorstFirst(Network network) : IComparer<Place>
    {
        public int Compare(Place x, Place y) =>
            x.Score != y.Score ? x.Score.CompareTo(y.Score)
            : x.Entry < network.StakeholderCount == y.Entry < network.StakeholderCount ? y.Entry.CompareTo(x.Entry)
            : network.Ids.Utf8(y.Entry).SequenceCompareTo(network.Ids.Utf8(x.Entry));
    }
}
