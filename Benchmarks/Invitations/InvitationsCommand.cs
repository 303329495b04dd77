using System.Globalization;
using StakeholderGraph.Measures;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Benchmarks.Invitations;

/// <summary>
/// Plans past engagements from what was known before, on the example network, on the Southern Women if their table is given, and on
/// generated series, and prints how well the lists predict who came.
/// </summary>
internal static class InvitationsCommand
{
    private const int Resamples = 2_000;

    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "data", "central-asia-labour-migration");

    public static int Run(string[] tables)
    {
        Print("the network that ships", new BackTest(Network(DatasetFolder.Open(Shipped)), InvitationUnit.Organization).Run());
        foreach (var table in tables)
        {
            Print("Southern Women", new BackTest(Network(Series.OfSouthernWomen(table)), InvitationUnit.Stakeholder).Run());
        }

        Print(
            "generated series, seeds 1 to 5",
            [
                .. Enumerable.Range(1, 5)
                    .SelectMany(seed => new BackTest(Network(Series.Generated(seed)), InvitationUnit.Organization).Run()),
            ]);
        return 0;
    }

    private static Network Network(IDatasetContent content) => NetworkBuilder.Build([content]);

    private static void Print(string what, List<Fared[]> fared)
    {
        Console.WriteLine($"{what}: {fared.Count} engagements");
        Console.WriteLine($"  {"",-14}{"precision@n",-24}{"newcomers found",-24}{"coverage",-24}");
        foreach (var (method, i) in BackTest.Methods.Select((method, i) => (method, i)))
        {
            Console.WriteLine($"  {method,-14}{Mean(fared, one => one[i].Precision),-24}{Mean(fared, one => one[i].Newcomers),-24}"
                + $"{Mean(fared, one => one[i].Coverage),-24}");
        }

        Console.WriteLine();
    }

    /// <summary>A mean with the interval in which 95 % of the means of resampled engagements lie (bootstrap, B. Efron, 1979).</summary>
    private static string Mean(List<Fared[]> fared, Func<Fared[], double?> of)
    {
        double[] values = [.. fared.Select(of).OfType<double>()];
        if (values.Length == 0)
        {
            return "none";
        }

        var random = new SeededRandom(1);
        double[] means =
        [
            .. Enumerable.Range(0, Resamples)
                .Select(_ => Enumerable.Range(0, values.Length).Average(_ => values[random.Next(values.Length)])).Order(),
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{values.Average():0.00} ({means[Resamples / 40]:0.00}–{means[^(Resamples / 40)]:0.00})");
    }
}
