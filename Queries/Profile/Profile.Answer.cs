using StakeholderGraph.Networks;
using StakeholderGraph.Scoping;

namespace StakeholderGraph;

/// <summary>Answers <see cref="ProfileOf"/>: the record as it is, and those of its ties that pass the scope.</summary>
internal static class ProfileAnswer
{
    public static Profile? Answer(Network network, ProfileOf question, CancellationToken cancellationToken)
    {
        var entry = network.Find(question.Id, question.Family);
        if (entry < 0)
        {
            return null;
        }

        var filter = new ScopeFilter(network, question.Scope);
        var citations = new Citations(network, filter);
        // With lineage, a body's profile includes the ties of its predecessors as its own.
        HashSet<int> self = question.Scope.Lineage && question.Family == Family.Stakeholder
            ? new Lineage(network, filter).WithPredecessors([entry])
            : [entry];
        var ties = Ties(network, question, self, filter, cancellationToken);
        return ProfileBounds.Fit(
            question,
            Record(network, question, entry),
            ties.Skip(question.Skip).Select(t => Describe(network, t.Tie, self, t.Possible, filter, citations)),
            ties.Count,
            citations.Source,
            citations.SourcesOf);
    }

    private static Profile Record(Network network, ProfileOf question, int entry) => new(
        Actors.IdOf(network, entry),
        question.Family,
        network.KindOf(entry),
        network.Pool[network.Names[entry]],
        network.Pool.OrNull(network.NameLanguages[entry]),
        Actors.CodeOf(network, entry),
        network.KindOf(entry).Constituency(),
        network.PeriodOf(entry),
        entry < network.StakeholderCount ? [] : network.TopicsOf(entry - network.StakeholderCount),
        [.. ListCell.Split(network.Pool[network.Identifiers[entry]])],
        [.. ListCell.Split(network.Pool[network.Links[entry]])],
        GivenAttributes.Of(ListCell.Split(network.Pool[network.Attributes[entry]])),
        [.. Names(network, entry)],
        [.. network.DatasetSets[network.EntryDatasets[entry]].Select(d => network.Datasets[d].Name)],
        [],
        Citations.NoSources)
    {
        Description = network.Descriptions.TryGetValue(entry, out var description) ? network.Pool[description] : null,
        OtherCountries = Actors.OtherCodesOf(network, entry),
    };

    private static IEnumerable<NameGiven> Names(Network network, int entry)
    {
        yield return new NameGiven(
            network.Pool[network.Names[entry]],
            network.Pool.OrNull(network.NameLanguages[entry]),
            NameType.Preferred);
        for (var i = network.OtherNameOffsets[entry]; i < network.OtherNameOffsets[entry + 1]; i++)
        {
            yield return new NameGiven(
                network.Pool[network.OtherNames[i]],
                network.Pool.OrNull(network.OtherNameLanguages[i]),
                (NameType)network.OtherNameTypes[i]);
        }
    }

    /// <summary>The ties by start date (a tie's own, else its engagement's; undated ties last), then by id.</summary>
    private static List<(DateOnly Begin, int Tie, bool Possible)> Ties(
        Network network, ProfileOf question, HashSet<int> self, ScopeFilter filter, CancellationToken cancellationToken)
    {
        var ties = new List<(DateOnly Begin, int Tie, bool Possible)>();
        foreach (var tie in self.SelectMany(one => At(network, one)).Distinct())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var when = When(network, question, filter, tie);
            if (when != Overlap.No && filter.IsEvidenced(tie) && IsAskedFor(network, question, filter, tie, self))
            {
                ties.Add((Begin(network, tie), tie, when == Overlap.Possibly));
            }
        }

        ties.Sort(); // each tie occurs once
        return ties;
    }

    /// <summary>The ties that have an entry at either end, and those on its behalf.</summary>
    private static int[] At(Network network, int entry) => entry < network.StakeholderCount
        ? [.. network.Participations[entry], .. network.Affiliations[entry], .. network.OnBehalfOf[entry]]
        : [.. network.Participants[entry - network.StakeholderCount], .. network.Affiliations[entry]];

    /// <summary>Whether a tie passes the types, topics, kinds and countries asked for.</summary>
    private static bool IsAskedFor(Network network, ProfileOf question, ScopeFilter filter, int tie, HashSet<int> self) =>
        (question.Scope.Roles.IsDefaultOrEmpty || question.Scope.Roles.Contains((TieType)network.TieTypes[tie]))
        && filter.AllowsKindAndCountry(Other(network, tie, self))
        && (network.TieTo[tie] < network.StakeholderCount
            || filter.IsOnTopic(EngagementOf(network, tie, self) - network.StakeholderCount));

    /// <summary>The engagement that a tie concerns: that of a participation, or the other one of two.</summary>
    private static int EngagementOf(Network network, int tie, HashSet<int> self) =>
        IsParticipation(network, tie) ? network.TieTo[tie] : Other(network, tie, self);

    private static Overlap When(Network network, ProfileOf question, ScopeFilter filter, int tie)
    {
        if (!IsParticipation(network, tie))
        {
            return filter.WhenTie(tie);
        }

        return filter.WhenParticipation(tie, filter.WhenEngagement(network.TieTo[tie] - network.StakeholderCount));
    }

    private static ProfileTie Describe(Network network, int tie, HashSet<int> self, bool possible, ScopeFilter filter, Citations citations)
    {
        var isDone = self.Contains(network.TieFrom[tie]);
        var isOnItsBehalf = !isDone && !self.Contains(network.TieTo[tie]);
        var (evidence, omitted) = citations.Evidence(tie);
        var (attributes, attributesOmitted) = citations.AttributesOf(tie);
        return new ProfileTie(
            RecordId.Trusted(network.TieIds[tie]),
            (TieType)network.TieTypes[tie],
            isDone ? Direction.Outgoing : Direction.Incoming,
            citations.Mention(Other(network, tie, self)),
            network.Pool.OrNull(network.TieTitles[tie]),
            network.PeriodOfTie(tie),
            filter.StatusOf(tie)!.Value,
            citations.OnBehalfOf(tie),
            possible,
            evidence)
        {
            Engagement = isOnItsBehalf ? citations.Mention(network.TieTo[tie]) : null,
            Amount = network.AmountOfTie(tie),
            Attributes = attributes,
            AttributesOmitted = attributesOmitted,
            EvidenceOmitted = omitted,
        };
    }

    private static int Other(Network network, int tie, HashSet<int> self) =>
        self.Contains(network.TieFrom[tie]) ? network.TieTo[tie] : network.TieFrom[tie];

    private static bool IsParticipation(Network network, int tie) =>
        network.TieFrom[tie] < network.StakeholderCount && network.TieTo[tie] >= network.StakeholderCount;

    private static DateOnly Begin(Network network, int tie)
    {
        var own = network.PeriodOfTie(tie);
        return (own.IsUnknown && IsParticipation(network, tie) ? network.PeriodOf(network.TieTo[tie]) : own).From?.First
            ?? DateOnly.MaxValue;
    }
}
