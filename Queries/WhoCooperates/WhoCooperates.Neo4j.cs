namespace StakeholderGraph.Neo4j;

/// <summary>Answers <see cref="WhoCooperates"/>: the database says who the strongest partners are and by which ties, here the answer is put together.</summary>
internal static class Neo4jWhoCooperates
{
    private static readonly Statement Plain = Statement.Answering("WhoCooperates/WhoCooperates.Plain.cypher").With("tenths", ScopeParameter.Tenths);
    private static readonly Statement Scoped = Statement.Answering("WhoCooperates/WhoCooperates.cypher");
    private static readonly string[] Meetings = [.. Meeting.Fields, "n", "own"];

    public static async Task<Cooperation?> AnswerAsync(IDatabase database, WhoCooperates question, CancellationToken cancellationToken)
    {
        var statement = (question.Scope.FiltersNothing ? Plain : Scoped.With("scope", ScopeParameter.Of(question.Scope)))
            .With("with", question.With)
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
            ? new Partner(given.Actor(actor), Strength.OfRounded(strength), InOrder(shared, actor))
            : throw Row.Damaged("partners"))];
        var ties = given.Ties();
        var omitted = row.Count("count") - partners.Length;
        return new Cooperation(
            given.Mention(subject),
            given.Actors(row.Texts("standsFor").Where(a => a != subject)),
            question.Scope.Level,
            question.Weight,
            partners,
            ties,
            given.SourcesOf(ties.Values),
            row.Count("unattributed"),
            omitted > 0,
            omitted);
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
        var own = row.Texts("own").ToHashSet(StringComparer.Ordinal);
        GivenStand[] mine = [.. meeting.Stands.Where(s => own.Contains(s.Actor))];
        var (roles, tenths, isCertain) = (meeting.Roles(mine), meeting.Tenths(mine), mine.Any(s => s.Certain));
        foreach (var theirs in meeting.Stands.Where(s => !own.Contains(s.Actor)).GroupBy(s => s.Actor, StringComparer.Ordinal))
        {
            var units = Strength.Contribution(question.Weight, tenths, meeting.Tenths(theirs), row.Count("n"));
            yield return (theirs.Key, units, new SharedEngagement(
                meeting.Engagement, roles, meeting.Roles(theirs), Strength.OfContribution(units),
                given.Use(theirs.Concat(mine).SelectMany(successions.TiesOf)), !(isCertain && theirs.Any(s => s.Certain))));
        }
    }

    private static SharedEngagement[] InOrder(ILookup<string, (long Units, SharedEngagement Shared)> shared, string actor) =>
        [.. shared[actor].OrderByDescending(s => s.Units).ThenBy(s => s.Shared.Engagement.Id, RecordId.Order).Select(s => s.Shared)];
}
