using System.Collections.Immutable;

namespace StakeholderGraph.Tests.Conformance.Oracles;

/// <summary>A mistake that an engine could make and the oracle must detect.</summary>
/// <param name="Name">The mistake.</param>
internal abstract record Mistake(string Name)
{
    public static IReadOnlyList<Mistake<WhoCooperates, Cooperation>> OfCooperation { get; } =
    [
        .. Misheard(),
        Misanswered("possible cooperation is called certain", Shared(s => s with { Possible = false })),
        Misanswered("certain cooperation is called possible", Shared(s => s with { Possible = true })),
        Misanswered("a tie of a shared engagement is left out", Shared(s => s with { Ties = [.. s.Ties.Skip(1)] })),
        Misanswered("roles of partners are exchanged", Shared(s => s with { Roles = s.PartnerRoles, PartnerRoles = s.Roles })),
        Misanswered(
            "the last tie is not given",
            a => a with { Ties = a.Ties.SkipLast(1).ToImmutableSortedDictionary(StringComparer.Ordinal) }),
        Misanswered("unattributed persons are not counted", a => a with { Unattributed = 0 }),
        Misanswered("unattributed persons are counted once too often", a => a with { Unattributed = a.Unattributed + 1 }),
        Misanswered("whom the subject stands for is not said", a => a with { StandsFor = [] }),
        .. OfTies("cooperation").Select(m => Misanswered(m.Name, a => a with { Ties = Each(a.Ties, m.Tie) })),
    ];

    public static IReadOnlyList<Mistake<CommonGround, SharedGround>> OfGround { get; } =
    [
        Misgrounded("possible common ground is called certain", Engagements(e => e with { Possible = false })),
        Misgrounded("certain common ground is called possible", Engagements(e => e with { Possible = true })),
        Misgrounded(
            "a tie of a party is left out",
            Engagements(e => e with { Parties = [.. e.Parties.Select(p => p with { Ties = [.. p.Ties.Skip(1)] })] })),
        Misgrounded(
            "whom a party stands for is not said",
            Engagements(e => e with { Parties = [.. e.Parties.Select(p => p with { StandsFor = [] })] })),
        Misgrounded("unattributed persons of common ground are not counted", a => a with { Unattributed = 0 }),
        Misgrounded(
            "the last tie of common ground is not given",
            a => a with { Ties = a.Ties.SkipLast(1).ToImmutableSortedDictionary(StringComparer.Ordinal) }),
        .. OfTies("common ground").Select(m => Misgrounded(m.Name, a => a with { Ties = Each(a.Ties, m.Tie) })),
    ];

    public static IReadOnlyList<Mistake<ProfileOf, Profile>> OfProfile { get; } =
    [
        Misprofiled("a possible tie is called certain", t => t with { Possible = false }),
        Misprofiled("a certain tie is called possible", t => t with { Possible = true }),
        Misprofiled("denials are kept back in a profile", t => t with { Evidence = [.. t.Evidence.Where(e => e.Says != Says.Denied)] }),
        Misprofiled("only the first evidence is given in a profile", t => t with { Evidence = [.. t.Evidence.Take(1)] }),
        Misprofiled("every tie of a profile is confirmed", t => t with { Status = TieStatus.Confirmed }),
        Misprofiled("nobody acts on behalf of another in a profile", t => t with { OnBehalfOf = null }),
        new("the last tie of a profile is not given") { Answered = a => a with { Ties = [.. a.Ties.SkipLast(1)] } },
    ];

    public static IEnumerable<Mistake> All => [.. OfCooperation, .. OfGround, .. OfProfile];

