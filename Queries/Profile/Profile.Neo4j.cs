using StakeholderGraph.Neo4j.Selecting;

namespace StakeholderGraph.Neo4j;

/// <summary>Answers <see cref="ProfileOf"/>: the record as it is, and those of its ties that the database selects.</summary>
internal static class Neo4jProfile
{
    private static readonly Statement Statement = Statement.Answering("Profile/Profile.cypher");

    public static async Task<Profile?> AnswerAsync(IDatabase database, ProfileOf question, CancellationToken cancellationToken)
    {
        var types = question.Scope.Roles.IsDefaultOrEmpty ? [] : question.Scope.Roles.Select(GraphWords.Of);
        IEnumerable<string> self = question.Scope.Lineage && question.Family == Family.Stakeholder
            ? await Around.WithPredecessorsAsync(database, question.Id, question.Scope, cancellationToken)
            : [question.Id.Value];
        var row = await database.OneAsync(
            Statement
                .With("scope", ScopeParameter.Of(question.Scope))
                .With("types", types)
                .With("id", question.Id)
                .With("family", Words<Family>.Of(question.Family))
                .With("self", self)
                .With("skip", question.Skip)
                .With("atMost", question.AtMost),
            cancellationToken);
        return row is null ? null : Describe(question, row);
    }

    private static Profile Describe(ProfileOf question, Row row)
    {
        var given = new GivenTies(row, only: null, "begins", "ends", "participation");
        return ProfileBounds.Fit(
            question,
            Record(question, row.Map("entry")),
            Ties(question, row, given),
            row.Count("count"),
            given.Source,
            given.SourcesOf);
    }

    private static Profile Record(ProfileOf question, Row entry)
    {
        var kind = entry.Word<Kind>("kind");
        return new Profile(
            entry.Id("id"),
            question.Family,
            kind,
            entry.Text("name"),
            entry.TextOrNone("language"),
            entry.TextOrNone("country"),
            kind.Constituency(),
            GivenTies.PeriodOf(entry),
            entry.Texts("topics"),
            entry.Texts("identifiers"),
            entry.Texts("links"),
            GivenAttributes.Of(entry.Texts("attributes")),
            [.. Names(entry)],
            [.. entry.Texts("datasets").Select(RecordId.Trusted)],
            [],
            new OrderedDictionary<string, Source>())
        {
            Description = entry.TextOrNone("description"),
            OtherCountries = entry.Texts("otherCountries") is { Length: > 0 } others ? others : null,
        };
    }

    /// <summary>
    /// All names, without duplicates: the preferred one, then the others by type, language and text. Several datasets may state the same
    /// name.
    /// </summary>
    private static IEnumerable<NameGiven> Names(Row entry)
    {
        var (texts, languages, types) = (entry.Texts("otherNames"), entry.Texts("otherNameLanguages"), entry.Texts("otherNameTypes"));
        return texts
            .Select(
                (text, i) =>
                    new NameGiven(
                        text,
                        languages[i].Length > 0 ? languages[i] : null,
                        Words<NameType>.TryParse(types[i], out var type) ? type : throw Row.Damaged("otherNameTypes")))
            .Distinct()
            .OrderBy(n => Words<NameType>.Of(n.Type), StringComparer.Ordinal)
            .ThenBy(n => n.Language ?? "", StringComparer.Ordinal)
            .ThenBy(n => n.Text, StringComparer.Ordinal)
            .Prepend(new NameGiven(entry.Text("name"), entry.TextOrNone("language"), NameType.Preferred));
    }

    /// <summary>The ties after those skipped, in the order of the statement.</summary>
    private static IEnumerable<ProfileTie> Ties(ProfileOf question, Row row, GivenTies given)
    {
        var self = row.Texts("self").ToHashSet(StringComparer.Ordinal);
        return given
            .Rows.Select(t =>
                (Tie: given[t.Text("id")], IsParticipation: t.Flag("participation"), Engagement: GivenTies.PeriodOf(t, "begins", "ends")))
            .Select(t => Describe(t.Tie, self, IsPossible(question.Scope.Time, t.Tie.Period, t.IsParticipation ? t.Engagement : null)));
    }

    /// <summary>Whether a tie selected by the database lies in the time asked about by one reading only.</summary>
    private static bool IsPossible(Period asked, Period own, Period? engagement) =>
        !asked.IsUnknown && (own.IsUnknown ? engagement ?? own : own).Overlaps(asked) == Overlap.Possibly;

    private static ProfileTie Describe(TieGiven tie, HashSet<string> self, bool possible)
    {
        var isDone = self.Contains(tie.From.Id.Value);
        var isOnItsBehalf = !isDone && !self.Contains(tie.To.Id.Value);
        return new ProfileTie(
            tie.Id,
            tie.Type,
            isDone ? Direction.Outgoing : Direction.Incoming,
            isDone ? tie.To : tie.From,
            tie.Title,
            tie.Period,
            tie.Status,
            tie.OnBehalfOf,
            possible,
            tie.Evidence)
        {
            Engagement = isOnItsBehalf ? tie.To : null,
            Amount = tie.Amount,
            Attributes = tie.Attributes,
            AttributesOmitted = tie.AttributesOmitted,
            EvidenceOmitted = tie.EvidenceOmitted,
        };
    }
}
