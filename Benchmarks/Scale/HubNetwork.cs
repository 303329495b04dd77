using System.Globalization;

namespace StakeholderGraph.Benchmarks.Scale;

/// <summary>
/// A network of about 205,000 ties in which one body, <c>hub</c>, takes part in everything: 4,000 meetings with about fifty participants
/// each, 3,000 bodies in forty countries, and every tie with evidence from one of 500 documents.
/// </summary>
internal sealed class HubNetwork : IDatasetContent
{
    private const int Bodies = 3_000;
    private const int Meetings = 4_000;
    private const int EachMeeting = 50;
    private const int Documents = 500;

    private static readonly string[] CountryCodes =
        "AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE NO CH IS AL RS UA MD GE AM TR MA TN EG".Split(
            ' ');

    public Dataset Dataset { get; } = new(RecordId.Parse("hub"), "A network with a hub", "CC0-1.0", "the benchmarks");

    public RecordCounts Counts => new(Bodies + 1, Meetings, 0, Meetings * (EachMeeting + 1), Meetings * (EachMeeting + 1), Documents);

    public string ContentHash => StakeholderGraph.ContentHash.Of(this);

    public IEnumerable<Source> Sources() =>
        Enumerable
            .Range(0, Documents)
            .Select(i => new Source(
                Id("document", i),
                $"Report of meeting {i} on labour migration and employment",
                $"Publisher {i % 50}",
                PartialDate.Parse("2011"),
                "en",
                $"https://example.org/{i}"));

    public IEnumerable<Stakeholder> Stakeholders() =>
        Enumerable
            .Range(0, Bodies)
            .Select(i => new Stakeholder(Id("body", i), Kind.Ministry, $"Ministry of labour and social protection number {i}")
            {
                Country = CountryCodes[i % CountryCodes.Length],
            })
            .Append(
                new Stakeholder(
                    RecordId.Parse("hub"),
                    Kind.InternationalOrganization,
                    "International organization at the hub of everything"));

    public IEnumerable<Engagement> Engagements() =>
        Enumerable
            .Range(0, Meetings)
            .Select(i => new Engagement(Id("meeting", i), Kind.Event, $"Regional conference number {i} on labour migration")
            {
                Period = new(PartialDate.Parse($"{1990 + (i % 30)}"), null),
            });

    public IEnumerable<OtherName> Names() => [];

    public IEnumerable<Tie> Ties() =>
        Enumerable
            .Range(0, Meetings)
            .SelectMany(meeting =>
                Enumerable
                    .Range(0, EachMeeting)
                    .Select(place => new Tie(
                        TieId(meeting, place),
                        TieType.Attends,
                        Id("body", ((meeting * 7) + (place * 53)) % Bodies),
                        Id("meeting", meeting)))
                    .Append(new Tie(TieId(meeting, EachMeeting), TieType.Organizes, RecordId.Parse("hub"), Id("meeting", meeting))));

    public IEnumerable<Evidence> Evidence() =>
        Ties().Select((tie, i) => new Evidence(tie.Id, Id("document", i % Documents), $"page {i % 40}", Says.Confirmed, null));

    private static RecordId TieId(int meeting, int place) =>
        RecordId.Parse(string.Create(CultureInfo.InvariantCulture, $"tie-{meeting:00000}-{place:00}"));

    private static RecordId Id(string what, int i) => RecordId.Parse(string.Create(CultureInfo.InvariantCulture, $"{what}-{i:00000}"));
}
