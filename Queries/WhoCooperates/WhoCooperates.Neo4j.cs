namespace StakeholderGraph.Neo4j;

/// <summary>Answers <see cref="WhoCooperates"/>: the database says who the strongest partners are and by which ties, here the answer is put together.</summary>
internal static class Neo4jWhoCooperates
{
    private static readonly Statement Plain = Statement.Answering("WhoCooperates/WhoCooperates.Plain.cypher").With("tenths", ScopeParameter.Tenths);
    private static readonly Statement Scoped = Statement.Answering("WhoCooperates/WhoCooperates.cypher");
    private static readonly string[] Meetings = [.. Meeting.Fields, "n", "own"];

    public static async Task<Cooperation?> AnswerAsync(IDatabase database, WhoCooperates question, CancellationToken cancellationToken)
    {
        var statement = (question.Scope.FiltersNothing && question.Partner is null
                ? Plain
                : Scoped.With("scope", ScopeParameter.Of(question.Scope)).With("partner", question.Partner))
            .With("with", question.With)
            .With("skip", question.Skip)
            .With("weight", Words<Weight>.Of(question.Weight))
            .With("atMost", question.AtMost)
            .With("withEvidence", question.WithEvidence);
        return await database.OneAsync(statement, cancellationToken) is { } row ? Tell(question, row) : null;
    }

    private static Cooperation Tell(WhoCooperates question, Row row)
    {
        var given = new GivenTies(row);
        var subject = row.Text("subject");
        var shared = Share(question, row, given);
        Partner[] partners = [.. row.List("partners").Select(p => p is object?[] and [string actor, long strength]
            ? Tell(question, given.Actor(actor), Strength.OfRounded(strength), shared[actor])
            : throw Row.Damaged("partners"))];
        var ties = given.Ties(partners.SelectMany(p => p.Shared).SelectMany(s => s.Ties));
        var omitted = Math.Max(0, row.Count("count") - question.Skip - partners.Length);
        var standsFor = given.Actors(row.Texts("standsFor").Where(a => a != subject));
        return new Cooperation(
            given.Mention(subject),
            [.. standsFor.Take(WhoCooperatesAnswer.MostStandsFor)],
            question.Scope.Level,
            question.Weight,
            partners,
            ties,
            given.SourcesOf(ties.Values),
            row.Count("unattributed"),
            omitted > 0,
            omitted)
        {
            StandsForOmitted = Math.Max(0, standsFor.Count - WhoCooperatesAnswer.MostStandsFor),
            IsOfOnePartner = question.Partner is not null,
        };
    }

    private static Partner Tell(WhoCooperates question, Mention partner, double strength, IEnumerable<(long Units, SharedEngagement Shared)> shared)
    {
        var largest = new LargestShared(question.SharedSkip + question.SharedAtMost);
        foreach (var (units, engagement) in shared.OrderBy(s => s.Shared.Engagement.Id, RecordId.Order))
        {
            if (largest.Count(units))
            {
                largest.Keep(units, engagement);
            }
        }

        return new Partner(partner, strength, largest.Page(question.SharedSkip)) { Omitted = question.WithEvidence ? largest.OmittedAfter(question.SharedSkip) : 0 };
    }

    private static ILookup<string, (long Units, SharedEngagement Shared)> Share(WhoCooperates question, Row row, GivenTies given)
    {
        var successions = new Successions(given);
        return row.Rows("meetings", Meetings).SelectMany(m => Share(question, m, given, successions)).ToLookup(s => s.Actor, s => (s.Units, s.Shared), StringComparer.Ordinal);
    }

    private static IEnumerable<(string Actor, long Units, SharedEngagement Shared)> Share(
        WhoCooperates question, Row row, GivenTies given, Successions successions)
    {
        var meeting = new Meeting(row, given);
        var become = row.Texts("own").ToHashSet(StringComparer.Ordinal);
        GivenStand[] mine = [.. meeting.Stands.Where(s => become.Contains(s.Actor))];
        var (roles, tenths, isCertain) = (meeting.Roles(mine), meeting.Tenths(mine), mine.Any(s => s.Certain));
        foreach (var theirs in meeting.Stands.Where(s => !become.Contains(s.Actor)).GroupBy(s => s.Actor, StringComparer.Ordinal))
        {
            var units = Strength.Contribution(question.Weight, tenths, meeting.Tenths(theirs), row.Count("n"));
            var (ways, own) = (meeting.Strongest(theirs, question.WaysAtMost), meeting.Strongest(mine, question.WaysAtMost));
            yield return (theirs.Key, units, new SharedEngagement(
                meeting.Engagement, roles, meeting.Roles(theirs), Strength.OfContribution(units),
                GivenTies.InOrder(ways.Concat(own).SelectMany(successions.TiesOf)), !(isCertain && theirs.Any(s => s.Certain)))
            {
                Omitted = theirs.Count() - ways.Length + mine.Length - own.Length,
            });
        }
    }
}
