using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Answers <see cref="CommonGround"/>: looks into every engagement that enough of the parties may stand in.</summary>
internal static class CommonGroundAnswer
{
    public static SharedGround Answer(Network network, CommonGround question)
    {
        RecordId[] ids = [.. question.Parties.Distinct()];
        int[] numbers = [.. ids.Select(id => network.Find(id, Family.Stakeholder))];
        var atLeast = question.AtLeast ?? ids.Length;
        if (numbers.Contains(-1))
        {
            return new SharedGround([], question.Scope.Level, atLeast, [], Citations.NoTies, Citations.NoSources, 0, false, 0)
            {
                Unknown = [.. ids.Where((_, i) => numbers[i] < 0)],
            };
        }

        var standing = new Standing(network, question.Scope);
        Party[] parties = [.. numbers.Select(standing.PartyOf)];
        var grounds = Grounds(network, standing, parties, atLeast);
        var citations = new Citations(network, standing.Filter);
        var nowhere = new HashSet<int>();
        Party[] inOrder = [.. parties.OrderBy(p => p.Stakeholder)];
        GroundEngagement[] engagements =
            [.. grounds.Take(question.AtMost).Select(g => Tell(network, standing, inOrder, g.Engagement, citations, nowhere))];
        return new SharedGround(
            [.. numbers.Select(n => Actors.Mention(network, n))],
            question.Scope.Level,
            atLeast,
            engagements,
            citations.Ties(),
            citations.Sources(),
            nowhere.Count,
            grounds.Count > engagements.Length,
            grounds.Count - engagements.Length);
    }

    /// <summary>The engagements in which enough of the parties stand: most parties first, then by begin (those without one last), then by id.</summary>
    private static List<(int Engagement, int Count)> Grounds(Network network, Standing standing, Party[] parties, int atLeast)
    {
        var candidates = parties.SelectMany(standing.EngagementsOf).CountBy(e => e).Where(e => e.Value >= atLeast).Select(e => e.Key);
        var grounds = new List<(int Engagement, int Count)>();
        var sets = new HashSet<string>(StringComparer.Ordinal);
        var present = new List<Present>();
        foreach (var engagement in candidates)
        {
            if (!standing.Enter(engagement, parties))
            {
                continue;
            }

            // Parties that become the same one here count once.
            sets.Clear();
            foreach (var party in parties)
            {
                present.Clear();
                standing.Find(party, present);
                if (present.Count > 0)
                {
                    sets.Add(string.Join(' ', present.Select(p => p.Actor)));
                }
            }

            if (sets.Count >= atLeast && sets.Count > 0)
            {
                grounds.Add((engagement, sets.Count));
            }
        }

        return [.. grounds.OrderByDescending(g => g.Count).ThenBy(g => Begin(network, g.Engagement)).ThenBy(g => g.Engagement)];
    }

    private static GroundEngagement Tell(
        Network network, Standing standing, Party[] parties, int engagement, Citations citations, HashSet<int> nowhere)
    {
        standing.Enter(engagement, parties);
        nowhere.UnionWith(standing.Nowhere);
        var told = new List<GroundParty>();
        var isCertain = standing.IsCertain;
        var (present, ties) = (new List<Present>(), new List<int>());
        foreach (var party in parties)
        {
            present.Clear();
            standing.Find(party, present);
            if (present.Count > 0)
            {
                ties.Clear();
                present.ForEach(p => standing.AddTies(p, ties));
                isCertain &= present.Exists(p => p.Certain);
                told.Add(new GroundParty(
                    Actors.IdOf(network, party.Stakeholder),
                    [.. present.Select(p => p.Actor).Where(a => a != party.Stakeholder).Order(Comparer<int>.Create((a, b) => Actors.Compare(network, a, b)))
                        .Select(a => Actors.Mention(network, a))],
                    Citations.Roles(present.Aggregate(0u, (bits, p) => bits | p.Roles)),
                    citations.Use(ties)));
            }
        }

        return new GroundEngagement(Actors.OfEngagement(network, engagement), told, !isCertain);
    }

    private static DateOnly Begin(Network network, int engagement) =>
        network.PeriodOf(network.StakeholderCount + engagement).From?.First ?? DateOnly.MaxValue;
}
