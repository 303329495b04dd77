using NUnit.Framework;
using StakeholderGraph.Networks;

namespace StakeholderGraph.Tests.Networks;

[TestFixture]
public sealed class NetworkBuilderTests
{
    [Test]
    public void Entries_are_numbered_by_family_then_by_id()
    {
        var network = NetworkBuilder.Build([new TestDataset("d").Event("a").Person("c").Person("b").Event("Z")]);

        Assert.That(Ids(network), Is.EqualTo(new[] { "b", "c", "Z", "a" }));
        Assert.That(network.StakeholderCount, Is.EqualTo(2));
        Assert.That(network.Find(RecordId.Parse("Z"), Family.Engagement), Is.EqualTo(2));
        Assert.That(network.Find(RecordId.Parse("Z"), Family.Stakeholder), Is.EqualTo(-1));
    }

    [Test]
    public void The_dataset_whose_name_comes_first_wins_and_what_it_does_not_state_comes_from_the_next()
    {
        var second = new TestDataset("b").Add(
            Body("ilo", "International Labour Organization") with
            {
                Country = "CH",
                Period = Time("1919", null),
            });
        var first = new TestDataset("a").Add(Body("ilo", "ILO") with { Period = Time(null, "2020") });

        var network = NetworkBuilder.Build([second, first]);

        Assert.That(network.Pool[network.Names[0]], Is.EqualTo("ILO"));
        Assert.That(network.CountryCodes[network.Countries[0]], Is.EqualTo("CH"));
        Assert.That(network.PeriodOf(0), Is.EqualTo(Time(null, "2020")), "a period is one value");
    }

    [Test]
    public void A_replaced_preferred_name_stays_as_an_alias()
    {
        var network = NetworkBuilder.Build(
            [new TestDataset("a").Add(Body("ilo", "ILO")), new TestDataset("b").Add(Body("ilo", "МОТ") with { Language = "ru" })]);

        Assert.That(OtherNames(network, 0), Is.EqualTo(new[] { "alias ru МОТ" }));
    }

    [Test]
    public void Names_are_united_each_once_by_type_language_and_text()
    {
        var ilo = RecordId.Parse("ilo");
        var a = new TestDataset("a")
            .Body("ilo")
            .Add(new OtherName(ilo, "МОТ", "ru", NameType.Acronym))
            .Add(new OtherName(ilo, "b", null, NameType.Alias));
        var b = new TestDataset("b")
            .Body("ilo")
            .Add(new OtherName(ilo, "МОТ", "ru", NameType.Acronym))
            .Add(new OtherName(ilo, "a", null, NameType.Alias));

        Assert.That(OtherNames(NetworkBuilder.Build([a, b]), 0), Is.EqualTo(new[] { "acronym ru МОТ", "alias  a", "alias  b" }));
    }

    [Test]
    public void Lists_are_united_and_attributes_by_key()
    {
        var a = new TestDataset("a").Add(new Engagement(RecordId.Parse("e"), Kind.Event, "E")
        {
            Topics = ["work", "migration"],
            Links = ["https://b.example/"],
            Identifiers = [new Identifier("x", "2|3")],
            Attributes = Entry.NoAttributes.Add("k", "first").Add("only-a", "1"),
        });
        var b = new TestDataset("b").Add(new Engagement(RecordId.Parse("e"), Kind.Event, "E")
        {
            Topics = ["migration", "health"],
            Links = ["https://a.example/"],
            Identifiers = [new Identifier("x", "1")],
            Attributes = Entry.NoAttributes.Add("k", "second").Add("only-b", "2"),
        });

        var network = NetworkBuilder.Build([a, b]);

        Assert.That(network.Topics[0].ToArray().Select(t => network.Pool[t]), Is.EqualTo(new[] { "health", "migration", "work" }));
        Assert.That(network.Pool[network.Links[0]], Is.EqualTo("https://a.example/|https://b.example/"));
        Assert.That(ListCell.Split(network.Pool[network.Identifiers[0]]), Is.EqualTo(new[] { "x:1", "x:2|3" }));
        Assert.That(network.Pool[network.Attributes[0]], Is.EqualTo("k=first|only-a=1|only-b=2"));
    }