    /// <summary>An engine that answers another question than the given one.</summary>
    private static IEnumerable<Mistake<WhoCooperates, Cooperation>> Misheard()
    {
        yield return Asked("n is not looked at", q => q with { Weight = q.Weight == Weight.Newman ? Weight.Count : q.Weight });
        yield return Asked("roles weigh nothing", q => q with { Weight = q.Weight == Weight.Role ? Weight.Newman : q.Weight });
        yield return Asked("any role will do where every one is asked for", q => q with { RoleMatch = RoleMatch.Any });
        yield return Asked("one partner too few", q => q with { AtMost = Math.Max(1, q.AtMost - 1) });
        yield return Scoped("invited take part", s => s with { Roles = s.Roles.IsEmpty ? [.. TieRules.Participations] : s.Roles });
        yield return Scoped("knownBy is not heard", s => s with { KnownBy = null });
        yield return Scoped("minSources is not heard", s => s with { MinSources = 0 });
        yield return Scoped(
            "minPublishers counts sources",
            s => s with { MinSources = Math.Max(s.MinSources, s.MinPublishers), MinPublishers = 0 });
        yield return Scoped("status is not heard", s => s with { Statuses = [] });
        yield return Scoped("datasets are not heard", s => s with { Datasets = [] });
        yield return Scoped("lineage is not heard", s => s with { Lineage = false });
        yield return Scoped("kinds are not heard", s => s with { Kinds = [] });
        yield return Scoped("countries are not heard", s => s with { Countries = [] });
        yield return Scoped("topics are not heard", s => s with { Topics = [] });
        yield return Scoped("time is not heard", s => s with { Time = default });
        yield return Scoped(
            "bodies are not put together by country",
            s => s with { Level = s.Level == Level.Country ? Level.Organization : s.Level });

        static Mistake<WhoCooperates, Cooperation> Asked(string name, Func<WhoCooperates, WhoCooperates> asked) =>
            new(name) { Asked = asked };
        static Mistake<WhoCooperates, Cooperation> Scoped(string name, Func<Scope, Scope> scoped) =>
            Asked(name, q => q with { Scope = scoped(q.Scope) });
    }

    private static IEnumerable<(string Name, Func<TieGiven, TieGiven> Tie)> OfTies(string answer) =>
        [
            ($"denials are kept back in {answer}", t => t with { Evidence = [.. t.Evidence.Where(e => e.Says != Says.Denied)] }),
            ($"only the first evidence is given in {answer}", t => t with { Evidence = [.. t.Evidence.Take(1)] }),
            (
                $"the place in the source is not given in {answer}",
                t => t with { Evidence = [.. t.Evidence.Select(e => e with { Locator = null })] }),
            ($"every tie is confirmed in {answer}", t => t with { Status = TieStatus.Confirmed }),
            ($"nobody acts on behalf of another in {answer}", t => t with { OnBehalfOf = null }),
        ];

    private static Mistake<WhoCooperates, Cooperation> Misanswered(string name, Func<Cooperation, Cooperation> answered) =>
        new(name) { Answered = answered };

    private static Mistake<CommonGround, SharedGround> Misgrounded(string name, Func<SharedGround, SharedGround> answered) =>
        new(name) { Answered = answered };

    private static Mistake<ProfileOf, Profile> Misprofiled(string name, Func<ProfileTie, ProfileTie> tie) =>
        new(name) { Answered = a => a with { Ties = [.. a.Ties.Select(tie)] } };

    private static Func<Cooperation, Cooperation> Shared(Func<SharedEngagement, SharedEngagement> shared) =>
        a => a with { Partners = [.. a.Partners.Select(p => p with { Shared = [.. p.Shared.Select(shared)] })] };

    private static Func<SharedGround, SharedGround> Engagements(Func<GroundEngagement, GroundEngagement> engagement) =>
        a => a with { Engagements = [.. a.Engagements.Select(engagement)] };

    private static ImmutableSortedDictionary<string, TieGiven> Each(
        IReadOnlyDictionary<string, TieGiven> ties,
        Func<TieGiven, TieGiven> tie) => ties.ToImmutableSortedDictionary(t => t.Key, t => tie(t.Value), StringComparer.Ordinal);
}

/// <summary>A mistake about one question.</summary>
/// <param name="Name">The mistake.</param>
internal sealed record Mistake<TQuestion, TAnswer>(string Name) : Mistake(Name)
{
    /// <summary>The question that it answers instead.</summary>
    public Func<TQuestion, TQuestion> Asked { get; init; } = question => question;

    /// <summary>The answer that it returns instead of the right one.</summary>
    public Func<TAnswer, TAnswer> Answered { get; init; } = answer => answer;
}
