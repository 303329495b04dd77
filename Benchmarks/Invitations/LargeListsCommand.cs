using System.Diagnostics;
using System.Globalization;
using StakeholderGraph.Benchmarks.Scale;
using StakeholderGraph.Invitations;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Benchmarks.Invitations;

/// <summary>
/// Measures lists of fifty on a generated network, next to the reference's cover of fifty: the first list, the next one, one with rows, and
/// the cover alone.
/// </summary>
internal static class LargeListsCommand
{
    private const int Turns = 3;

    public static async Task<int> RunAsync(string folder, string program)
    {
        var native = Path.Combine(folder, "native");
        if (!File.Exists(Path.Combine(native, "names.csv")))
        {
            GeneratedNetwork.Convert(folder, native);
        }

        var network = NetworkBuilder.Build([DatasetFolder.Open(native)]);
        var reference = (await Reference.RunAsync(program, folder, "Q8"))["Q8"].Median;
        Console.WriteLine($"the reference's cover: {reference:0} ms");
        var bare = new Demand("Fifty", new SeatRange(50, 50)) { Unit = InvitationUnit.Stakeholder };
        Measure("first list of 50", network, bare);
        for (var turn = 0; turn < Turns; turn++)
        {
            Measure("list of 50", network, bare);
        }

        Measure("list of 50, five rows", network, bare with
        {
            Demands =
            [
                .. Enum.GetValues<Constituency>().Select(constituency =>
                    new DemandRow(Words<Constituency>.Of(constituency), new DemandWho { Constituency = [constituency] }, 4, 20)),
            ],
        });
        for (var turn = 0; turn < Turns; turn++)
        {
            MeasureCover(network, bare, reference);
        }

        return 0;
    }

    /// <summary>The part of a list that the reference computes too, and then the bound, which it does not compute.</summary>
    private static void MeasureCover(Network network, Demand demand, double reference)
    {
        var problem = new Invitable(network, demand, CancellationToken.None).Problem;
        var start = Stopwatch.GetTimestamp();
        var list = GreedyLists.Find(problem, CancellationToken.None);
        var cover = Stopwatch.GetElapsedTime(start);
        CoverBound.Of(problem, demand.Seats.Most, list, CancellationToken.None);
        var bound = Stopwatch.GetElapsedTime(start) - cover;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"the cover alone {cover.TotalMilliseconds,16:0} ms  {cover.TotalMilliseconds / reference:0.0} times the reference's; "
                + $"its bound {bound.TotalMilliseconds:0} ms"));
    }

    private static void Measure(string what, Network network, Demand demand)
    {
        var start = Stopwatch.GetTimestamp();
        var list = WhomToInviteAnswer.Answer(network, demand, CancellationToken.None);
        var time = Stopwatch.GetElapsedTime(start);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what,-24}{time.TotalMilliseconds,9:0} ms  {Words<InvitationStatus>.Of(list.Status)} by {list.Solver.Name}, "
                + $"{list.Invitees.Count} invited, "
                + $"value {list.Value:0.###}, bound {list.Bound:0.###}, gap {100 * list.Gap:0.0} %"));
    }
}
