using System.Collections.Concurrent;

namespace StakeholderGraph.DataFormat;

/// <summary>Does on another thread what is to be done with items of this one, in their order.</summary>
/// <param name="use">What is done with each.</param>
internal sealed class Behind<T>(Action<T> use) : IDisposable
{
    private const int Batch = 512;
    private const int MostWaiting = 8; // batches

    private BlockingCollection<List<T>>? _batches; // where there are many
    private Task? _using;
    private List<T> _batch = new(Batch);

    /// <summary>Takes an item.</summary>
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

    /// <summary>Waits until all are used.</summary>
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
                // What failed is thrown by Finish; until then nobody may have to wait for room.
            }
        }
    }
}
