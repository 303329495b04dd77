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
        var failed = (Exception?)null;
        foreach (var batch in _batches!.GetConsumingEnumerable())
        {
            try
            {
                (failed is null ? batch : []).ForEach(use);
            }
            catch (Exception problem) when (failed is null)
            {
                failed = problem; // told at the end; meanwhile nobody may wait for room
            }
        }

        if (failed is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed);
        }
    }
}

/// <summary>Reads on another thread what is used on this one, a few hundred items ahead.</summary>
internal static class Ahead
{
    private const int Batch = 256;
    private const int MostWaiting = 8; // batches

    /// <summary>The same items in the same order. What goes wrong while they are read is thrown behind the last that was.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items)
    {
        using var stop = new CancellationTokenSource();
        using var batches = new BlockingCollection<T[]>(MostWaiting);
        // A thread of its own: those of the pool may all be waiting for such items.
        var reading = Task.Factory.StartNew(Read, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var item in batches.GetConsumingEnumerable().SelectMany(batch => batch))
            {
                yield return item;
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
            ((IAsyncResult)reading).AsyncWaitHandle.WaitOne();
        }

        void Read()
        {
            try
            {
                foreach (var batch in items.Chunk(Batch))
                {
                    batches.Add(batch, stop.Token);
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Nobody wants more.
            }
            finally
            {
                batches.CompleteAdding();
            }
        }
    }
}
