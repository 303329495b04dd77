using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using StakeholderGraph.Tests.Networks;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>What is written can be read, and is the same.</summary>
public sealed class RoundTripTests
{
    // Difficult content for CSV files: delimiters, quotation marks, line breaks, list separators, letters of two, three and four bytes,
    // characters that look like white space.
    private static readonly string[] Pieces =
    [
        ",", ";", "\t", "\"", "\"\"", "\n", "|", "\\", "=", ":", " ", "'", "#", "a", "Ж", "ß", "№", "𝔊", "e\u0301", "\u200d", "\ufeff",
        "\u2028", "=1+1",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces).Trim())
        .Where(text => text.Length > 0);

    private static readonly Gen<string?> Maybe = Gen.OneOf(Texts.Select(t => (string?)t), Gen.Constant<string?>(null));

    [Property]
    [Category("Thorough")]
    public Property Any_text_survives_a_cell() => Prop.ForAll(Texts.Four().ToArbitrary(), texts =>
    {
        var (name, locator, note, title) = (texts.Item1, texts.Item2, texts.Item3, texts.Item4);
        var tie = new Tie(Id("t"), TieType.Attends, Id("ada"), Id("forum")) { Title = title };
        var written = new TestDataset("d").Add(new Stakeholder(Id("ada"), Kind.Person, name)).Event("forum").Source("paper")
            .Add(new OtherName(Id("ada"), title, null, NameType.Alias))
            .Add(tie, new Evidence(Id("t"), Id("paper"), locator, Says.Denied, note));

        var read = WrittenAndRead(written);

        Assert.That(read.ContentHash, Is.EqualTo(written.ContentHash));
        Assert.That(read.Stakeholders().Single().Name, Is.EqualTo(name));
        Assert.That(read.Ties(), Is.EqualTo(new[] { tie }));
        Assert.That(read.Evidence(), Is.EqualTo(written.Evidence()));
    });

    [Test]
    public void Unknown_ends_and_dates_of_retrieval_survive_a_file()
    {
        var written = new TestDataset("d")
            .Add(new Source(Id("page"), "Page", "Web", null, null, null) { Retrieved = PartialDate.Parse("2026-11") })
            .Person("ada").Event("forum", "2008", "?").Tie("ada", TieType.Attends, "forum", end: "?", evidence: ["page"]);

        var read = WrittenAndRead(written);

        Assert.That(read.ContentHash, Is.EqualTo(written.ContentHash));
        Assert.That(read.Sources(), Is.EqualTo(written.Sources()));
        Assert.That(read.Engagements().Single().Period.ToString(), Is.EqualTo("2008 – ?"));
    }

    [Test]
    public void The_countries_of_an_engagement_survive_a_file()
    {
        var written = new TestDataset("d").EventIn("forum", "KZ", "UZ", "KG").EventIn("plain", "KZ");

        var read = WrittenAndRead(written);

        Assert.That(read.ContentHash, Is.EqualTo(written.ContentHash));
        Assert.That(read.Engagements().First().Country, Is.EqualTo("KZ"));
        Assert.That(read.Engagements().First().OtherCountries, Is.EqualTo(new[] { "KG", "UZ" }));
        Assert.That(read.Engagements().Last().OtherCountries, Is.Empty);
    }

    [TestCase("About wages, \"decent\" ones.\nAnd |, = and \u0442\u0440\u0443\u0434.")]
    [TestCase(null)]
    public void The_description_of_an_engagement_survives_a_file(string? description)
    {
        var written = new TestDataset("d").Add(new Engagement(RecordId.Parse("forum"), Kind.Event, "Forum") { Description = description });

        var read = WrittenAndRead(written);

        Assert.That(read.ContentHash, Is.EqualTo(written.ContentHash));
        Assert.That(read.Engagements().Single().Description, Is.EqualTo(description));
    }

    [TestCase("1250000.50", "1250000.5")]
    [TestCase("-0.000100", "-0.0001")]
    [TestCase("0", "0")]
    [TestCase("1234567890123456789012.345", "1234567890123456789012.345")]
    public void Amounts_survive_a_file_to_the_last_digit(string value, string written)
    {
        Assert.That(Money.TryParse(value, "KZT", out var amount), Is.True);
        var dataset = new TestDataset("d").Event("forum").Person("ada").Tie("ada", TieType.Funds, "forum", amount: amount);

        var read = WrittenAndRead(dataset);

        Assert.That(read.ContentHash, Is.EqualTo(dataset.ContentHash));
        Assert.That(read.Ties().Single().Amount, Is.EqualTo(amount));
        Assert.That(amount!.ToString(), Is.EqualTo($"{written} KZT"));
    }

    [Test]
    public void Attributes_of_a_tie_survive_a_file_and_a_file_without_has_no_column_for_them()
    {
        var plain = new TestDataset("d").Event("forum").Person("ada").Tie("ada", TieType.Attends, "forum");
        var dataset = plain.Copy(tie: tie => tie with { Attributes = Entry.NoAttributes.Add("seat", "a|b = \\c").Add("Share", "50 %") });

        var read = WrittenAndRead(dataset);

        Assert.That(read.ContentHash, Is.EqualTo(dataset.ContentHash).And.Not.EqualTo(plain.ContentHash));
        Assert.That(read.Ties(), Is.EqualTo(dataset.Ties()));
        Assert.That(WrittenAndRead(plain).ContentHash, Is.EqualTo(plain.ContentHash));
        using var folder = new WrittenFolder();
        DatasetFolder.Write(plain, folder.Path);
        Assert.That(File.ReadLines(folder.In("ties.csv")).First(), Is.EqualTo("id,from,type,to,title,on_behalf_of,start,end"));
    }

    [Property]
    public Property Any_list_survives_a_cell() => Prop.ForAll(Texts.ListOf().ToArbitrary(), items =>
        Assert.That(ListCell.Split(ListCell.Join(items)), Is.EqualTo(items)));

    [Property]
    [Category("Thorough")]
    public Property Lists_and_attributes_survive_a_file() =>
        Prop.ForAll(
            Texts.ListOf().ToArbitrary(),
            Maybe.ToArbitrary(),
            (items, description) =>
            {
                string[] topics = [.. items.Distinct().Order(StringComparer.Ordinal)];
                var forum = new Engagement(Id("forum"), Kind.Project, "Forum")
                {
                    Topics = [.. topics],
                    Identifiers = [.. topics.Select(t => new Identifier("own", t))],
                    Attributes = Entry.NoAttributes.AddRange(topics.Select((t, i) => KeyValuePair.Create($"key-{i}", t))),
                    Period = new Period(PartialDate.Parse("2011"), PartialDate.Parse("2011-02")),
                    Links = ["https://example.org/a|b\\c"],
                    Country = "KZ",
                    Language = "uz-Latn",
                };
                var written = new TestDataset("d") { Dataset = new Dataset(Id("d"), "\"T\"", "L\\", "Ж", description) }.Add(forum);

                var read = WrittenAndRead(written);

                Assert.That(read.Dataset, Is.EqualTo(written.Dataset));
                Assert.That(read.ContentHash, Is.EqualTo(written.ContentHash));
                Assert.That(read.Engagements().Single().Topics, Is.EqualTo(topics));
            });

    [Property]
    [Category("Thorough")]
    public Property What_was_exported_imported_and_exported_again_has_the_same_bytes() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            using var first = new WrittenFolder();
            using var second = new WrittenFolder();
            DatasetFolder.Write(Shuffled(seed), first.Path);

            DatasetFolder.Write(first.Open(), second.Path);

            foreach (var file in Directory.GetFiles(first.Path))
            {
                Assert.That(File.ReadAllBytes(second.In(Path.GetFileName(file))), Is.EqualTo(File.ReadAllBytes(file)), file);
            }
        });

    [Test]
    public void The_canonical_form_does_not_change()
    {
        using var folder = new WrittenFolder();
        var dataset = new TestDataset("d")
            .Source("paper", published: "2011-03")
            .Person("bob")
            .Person("ada", "KZ", "Ada, \"A\"")
            .Event("forum", "2011", topics: ["b", "a|c"])
            .Add(new OtherName(Id("ada"), "Б", "ru", NameType.Former))
            .Add(new OtherName(Id("ada"), "А", "ru", NameType.Former))
            .Add(new OtherName(Id("ada"), "A.", null, NameType.Alias))
            .Add(new OtherName(Id("ada"), "A", null, NameType.Acronym))
            .Tie("bob", TieType.Hosts, "forum", evidence: ["paper:denied", "paper", "paper:announced"])
            .Tie("ada", TieType.Attends, "forum", begin: "2011-03-30");

        DatasetFolder.Write(dataset, folder.Path);

        Assert.Multiple(() =>
        {
            Assert.That(
                Text("dataset.json"),
                Is.EqualTo(
                    "{\n  \"name\": \"d\",\n  \"title\": \"Test dataset d\",\n  \"licence\": \"CC0-1.0\",\n  \"maintainer\": \"the "
                        + "tests\"\n}\n"));
            Assert.That(
                Text("sources.csv"),
                Is.EqualTo("id,title,publisher,published,language,link\npaper,Document paper,The Paper,2011-03,,\n"));
            Assert.That(
                Text("stakeholders.csv"),
                Is.EqualTo(
                    "id,kind,name,language,country,start,end,identifiers,links,attributes\nada,person,\"Ada, "
                        + "\"\"A\"\"\",,KZ,,,,,\nbob,person,bob,,,,,,,\n"));
            Assert.That(
                Text("engagements.csv"),
                Is.EqualTo(
                    "id,kind,name,topics,language,country,start,end,identifiers,links,attributes\nforum,event,forum,a\\|c|b,,,2011,,,,\n"));
            Assert.That(
                Text("names.csv"),
                Is.EqualTo("id,name,language,type\nada,A,,acronym\nada,A.,,alias\nada,А,ru,former\nada,Б,ru,former\n"));
            Assert.That(
                Text("ties.csv"),
                Is.EqualTo(
                    "id,from,type,to,title,on_behalf_of,start,end\n"
                    + "ada-attends-forum,ada,attends,forum,,,2011-03-30,\nbob-hosts-forum,bob,hosts,forum,,,,\n"));
            Assert.That(
                Text("evidence.csv"),
                Is.EqualTo(
                    "tie,source,locator,says,note\nada-attends-forum,paper,,confirmed,\nbob-hosts-forum,paper,,announced,\n"
                    + "bob-hosts-forum,paper,,confirmed,\nbob-hosts-forum,paper,,denied,\n"));
        });

        string Text(string file) => File.ReadAllText(folder.In(file));
    }

    [Test]
    public void Other_files_in_the_folder_are_not_changed()
    {
        using var folder = new WrittenFolder().With("README.md", "mine");

        DatasetFolder.Write(folder.Open(), folder.Path);

        Assert.That(
            Directory.GetFiles(folder.Path).Select(Path.GetFileName),
            Is.EquivalentTo(
                new[]
                {
                    "README.md",
                    "dataset.json",
                    "engagements.csv",
                    "evidence.csv",
                    "names.csv",
                    "sources.csv",
                    "stakeholders.csv",
                    "ties.csv",
                }));
        Assert.That(File.ReadAllText(folder.In("README.md")), Is.EqualTo("mine"));
    }

    [Test]
    public void A_failed_export_keeps_the_previous_files()
    {
        using var folder = new WrittenFolder();
        var dataset = folder.Open();
        folder.With("evidence.csv", "changed since");

        Assert.That(() => DatasetFolder.Write(dataset, folder.Path), Throws.InstanceOf<DatasetException>());

        Assert.That(File.ReadAllText(folder.In("ties.csv")), Is.EqualTo(WrittenFolder.Ties));
        Assert.That(Directory.GetFiles(folder.Path), Has.Length.EqualTo(7));
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_an_input_output_error()
    {
        using var folder = new WrittenFolder();

        Assert.That(() => DatasetFolder.Write(folder.Open(), folder.In("ties.csv")), Throws.InstanceOf<IOException>());
    }

    private static TestDataset Shuffled(int seed)
    {
        var random = new Random(seed);
        var dataset = new TestDataset("d").Source("paper").Source("Paper").Source("p");
        string[] people = [.. Enumerable.Range(0, 5).Select(i => $"{"aB-_.:9Zz"[random.Next(2)]}{random.Next(1000)}{i}")];
        foreach (var person in people)
        {
            dataset.Person(person, random.Next(2) == 0 ? "KZ" : null, $"Name {random.Next(10)}, \"{person}\"");
            dataset.Add(new OtherName(Id(person), $"n{random.Next(100)}𝔊", random.Next(2) == 0 ? "ru" : null, (NameType)random.Next(4)));
        }

        dataset.Event("forum").Event("fair");
        foreach (var person in people)
        {
            dataset.Tie(
                person,
                (TieType)random.Next(13),
                random.Next(2) == 0 ? "forum" : "fair",
                evidence: ["p", "paper:denied", "Paper:announced", "paper"]);
        }

        return dataset;
    }

    private static TestDataset WrittenAndRead(IDatasetContent dataset)
    {
        using var folder = new WrittenFolder();
        DatasetFolder.Write(dataset, folder.Path);
        var read = folder.Open();
        var copy = new TestDataset("copy") { Dataset = read.Dataset };
        read.Sources().ToList().ForEach(r => copy.Add(r));
        read.Stakeholders().ToList().ForEach(r => copy.Add(r));
        read.Engagements().ToList().ForEach(r => copy.Add(r));
        read.Names().ToList().ForEach(r => copy.Add(r));
        var evidence = read.Evidence().ToLookup(e => e.Tie);
        read.Ties().ToList().ForEach(r => copy.Add(r, [.. evidence[r.Id]]));
        Assert.That(copy.ContentHash, Is.EqualTo(read.ContentHash), "the hash of the check is that of the records");
        Assert.That(copy.Counts, Is.EqualTo(read.Counts));
        return copy;
    }

    private static RecordId Id(string id) => RecordId.Parse(id);
}
