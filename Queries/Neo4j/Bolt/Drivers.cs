using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>
/// The driver with its pool of connections. One that does not even release a statement when that is over, because the server says nothing
/// any more, makes way for a new one, and is closed, its connections with it, when nothing else uses it.
/// </summary>
internal sealed class Drivers(Func<IDriver> open) : IAsyncDisposable
{
    private static readonly TimeSpan TimeToClose = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private Generation? _current;

    /// <summary>Takes the driver into use.</summary>
    public Use Take()
    {
        lock (_lock)
        {
            _current ??= new Generation(open());
            _current.Users++;
            return new Use(this, _current);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Generation? last;
        lock (_lock)
        {
            (last, _current) = (_current, null);
        }

        if (last is not null)
        {
            await CloseAsync(last.Driver);
        }
    }

    // To close a connection that the server does not read from may take long.
    private static async Task CloseAsync(IDriver driver) => await Task.WhenAny(driver.DisposeAsync().AsTask(), Task.Delay(TimeToClose));

    private void GiveBack(Generation generation, bool isFree)
    {
        lock (_lock)
        {
            generation.Users--;
            generation.IsStuck |= !isFree;
            if (!generation.IsStuck)
            {
                return;
            }

            if (_current == generation)
            {
                _current = null;
            }

            if (generation.Users > 0)
            {
                return;
            }
        }

        _ = CloseAsync(generation.Driver);
    }

    /// <summary>A use of the driver, given back once.</summary>
    internal sealed class Use(Drivers drivers, Generation generation)
    {
        private int _given;

        /// <summary>The driver.</summary>
        public IDriver Driver => generation.Driver;

        /// <summary>Gives it back.</summary>
        /// <param name="isFree">Whether the driver has released what it was used for.</param>
        public void GiveBack(bool isFree)
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
            {
                drivers.GiveBack(generation, isFree);
            }
        }
    }

    /// <summary>A driver, and how many use it.</summary>
    internal sealed class Generation(IDriver driver)
    {
        public IDriver Driver { get; } = driver;

        public int Users { get; set; }

        public bool IsStuck { get; set; }
    }
}
