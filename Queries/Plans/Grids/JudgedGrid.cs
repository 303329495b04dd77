namespace StakeholderGraph.Plans;

/// <summary>Combines the computed power and interest with the judgements of people.</summary>
internal static class JudgedGrid
{
    /// <summary>Returns the grid of a plan.</summary>
    /// <param name="plan">The plan, in the form that the user may see.</param>
    /// <param name="version">The version of the network.</param>
    /// <param name="computed">The computed values of all stakeholders.</param>
    /// <param name="atMost">The maximum number of stakeholders that are not on the plan.</param>
    public static PowerGrid Of(Plan plan, string version, IReadOnlyList<ComputedPlace> computed, int atMost)
    {
        var (power, interest) = (Median(computed, place => place.Power), Median(computed, place => place.Interest));
        var histories = plan.Judgements.ToLookup(judgement => judgement.Stakeholder);
        var items = computed.Select(place => ItemOf(place)).OrderByDescending(item => Math.Round(item.Power.Value + item.Interest.Value, 6))
            .ThenBy(item => item.Stakeholder.Id, RecordId.Order).ToList();
        var others = items.Count(item => item.Status is null && item.History.Count == 0);
        var given = items.Where(item => item.Status is not null || item.History.Count > 0)
            .Concat(items.Where(item => item.Status is null && item.History.Count == 0).Take(atMost)).ToHashSet();
        return new PowerGrid(
            plan.Id, plan.Title, version, GridOf.Definition, power, interest, [.. items.Where(given.Contains)],
            Math.Max(0, others - atMost));

        GridItem ItemOf(ComputedPlace place)
        {
            Judgement[] history = [.. histories[place.Stakeholder.Id]];
            var holds = history is [.., var last] ? last : null;
            var (own, concern) = (ValueOf(place.Power, holds?.Power), ValueOf(place.Interest, holds?.Interest));
            var field = (own.Value > power, concern.Value > interest) switch
            {
                (true, true) => GridField.ManageClosely,
                (true, false) => GridField.KeepSatisfied,
                (false, true) => GridField.KeepInformed,
                _ => GridField.Monitor,
            };
            return new GridItem(place.Stakeholder, plan.Find(place.Stakeholder.Id)?.Status, field, own, concern, history);
        }
    }

    private static GridValue ValueOf(IReadOnlyList<GridPart> parts, double? judged)
    {
        var computed = ComputedPlace.ValueOf(parts);
        return new GridValue(judged ?? computed, computed, parts);
    }

    private static double Median(IReadOnlyList<ComputedPlace> computed, Func<ComputedPlace, IReadOnlyList<GridPart>> parts)
    {
        double[] values = [.. computed.Select(place => ComputedPlace.ValueOf(parts(place))).Order()];
        var middle = values.Length / 2;
        return values.Length == 0 ? 0
            : values.Length % 2 == 1 ? values[middle]
            : Math.Round((values[middle - 1] + values[middle]) / 2, 6);
    }
}
