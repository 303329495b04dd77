using System.Collections.Concurrent;

namespace StakeholderGraph.DataFormat;

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
