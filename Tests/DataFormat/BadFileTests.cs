using System.Text;
using NUnit.Framework;

namespace StakeholderGraph.Tests.DataFormat;

/// <summary>An error of a whole file is reported once, and memory stays small whatever the file contains.</summary>
public sealed class BadFileTests
{
    private static readonly string[] Files =
    [
        "sources.csv",
        "stakeholders.csv",
        "engagements.csv",
        "names.csv",
        "ties.csv",
        "evidence.csv",
    ];

    [TestCaseSource(nameof(Files))]
    public void A_missing_file_is_an_error(string file)
    {
        using var folder = new WrittenFolder().Without(file);

        Assert.That(
            folder.Errors(),
            Is.EqualTo(new[] { $"{file}: no such file (a dataset needs all seven files; one without records has only its header line)" }));
    }

    [TestCaseSource(nameof(Files))]
    public void An_empty_file_is_an_error(string file)
    {
        using var folder = new WrittenFolder().With(file, "");

        Assert.That(folder.Errors().Single(), Does.StartWith($"{file}: an empty file (its first line must name the columns: "));
    }

    [TestCaseSource(nameof(Files))]
    public void A_directory_instead_of_a_file_is_an_error(string file)
    {
        using var folder = new WrittenFolder().Without(file);
        Directory.CreateDirectory(folder.In(file));

        Assert.That(folder.Errors(), Is.EqualTo(new[] { $"{file}: this is a folder, not a file" }));
    }

    [Test]
    public void A_file_without_permission_is_an_error()
    {
        if (Environment.IsPrivilegedProcess || OperatingSystem.IsWindows())
        {
            Assert.Ignore("An administrator may read every file.");
        }
        else
        {
            using var folder = new WrittenFolder();
            File.SetUnixFileMode(folder.In("ties.csv"), UnixFileMode.None);
            Assert.That(folder.Errors(), Is.EqualTo(new[] { "ties.csv: no permission to read the file (ask for permission)" }));
        }
    }

    [Test]
    public void A_path_without_a_dataset_is_an_error()
    {
        using var folder = new WrittenFolder();
        var empty = Directory.CreateDirectory(folder.In("empty")).FullName;

        Assert.Multiple(() =>
        {
            Assert.That(Reason(folder.In("nowhere")), Is.EqualTo("no such file or folder"));
            Assert.That(Reason(folder.In("ties.csv")), Is.EqualTo("this is a file, not the folder of a dataset"));
            Assert.That(Reason(empty), Is.EqualTo("no dataset: this folder has none of its seven files"));
        });

        static string Reason(string path) => Assert.Throws<DatasetException>(() => DatasetFolder.Open(path))!.Errors.Single().Reason;
    }

    [Test]
    public void All_files_are_checked_in_one_run()
    {
        using var folder = new WrittenFolder().Without("dataset.json").Without("stakeholders.csv").With("evidence.csv", "");

        Assert.That(folder.Errors().Select(e => e.Split(':')[0]), Is.EqualTo(new[] { "dataset.json", "stakeholders.csv", "evidence.csv" }));
    }

    [TestCase("id,kind,nmae\n", "1:9: unknown column: \"nmae\" (did you mean name?)")]
    [TestCase(
        "id,kind,name,qqqqqqq\n",
        "1:14: unknown column: \"qqqqqqq\" (one of id, kind, name, topics, language, country, start, end, identifiers, links, attributes, "
            + "other_countries, description)")]
    [TestCase("id,kind,name,kind\n", "1:14: duplicate column: \"kind\" (leave one kind)")]
    [TestCase("id,kind,name,\n", "1:14: a column without a name: \"\" (delete the column, or the delimiter at the end of the line)")]
    [TestCase("\n\nid,name\n", "3:1: no column kind (it is required)")]
    [TestCase(
        "id,kind,name\nforum,evnt,Forum\nfair,event\n",
        "2:7: unknown kind of engagement: \"evnt\" (did you mean event?)|3:1: too few cells: 2, where the header has 3: \"fair\" (an empty "
            + "cell also needs its delimiter)"
    )]
    public void The_header_names_each_column_once(string text, string errors)
    {
        using var folder = new WrittenFolder()
            .With("engagements.csv", text)
            .With("ties.csv", "id,from,type,to\n")
            .With("evidence.csv", "tie,source,says\n");

        Assert.That(folder.Errors(), Is.EquivalentTo(errors.Split('|').Select(e => $"engagements.csv:{e}")));
    }

