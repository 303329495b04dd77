using System.Globalization;

namespace StakeholderGraph;

/// <summary>Draws an answer to What changed.</summary>
public static class ChangesDrawing
{
    private static readonly string[] Columns =
    [
        "change", "a_id", "a", "a_kind", "a_country", "b_id", "b", "b_kind", "b_country", "before", "after", "shared_before",
        "shared_after", "engagements", "engagement_ids", "ties", "sources", "evidence",
    ];

    /// <summary>
    /// Draws the pairs that changed, with the listed engagements of either time, and the newcomers and departed; as a table, one row for
    /// each pair, and for each newcomer or departed actor.
    /// </summary>
    public static Drawing Of(WhatChanged question, Changes changes, string version)
    {
        var drawing = new DrawingBuilder();
        foreach (var pair in changes.Pairs.SelectMany(list => list))
        {
            drawing.Node(pair.A);
            drawing.Node(pair.B);
        }

        foreach (var participant in changes.Newcomers.Concat(changes.Gone))
        {
            drawing.Node(Mention(participant));
        }

        foreach (var pair in changes.Pairs.SelectMany(list => list))
        {
            foreach (var shared in pair.EngagementsBefore.Concat(pair.EngagementsAfter))
            {
                drawing.Standing(
                    shared.Engagement,
                    shared.Possible,
                    shared.Ties.Select(id => changes.Ties[id]),
                    [pair.A, pair.B],
                    changes.Stands);
            }
        }

        var caption = Caption.Of(
            new QuestionTitle("changes"),
            "changes",
            version,
            question.After with
            {
                Time = default,
                KnownBy = null,
            },
            Filters(question));
        return drawing.ToDrawing(
            caption with { KnownBy = question.After.KnownBy, Truncated = changes.Truncated, Omitted = changes.Omitted },
            changes.Sources,
            new AnswerTable(Columns, Rows(changes)));
    }

    private static IEnumerable<FilterAsked> Filters(WhatChanged question)
    {
        (string Name, string? Value)[] filters =
        [
            ("before", Text(question.Before.Time)),
            ("after", Text(question.After.Time)),
            (
                "knownBy",
                question.Before.KnownBy == question.After.KnownBy
                    ? question.After.KnownBy?.ToString()
                    : $"{question.Before.KnownBy}, {question.After.KnownBy}"),
            ("weight", Words<Weight>.Of(question.Weight)),
            (
                "minStrength",
                question.MinStrength > 0 ? Strength.OfRounded(question.MinStrength).ToString(CultureInfo.InvariantCulture) : null),
        ];
        return from filter in filters where filter.Value is not null select new FilterAsked(filter.Name, filter.Value);
    }

    private static string? Text(Period time) =>
        time.IsUnknown ? null
        : time.From == time.To ? time.From.ToString()
        : $"{time.From}/{time.To}";

    private static Mention Mention(ChangedParticipant participant) =>
        new(participant.Id, participant.Kind, participant.Name, participant.Country);

    private static IEnumerable<IReadOnlyList<Cell>> Rows(Changes changes)
    {
        foreach (var (change, pairs) in ((string, IReadOnlyList<ChangedPair>)[])
            [("gained", changes.Gained), ("lost", changes.Lost), ("stronger", changes.Stronger), ("weaker", changes.Weaker)])
        {
            foreach (var pair in pairs)
            {
                var shared = pair.EngagementsBefore.Concat(pair.EngagementsAfter).ToList();
                var ties = shared.SelectMany(s => s.Ties).Distinct().Order(StringComparer.Ordinal).ToList();
                yield return
                [
                    change, .. Cells(pair.A), .. Cells(pair.B), pair.Before, pair.After, pair.SharedBefore, pair.SharedAfter, default(Cell),
                    Cell.List(shared.Select(s => s.Engagement.Id.Value).Distinct()), Cell.List(ties),
                    .. Citation.Cells(ties.SelectMany(tie => changes.Ties[tie].Evidence), changes.Sources),
                ];
            }
        }

        foreach (
            var (change, participants) in ((string, IReadOnlyList<ChangedParticipant>)[])
                [("newcomer", changes.Newcomers), ("gone", changes.Gone)])
        {
            foreach (var participant in participants)
            {
                Cell[] cells = [change, .. Cells(Mention(participant))];
                yield return [.. cells, .. new Cell[13 - cells.Length], participant.Engagements, .. new Cell[Columns.Length - 14]];
            }
        }
    }

    private static Cell[] Cells(Mention mention) => [mention.Id, mention.Name, Words<Kind>.Of(mention.Kind), mention.Country];
}
