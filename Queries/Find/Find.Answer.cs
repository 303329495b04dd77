using StakeholderGraph.Networks;

namespace StakeholderGraph;

internal static class FindAnswer
{
    public static Findings Answer(Network network, Find question)
    {
        var page = new FindPage(network, question);
        if (string.IsNullOrWhiteSpace(question.Text))
        {
            for (var entry = 0; entry < network.EntryCount; entry++)
            {
                page.Add(entry, score: 0);
            }

            return page.Findings(place => (network.Pool[network.Names[place.Entry]], null));
        }

        var sought = FoldedName.Sought(question.Text);
        var identified = network.NameIndex.Identifiers.Find(network, question.Text);
        var query = question.InNamesAlone ? null : FieldQuery.Of(sought);
        var found = network.NameIndex.Search(sought, identified, query is null ? null : new FieldSearch(network, query));
        foreach (var entry in found.Entries)
        {
            page.Add(entry, found.Score(entry));
        }

        var tolerance = found.Tolerance;
        network.NameIndex.Return(found);
        var reasons = query is null ? null : new FieldReasons(network, query);
        return page.Findings(place =>
        {
            var (name, score) = MatchedName(network, place.Entry, sought, tolerance);
            return
                score < NameMatch.Perfect
                && identified.Contains(place.Entry)
                && IdentifierIndex.Of(network, place.Entry, question.Text) is { } identifier
                ? (identifier, null)
                : (name, score < place.Score ? reasons?.Of(place.Entry) : null);
        });
    }

    private static (string Name, int Score) MatchedName(Network network, int entry, FoldedName sought, Tolerance tolerance)
    {
        var (begin, end) = (network.OtherNameOffsets[entry], network.OtherNameOffsets[entry + 1]);
        string[] names =
        [
            network.Pool[network.Names[entry]],
            .. Enumerable.Range(begin, end - begin).Select(i => network.Pool[network.OtherNames[i]]),
        ];
        return NameMatch.Best(sought, names, network.KindOf(entry) == Kind.Person, tolerance);
    }
}
