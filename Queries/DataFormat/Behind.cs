using System.Collections.Concurrent;

namespace StakeholderGraph.DataFormat;

/// <summary>Processes items of this thread on another thread, in their order.</summary>
/// <param name="use">The processing of each item.</param>
internal sealed class Behind<T>(Action<T> use) : IDisposable
{
    private const int Batch = 512;
    private const int MostWaiting = 8; // batches

    private BlockingCollection<List<T>>? _batches; // used only if there are many items
    private Task? _using;
    private List<T> _batch = new(Batch);

    /// <summary>Adds an item.</summary>
    public void Add(T item)
    {
        _batch.Add(item);
        if (_batch.Count == Batch)
        {
            if (_batches is null)
            {
                _batches = new(MostWaiting);
                _using = Task.Factory.StartNew(UseAll, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }

            _batches.Add(_batch);
            _batch = new(Batch);
        }
    }

    /// <summary>Waits until all items are processed.</summary>
    public void Finish()
    {
        Stop();
        _using?.GetAwaiter().GetResult();
        _batch.ForEach(use);
        _batch.Clear();
    }

    public void Dispose()
    {
        Stop();
        if (_using is { } task)
        {
            ((IAsyncResult)task).AsyncWaitHandle.WaitOne();
        }

        _batches?.Dispose();
    }

    private void Stop() => _batches?.CompleteAdding();

    private void UseAll()
    {
        try
        {
            foreach (var batch in _batches!.GetConsumingEnumerable())
            {
                batch.ForEach(use);
            }
        }
        finally
        {
            foreach (var _ in _batches!.GetConsumingEnumerable())
            {
                // Finish rethrows the failure; until then the producer must never wait for room.
            }
        }
    }
}
