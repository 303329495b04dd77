namespace StakeholderGraph.Embedded;

internal static class EmbeddedFind
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
        var found = network.NameIndex.Search(sought);
        foreach (var entry in found.Entries)
        {
            page.Add(entry, found.Score(entry));
        }

        var tolerance = found.Tolerance;
        network.NameIndex.Return(found);
        return page.Findings(entry => MatchedName(network, entry, sought, tolerance));
    }

    /// <summary>The best of an entry's names; of equally good ones the preferred name, else the first in ordinal order.</summary>
    private static string MatchedName(Network network, int entry, FoldedName sought, Tolerance tolerance)
    {
        var best = network.Pool[network.Names[entry]];
        if (network.OtherNameOffsets[entry] == network.OtherNameOffsets[entry + 1])
        {
            return best;
        }

        var (bestScore, isPreferred) = (NameMatch.Score(sought, best, tolerance), true);
        for (var i = network.OtherNameOffsets[entry]; i < network.OtherNameOffsets[entry + 1]; i++)
        {
            var name = network.Pool[network.OtherNames[i]];
            var score = NameMatch.Score(sought, name, tolerance);
            if (score > bestScore || (score == bestScore && !isPreferred && string.CompareOrdinal(name, best) < 0))
            {
                (best, bestScore, isPreferred) = (name, score, false);
            }
        }

        return best;
    }
}
