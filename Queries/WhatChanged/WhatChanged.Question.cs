using StakeholderGraph.Asking;

namespace StakeholderGraph;

internal static class WhatChangedQuestion
{
    private const string PeriodRule =
        "is not a period: a date, or two dates or one of them with / between, e.g. 2009/2011, 2013-06 or 2013/";

    private static readonly Parameter<Period> Before = Time(
        "before",
        "The earlier time: a date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or a period `2009/2011`, of which one side may be open.");

    private static readonly Parameter<Period> After = Time("after", "The later time, in the same form.");

    private static readonly Parameter<PartialDate> KnownBy = Parameters.KnownBy with
    {
        Description =
            "Only evidence that was published by the last day of this date. If given twice, the first is for the time before and the "
                + "second "
                + "for the time after, to see what became known.",
        AtMost = 2,
        KeepsEqual = true,
    };

    private static readonly Parameter<int> Limit = Parameters.Limit("items of each list in the answer", WhatChanged.MaxAtMost, 50);

    private static readonly Parameter<int> Shared = Parameters.Number(
        "shared",
        "The maximum number of shared engagements for each pair in either time, largest contributions first.",
        1,
        WhoCooperates.MaxSharedAtMost,
        1);

    public static QuestionDescription Description { get; } = new QuestionDescription<WhatChanged, Changes>
    {
        Id = "what-changed",
        Route = "/changes",
        Summary = "Which cooperation was gained, lost, or grew stronger or weaker between two times",
        Remarks =
            """
            Compares who cooperates with whom, and how strongly, in two times (`before` and `after`), or as it was known on two days
            (`knownBy` given twice). The answer has the pairs `gained` and `lost`, the pairs that became `stronger` or `weaker`, and who
            takes part only after (`newcomers`) or only before (`gone`); `counts` has the total length of each list. Each pair has its
            strengths and the engagements that add most; `ties` and `sources` have the evidence. `next` leads to what follows in all lists.
            """,
        Example = "/api/v1/changes?before=2008/2010&after=2011/2013&level=organization&limit=5",
        Parameters =
        [
            Before, After, KnownBy, Parameters.Level, Parameters.Weight, Parameters.MinStrength, Parameters.Role,
            Parameters.StakeholderKind,
            .. Parameters.Filters.Except([Parameters.From, Parameters.To, Parameters.KnownBy]), Limit, Shared,
        ],
        Cursor = Parameters.PageAfter with { Name = "cursor" },
        Make = Make,
        Limit = Limit,
        Turn = (question, page) => question with { AtMost = page.AtMost, Skip = page.Skip, AtMostBytes = page.AtMostBytes },
        WithNext = (changes, next) => changes with { Next = next },
        LooksAtEverything = true,
        Json = () => AnswerJson.Sent.Changes,
        Draw = ChangesDrawing.Of,
    };

    private static WhatChanged Make(Asked asked)
    {
        var (before, after, known) = (asked.OneOrNull(Before), asked.OneOrNull(After), asked.Many(KnownBy));
        if (before is null != after is null)
        {
            asked.Refuse(before is null ? Before.Name : After.Name, "must be given, too: the times to compare are two");
        }
        else if (before is null && known.Length < 2)
        {
            asked.Refuse(Before.Name, "must be given, and `after`; or give `knownBy` twice");
        }

        if (known is [var first, var second] && first.Last > second.Last)
        {
            asked.Refuse(KnownBy.Name, $"\"{first}\" comes after \"{second}\"; the first is for the time before");
        }

        var scope = asked.Scope(Parameters.From, Parameters.To, KnownBy) with
        {
            Roles = asked.Many(Parameters.Role),
            Kinds = asked.Many(Parameters.StakeholderKind),
        };
        return new WhatChanged(
            scope with { Time = before ?? default, KnownBy = known.Length > 0 ? known[0] : null },
            scope with { Time = after ?? default, KnownBy = known.Length > 0 ? known[^1] : null })
        {
            Weight = asked.One(Parameters.Weight),
            MinStrength = Strength.ToRounded(asked.One(Parameters.MinStrength)),
            SharedAtMost = asked.One(Shared),
        };
    }

    private static Parameter<Period> Time(string name, string description) => new(name, description, Read)
    {
        Sort = ParameterSort.Period,
        MaxLength = 21,
        Pattern = $"^({Parameters.DateForm})?(/({Parameters.DateForm})?)?$",
        IsFilter = false,
    };

    private static Reading<Period> Read(string text)
    {
        var sides = text.Split('/');
        PartialDate?[] dates = [.. sides.Select(side => PartialDate.TryParse(side, out var date) ? date : (PartialDate?)null)];
        var (from, to) = (dates[0], dates[^1]);
        return sides.Length > 2
            || (from is null && to is null)
            || sides.Zip(dates).Any(side => side.First.Length > 0 && side.Second is null)
                ? Reading<Period>.Not($"\"{Echo.Of(text)}\" {PeriodRule}")
            : !Period.IsOrdered(from, to) ? Reading<Period>.Not($"\"{Echo.Of(text)}\" ends before it begins")
            : new Period(from, to);
    }
}
