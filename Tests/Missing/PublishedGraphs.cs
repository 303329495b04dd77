using System.Globalization;
using System.Text.Json;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Missing;

/// <summary>Four graphs with published results for predicting missing ties, in the shared folder.</summary>
internal static class PublishedGraphs
{
    public static readonly string[] Names = ["USAir", "NS", "Celegans", "Power"];

    private static readonly Dictionary<LinkScore, string> Words = new()
    {
        [LinkScore.CommonNeighbours] = "CN",
        [LinkScore.AdamicAdar] = "AA",
        [LinkScore.ResourceAllocation] = "RA",
    };

    /// <summary>
    /// Known results of a score on a graph: the published mean and standard deviation in percent, and the exact area on a fixed split.
    /// </summary>
    public static (double Mean, double Deviation, double Exact) Known(string name, LinkScore by)
    {
        using var values = JsonDocument.Parse(File.ReadAllText(SharedData.Beside("fixtures", "link-prediction", "values.json")));
        var network = values.RootElement.GetProperty("networks").GetProperty(name);
        var published = network.GetProperty("published").GetProperty(Words[by]);
        return (
            published.GetProperty("mean").GetDouble(),
            published.TryGetProperty("sd", out var deviation) && deviation.ValueKind == JsonValueKind.Number ? deviation.GetDouble()
                : network.GetProperty("recomputed").GetProperty(Words[by]).GetProperty("hundred")[1].GetDouble(),
            network.GetProperty("fixedSplit").GetProperty("auc").GetProperty(Words[by]).GetDouble());
    }

    /// <summary>A fixed split: the graph without the hidden ties, the hidden ties, and pairs without a tie.</summary>
    public static (WeightedGraph Left, List<(int A, int B)> Hidden, List<(int A, int B)> Others) Split(string name)
    {
        var rows = Rows("splits", $"{name}.csv").ToLookup(row => row[2], row => (A: row[0], B: row[1]));
        List<(int A, int B)> hidden = [.. rows[1]];
        WeightedEdge[] left = [.. Ties(name).Except(hidden).Select(tie => new WeightedEdge(tie.A, tie.B, 1))];
        return (WeightedGraph.Of(1 + rows.SelectMany(r => r).Concat(Ties(name)).Max(tie => tie.B), left), hidden, [.. rows[0]]);
    }

    /// <summary>The graph as a network: every tie is an engagement of two, and a node without ties takes part in one alone.</summary>
    public static Network Network(string name)
    {
        var data = new TestDataset(name.ToLowerInvariant());
        var ties = Ties(name).ToList();
        var alone = name == "NS" ? Enumerable.Range(1, 1_589).Except(ties.SelectMany(tie => (int[])[tie.A, tie.B])) : [];
        foreach (var node in ties.SelectMany(tie => (int[])[tie.A, tie.B]).Concat(alone).Distinct())
        {
            data.Body($"n{node}");
        }

        foreach (var (a, b) in ties)
        {
            data.Event($"e{a}-{b}").Tie($"n{a}", TieType.Attends, $"e{a}-{b}").Tie($"n{b}", TieType.Attends, $"e{a}-{b}");
        }

        foreach (var node in alone)
        {
            data.Event($"e{node}").Tie($"n{node}", TieType.Attends, $"e{node}");
        }

        return NetworkBuilder.Build([data]);
    }

    private static IEnumerable<(int A, int B)> Ties(string name) => Rows($"{name}.csv").Select(row => (row[0], row[1]));

    /// <summary>The rows of a file; weights are not integers and are ignored.</summary>
    private static IEnumerable<int[]> Rows(params string[] path) =>
        from line in File.ReadLines(SharedData.Beside(["fixtures", "link-prediction", .. path])).Skip(1)
        where line.Length > 0
        select Array.ConvertAll(line.Split(','), cell => int.TryParse(cell, CultureInfo.InvariantCulture, out var number) ? number : -1);
}
