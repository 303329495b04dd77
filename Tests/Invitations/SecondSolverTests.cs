using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using NUnit.Framework;
using StakeholderGraph.Invitations;

namespace StakeholderGraph.Tests.Invitations;

/// <summary>
/// Another solver, GLPK (Debian's <c>glpk-utils</c>), finds the same best value of fifty plans with 2,000 candidates, 50 seats and 15
/// quotas.
/// </summary>
[NUnit.Framework.Category("Thorough")]
public sealed class SecondSolverTests
{
    private const int Candidates = 2_000;
    private const int Targets = 400;
    private const int Seats = 50;

    // Values are in thousandths there, so that the solver prints all digits.
    private const long UnitsOfOther = ListProblem.Units / 1_000;

    [Test]
    public void Another_solver_finds_the_same_value([Range(0, 49)] int seed)
    {
        var problem = Plan(seed);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var best = ByGlpk(problem, folder.FullName);
            var time = Stopwatch.StartNew();
            var found = ListSearch.BestValue(problem, CandidateTypes.Of(problem), default);

            Assert.That(
                (found.Status, found.Value, problem.IsKept(found.List)), Is.EqualTo((ListStatus.Optimal, best * UnitsOfOther, true)));
            Assert.That(problem.ValueOf(found.List), Is.EqualTo(found.Value));
            Assert.That(time.Elapsed, Is.LessThan(TimeSpan.FromSeconds(15)), "2,000 candidates, 50 seats, with quotas");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static ListProblem Plan(int seed)
    {
        var random = new Random(seed);
        int[] everyone = [.. Enumerable.Range(0, Candidates)];
        var quotas = new List<Quota> { new("seats", everyone, Seats, Seats) };
        foreach (var count in (int[])[2, 5, 8])
        {
            var groups = everyone.GroupBy(_ => random.Next(count)).OrderBy(group => group.Key);
            quotas.AddRange(groups.Select(group =>
                new Quota($"{group.Key} of {count}", [.. group], (Seats / count) - 2, (Seats / count) + 3)));
        }

        return new ListProblem
        {
            Count = Candidates,
            Reaches =
            [
                .. everyone.Select(_ =>
                    Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(Targets)).Distinct().Order().ToArray()),
            ],
            TargetWorth = [.. Enumerable.Repeat(ListProblem.Units, Targets)],
            Worth = [.. everyone.Select(_ => random.Next(4_000) * UnitsOfOther)],
            Quotas = [.. quotas],
        };
    }

    /// <summary>The best value in thousandths according to GLPK.</summary>
    private static long ByGlpk(ListProblem problem, string folder)
    {
        var (model, answer) = (Path.Combine(folder, "plan.lp"), Path.Combine(folder, "plan.txt"));
        File.WriteAllText(model, Written(problem));
        try
        {
            using var solver = Process.Start(new ProcessStartInfo("glpsol", ["--lp", model, "--cuts", "--tmlim", "60", "-o", answer])
            {
                RedirectStandardOutput = true,
            })!;
            solver.StandardOutput.ReadToEnd();
            solver.WaitForExit();
        }
        catch (Win32Exception) when (Environment.GetEnvironmentVariable("CI") is not { Length: > 0 })
        {
            Assert.Ignore("glpsol is not installed: apt-get install glpk-utils");
        }

        var lines = File.ReadAllLines(answer);
        Assert.That(lines, Has.Some.Matches(@"^Status: +INTEGER OPTIMAL$"));
        var objective = lines.Single(line => line.StartsWith("Objective:", StringComparison.Ordinal)).Split('=', '(')[1];
        return (long)double.Parse(objective, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>The problem in CPLEX format, candidate by candidate, without any of our own model.</summary>
    private static string Written(ListProblem problem)
    {
        var reachers = Enumerable.Range(0, problem.Count).SelectMany(who => problem.Reaches[who].Select(target => (who, target)))
            .ToLookup(reach => reach.target, reach => reach.who);
        var text = new StringBuilder("Maximize\n value:");
        for (var who = 0; who < problem.Count; who++)
        {
            text.Append(CultureInfo.InvariantCulture, $" + {problem.Worth[who] / UnitsOfOther} x{who}\n");
        }

        for (var target = 0; target < problem.TargetWorth.Length; target++)
        {
            text.Append(CultureInfo.InvariantCulture, $" + {problem.TargetWorth[target] / UnitsOfOther} y{target}\n");
        }

        text.Append("Subject To\n");
        for (var target = 0; target < problem.TargetWorth.Length; target++)
        {
            var sum = string.Concat(reachers[target].Select(who => $" - x{who}\n"));
            text.Append(CultureInfo.InvariantCulture, $" r{target}: y{target}{sum} <= 0\n");
        }

        foreach (var (quota, i) in problem.Quotas.Select((quota, i) => (quota, i)))
        {
            var sum = string.Concat(quota.Members.Select(who => $" + x{who}\n"));
            text.Append(CultureInfo.InvariantCulture, $" least{i}:{sum} >= {quota.Least}\n most{i}:{sum} <= {quota.Most}\n");
        }

        text.Append("Bounds\n").AppendJoin("", Enumerable.Range(0, problem.TargetWorth.Length).Select(target => $" y{target} <= 1\n"));
        text.Append("Binary\n").AppendJoin("", Enumerable.Range(0, problem.Count).Select(who => $" x{who}\n"));
        return text.Append("End\n").ToString();
    }
}
