using System.Collections.Concurrent;

namespace StakeholderGraph.DataFormat;

/// <summary>Reads items on another thread, a few hundred ahead of their use on this one.</summary>
internal static class Ahead
{
    private const int Batch = 256;
    private const int MostWaiting = 8; // batches

    /// <summary>
    /// The same items in the same order. An exception thrown while reading is rethrown after the last item that was read.
    /// </summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items)
    {
        using var stop = new CancellationTokenSource();
        using var batches = new BlockingCollection<T[]>(MostWaiting);
        // It has its own thread because all threads of the pool may be waiting for such items.
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
                // the consumer has stopped
            }
            finally
            {
                batches.CompleteAdding();
            }
        }
    }
}
