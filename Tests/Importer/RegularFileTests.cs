using CliWrap;
using NUnit.Framework;
using Credentials = StakeholderGraph.Neo4j.Credentials;

namespace StakeholderGraph.Tests.Importer;

/// <summary>Only regular files are read and written: reading a named pipe would wait forever.</summary>
[TestFixture]
[Platform("Linux")]
[CancelAfter(60_000)]
public sealed class RegularFileTests : CommandLineTests
{
    public static IEnumerable<string> Files => DatasetFolder.FileNames;

    [TestCaseSource(nameof(Files))]
    public async Task A_file_of_a_dataset_that_is_a_named_pipe_is_an_error_at_its_place(string file)
    {
        var folder = Folder.At(Folder.Dataset("network"));
        File.Delete(Path.Combine(folder, file));
        await MakePipeAsync(Path.Combine(folder, file));

        var check = Task.Run(() => Assert.Throws<DatasetException>(() => DatasetReaders.Check(folder))!);

        Assert.That(
            (await check.WaitAsync(TimeSpan.FromSeconds(20))).Errors.Select(e => (Path.GetFileName(e.File), e.Reason)),
            Does.Contain((file, "this is a named pipe, not a file")));
    }

    [Test]
    public async Task A_device_is_an_error_and_a_link_to_a_file_is_a_file()
    {
        var folder = Folder.At(Folder.Dataset("network"));
        File.Move(Path.Combine(folder, "ties.csv"), Folder.At("elsewhere.csv"));
        File.CreateSymbolicLink(Path.Combine(folder, "ties.csv"), Folder.At("elsewhere.csv"));
        var linked = await RunAsync("check", "network");
        File.Delete(Path.Combine(folder, "ties.csv"));
        File.CreateSymbolicLink(Path.Combine(folder, "ties.csv"), "/dev/zero");
        var device = await RunAsync("check", "network");

        Assert.Multiple(() =>
        {
            Assert.That(linked.ExitCode, Is.Zero, linked.Messages);
            Assert.That(device.ExitCode, Is.EqualTo(1));
            Assert.That(device.Messages, Does.Contain("ties.csv").And.Contain("this is a device, not a file"));
        });
    }

    [
        TestCase("import", "network"),
        TestCase("datasets"),
        TestCase("verify"),
        TestCase("remove", "network"),
        TestCase("export", "network", "--output", "copy")
    ]
    public async Task A_store_that_is_a_named_pipe_is_refused(params string[] command)
    {
        Folder.Dataset("network");
        await MakePipeAsync(Folder.At("pipe.db"));

        var run = await RunAsync([.. command, "--store", "embedded:pipe.db"]);

        Assert.That(run.ExitCode, Is.EqualTo(4), run.Messages);
        Assert.That(run.Messages, Does.Contain("pipe.db").And.Contain("a named pipe"));
    }

    [TestCase("-wal"), TestCase("-shm"), TestCase("-journal")]
    public async Task A_store_with_a_named_pipe_in_place_of_a_journal_is_refused(string suffix)
    {
        var store = new EmbeddedAddress(Folder.At("store.db"));
        await File.WriteAllBytesAsync(store.Path, []);
        await MakePipeAsync(store.Path + suffix);

        var opened = Task.Run(() => Stores.OpenReaderAsync(store, TimeProvider.System, CancellationToken.None));

        var refused = await Assert.ThrowsAsync<StoreException>(() => opened.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.That(refused!.Message, Does.Contain($"store.db{suffix} is a named pipe"));
    }

    [TestCase("import", "network.gexf"), TestCase("check", "network.json")]
    [TestCase("check", "list.csv"), TestCase("map", "list.csv")]
    public async Task A_file_of_another_format_that_is_a_named_pipe_is_refused(string command, string file)
    {
        await MakePipeAsync(Folder.At(file));

        var run = await RunAsync(command, file);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Messages);
        Assert.That(
            run.Messages,
            Does.Contain($"{file}: this is a named pipe, not a file (only regular files and folders can be read)"));
    }

    [TestCase("names"), TestCase("names.csv"), TestCase("names.tsv")]
    public async Task A_list_of_names_that_is_a_named_pipe_is_an_error_at_its_place(string list)
    {
        await ImportAsync(Folder.Dataset("network"));
        await MakePipeAsync(Folder.At(list));

        var run = await RunAsync("resolve", list);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Messages);
        Assert.That(
            run.Messages,
            Does.Contain($"{list}: this is a named pipe, not a file").And.Contain("use - to read standard input"));
    }

    [Test]
    public async Task A_native_export_does_not_replace_a_named_pipe()
    {
        Directory.CreateDirectory(Folder.At("copy"));
        await MakePipeAsync(Folder.At("copy/ties.csv"));

        var refused = Assert.Throws<IOException>(
            () => DatasetFolder.Write(DatasetFolder.Open(Folder.At(Folder.Dataset("network"))), Folder.At("copy")));

        Assert.That(refused!.Message, Does.Contain("ties.csv is a named pipe"));
        Assert.That(
            Directory.EnumerateFiles(Folder.At("copy")).Select(Path.GetFileName),
            Is.EqualTo(new[] { "ties.csv" }),
            "nothing was written");
    }

    [Test]
    public async Task A_password_file_that_is_a_named_pipe_is_refused()
    {
        await MakePipeAsync(Folder.At("password"));
        Assert.That(StoreAddress.TryParse("neo4j+http://ada@h", out var address, out _));

        var read = Task.Run(() =>
            Credentials.Read((Neo4jAddress)address, name => name == Credentials.Password + "_FILE" ? Folder.At("password") : null));

        var refused = await Assert.ThrowsAsync<StoreException>(() => read.WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.That(refused!.Message, Does.Contain("this is a named pipe, not a file"));
    }

    [Test]
    public async Task An_export_does_not_replace_a_named_pipe()
    {
        await ImportAsync(Folder.Dataset("network"));
        await MakePipeAsync(Folder.At("pipe"));

        var run = await RunAsync("export", "network", "--format", "gexf", "--output", "pipe");

        Assert.That(run.ExitCode, Is.EqualTo(4), run.Messages);
        Assert.That(run.Messages, Does.Contain("a named pipe"));
    }

    private static async Task MakePipeAsync(string path) => await Cli.Wrap("mkfifo").WithArguments([path]).ExecuteAsync();
}
