using System.Collections.Concurrent;

namespace StakeholderGraph.DataFormat;

/// <summary>Reads items on another thread, a few hundred ahead of their use on this one, if there are more than a few hundred.</summary>
internal static class Ahead
{
    private const int Batch = 256;
    private const int MostWaiting = 8; // batches

    /// <summary>
    /// The same items in the same order. An exception thrown while reading is rethrown after the last item that was read.
    /// </summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items)
    {
        using var read = items.Chunk(Batch).GetEnumerator();
        if (!read.MoveNext())
        {
            yield break;
        }

        var first = read.Current;
        foreach (var item in first)
        {
            yield return item;
        }

        if (first.Length < Batch)
        {
            yield break; // these were all: a thread costs more than reading them
        }

        foreach (var item in Rest(read))
        {
            yield return item;
        }
    }

    private static IEnumerable<T> Rest<T>(IEnumerator<T[]> read)
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
                while (!stop.IsCancellationRequested && read.MoveNext())
                {
                    batches.Add(read.Current, stop.Token);
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
