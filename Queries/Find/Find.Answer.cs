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

            return page.Findings(entry => network.Pool[network.Names[entry]]);
        }

        var sought = FoldedName.Sought(question.Text);
        var identified = network.NameIndex.Identifiers.Find(network, question.Text);
        var found = network.NameIndex.Search(sought, identified);
        foreach (var entry in found.Entries)
        {
            page.Add(entry, found.Score(entry));
        }

        var tolerance = found.Tolerance;
        network.NameIndex.Return(found);
        return page.Findings(entry => (identified.Contains(entry) ? IdentifierIndex.Of(network, entry, question.Text) : null) ?? MatchedName(network, entry, sought, tolerance));
    }

    private static string MatchedName(Network network, int entry, FoldedName sought, Tolerance tolerance)
    {
        var preferred = network.Pool[network.Names[entry]];
        var (begin, end) = (network.OtherNameOffsets[entry], network.OtherNameOffsets[entry + 1]);
        if (begin == end)
        {
            return preferred;
        }

        string[] names = [preferred, .. Enumerable.Range(begin, end - begin).Select(i => network.Pool[network.OtherNames[i]])];
        return NameMatch.Best(sought, names, network.KindOf(entry) == Kind.Person, tolerance).Name;
    }
}
