using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Names;

/// <summary>
/// What a search must find: the result of examining every field of every record of one dataset, in the same order. It uses the product's
/// rules for reading a text, matching words and their values.
/// </summary>
internal sealed class EveryField(TestDataset dataset)
{
    private readonly Tie[] _parts =
    [
        .. dataset.Ties().Where(tie => TieRules.DefaultRoles.Contains(tie.Type) && dataset.Engagements().Any(e => e.Id == tie.To)),
    ];
    private readonly Tie[] _belongings =
    [
        .. dataset
            .Ties()
            .Where(tie =>
                tie.Type
                    is TieType.Represents or TieType.Heads or TieType.WorksFor or TieType.PartOf or TieType.MemberOf or TieType.Succeeds
                && !(tie.Type != TieType.PartOf && dataset.Engagements().Any(e => e.Id == tie.To))),
    ];

    private readonly Record[] _records =
    [
        .. dataset
            .Stakeholders()
            .Select(s => new Record(s.Id, s.Kind, s.Country, s.Period, [], s.Attributes, NamesOf(dataset, s.Id, s.Name))),
        .. dataset
            .Engagements()
            .Select(e => new Record(e.Id, e.Kind, e.Country, e.Period, e.Topics, e.Attributes, NamesOf(dataset, e.Id, e.Name))),
    ];

    /// <summary>Everything that is found, best first.</summary>
    public List<(string Id, double Score)> Compared(string text)
    {
        var (sought, query) = (FoldedName.Sought(text), FieldQuery.Of(FoldedName.Sought(text)));
        var names = _records.Select(r => (r.Id.Value, r.Kind == Kind.Person, r.Names)).ToArray();
        var found = EveryName.Scores(names, sought, Tolerance.Spelling);
        var named = found.Count;
        if (
            query is not null
            && (query.IsNarrowing || (named < NameMatch.Enough && found.Values.DefaultIfEmpty().Max() < NameMatch.WholeName)))
        {
            Unite(found, Held(query, mayMiss: 0));
        }

        if (found.Count >= NameMatch.Enough)
        {
            return EveryName.InOrder(found);
        }

        var held = found.Count;
        Unite(found, EveryName.Scores(names, sought, Tolerance.Typos));
        if (found.Count == 0)
        {
            Unite(found, EveryName.Scores(names, sought, Tolerance.MissingWord));
        }

        if (query is { MayMiss: > 0 } && named == 0 && found.Count == held)
        {
            Unite(found, Held(query, query.MayMiss));
        }

        found = EveryName.United(found, EveryName.Scores(names, sought, Tolerance.Typos, heard: true));
        return EveryName.InOrder(found.Count > 0 ? found : EveryName.Scores(names, sought, Tolerance.Sounds));
    }

    private static string[] NamesOf(TestDataset dataset, RecordId id, string preferred) =>
        [preferred, .. dataset.Names().Where(n => n.Of == id).Select(n => n.Text)];

    private static void Unite(Dictionary<string, int> found, IEnumerable<(RecordId Id, int Score)> more)
    {
        foreach (var (id, score) in more)
        {
            found[id.Value] = Math.Max(score, found.GetValueOrDefault(id.Value));
        }
    }

    private static void Unite(Dictionary<string, int> found, Dictionary<string, int> more) =>
        Unite(found, more.Select(m => (RecordId.Parse(m.Key), m.Value)));

