using System.Globalization;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// A network large enough to be slow: a hub, its partners, and meetings over forty years in which a few of them stand at a time.
/// </summary>
internal static class Crowd
{
    private const int Partners = 190;
    private const int Meetings = 60;
    private const int Places = 250;

    public static TestDataset Dataset()
    {
        var dataset = new TestDataset("crowd").Source("minutes", "The Ministry", "2012-05").Body("hub", Kind.Ministry, "KZ", "The Hub");
        for (var i = 0; i < Partners; i++)
        {
            dataset.Body($"body-{Number(i)}", (Kind)(i % 10), i % 3 == 0 ? "KZ" : "TJ", $"Partner number {Number(i)} of the Hub");
        }

        for (var i = 0; i < Meetings; i++)
        {
            // Every twelfth has no date.
            dataset.Event($"meeting-{Number(i)}", i % 12 == 11 ? null : (1980 + (i * 2 / 3)).ToString(CultureInfo.InvariantCulture));
            dataset.Tie("hub", TieType.Hosts, $"meeting-{Number(i)}", evidence: ["minutes"]);
        }

        for (var i = 0; i < Places; i++)
        {
            dataset.Tie($"body-{Number(i % Partners)}", TieType.Attends, $"meeting-{Number(i * 7 % Meetings)}", evidence: ["minutes"]);
        }

        return dataset;
    }

    private static string Number(int i) => i.ToString("000", CultureInfo.InvariantCulture);
}
