namespace StakeholderGraph.Api.Importing;

/// <summary>Files are checked and imported one at a time, so that they take the memory and the disk of one.</summary>
internal sealed class ImportTurn : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>The turn, until it is disposed of; <c>null</c> while another file has it.</summary>
    public IDisposable? Take() => _free.Wait(TimeSpan.Zero, CancellationToken.None) ? new Taken(_free) : null;

    public void Dispose() => _free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