    private IEnumerable<(RecordId Id, int Score)> Held(FieldQuery query, int mayMiss)
    {
        int[] words = [.. FieldQuery.Numbers(query.Required)];
        var weights = Enumerable
            .Range(0, 32)
            .Select(w =>
                words.Contains(w)
                    ? FieldScore.Weight(_records.Length, _records.Count(r => Own(query, r, w) || OfTime(query, r, w) != DateMatch.None))
                    : 0)
            .ToArray();
        return from record in _records
               let same = Bits(words, w => record.Names.Any(n => Best(query, n, w) >= WordMatch.Alike))
               let own = Bits(words, w => Own(query, record, w))
               let all = own | Bits(words, w => OfTime(query, record, w) == DateMatch.Open || Through(query, record, w))
               let missing = words.Length - int.PopCount((int)all)
               where missing <= mayMiss && all != 0
               where
                   own != 0
                   || (record.Kind.Family() == Family.Engagement && (words.Length > 1 || OfTime(query, record, words[0]) == DateMatch.Open))
               let ofKind = query.KindsAsked == 0 || (query.KindsAsked & KindWords.Bit(record.Kind)) != 0
               select (
                   record.Id,
                   missing == 0
                       ? FieldScore.OfWhole(all, same, own, ofKind)
                       : FieldScore.OfPartial(query.Required, all, same, own, ofKind, weights));
    }

    private bool Own(FieldQuery query, Record record, int w) =>
        Called(query, record, w) || (query.Kinds[w] & KindWords.Bit(record.Kind)) != 0 || OfTime(query, record, w) == DateMatch.Stated
        || (OfTime(query, record, w) == DateMatch.Open && record.Kind.Family() == Family.Stakeholder)
        || record
            .Topics.Concat(record.Attributes.Where(a => a.Key == "place").Select(a => a.Value))
            .Any(text => Best(query, text, w) > WordMatch.None)
        || dataset
            .Ties()
            .Any(tie =>
                tie.Type is TieType.Represents or TieType.Heads or TieType.WorksFor && tie.From == record.Id && tie.Title is { } post
                && Best(query, post, w) > WordMatch.None);

    private bool Through(FieldQuery query, Record record, int w) =>
        _belongings.Any(tie => tie.From == record.Id && Called(query, Of(tie.To), w))
        || _parts.Any(tie =>
            tie.To == record.Id && (Called(query, Of(tie.From), w) || (tie.OnBehalfOf is { } body && Called(query, Of(body), w))))
        || _parts.Any(tie =>
            (tie.From == record.Id || tie.OnBehalfOf == record.Id)
            && (OfTime(query, Of(tie.To), w) != DateMatch.None || Of(tie.To).Topics.Any(topic => Best(query, topic, w) > WordMatch.None)));

    private static bool Called(FieldQuery query, Record record, int w) =>
        record.Names.Any(name =>
            Best(query, name, w) > WordMatch.None
            || FoldedName.Of(name, record.Kind == Kind.Person).Acronyms.Contains(query.Sought.Words[w]) && query.Sought.Words[w].Length > 2
        ) || query.Countries.Any(c => c.Code == record.Country && (c.Words >> w & 1) != 0);

    private static DateMatch OfTime(FieldQuery query, Record record, int w) =>
        query
            .Dates.Where(d => d.Word == w)
            .Select(d => d.Match(record.Period.From?.Packed ?? 0, record.Period.To?.Packed ?? 0))
            .DefaultIfEmpty()
            .Max();

    /// <summary>The best match of a word of a text with a searched word, or a synonym of it.</summary>
    private static WordMatch Best(FieldQuery query, string text, int w) => FoldedName.Of(text, isPerson: true).Words.Max(word =>
        Match(query.Sought, w, word) is var match && match >= query.Least(w) ? match
        : query.Others[w].Any(other => Match(other.Word, 0, word) >= other.Least) ? WordMatch.Begins
        : WordMatch.None);

    private static WordMatch Match(FoldedName sought, int w, string word)
    {
        var row = sought.Known.RowOf(word, Tolerance.Spelling);
        return sought.Known.Matches[(row * sought.Words.Length) + w].Spelt;
    }

    private static uint Bits(int[] words, Func<int, bool> holds) => words.Where(holds).Aggregate(0u, (bits, w) => bits | 1u << w);

    private Record Of(RecordId id) => Array.Find(_records, r => r.Id == id)!;

    private sealed record Record(
        RecordId Id,
        Kind Kind,
        string? Country,
        Period Period,
        IReadOnlyList<string> Topics,
        IReadOnlyDictionary<string, string> Attributes,
        IReadOnlyList<string> Names);
}
