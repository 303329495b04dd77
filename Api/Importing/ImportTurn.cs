namespace StakeholderGraph.Api.Importing;

/// <summary>Lets one file at a time be checked and imported, which bounds memory and disk space.</summary>
internal sealed class ImportTurn : IDisposable
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Takes the turn, which lasts until it is disposed of; <c>null</c> while another file has it.</summary>
    public IDisposable? Take() => _free.Wait(TimeSpan.Zero, CancellationToken.None) ? new Taken(_free) : null;

    public void Dispose() => _free.Dispose();

    private sealed class Taken(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
