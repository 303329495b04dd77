using CliWrap;
using NUnit.Framework;
using StakeholderGraph.Embedded.Store;
using StakeholderGraph.Tests.Networks;

namespace StakeholderGraph.Tests.Embedded;

/// <summary>A folder for the store file of one test.</summary>
public abstract class StoreFileFixture
{
    private bool _mounted;

    protected string Folder { get; private set; } = "";

    protected string StorePath => Path.Combine(Folder, "store.db");

    protected StoreAddress Address =>
        StoreAddress.TryParse($"embedded:{StorePath}", out var address, out var problem) ? address : throw new ArgumentException(problem);

    protected static TestDataset Small { get; } =
        new TestDataset("small").Person("ada").Event("forum").Tie("ada", TieType.Attends, "forum");

    [SetUp]
    public void MakeFolder() => Folder = Directory.CreateTempSubdirectory("stakeholders-").FullName;

    [TearDown]
    public async Task RemoveFolder()
    {
        if (_mounted)
        {
            await Cli.Wrap("umount").WithArguments(Folder).ExecuteAsync();
            _mounted = false;
        }

        Directory.Delete(Folder, recursive: true);
    }

    protected async Task<ImportReport> Import(IDatasetContent dataset, TimeProvider? time = null)
    {
        await using var writer = await Stores.OpenWriterAsync(Address, time ?? TimeProvider.System, default);
        return (await writer.ImportAsync([dataset], ImportMode.AtOnce, null, default))[0];
    }

    protected Task<INetworkReader> OpenReader() => Stores.OpenReaderAsync(Address, TimeProvider.System, default);

    /// <summary>The store contains <see cref="Small"/> and is intact.</summary>
    protected async Task HoldsSmall()
    {
        await using var writer = await Stores.OpenWriterAsync(Address, TimeProvider.System, default);
        Assert.That(await writer.VerifyAsync(default), Is.Empty);
        Assert.That((await writer.DatasetsAsync(default)).Single().ContentHash, Is.EqualTo(Small.ContentHash));
        Assert.That((await NetworkLoader.LoadAsync(StorePath, default)).TieCount, Is.EqualTo(1));
    }

    protected static async Task<StoreException> Fails(StoreFailure failure, Func<Task> action)
    {
        var exception = (await Assert.ThrowsAsync<StoreException>(() => action()))!;
        Assert.That(exception.Failure, Is.EqualTo(failure), exception.Message);
        return exception;
    }

    /// <summary>Mounts a file system in memory on the folder. This requires root; other users skip the test.</summary>
    protected async Task MountAsync(string options)
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
        {
            Assert.Ignore("Only root can mount the small or read-only file system that this test needs");
        }

        string[] arguments = _mounted ? ["-o", $"remount,{options}", Folder] : ["-t", "tmpfs", "-o", options, "tmpfs", Folder];
        var mount = await Cli.Wrap("mount").WithArguments(arguments).WithValidation(CommandResultValidation.None).ExecuteAsync();
        if (!mount.IsSuccess && Environment.GetEnvironmentVariable("CI") is null)
        {
            Assert.Ignore("This machine does not let root mount a file system");
        }

        Assert.That(mount.IsSuccess, "mount failed");
        _mounted = true;
    }
}
