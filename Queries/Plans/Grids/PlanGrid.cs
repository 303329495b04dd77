using StakeholderGraph.Plans;

namespace StakeholderGraph;

/// <summary>Creates the grid of power and interest of a plan.</summary>
public static class PlanGrid
{
    /// <summary>Returns the grid.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The plan, in the form that the user may see.</param>
    /// <param name="atMost">The maximum number of stakeholders that are not on the plan.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task<PowerGrid> OfAsync(INetworkReader network, Plan plan, int atMost, CancellationToken cancellationToken)
    {
        var computed = await network.AskAsync(new GridOf(plan.ReadDemand()), cancellationToken);
        return JudgedGrid.Of(plan, await network.VersionAsync(cancellationToken), computed, atMost);
    }

    /// <summary>Draws the grid as SVG, with names in the language of the figure if they are known in it.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="language">One of the languages of figures.</param>
    /// <param name="network">The network, from which the names are read.</param>
    /// <param name="to">The target, which stays open.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task DrawAsync(
        PowerGrid grid, string language, INetworkReader network, Stream to, CancellationToken cancellationToken)
    {
        Mention[] named = [.. grid.Items.Take(GridSvg.MostDrawn).Select(item => item.Stakeholder)];
        if (Figure.In(language).Language is { } other)
        {
            named = await FigureNames.InAsync(other, named, network, cancellationToken);
        }

        GridItem[] items = [.. grid.Items.Zip(named, (item, name) => item with { Stakeholder = name }), .. grid.Items.Skip(named.Length)];
        GridSvg.Write(grid with { Items = items }, language, to);
    }
}
