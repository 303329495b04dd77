using System.Runtime.InteropServices;
using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>
/// Answers <see cref="WhoCooperates"/>: first the strengths of all partners, then what the strongest of them share with the subject.
/// </summary>
internal static class WhoCooperatesAnswer
{
    internal const int MostStandsFor = 100;

    public static Cooperation? Answer(Network network, WhoCooperates question, CancellationToken cancellationToken = default)
    {
        var subject = Actors.Find(network, question.With, question.Scope.Level);
        return subject < 0 ? null
            : Describe(
                network, question, subject,
                question.Direct.Alone ? Strengths.None
                : question.Partner is null && Tally.Applies(network, question.Scope, subject)
                    ? Quick(network, question, subject)
                    : Thorough(network, question, subject, cancellationToken),
                cancellationToken);
    }

    /// <summary>Computes strengths if nothing is filtered and every stakeholder stands for itself.</summary>
    internal static Strengths Quick(Network network, WhoCooperates question, int subject)
    {
        // A tally that a failure left incomplete is not returned to the pool.
        var tally = network.Tallies.TryTake(out var idle) ? idle : new Tally(network);
        var strongest = tally.Strongest(subject, question.Weight, question.Skip + question.AtMost, out var count)[
            Math.Min(question.Skip, count)..
        ];
        var engagements = question.WithEvidence ? tally.EngagementsWith(subject, strongest) : [];
        network.Tallies.Add(tally);
        return new Strengths(strongest, count, [], 0, engagements);
    }

