namespace StakeholderGraph.Neo4j;

/// <summary>Answers <see cref="CommonGround"/>: the database says in which engagements enough of the parties stand, here the answer is put together.</summary>
internal static class Neo4jCommonGround
{
    private static readonly Statement Statement = Statement.Answering("CommonGround/CommonGround.cypher");
    private static readonly string[] Meetings = [.. Meeting.Fields, "certain", "present"];
    private static readonly string[] Present = ["id", "own"];

    public static async Task<SharedGround> AnswerAsync(IDatabase database, CommonGround question, CancellationToken cancellationToken)
    {
        RecordId[] parties = [.. question.Parties.Distinct()];
        var atLeast = question.AtLeast ?? parties.Length;
        var row = await database.OneAsync(
            Statement.With("scope", ScopeParameter.Of(question.Scope)).With("parties", parties).With("atLeast", atLeast).With("skip", question.Skip).With("atMost", question.AtMost),
            cancellationToken);
        return Tell(question, parties, atLeast, row ?? throw Row.Damaged("parties"));
    }

    private static SharedGround Tell(CommonGround question, RecordId[] parties, int atLeast, Row row)
    {
        var given = new GivenTies(row);
        var known = row.Texts("subjects").ToHashSet(StringComparer.Ordinal);
        RecordId[] unknown = [.. parties.Where(p => !known.Contains(p.Value))];
        var successions = new Successions(given);
        GroundEngagement[] engagements = [.. row.Rows("meetings", Meetings).Select(m => Tell(question, m, given, successions))];
        var ties = given.Ties(engagements.SelectMany(e => e.Parties).SelectMany(p => p.Ties));
        var omitted = Math.Max(0, row.Count("count") - question.Skip - engagements.Length);
        return new SharedGround(
            unknown.Length > 0 ? [] : [.. parties.Select(p => given.Mention(p.Value))],
            question.Scope.Level,
            atLeast,
            engagements,
            ties,
            given.SourcesOf(ties.Values),
            row.Count("unattributed"),
            omitted > 0,
            omitted)
        {
            Unknown = unknown,
        };
    }

    private static GroundEngagement Tell(CommonGround question, Row row, GivenTies given, Successions successions)
    {
        var meeting = new Meeting(row, given);
        var isCertain = row.Flag("certain");
        var told = new List<GroundParty>();
        foreach (var present in row.Rows("present", Present).OrderBy(p => p.Id("id"), RecordId.Order))
        {
            var (id, own) = (present.Id("id"), present.Texts("own").ToHashSet(StringComparer.Ordinal));
            GivenStand[] stands = [.. meeting.Stands.Where(s => own.Contains(s.Actor))];
            isCertain &= stands.Any(s => s.Certain);
            var ways = meeting.Strongest(stands, question.WaysAtMost);
            var standsFor = given.Actors(own.Where(a => a != id.Value));
            told.Add(new GroundParty(
                id, [.. standsFor.Take(CommonGroundAnswer.MostStandsFor)], meeting.Roles(stands), GivenTies.InOrder(ways.SelectMany(successions.TiesOf)))
            {
                Omitted = stands.Length - ways.Length,
                StandsForOmitted = Math.Max(0, standsFor.Count - CommonGroundAnswer.MostStandsFor),
            });
        }

        return new GroundEngagement(meeting.Engagement, told, !isCertain);
    }
}
