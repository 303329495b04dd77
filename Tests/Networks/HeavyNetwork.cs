using System.Globalization;

namespace StakeholderGraph.Tests.Networks;

/// <summary>
/// A network in which everything has its maximum length and everyone meets everyone: names of a thousand Cyrillic letters, quotes and
/// characters outside the basic plane, long notes, a tie in sixty documents, a body with hundreds of names, another represented by two
/// hundred people.
/// </summary>
internal static class HeavyNetwork
{
    public const int Bodies = 60;
    public const int Meetings = 40;
    public const int Documents = 60;

    private static readonly string Long = string.Concat(Enumerable.Repeat("Министерство \"труда\" 😀 и занятости; ", 40))[
        ..Limits.TextLength
    ];
    private static readonly string LongNote = string.Concat(Enumerable.Repeat("Примечание \"в скобках\" \\ 😀 ", 2_000))[..20_000];

    public static TestDataset Dataset()
    {
        var dataset = new TestDataset("heavy");
        for (var i = 0; i < Documents; i++)
        {
            dataset.Add(
                new Source(
                    Id("document", i),
                    Long,
                    $"{Long[..900]} {i}",
                    PartialDate.Parse("2011"),
                    "ru",
                    $"https://example.org/{new string('a', 2_000)}"));
        }

        dataset.Add(
            new Stakeholder(RecordId.Parse("hub"), Kind.Ministry, Long)
            {
                Country = "KZ",
                Identifiers = [.. Enumerable.Range(0, 700).Select(i => new Identifier("register", Number(i)))],
                Links = [$"https://example.org/{new string('b', 60_000)}", $"https://example.org/{new string('c', 60_000)}"],
                Attributes = new Stakeholder(RecordId.Parse("x"), Kind.Other, "x")
                    .Attributes.Add("history", LongNote)
                    .Add("remit", LongNote)
                    .Add("seat", LongNote),
            });
        for (var i = 0; i < 700; i++)
        {
            dataset.Add(new OtherName(RecordId.Parse("hub"), $"{Long[..990]} {i}", "ru", NameType.Alias));
        }

        for (var i = 0; i < Bodies; i++)
        {
            dataset.Body(Text("body", i), Kind.Ministry, i % 2 == 0 ? "KG" : "TJ", Long[..950] + i);
        }

        for (var i = 0; i < 200; i++)
        {
            dataset
                .Person(Text("person", i), "UZ", Long[..900] + i)
                .Tie(Text("person", i), TieType.Represents, "body-000", evidence: ["document-000"]);
        }

        for (var m = 0; m < Meetings; m++)
        {
            dataset.Add(
                new Engagement(Id("meeting", m), Kind.Event, Long[..980] + m)
                {
                    Period = new Period(PartialDate.Parse($"{1980 + m}"), null),
                });
            dataset.Tie(
                "hub",
                TieType.Hosts,
                Text("meeting", m),
                evidence: [.. Enumerable.Range(0, m == 0 ? Documents : 2).Select(i => Text("document", i))]);
            for (var i = 0; i < Bodies; i++)
            {
                dataset.Tie(
                    Text("body", i),
                    TieType.Attends,
                    Text("meeting", m),
                    evidence: [Text("document", (i + m) % Documents), Text("document", (i + m + 1) % Documents)]);
            }

            for (var i = 0; i < 20; i++)
            {
                dataset.Tie(Text("person", (m + i) % 200), TieType.Attends, Text("meeting", m), evidence: ["document-001"]);
            }
        }

        // The last statement about some ties is long.
        for (var i = 0; i < Bodies; i++)
        {
            dataset.Add(
                new Tie(RecordId.Parse(Text("noted", i)), TieType.Addresses, Id("body", i), Id("meeting", i % Meetings)),
                new Evidence(RecordId.Parse(Text("noted", i)), Id("document", 1), Long, Says.Confirmed, LongNote),
                new Evidence(RecordId.Parse(Text("noted", i)), Id("document", 2), Long, Says.Denied, LongNote));
        }

        return dataset;
    }

    private static RecordId Id(string what, int i) => RecordId.Parse(Text(what, i));

    private static string Text(string what, int i) => $"{what}-{Number(i)}";

    private static string Number(int i) => i.ToString("000", CultureInfo.InvariantCulture);
}
