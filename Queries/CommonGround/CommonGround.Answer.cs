using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Answers <see cref="CommonGround"/>: examines every engagement in which enough of the parties may stand.</summary>
internal static class CommonGroundAnswer
{
    internal const int MostStandsFor = 20;

    public static SharedGround Answer(Network network, CommonGround question, CancellationToken cancellationToken = default)
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
        NamedStakeholder[] parties = [.. numbers.Select(standing.Named)];
        var grounds = question.Direct.Alone ? [] : Grounds(network, standing, parties, atLeast, cancellationToken);
        var citations = new Citations(network, standing.Filter);
        var unattributed = new HashSet<int>();
        NamedStakeholder[] inOrder = [.. parties.OrderBy(p => p.Stakeholder)];
        GroundEngagement[] engagements =
        [
            .. grounds
                .Skip(question.Skip)
                .Take(question.AtMost)
                .Select(g => Describe(network, question, standing, inOrder, g, citations, unattributed)),
        ];
        var direct = new DirectTies(network, standing.Filter, question.Scope).Among(numbers, atLeast, question.Direct);
        citations.Use(direct.Numbers);
        var ties = citations.Ties([.. engagements.SelectMany(e => e.Parties).SelectMany(p => p.Ties), .. direct.Ids]);
        var omitted = Math.Max(0, grounds.Count - question.Skip - engagements.Length);
        return new SharedGround(
            [.. numbers.Select(n => Actors.Mention(network, n))],
            question.Scope.Level,
            atLeast,
            engagements,
            ties,
            citations.SourcesOf(ties.Values.Select(t => t.Evidence)),
            unattributed.Count,
            omitted > 0,
            omitted)
        {
            Direct = direct.Ties,
            DirectOmitted = direct.Omitted,
            Stands = citations.Stands(ties),
            IsOfDirectTies = question.Direct.Alone,
        };
    }

    /// <summary>
    /// The engagements in which enough of the parties stand: most parties first, then by start date (those without one last), then by id.
    /// </summary>
    private static List<(int Engagement, int Count)> Grounds(
        Network network, Standing standing, NamedStakeholder[] parties, int atLeast, CancellationToken cancellationToken)
    {
        var candidates = parties.SelectMany(standing.EngagementsOf).CountBy(e => e).Where(e => e.Value >= atLeast).Select(e => e.Key);
        var grounds = new List<(int Engagement, int Count)>();
        foreach (var engagement in candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!standing.Attribute(engagement, parties))
            {
                continue;
            }

            if (Meeting(standing, parties, certainly: false) is > 0 and var count && count >= atLeast)
            {
                grounds.Add((engagement, count));
            }
        }

        return [.. grounds.OrderByDescending(g => g.Count).ThenBy(g => Begin(network, g.Engagement)).ThenBy(g => g.Engagement)];
    }

    /// <summary>
    /// How many of the parties meet in the current engagement: the maximum number that can each have a different participant. Parties that
    /// become the same actor there count once.
    /// </summary>
    private static int Meeting(Standing standing, NamedStakeholder[] parties, bool certainly)
    {
        var present = new List<ActorPresence>();
        var through = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            present.Clear();
            standing.Find(party, present);
            var participants = new HashSet<int>();
            if (present.Count > 0 && through.TryAdd(string.Join(' ', present.Select(p => p.Actor)), participants))
            {
                present.ForEach(p => standing.AddParticipants(p, certainly, participants));
            }
        }

        return Matching.Largest([.. through.Values]);
    }

    private static GroundEngagement Describe(
        Network network,
        CommonGround question,
        Standing standing,
        NamedStakeholder[] parties,
        (int Engagement, int Count) ground,
        Citations citations,
        HashSet<int> unattributed)
    {
        var engagement = ground.Engagement;
        standing.Attribute(engagement, parties);
        unattributed.UnionWith(standing.Unattributed);
        var told = new List<GroundParty>();
        var isCertain = Meeting(standing, parties, certainly: true) == ground.Count;
        var (present, ties) = (new List<ActorPresence>(), new List<int>());
        foreach (var party in parties)
        {
            present.Clear();
            standing.Find(party, present);
            if (present.Count > 0)
            {
                ties.Clear();
                var omitted = standing.AddTies(present, ties, question.WaysAtMost, citations);
                var standsFor = present.Select(p => p.Actor).Where(a => a != party.Stakeholder).ToArray();
                Array.Sort(standsFor, (a, b) => Actors.Compare(network, a, b));
                isCertain &= present.Exists(p => p.CertainlyThrough != Participants.None);
                told.Add(new GroundParty(
                    Actors.IdOf(network, party.Stakeholder),
                    [.. standsFor.Take(MostStandsFor).Select(a => Actors.Mention(network, a))],
                    Citations.Roles(present.Aggregate(0u, (bits, p) => bits | p.Roles)),
                    citations.Use(ties))
                {
                    Omitted = omitted,
                    StandsForOmitted = Math.Max(0, standsFor.Length - MostStandsFor),
                });
            }
        }

        return new GroundEngagement(network.EngagementMentions.Of(engagement), told, !isCertain);
    }

    private static DateOnly Begin(Network network, int engagement) =>
        network.PeriodOf(network.StakeholderCount + engagement).From?.First ?? DateOnly.MaxValue;
}
