using StakeholderGraph.Neo4j.Selecting;

namespace StakeholderGraph.Neo4j;

/// <summary>
/// Answers <see cref="WhoCooperates"/>. If nothing is filtered, which is the most frequent case, the database determines the strongest
/// partners and by which ties; otherwise it selects the ties that can matter.
/// </summary>
internal static class Neo4jWhoCooperates
{
    private static readonly Statement Plain = Statement
        .Answering("WhoCooperates/WhoCooperates.Plain.cypher")
        .With("tenths", ScopeParameter.Tenths);
    private static readonly string[] OfDirect = ["id", "type", "other", "outgoing", "status"];
    private static readonly string[] Meetings = ["id", "from", "to", "ties", "n", "own"];

    public static Task<Cooperation?> AnswerAsync(IDatabase database, WhoCooperates question, CancellationToken cancellationToken) =>
        question.Scope.FiltersNothing && question.Partner is null
            ? AnswerPlainlyAsync(database, question, cancellationToken)
            : Details.CompleteAsync(() => AnswerScopedAsync(database, question, cancellationToken));

    private static async Task<Cooperation?> AnswerScopedAsync(
        IDatabase database,
        WhoCooperates question,
        CancellationToken cancellationToken)
    {
        var network = await Around.SelectAsync(database, [question.With], atLeast: 1, question.Scope, cancellationToken);
        if (question.Scope.Level == Level.Country && network.Find(question.With, Family.Stakeholder) < 0)
        {
            network = await Around.SelectCountryAsync(database, question.With, question.Scope, cancellationToken);
        }

        if (WhoCooperatesAnswer.Answer(network, question, cancellationToken) is not { } bare)
        {
            return null;
        }

        var shared = bare.Partners.SelectMany(p => p.Shared);
        var details = await Details.FetchAsync(
            database, question.Scope, bare.Ties,
            [
                bare.Subject.Id,
                .. bare.StandsFor.Select(m => m.Id),
                .. bare.Partners.Select(p => p.Stakeholder.Id),
                .. shared.Select(s => s.Engagement.Id),
                .. bare.Direct.Select(d => d.Other.Id),
            ],
            cancellationToken);
        return bare with
        {
            Subject = details.Of(bare.Subject),
            StandsFor = details.Of(bare.StandsFor),
            Partners = [.. bare.Partners.Select(p => p with
            {
                Stakeholder = details.Of(p.Stakeholder),
                Shared = [.. p.Shared.Select(s => s with { Engagement = details.Of(s.Engagement) })],
            })],
            Direct = details.Of(bare.Direct),
            Ties = details.Ties,
            Sources = details.Sources,
        };
    }

    private static async Task<Cooperation?> AnswerPlainlyAsync(
        IDatabase database,
        WhoCooperates question,
        CancellationToken cancellationToken)
    {
        var statement = Plain
            .With("with", question.With)
            .With("skip", question.Skip)
            .With("weight", Words<Weight>.Of(question.Weight))
            .With("atMost", question.Direct.Alone ? 0 : question.AtMost)
            .With("directSkip", question.Direct.Skip)
            .With("directAtMost", question.Direct.AtMost)
            .With("withEvidence", question.WithEvidence);
        return await database.OneAsync(statement, cancellationToken) is { } row ? Describe(question, row) : null;
    }

    private static Cooperation Describe(WhoCooperates question, Row row)
    {
        var given = new GivenTies(row);
        var shared = row.Rows("meetings", Meetings)
            .SelectMany(m => Share(question, m, given))
            .ToLookup(s => s.Partner, s => (s.Units, s.Shared));
        Partner[] partners =
        [
            .. row.List("partners")
                .Select(p =>
                    p is object?[] and [string id, long strength]
                        ? Describe(question, given.Mention(id), Strength.OfRounded(strength), shared[RecordId.Trusted(id)])
                        : throw Row.Damaged("partners")),
        ];
        DirectTie[] direct =
        [
            .. row.Rows("direct", OfDirect)
                .Select(t => new DirectTie(
                    t.Id("id"),
                    GraphWords.TypeOf(t.Text("type")),
                    question.With,
                    t.Flag("outgoing") ? Direction.Outgoing : Direction.Incoming,
                    given.Mention(t.Text("other")),
                    t.Word<TieStatus>("status"),
                    Possible: false)),
        ];
        var ties = given.Ties([.. partners.SelectMany(p => p.Shared).SelectMany(s => s.Ties), .. direct.Select(d => d.Tie.Value)]);
        var omitted = Math.Max(0, row.Count("count") - question.Skip - partners.Length);
        return new Cooperation(
            given.Mention(row.Text("subject")),
            [],
            question.Scope.Level,
            question.Weight,
            partners,
            ties,
            given.SourcesOf(ties.Values),
            0,
            omitted > 0,
            omitted)
        {
            Direct = direct,
            Stands = GivenTies.ForThemselves(ties),
            DirectOmitted = Math.Max(0, row.Count("directCount") - question.Direct.Skip - direct.Length),
            IsOfDirectTies = question.Direct.Alone,
        };
    }

    private static Partner Describe(
        WhoCooperates question,
        Mention partner,
        double strength,
        IEnumerable<(long Units, SharedEngagement Shared)> shared)
    {
        var largest = new LargestShared(question.SharedSkip + question.SharedAtMost);
        foreach (var (units, engagement) in shared.OrderBy(s => s.Shared.Engagement.Id, RecordId.Order))
        {
            if (largest.Count(units))
            {
                largest.Keep(units, engagement);
            }
        }

        return new Partner(partner, strength, largest.Page(question.SharedSkip))
        {
            Omitted = question.WithEvidence ? largest.OmittedAfter(question.SharedSkip) : 0,
        };
    }

    private static IEnumerable<(RecordId Partner, long Units, SharedEngagement Shared)> Share(
        WhoCooperates question,
        Row meeting,
        GivenTies given)
    {
        var mention = given.Mention(meeting.Text("id"));
        var engagement = new EngagementMention(mention.Id, mention.Kind, mention.Name, mention.Country, GivenTies.PeriodOf(meeting))
        {
            OtherCountries = mention.OtherCountries,
        };
        var ties = meeting.Texts("ties").Select(id => given[id]).ToLookup(t => t.From.Id);
        var mine = ties[question.With];
        var (own, ownOmitted) = Strongest(mine, question.WaysAtMost);
        foreach (var theirs in ties.Where(t => t.Key != question.With))
        {
            var units = Strength.Contribution(question.Weight, Tenths(mine), Tenths(theirs), meeting.Count("n"));
            var (ways, omitted) = Strongest(theirs, question.WaysAtMost);
            yield return (theirs.Key, units, new SharedEngagement(
                engagement, Roles(mine), Roles(theirs), Strength.OfContribution(units), GivenTies.InOrder(ways.Concat(own)), false)
            { Present = meeting.Count("n"), Omitted = ownOmitted + omitted });
        }
    }

    private static (IEnumerable<string> Ways, int Omitted) Strongest(IEnumerable<TieGiven> ties, int ways) =>
        (
            ties.OrderByDescending(t => TieRules.Tenths(t.Type))
                .ThenBy(t => t.Id, RecordId.Order)
                .Take(ways)
                .Select(t => t.Id.Value)
                .ToList(),
            Math.Max(0, ties.Count() - ways));

    private static TieType[] Roles(IEnumerable<TieGiven> ties) => [.. ties.Select(t => t.Type).Distinct().Order()];

    private static int Tenths(IEnumerable<TieGiven> ties) => ties.Max(t => TieRules.Tenths(t.Type));
}
