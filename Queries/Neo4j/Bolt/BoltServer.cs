using System.Collections.Concurrent;
using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>The server, or the cluster, and one of its databases.</summary>
internal sealed class BoltServer : IAsyncDisposable
{
    /// <summary>The name of the metadata field by which a transaction is found on the server.</summary>
    public const string Tag = "stakeholdersTag";

    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan TimeToTerminate = TimeSpan.FromSeconds(2);
    private static readonly string Terminate = Statement.Reading("Neo4j/Bolt/Terminate.cypher").Text;
    private static readonly string Members = Statement.Reading("Neo4j/Bolt/Members.cypher").Text;

    private readonly Neo4jAddress _address;
    private readonly Drivers _drivers;
    private readonly DriverFactory _factory;
    private readonly BoltErrors _errors;

    // Separate connections to each member, so that a statement can be stopped there even if the pool has no connection available.
    private readonly ConcurrentDictionary<string, IDriver> _members = new(StringComparer.Ordinal);

    public BoltServer(Neo4jAddress address, Credentials credentials, TimeProvider clock)
    {
        (_address, Clock) = (address, clock);
        _factory = new DriverFactory(address, credentials);
        _drivers = new Drivers(_factory.Open);
        _errors = new BoltErrors(address);
        Bookmarks = SharedBookmarks.Of(address);
    }

    public TimeProvider Clock { get; }

    /// <summary>How far this process has seen the database.</summary>
    public SharedBookmarks Bookmarks { get; }

    /// <summary>The errors to report if the server does not answer.</summary>
    public Failures Failures => _errors.Failures;

    /// <summary>Opens a session for one transaction.</summary>
    public BoltSession Open(AccessMode mode)
    {
        var used = _drivers.Take();
        return new BoltSession(this, used, Session(used.Driver, mode));
    }

    /// <summary>The failure for an exception of the driver; <c>null</c> if it was already reported.</summary>
    public StoreException? FailureOf(Exception problem, string statement, bool passes)
    {
        if (problem is StoreException)
        {
            return null;
        }

        var told = _errors.Of(problem, statement, passes);
        if (told.InnerException is Fault { What: var what } && what.Contains("Bookmark", StringComparison.Ordinal))
        {
            Bookmarks.Forget();
        }

        return told;
    }

    /// <summary>
    /// Stops the transaction with a tag on whichever member of the cluster runs it, as far as the members can be reached.
    /// </summary>
    public async Task TerminateAsync(string tag)
    {
        try
        {
            string[] members = _address.IsRouted ? await MembersAsync() : [_address.Server.Authority];
            await Task.WhenAll(members.Select(member => TerminateAsync(member, tag)));
        }
        catch (Exception unreachable) when (BoltErrors.IsOfDriver(unreachable))
        {
            // The transaction ends with its connection.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _drivers.DisposeAsync();
        var closing = Task.WhenAll(_members.Values.Select(driver => driver.DisposeAsync().AsTask()));
        await Task.WhenAny(closing, Task.Delay(TimeToClose, Clock));
    }

    private async Task TerminateAsync(string member, string tag)
    {
        var driver = _members.GetOrAdd(member, _factory.OpenMember);
        var terminating = TerminateAsync(driver, tag);
        if (await Task.WhenAny(terminating, Task.Delay(TimeToTerminate, Clock)) == terminating)
        {
            await terminating;
        }
        else if (_members.TryRemove(KeyValuePair.Create(member, driver)))
        {
            // The connections of this driver no longer work.
            await Task.WhenAny(driver.DisposeAsync().AsTask(), Task.Delay(TimeToTerminate, Clock));
        }
    }

    private async Task TerminateAsync(IDriver driver, string tag)
    {
        await using var session = driver.AsyncSession(session => session.WithDatabase(_address.Database));
        var result = await session.RunAsync(Terminate, new Dictionary<string, object> { ["tag"] = tag });
        await result.ConsumeAsync();
    }

    private async Task<string[]> MembersAsync()
    {
        await using var session = Open(AccessMode.Read);
        var result = await session.Driver.RunAsync(Members, new Dictionary<string, object> { ["database"] = _address.Database });
        return [.. (await result.ToListAsync()).Select(row => row["address"].As<string>())];
    }

    private IAsyncSession Session(IDriver driver, AccessMode mode) =>
        driver.AsyncSession(session => session
            .WithDatabase(_address.Database)
            .WithDefaultAccessMode(mode)
            .WithBookmarkManager(Bookmarks)
            .WithFetchSize(_address.Driver.FetchSize));
}
