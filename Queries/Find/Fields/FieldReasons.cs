using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Finds the field by which a record has each word: the nearest field, and the first among equally near ones.</summary>
internal sealed class FieldReasons(Network network, FieldQuery query)
{
    /// <summary>The maximum length of a text that is given as a reason.</summary>
    private const int MostLetters = 120;

    private readonly FieldRanges _ranges = new(network, query);
    private readonly List<int> _near = [];

    /// <summary>The words that an entry has, in the order of the search text.</summary>
    public IReadOnlyList<MatchedWord> Of(int entry)
    {
        var matched = new List<MatchedWord>();
        foreach (var w in FieldQuery.Numbers(query.Required))
        {
            if ((OwnName(entry, w) ?? OwnField(entry, w) ?? Neighbour(entry, w)) is { } reason)
            {
                matched.Add(reason);
            }
        }

        return matched;
    }

    private MatchedWord? OwnName(int entry, int w) =>
        NameOf(entry, w) is { } name ? new MatchedWord(query.Typed[w], FindField.Name, Cut(name)) : null;

    private MatchedWord? OwnField(int entry, int w)
    {
        var kind = network.KindOf(entry);
        if ((query.Kinds[w] & KindWords.Bit(kind)) != 0)
        {
            return new MatchedWord(query.Typed[w], FindField.Kind, Words<Kind>.Of(kind));
        }

        if (CountryOf(entry, w) is { } code)
        {
            return new MatchedWord(query.Typed[w], FindField.Country, code);
        }

        return IsOfTime(entry, w)
            ? new MatchedWord(query.Typed[w], FindField.Period, network.PeriodOf(entry).ToString())
            : OwnText(entry, w);
    }

    private MatchedWord? OwnText(int entry, int w)
    {
        var texts = network.Fields.Texts;
        foreach (var text in TextsWith(w))
        {
            if (texts.Entries[text].Contains(entry))
            {
                return new MatchedWord(query.Typed[w], texts.Fields[text], Cut(texts.Texts[text]));
            }
        }

        return null;
    }

    private MatchedWord? Neighbour(int entry, int w)
    {
        _near.Clear();
        if (entry >= network.StakeholderCount)
        {
            Neighbours.AddParticipants(network, entry, _near);
            if (Called(w, FindField.Participant) is { } participant)
            {
                return participant;
            }

            _near.Clear();
        }

        Neighbours.AddWholes(network, entry, _near);
        return Called(w, FindField.Affiliation) ?? (entry < network.StakeholderCount ? Engagement(entry, w) : null);
    }

    private MatchedWord? Called(int w, FindField field)
    {
        foreach (var neighbour in _near)
        {
            if ((NameOf(neighbour, w) ?? CountryOf(neighbour, w)) is { } text)
            {
                return new MatchedWord(query.Typed[w], field, Cut(text)) { Id = RecordId.Trusted(network.Ids[neighbour]) };
            }
        }

        return null;
    }

    private MatchedWord? Engagement(int stakeholder, int w)
    {
        _near.Clear();
        Neighbours.AddEngagements(network, stakeholder, _near);
        var texts = network.Fields.Texts;
        int[] topics = [.. TextsWith(w).Where(text => texts.Fields[text] == FindField.Topic)];
        foreach (var engagement in _near)
        {
            var topic = Array.FindIndex(topics, text => texts.Entries[text].BinarySearch(engagement) >= 0);
            if (
                (
                    IsOfTime(engagement, w) ? network.PeriodOf(engagement).ToString()
                    : topic >= 0 ? texts.Texts[topics[topic]]
                    : null) is
                { } text)
            {
                return new MatchedWord(query.Typed[w], FindField.Engagement, Cut(text)) { Id = RecordId.Trusted(network.Ids[engagement]) };
            }
        }

        return null;
    }

    /// <summary>The name of an entry that has a word; the one in which it matches best.</summary>
    private string? NameOf(int entry, int w)
    {
        var (index, word) = (network.NameIndex, _ranges.Names(w));
        var (first, best, at) = (entry + network.OtherNameOffsets[entry], WordMatch.None, -1);
        for (var name = first; name < first + 1 + network.OtherNameOffsets[entry + 1] - network.OtherNameOffsets[entry]; name++)
        {
            foreach (var one in index.WordsOfName[name])
            {
                if (_ranges.Match(word, w, one) is var match && match > best)
                {
                    (best, at) = (match, name);
                }
            }
        }

        at = at < 0 ? FieldMarks.NameOfAcronym(network, query, w, entry) : at;
        at = at < 0 ? _ranges.Shortened(w).FirstOrDefault(name => index.Names[name].Entry == entry, -1) : at;
        return at < 0 ? null : network.Pool[at == first ? network.Names[entry] : network.OtherNames[at - entry - 1]];
    }

    private string? CountryOf(int entry, int w) => Countries.Of(Actors.CodeOf(network, entry), Actors.OtherCodesOf(network, entry))
        .FirstOrDefault(code => query.Countries.Any(country => country.Code == code && (country.Words & 1u << w) != 0));

    private bool IsOfTime(int entry, int w) =>
        query.Dates.Any(date => date.Word == w && date.Match(network.Begins[entry], network.Ends[entry]) != DateMatch.None);

    private IEnumerable<int> TextsWith(int w)
    {
        var (index, word) = (network.Fields.Texts.Index, _ranges.Texts(w));
        List<int> words = [];
        foreach (var range in word)
        {
            range.AddWords(words);
        }

        return words
            .Where(one => _ranges.Match(word, w, one) != WordMatch.None)
            .SelectMany(one => index.NamesOfWord[one].ToArray())
            .Select(posting => posting >> 1)
            .Distinct()
            .Order();
    }

    private static string Cut(string text) => Graphemes.Shortened(text, MostLetters);
}