    [Test]
    public void Ties_with_equal_id_type_and_ends_are_one_with_all_evidence()
    {
        var t = RecordId.Parse("t");
        var a = Pair("a")
            .Add(new Tie(t, TieType.Attends, Id("ada"), Id("forum")), new Evidence(t, Id("paper"), "p2", Says.Confirmed, "from a"));
        var b = Pair("b")
            .Add(
                new Tie(t, TieType.Attends, Id("ada"), Id("forum")) { Title = "Host", OnBehalfOf = Id("bob") },
                new Evidence(t, Id("paper"), "p2", Says.Confirmed, "from b"),
                new Evidence(t, Id("paper"), null, Says.Denied, null));

        var network = NetworkBuilder.Build([b, a]);

        Assert.That(network.TieIds[0], Is.EqualTo("t"));
        Assert.That(network.Pool[network.TieTitles[0]], Is.EqualTo("Host"));
        Assert.That(network.Ids[network.TieOnBehalfOf[0]], Is.EqualTo("bob"));
        Assert.That(network.EvidenceNotes.Select(n => network.Pool[n]), Is.EqualTo(new[] { "", "from a", "from b" }));
        Assert.That(network.EvidenceDatasets, Is.EqualTo(new ushort[] { 1, 0, 1 }));
    }

    [Test]
    public void Ties_with_equal_id_and_different_ends_are_two_each_with_its_own_evidence()
    {
        var t = RecordId.Parse("t");
        var a = Pair("a")
            .Add(new Tie(t, TieType.Attends, Id("ada"), Id("forum")), new Evidence(t, Id("paper"), null, Says.Confirmed, "from a"));
        var b = Pair("b")
            .Tie("ada", TieType.Hosts, "forum")
            .Add(new Tie(t, TieType.Hosts, Id("bob"), Id("forum")), new Evidence(t, Id("paper"), null, Says.Denied, "from b"));
        var c = Pair("c")
            .Add(new Tie(t, TieType.Attends, Id("ada"), Id("forum")), new Evidence(t, Id("paper"), null, Says.Announced, "from c"));

        var network = NetworkBuilder.Build([c, b, a]);

        Assert.That(
            Enumerable.Range(0, 3).Select(i => network.TieIds[i]),
            Is.EqualTo(new[] { "a/t", "ada-hosts-forum", "b/t" }),
            "in the order of ids as they are shown");
        Assert.That(network.EvidenceOffsets, Is.EqualTo(new[] { 0, 2, 3, 4 }));
        Assert.That(network.EvidenceNotes.Select(n => network.Pool[n]), Is.EqualTo(new[] { "from c", "from a", "", "from b" }));
        Assert.That(TieIds(network, network.Participants[0]), Is.EqualTo(new[] { "a/t", "ada-hosts-forum", "b/t" }));
    }

    [Test]
    public void Sources_with_equal_id_are_one_if_title_publisher_and_date_look_the_same()
    {
        Source Paper(string title, string publisher, string? published) =>
            new(Id("s"), title, publisher, published is null ? null : PartialDate.Parse(published), null, null);
        string[] Shown(params Source[] sources)
        {
            var network = NetworkBuilder.Build([.. sources.Select((s, i) => new TestDataset($"d{i}").Add(s))]);
            return [.. Enumerable.Range(0, network.SourceIds.Count).Select(i => network.SourceIds[i])];
        }

        Assert.That(
            Shown(Paper("Report", "The Press", "2011"), Paper("report\u200B", "the\u00A0press", "2011")),
            Is.EqualTo(new[] { "s" }));
        Assert.That(
            Shown(Paper("Report", "The Press", "2011"), Paper("Leaflet", "The Press", "2011")),
            Is.EqualTo(new[] { "d0/s", "d1/s" }));
        Assert.That(Shown(Paper("Report", "The Press", "2011"), Paper("Report", "Herald", "2011")), Is.EqualTo(new[] { "d0/s", "d1/s" }));
        Assert.That(
            Shown(Paper("Report", "The Press", "2011"), Paper("Report", "The Press", null)),
            Is.EqualTo(new[] { "d0/s", "d1/s" }),
            "no date agrees with no date alone");
        Assert.That(Shown(Paper("A", "P", null), Paper("B", "P", null), Paper("A", "P", null)), Is.EqualTo(new[] { "d0/s", "d1/s" }));
    }

    [Test]
    public void Evidence_is_ordered_by_source_locator_and_status_word()
    {
        var t = Id("t");
        Evidence Of(string source, string? locator, Says says) => new(t, Id(source), locator, says, $"{source} {locator} {says}");
        var dataset = Pair("d").Source("A").Add(
            new Tie(t, TieType.Attends, Id("ada"), Id("forum")),
            Of("paper", "\uE000", Says.Denied),
            Of("paper", "\U0001F600", Says.Denied),
            Of("paper", "p", Says.Confirmed),
            Of("paper", "p", Says.Announced),
            Of("paper", null, Says.Denied),
            Of("A", "z", Says.Confirmed));

        var network = NetworkBuilder.Build([dataset]);

        Assert.That(network.EvidenceNotes.Select(n => network.Pool[n]), Is.EqualTo(new[]
        {
            "A z Confirmed", "paper  Denied", "paper p Announced", "paper p Confirmed", "paper \U0001F600 Denied", "paper \uE000 Denied",
        }));
    }

