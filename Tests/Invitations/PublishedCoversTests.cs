using System.Globalization;
using System.Text.Json.Nodes;
using NUnit.Framework;
using StakeholderGraph.Invitations;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Invitations;

/// <summary>
/// Set-covering problems of the OR-Library (E. Balas and A. Ho, 1980; J. E. Beasley, 1987) as lists with a budget: a column is a candidate
/// with a cost, a row a target.
/// </summary>
public sealed class PublishedCoversTests
{
    private static readonly string[] Names =
    [
        .. Enumerable.Range(1, 10).Select(i => $"scp4{i}"), .. Enumerable.Range(1, 10).Select(i => $"scp5{i}"),
        .. Enumerable.Range(1, 5).Select(i => $"scp6{i}"),
    ];

    [TestCaseSource(nameof(Names))]
    [Category("Thorough")]
    public void A_budget_of_the_published_optimum_covers_everything_and_one_less_does_not(string name)
    {
        var optimum = (int)JsonNode.Parse(File.ReadAllText(SharedData.Beside("fixtures", "set-cover", "values.json")))!
            ["instances"]![name]!["optimum"]!;

        Assert.That(Reached(name, optimum), Is.EqualTo((ListStatus.Optimal, 200L)));
        Assert.That(Reached(name, optimum - 1), Is.EqualTo((ListStatus.Optimal, 199L)));
    }

    private static (ListStatus Status, long Reached) Reached(string name, int budget)
    {
        var problem = Read(name, budget);
        var found = ListSearch.BestValue(problem, CandidateTypes.Of(problem), default);
        return (found.Status, found.Value / ListProblem.Units);
    }

    private static ListProblem Read(string name, int budget)
    {
        var numbers = new Queue<int>(
            File.ReadAllText(SharedData.Beside("fixtures", "set-cover", "instances", $"{name}.txt"))
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Select(text => int.Parse(text, CultureInfo.InvariantCulture)));
        var (rows, columns) = (numbers.Dequeue(), numbers.Dequeue());
        var costs = Enumerable.Range(0, columns).Select(_ => (long)numbers.Dequeue()).ToArray();
        var reaches = Enumerable.Range(0, columns).Select(_ => new List<int>()).ToArray();
        for (var row = 0; row < rows; row++)
        {
            for (var left = numbers.Dequeue(); left > 0; left--)
            {
                reaches[numbers.Dequeue() - 1].Add(row);
            }
        }

        return new ListProblem
        {
            Count = columns,
            Reaches = [.. reaches.Select(reached => reached.ToArray())],
            TargetWorth = [.. Enumerable.Repeat(ListProblem.Units, rows)],
            Worth = new long[columns],
            Quotas = [new Quota("budget", [.. Enumerable.Range(0, columns)], 0, budget) { Counts = costs }],
        };
    }
}
