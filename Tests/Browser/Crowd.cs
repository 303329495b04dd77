using System.Globalization;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Browser;

/// <summary>
/// A network of 2,000 stakeholders: a hub, its partners, and meetings over forty years with a few of them each; some partners that also
/// meet each other, and a secretariat without the hub.
/// </summary>
internal static class Crowd
{
    private const int Partners = 190;
    private const int Meetings = 60;
    private const int Places = 250;
    private const int Others = 1808;
    private const int Councils = 300;

    private static readonly string[] Countries = ["KZ", "KG", "TJ", "UZ", "TM"];

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

        dataset.Body("secretariat", Kind.InternationalOrganization, called: "The Secretariat");
        for (var i = 0; i < Councils; i++)
        {
            dataset.Event($"council-{Number(i)}", $"{1990 + (i % 30)}");
            dataset.Tie("secretariat", TieType.Organizes, $"council-{Number(i)}", evidence: ["minutes"]);
        }

        for (var i = 0; i < Others; i++)
        {
            dataset.Body($"other-{i:0000}", (Kind)(i % 10), Countries[i % 5], $"Organization number {i:0000} of the region");
            Attend($"other-{i:0000}", i);
            Attend($"other-{i:0000}", (i * 13) + 1);
        }

        for (var i = 0; i < Partners; i++)
        {
            Attend($"body-{Number(i)}", i * 7);
        }

        return dataset;

        void Attend(string who, int council) =>
            dataset.Tie(who, TieType.Attends, $"council-{Number(council % Councils)}", evidence: ["minutes"]);
    }

    private static string Number(int i) => i.ToString("000", CultureInfo.InvariantCulture);
}