    [Test]
    public void A_quotation_mark_that_is_never_closed_is_found_where_it_opens()
    {
        using var folder = new WrittenFolder().With(
            "engagements.csv",
            "id,kind,name,topics\nfair,event,\"Fair\n\",x\nforum,event,Forum,\"migration\nfest,event,Fest,x\n");

        Assert.That(
            folder.Errors().Single(),
            Does.StartWith("engagements.csv:4:19: a quotation mark that is never closed: \"\"migration\\nfest,event,Fest,x")
                .And.EndsWith("(close it; double a quotation mark that belongs to the text)"));
    }

    [Test]
    public void A_quotation_mark_that_is_never_closed_does_not_swallow_a_large_file()
    {
        using var folder = new WrittenFolder().With(
            "engagements.csv",
            "id,kind,name\nforum,event,Forum\nfest,event,\"Fest\n" + string.Concat(Enumerable.Repeat("fair,event,Fair\n", 200_000)));

        Assert.That(
            folder.Errors(),
            Is.EqualTo(
                new[]
                {
                    "engagements.csv:3:12: longer than 65,536 characters (is its closing quotation mark missing? The rest of the file "
                        + "was not read)",
                }));
    }

    [Test]
    public void A_cell_of_ten_megabytes_is_refused()
    {
        using var folder = new WrittenFolder().With(
            "evidence.csv",
            "tie,source,says,note\nt1,paper,confirmed," + new string('x', 10_000_000) + "\n");

        Assert.That(
            folder.Errors(),
            Is.EqualTo(new[] { "evidence.csv:2:20: longer than 65,536 characters (the rest of the file was not read)" }));
    }

    [Test]
    public void A_row_of_a_million_cells_is_refused()
    {
        using var folder = new WrittenFolder().With("evidence.csv", WrittenFolder.Evidence + new string(',', 1_500_000) + "\n");

        Assert.That(
            folder.Errors(),
            Is.EqualTo(new[] { "evidence.csv:3:1: a row longer than 1,048,576 bytes (the rest of the file was not read)" }));
    }

