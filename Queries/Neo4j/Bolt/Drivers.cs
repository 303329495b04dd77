using Neo4j.Driver;

namespace StakeholderGraph.Neo4j.Bolt;

/// <summary>
/// The driver with its pool of connections. If the server no longer responds, a driver may not even release a finished statement. Such a
/// driver is replaced by a new one, and is closed with its connections when nothing else uses it.
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

    // Closing a connection from which the server does not read may take long.
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

    /// <summary>A use of the driver, which must be returned once.</summary>
    internal sealed class Use(Drivers drivers, Generation generation)
    {
        private int _given;

        /// <summary>The driver.</summary>
        public IDriver Driver => generation.Driver;

        /// <summary>Returns the driver.</summary>
        /// <param name="isFree">Whether the driver has released the session of this use.</param>
        public void GiveBack(bool isFree)
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
            {
                drivers.GiveBack(generation, isFree);
            }
        }
    }

    /// <summary>A driver with the number of its current uses.</summary>
    internal sealed class Generation(IDriver driver)
    {
        public IDriver Driver { get; } = driver;

        public int Users { get; set; }

        public bool IsStuck { get; set; }
    }
}
