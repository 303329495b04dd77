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

            return page.Findings((_, name) => (name, null));
        }

        var sought = FoldedName.Sought(question.Text);
        var identified = network.NameIndex.Identifiers.Find(network, question.Text);
        var query = question.InNamesAlone ? null : FieldQuery.Of(sought);
        var found = network.NameIndex.Search(sought, identified, query is null ? null : new FieldSearch(network, query));
        foreach (var entry in found.Entries)
        {
            page.Add(entry, found.Score(entry));
        }

        var (tolerance, byName) = (found.Tolerance, !found.LookedAtFields);
        network.NameIndex.Return(found);
        var reasons = query is null ? null : new FieldReasons(network, query);
        return page.Findings((place, preferred) =>
        {
            var (begin, end) = (network.OtherNameOffsets[place.Entry], network.OtherNameOffsets[place.Entry + 1]);
            if (byName && begin == end && !identified.Contains(place.Entry))
            {
                return (preferred, null); // What has one name was found by that.
            }

            string[] names = [preferred, .. Enumerable.Range(begin, end - begin).Select(i => network.Pool[network.OtherNames[i]])];
            var (name, score) = NameMatch.Best(sought, names, network.KindOf(place.Entry) == Kind.Person, tolerance);
            return
                score < NameMatch.Perfect
                && identified.Contains(place.Entry)
                && IdentifierIndex.Of(network, place.Entry, question.Text) is { } identifier
                ? (identifier, null)
                : (name, score < place.Score ? reasons?.Of(place.Entry) : null);
        });
    }
}
