using System.Collections.Concurrent;
using System.Collections.Immutable;
using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>
/// How far this process has seen a database: in a cluster, the member that answers next has applied at least these transactions. Therefore
/// a caller sees its own import, and answers never go back in time.
/// </summary>
internal sealed class SharedBookmarks : IBookmarkManager
{
    private static readonly ConcurrentDictionary<(string Server, string Database), SharedBookmarks> All = new();
    private ImmutableHashSet<string> _bookmarks = [];

    private SharedBookmarks()
    {
    }

    /// <summary>Returns the bookmarks of a database, shared by all readers and writers in this process.</summary>
    public static SharedBookmarks Of(Neo4jAddress address) =>
        All.GetOrAdd((address.Server.Authority, address.Database), _ => new SharedBookmarks());

    /// <summary>Clears the bookmarks, because a database that replaced a newer one may never reach them.</summary>
    public void Forget() => Interlocked.Exchange(ref _bookmarks, []);

    public Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default)
    {
        ImmutableInterlocked.Update(ref _bookmarks, known => known.Except(previousBookmarks).Union(newBookmarks));
        return Task.CompletedTask;
    }

    public Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default) => Task.FromResult(_bookmarks.ToArray());
}