    /// <summary>Computes strengths by <see cref="Standing"/>, for any scope.</summary>
    internal static Strengths Thorough(Network network, WhoCooperates question, int subject, CancellationToken cancellationToken = default)
    {
        var standing = new Standing(network, question.Scope);
        var named = standing.Named(subject);
        var became = new HashSet<int>(named.Actors ?? []);
        var unattributed = new HashSet<int>();
        var engagements = new List<int>();
        var sums = new Dictionary<int, Int128>();
        var metBy = question is { RoleMatch: RoleMatch.All, Scope.Roles.IsDefaultOrEmpty: false } ? new Dictionary<int, uint>() : null;
        var own = new List<ActorPresence>();
        foreach (var engagement in standing.EngagementsOf(named))
        {
            cancellationToken.ThrowIfCancellationRequested();
            FindPresences(standing, named, engagement, own);
            if (own.Count == 0 && !standing.Unattributed.Contains(subject))
            {
                continue;
            }

            unattributed.UnionWith(standing.Unattributed);
            became.UnionWith(own.Select(p => p.Actor));
            if (own.Count == 0 || standing.Presences.Length < 2)
            {
                continue;
            }

            engagements.Add(engagement);
            var (tenths, through) = (own.Max(p => p.Tenths), Through(own, p => p.Through));
            foreach (var present in standing.Presences)
            {
                if (through.Meet(present.Through) && !Holds(own, present.Actor))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(sums, present.Actor, out _) +=
                        Strength.Contribution(question.Weight, tenths, present.Tenths, standing.Presences.Length);
                    if (metBy is not null)
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(metBy, present.Actor, out _) |= standing.RolesOfMeeting(own, present);
                    }
                }
            }
        }

        var partners = sums
            .Where(s => question.Partner is not { } only || Actors.Mention(network, s.Key).Id == only)
            .Where(s => metBy is null || question.Scope.Roles.All(role => (metBy[s.Key] >> (int)role & 1) != 0))
            .Select(s => (Actor: s.Key, Sum: Strength.Rounded(s.Value))).ToArray();
        Array.Sort(partners, (a, b) => a.Sum != b.Sum ? b.Sum.CompareTo(a.Sum) : Actors.Compare(network, a.Actor, b.Actor));
        became.Remove(subject);
        int[] standsFor = [.. became];
        Array.Sort(standsFor, (a, b) => Actors.Compare(network, a, b));
        return new Strengths(
            [.. partners.Skip(question.Skip).Take(question.AtMost).Select(p => new Ranked(p.Actor, Strength.OfRounded(p.Sum)))],
            partners.Length, standsFor, unattributed.Count, engagements);
    }

    private static Cooperation Describe(
        Network network,
        WhoCooperates question,
        int subject,
        Strengths strengths,
        CancellationToken cancellationToken)
    {
        var (citations, shared) = question.WithEvidence ? Share(network, question, subject, strengths, cancellationToken) : default;
        var partners = new Partner[strengths.Strongest.Length];
        for (var i = 0; i < partners.Length; i++)
        {
            var (actor, strength) = strengths.Strongest[i];
            partners[i] = shared is null
                ? new Partner(Actors.Mention(network, actor), strength, [])
                : new Partner(Actors.Mention(network, actor), strength, shared[actor].Page(question.SharedSkip))
                {
                    Omitted = shared[actor].OmittedAfter(question.SharedSkip),
                };
        }

        var direct = citations is null
            ? DirectList.None
            : new DirectTies(network, citations.Filter, question.Scope).Of(subject, question.Partner, question.Direct);
        citations?.Use(direct.Numbers);
        var ties = citations?.Ties([.. partners.SelectMany(p => p.Shared).SelectMany(s => s.Ties), .. direct.Ids]) ?? Citations.NoTies;
        var omitted = Math.Max(0, strengths.Count - question.Skip - partners.Length);
        return new Cooperation(
            Actors.Mention(network, subject),
            strengths.StandsFor.Length == 0 ? [] : [.. strengths.StandsFor.Take(MostStandsFor).Select(a => Actors.Mention(network, a))],
            question.Scope.Level,
            question.Weight,
            partners,
            ties,
            citations?.SourcesOf(ties.Values.Select(t => t.Evidence)) ?? Citations.NoSources,
            strengths.Unattributed,
            omitted > 0,
            omitted)
        {
            StandsForOmitted = Math.Max(0, strengths.StandsFor.Length - MostStandsFor),
            IsOfOnePartner = question.Partner is not null,
            IsOfDirectTies = question.Direct.Alone,
            Direct = direct.Ties,
            DirectOmitted = direct.Omitted,
            Stands = citations?.Stands(ties) ?? Citations.NoStands,
        };
    }

    /// <summary>
    /// Lists what the strengths consist of: the engagements that each of the strongest partners shares with the subject, and the ties by
    /// which both stand in them.
    /// </summary>
    private static (Citations Citations, Dictionary<int, LargestShared> Shared) Share(
        Network network, WhoCooperates question, int subject, Strengths strengths, CancellationToken cancellationToken)
    {
        var standing = new Standing(network, question.Scope);
        var named = standing.Named(subject);
        var citations = new Citations(network, standing.Filter);
        var shared = strengths.Strongest.ToDictionary(s => s.Actor, _ => new LargestShared(question.SharedSkip + question.SharedAtMost));
        var (own, ties) = (new List<ActorPresence>(), new List<int>());
        foreach (var engagement in strengths.Engagements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            FindPresences(standing, named, engagement, own);
            var tenths = own.Max(p => p.Tenths);
            var (through, certainly) = (Through(own, p => p.Through), Through(own, p => p.CertainlyThrough));
            var roles = Citations.Roles(own.Aggregate(0u, (bits, p) => bits | p.Roles));
            EngagementMention? mention = null;
            var (ownTies, ownOmitted) = (new List<int>(), 0);
            foreach (var present in standing.Presences)
            {
                if (shared.TryGetValue(present.Actor, out var withPartner) && through.Meet(present.Through) && !Holds(own, present.Actor))
                {
                    var units = Strength.Contribution(question.Weight, tenths, present.Tenths, standing.Presences.Length);
                    if (!withPartner.Count(units))
                    {
                        continue;
                    }

                    if (mention is null)
                    {
                        mention = network.EngagementMentions.Of(engagement);
                        ownOmitted = standing.AddTies(own, ownTies, question.WaysAtMost, citations);
                    }

                    ties.Clear();
                    var omitted = standing.AddTies([present], ties, question.WaysAtMost, citations);
                    ties.AddRange(ownTies);
                    withPartner.Keep(
                        units,
                        new SharedEngagement(
                            mention,
                            roles,
                            Citations.Roles(present.Roles),
                            Strength.OfContribution(units),
                            citations.Use(ties),
                            !certainly.Meet(present.CertainlyThrough))
                        {
                            Present = standing.Presences.Length,
                            Omitted = ownOmitted + omitted,
                        });
                }
            }
        }

        return (citations, shared);
    }

    private static void FindPresences(Standing standing, NamedStakeholder named, int engagement, List<ActorPresence> own)
    {
        own.Clear();
        if (standing.Attribute(engagement, [named]))
        {
            standing.Find(named, own);
        }
    }

    private static Participants Through(List<ActorPresence> own, Func<ActorPresence, Participants> of) =>
        own.Aggregate(Participants.None, (all, p) => all.With(of(p)));

    private static bool Holds(List<ActorPresence> own, int actor)
    {
        foreach (var present in own)
        {
            if (present.Actor == actor)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>A partner and its rounded strength.</summary>
internal readonly record struct Ranked(int Actor, double Strength);

/// <summary>The strengths of the partners of a subject.</summary>
/// <param name="Strongest">The strongest partners, in order.</param>
/// <param name="Count">The total number of partners.</param>
/// <param name="StandsFor">The stakeholders that the subject stands for, if not itself, in the order of ids.</param>
/// <param name="Unattributed">The number of persons in its engagements who stand for no actor.</param>
/// <param name="Engagements">The engagements that count, or at least those shared with the strongest partners, in order.</param>
internal sealed record Strengths(Ranked[] Strongest, int Count, int[] StandsFor, int Unattributed, IReadOnlyList<int> Engagements)
{
    /// <summary>The strengths of a subject without partners.</summary>
    public static Strengths None { get; } = new([], 0, [], 0, []);
}
