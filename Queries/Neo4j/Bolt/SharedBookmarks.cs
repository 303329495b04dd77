using System.Collections.Concurrent;
using System.Collections.Immutable;
using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>
/// How far this process has seen a database: in a cluster, whichever member answers next is at least as far. So who imports sees the
/// import, and nobody goes back in time.
/// </summary>
internal sealed class SharedBookmarks : IBookmarkManager
{
    private static readonly ConcurrentDictionary<(string Server, string Database), SharedBookmarks> All = new();
    private ImmutableHashSet<string> _bookmarks = [];

    private SharedBookmarks()
    {
    }

    /// <summary>Those of a database, shared by all who open it.</summary>
    public static SharedBookmarks Of(Neo4jAddress address) =>
        All.GetOrAdd((address.Server.Authority, address.Database), _ => new SharedBookmarks());

    /// <summary>Forgets them, where the database may never come that far: it was put in the place of a newer one.</summary>
    public void Forget() => Interlocked.Exchange(ref _bookmarks, []);

    public Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default)
    {
        ImmutableInterlocked.Update(ref _bookmarks, known => known.Except(previousBookmarks).Union(newBookmarks));
        return Task.CompletedTask;
    }

    public Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default) => Task.FromResult(_bookmarks.ToArray());
}
