using System.Text;
using NUnit.Framework;
using StakeholderGraph.Tests.Api;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Exports;

/// <summary>
/// Each export contains all content of a dataset, or the documentation says that the format loses it, for every format and every type of
/// content.
/// </summary>
[TestFixture]
public sealed class ContentTests
{
    // Any of the texts is enough; with the names by which the documentation lists losses.
    private static readonly (string Called, string[] Texts)[] Contents =
    [
        ("names", ["NameOfAda"]),
        ("kinds", ["research-institute", "ResearchInstitute", "research institute"]),
        ("countries", ["KG", "kg"]),
        ("other countries", ["UZ", "uz"]),
        ("languages of names", ["kaa", "tyv"]),
        ("other names", ["AliasOfAda"]),
        ("kinds of names", ["acronym", "weakAlias"]),
        ("identifiers", ["IdentifierOfAda"]),
        ("links of records", ["https://example.org/LinkOfAda"]),
        ("attributes", ["AttributeOfAda"]),
        ("topics", ["TopicOfForum"]),
        ("descriptions", ["DescriptionOfForum"]),
        ("periods of records", ["2003-07"]),
        ("kinds of ties", ["organizes"]),
        ("positions", ["TitleOfTie"]),
        ("on whose behalf", ["OnBehalfOfAda"]),
        ("amounts", ["47110815.25"]),
        ("attributes of ties", ["AttributeOfTie"]),
        ("periods of ties", ["2004-08"]),
        ("status", ["announced"]),
        ("titles of sources", ["TitleOfSource"]),
        ("publishers", ["PublisherOfSource"]),
        ("dates of sources", ["2005-09"]),
        ("dates of retrieval", ["2006-10"]),
        ("links to sources", ["https://example.org/LinkOfSource"]),
        ("languages of sources", ["sah"]),
        ("locators", ["LocatorOfEvidence"]),
        ("notes", ["NoteOfEvidence"]),
        ("the caption", ["LicenceOfDataset"]),
    ];

    private static IEnumerable<string> Formats => DrawingFormats.Names;

    [TestCaseSource(nameof(Formats))]
    public void Everything_in_a_dataset_is_exported_or_documented_as_lost(string format)
    {
        var bytes = SmallDrawing.Bytes(format, DatasetDrawing.Of(Everything(), CancellationToken.None));
        var text = DrawingFormats.Find(format)!.IsZip
            ? string.Concat(SmallDrawing.Files(format, DatasetDrawing.Of(Everything(), CancellationToken.None)).Values)
            : Encoding.UTF8.GetString(bytes);
        var lost = Lost(format);

        Assert.That(
            Contents.Where(c => !c.Texts.Any(t => text.Contains(t, StringComparison.Ordinal))).Select(c => c.Called),
            Is.EquivalentTo(lost.Intersect(Contents.Select(c => c.Called))),
            $"docs/exports.md says that {format} loses {string.Join("; ", lost)}");
    }

    [Test]
    public void The_profile_of_a_record_has_its_attributes_too()
    {
        var ada = new Profile(
            RecordId.Parse("ada"),
            Family.Stakeholder,
            Kind.Person,
            "Ada",
            "kaa",
            null,
            null,
            default,
            [],
            [],
            [],
            new Dictionary<string, string> { ["staff"] = "5" },
            [new("Ada", "kaa", NameType.Preferred), new("A", null, NameType.Former)],
            [],
            [],
            new Dictionary<string, Source>());

        var node = ProfileDrawing.Of(new ProfileOf(ada.Id, Family.Stakeholder, Scope.Everything), ada, "v").Nodes.Single();

        Assert.That((node.Language, node.Attributes["staff"], node.Names.Single().Type), Is.EqualTo(("kaa", "5", NameType.Former)));
    }

    private static HashSet<string> Lost(string format) =>
        [
            .. File.ReadLines(Repository.At("docs", "exports.md"))
                .Single(l => l.StartsWith($"| `{format}` ", StringComparison.Ordinal))
                .Split('|')[4]
                .Split(';', StringSplitOptions.TrimEntries),
        ];

    private static TestDataset Everything()
    {
        var (ada, forum, behalf) = (RecordId.Parse("ada"), RecordId.Parse("forum"), RecordId.Parse("OnBehalfOfAda"));
        return new TestDataset("everything") { Dataset = new(RecordId.Parse("everything"), "Title", "LicenceOfDataset", "maintainer") }
            .Add(new Stakeholder(ada, Kind.ResearchInstitute, "NameOfAda")
            {
                Language = "kaa",
                Country = "KG",
                Period = new Period(PartialDate.Parse("2003-07"), null),
                Identifiers = [new Identifier("scheme", "IdentifierOfAda")],
                Links = ["https://example.org/LinkOfAda"],
                Attributes = Entry.NoAttributes.Add("staff", "AttributeOfAda"),
            })
            .Add(new Stakeholder(behalf, Kind.Union, "Union"))
            .Add(new Engagement(forum, Kind.Event, "Forum")
            {
                Topics = ["TopicOfForum"],
                Country = "KG",
                OtherCountries = ["UZ"],
                Description = "DescriptionOfForum",
            })
            .Add(new OtherName(ada, "AliasOfAda", "tyv", NameType.Alias))
            .Add(new OtherName(ada, "AOA", null, NameType.Acronym))
            .Add(
                new Source(
                    RecordId.Parse("paper"),
                    "TitleOfSource",
                    "PublisherOfSource",
                    PartialDate.Parse("2005-09"),
                    "sah",
                    "https://example.org/LinkOfSource")
                {
                    Retrieved = PartialDate.Parse("2006-10"),
                })
            .Add(
                new Tie(RecordId.Parse("t1"), TieType.Organizes, ada, forum)
                {
                    Title = "TitleOfTie",
                    OnBehalfOf = behalf,
                    Amount = new Money(47_110_815.25m, "KGS"),
                    Attributes = Entry.NoAttributes.Add("share", "AttributeOfTie"),
                    Period = new Period(PartialDate.Parse("2004-08"), null),
                },
                new Evidence(RecordId.Parse("t1"), RecordId.Parse("paper"), "LocatorOfEvidence", Says.Announced, "NoteOfEvidence"));
    }
}