    [Test]
    public void A_line_of_a_gigabyte_is_not_read_into_memory()
    {
        using var folder = new WrittenFolder();
        using (var file = new FileStream(folder.In("names.csv"), FileMode.Create))
        {
            file.Write("id,name,language,type\n"u8);
            file.SetLength(1L << 30); // a hole of the file system, which reads as zeros
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var errors = folder.Errors();

        Assert.Multiple(() =>
        {
            Assert.That(errors, Is.EqualTo(new[] { "names.csv:2:1: longer than 65,536 characters (the rest of the file was not read)" }));
            Assert.That(GC.GetTotalAllocatedBytes(precise: true) - before, Is.LessThan(64L << 20));
        });
    }

    [Test]
    public void Another_encoding_is_refused_at_its_first_broken_character()
    {
        var windows1251 = "id,kind,name\nforum,event,Forum\r\nfair,event,«"u8.ToArray().Concat(new byte[] { 0xDF, 0xF0, 0xEC, (byte)'\n' });
        using var folder = new WrittenFolder().With("engagements.csv", [.. windows1251]);

        Assert.That(folder.Errors(), Is.EqualTo(
            new[] { "engagements.csv:3:13: not UTF-8: \"0xDF 0xF0 0xEC 0x0A\" (save the file as UTF-8, e.g. in Excel as \"CSV UTF-8\")" }));
    }

    [Test]
    public void A_broken_character_is_found_far_into_a_large_file([Values(65_535, 65_536, 65_537, 200_000)] int offset)
    {
        var bytes = new byte[offset + 2];
        Array.Fill(bytes, (byte)'\n');
        "id,kind,name\n"u8.CopyTo(bytes);
        (bytes[offset], bytes[offset + 1]) = (0xD0, (byte)'x'); // half of a Cyrillic letter
        using var folder = new WrittenFolder().With("engagements.csv", bytes);

        Assert.That(
            folder.Errors(),
            Is.EqualTo(
                new[]
                {
                    $"engagements.csv:{offset - 11}:1: not UTF-8: \"0xD0 0x78\" (save the file as UTF-8, e.g. in Excel as \"CSV UTF-8\")",
                }));
    }

    [Test]
    public void Half_a_character_at_the_end_of_a_file_is_refused()
    {
        using var folder = new WrittenFolder().With("engagements.csv", [.. "id,kind,name\nforum,event,F"u8, 0xD0]);

        Assert.That(folder.Errors().Single(), Does.StartWith("engagements.csv:2:14: not UTF-8: \"0xD0\""));
    }

    [Test]
    public void Utf16_is_refused_and_named([Values] bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        using var folder = new WrittenFolder().With(
            "engagements.csv",
            [.. encoding.GetPreamble(), .. encoding.GetBytes(WrittenFolder.Engagements)]);

        Assert.That(folder.Errors().Single(), Does.StartWith("engagements.csv:1:1: UTF-16, where UTF-8 is expected"));
    }

    [Test]
    public void A_check_ends_when_it_is_cancelled()
    {
        using var folder = new WrittenFolder();

        Assert.That(
            () => DatasetFolder.Open(folder.Path, null, new CancellationToken(canceled: true)),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void A_file_that_changes_after_the_check_is_noticed_when_it_is_read([Values] bool stillFit)
    {
        using var folder = new WrittenFolder();
        var dataset = folder.Open();
        folder.With("ties.csv", stillFit ? WrittenFolder.Ties.Replace("Expert", "Export") : "id,from\nx,y\n");

        var failure = Assert.Throws<DatasetException>(() => dataset.Ties().Count())!;
        Assert.That(
            failure.Message,
            Is.EqualTo(
                $"{folder.In("ties.csv")}: the file has changed since it was checked (do not change files during an import)"));
    }

    // With quadratic time, each of these took from 20 seconds to a minute.
    [Test]
    [CancelAfter(60_000)]
    [Category("Thorough")]
    public void A_hundred_thousand_errors_take_no_longer_than_as_many_records([Values] Flood flood)
    {
        var many = Enumerable.Range(0, 100_000);
        using var folder = new WrittenFolder();
        _ = flood switch
        {
            Flood.Columns => folder.With(
                "engagements.csv",
                $"id,kind,name,{string.Join(',', many.Select(i => $"c{i}"))}\nforum,event,Forum{new string(',', 100_000)}\n"),
            Flood.Fields => folder.With(
                "dataset.json",
                $"{{{string.Concat(many.Take(80_000).Select(i => $"\n\"{i}\":0,"))}{WrittenFolder.Dataset.TrimStart('{')}"),
            Flood.Ids => folder
                .With("ties.csv", $"id,from,type,to\n{string.Concat(many.Select(i => $"t{i},{new string('x', 110)}{i},attends,forum\n"))}")
                .With(
                    "stakeholders.csv",
                    $"id,kind,name\n{string.Concat(many.Take(4_900).Select(i => $"{new string('y', 110)}{i},person,Person {i}\n"))}"),
            Flood.Duplicates => folder.With("stakeholders.csv", $"id,kind,name\n{string.Concat(many.Select(_ => "ada,person,Ada\n"))}"),
            Flood.Items => folder.With(
                "engagements.csv",
                "id,kind,name,identifiers\n"
                + string.Concat(many.Take(20).Select(i => $"e{i},event,E,{string.Join('|', many.Take(10_000).Select(n => $"b{n}"))}\n"))),
            _ => folder.With("engagements.csv", $"id,kind,name\n{string.Concat(many.Select(i => $"e{i},event,#NAME?\n"))}"),
        };

        var clock = System.Diagnostics.Stopwatch.StartNew();
        var count = flood == Flood.Warnings ? folder.Failure().Warnings.Count : folder.Failure().Count;

        Assert.Multiple(() =>
        {
            Assert.That(count, Is.GreaterThanOrEqualTo(80_000));
            Assert.That(clock.Elapsed, Is.LessThan(Allowed.Seconds(5)));
        });
    }

    public enum Flood
    {
        Columns,
        Fields,
        Ids,
        Duplicates,
        Items,
        Warnings,
    }
}