    [Test]
    public void Publishers_that_look_the_same_have_one_number()
    {
        var network = NetworkBuilder.Build([
            new TestDataset("d").Source("a", "The Paper").Source("b", " the\u00A0\u200B PAPER").Source("c", "The Papers"),
        ]);

        Assert.That(network.SourcePublisherNumbers, Is.EqualTo(new[] { 0, 0, 1 }));
    }

    [Test]
    public void Meetings_and_attendance_list_each_other_once_with_the_strongest_role()
    {
        var network = NetworkBuilder.Build(
        [
            new TestDataset("d").Person("ada").Person("bob").Event("forum").Event("summit").Body("ilo")
                .Tie("ada", TieType.Attends, "summit").Tie("ada", TieType.Hosts, "forum").Tie("ada", TieType.Attends, "forum")
                .Tie("bob", TieType.Invited, "forum").Tie("bob", TieType.Observes, "summit").Tie("ada", TieType.Represents, "ilo"),
        ]);

        Assert.That(network.Meetings[0].ToArray(), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(network.Meetings[1].ToArray(), Is.EqualTo(new[] { 1 }));
        Assert.That(network.Attendance[0].ToArray(), Is.EqualTo(new[] { 0 }));
        Assert.That(network.Attendance[1].ToArray(), Is.EqualTo(new[] { 0, 1 }));
        Assert.That(network.AttendanceTenths, Is.EqualTo(new byte[] { 10, 3, 2 }));
        Assert.That(
            TieIds(network, network.Participations[0]),
            Is.EqualTo(new[] { "ada-attends-forum", "ada-hosts-forum", "ada-attends-summit" }));
        Assert.That(
            TieIds(network, network.Participants[0]),
            Is.EqualTo(new[] { "ada-attends-forum", "ada-hosts-forum", "bob-invited-forum" }));
        Assert.That(TieIds(network, network.Affiliations[2]), Is.EqualTo(new[] { "ada-represents-ilo" }));
    }

    [Test]
    public void The_version_depends_only_on_the_content_of_the_datasets()
    {
        var a = new TestDataset("a").Person("ada").Person("bob");
        var same = new TestDataset("a").Person("bob").Person("ada");
        var b = new TestDataset("b").Person("ada");

        var version = NetworkBuilder.Build([a, b]).Version;

        Assert.That(version, Does.Match("^[0-9a-f]{16}$"));
        Assert.That(NetworkBuilder.Build([b, same]).Version, Is.EqualTo(version));
        Assert.That(NetworkBuilder.Build([a]).Version, Is.Not.EqualTo(version));
    }

    [Test]
    public void A_tie_to_a_missing_record_is_a_damaged_store()
    {
        var failure = Assert.Throws<StoreException>(() =>
            NetworkBuilder.Build([new TestDataset("d").Person("ada").Tie("ada", TieType.Attends, "nowhere")]))!;

        Assert.That(failure.Failure, Is.EqualTo(StoreFailure.Damaged));
        Assert.That(failure.Message, Does.Contain("nowhere"));
    }

    [Test]
    public void The_order_of_texts_is_that_of_strings()
    {
        string[] texts = ["", "a", "ab", "b", "\uD7FF", "\U0001F600", "\uE000", "\uFFFD", "é"];
        foreach (var a in texts)
        {
            foreach (var b in texts)
            {
                var order = Utf8.CompareOrdinal(System.Text.Encoding.UTF8.GetBytes(a), System.Text.Encoding.UTF8.GetBytes(b));
                Assert.That(Math.Sign(order), Is.EqualTo(Math.Sign(string.CompareOrdinal(a, b))), $"{a} {b}");
            }
        }
    }

    private static RecordId Id(string id) => RecordId.Parse(id);

    private static Stakeholder Body(string id, string name) => new(Id(id), Kind.Other, name);

    private static Period Time(string? from, string? to) =>
        new(from is null ? null : PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to));

    private static TestDataset Pair(string name) => new TestDataset(name).Person("ada").Body("bob").Event("forum").Source("paper");

    private static IEnumerable<string> Ids(Network network) => Enumerable.Range(0, network.EntryCount).Select(i => network.Ids[i]);

    private static IEnumerable<string> TieIds(Network network, ReadOnlySpan<int> ties) => ties.ToArray().Select(t => network.TieIds[t]);

    private static IEnumerable<string> OtherNames(Network network, int entry) =>
        Enumerable
            .Range(network.OtherNameOffsets[entry], network.OtherNameOffsets[entry + 1] - network.OtherNameOffsets[entry])
            .Select(i =>
                $"{Words<NameType>.Of((NameType)network.OtherNameTypes[i])} {network.Pool.OrNull(network.OtherNameLanguages[i])} "
                    + $"{network.Pool[network.OtherNames[i]]}");
}
