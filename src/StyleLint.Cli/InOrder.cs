using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace StyleLint.Cli;

/// <summary>Work on several threads whose results come out in order.</summary>
static class InOrder
{
    /// <summary>Does pieces of work and hands on each result as soon as all before it are handed on.</summary>
    /// <param name="count">Pieces of work.</param>
    /// <param name="jobs">Threads at most.</param>
    /// <param name="work">Does one piece; on any thread.</param>
    /// <param name="take">Takes a result; one at a time.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Run<T>(int count, int jobs, Func<int, T> work, Action<T> take, CancellationToken cancel)
    {
        if (jobs == 1 || count == 1)
        {
            for (var at = 0; at < count; at++)
            {
                cancel.ThrowIfCancellationRequested();
                take(work(at));
            }

            return;
        }

        var gate = new Lock();
        var early = new Dictionary<int, T>();
        var next = 0;
        try
        {
            // Without buffering the pieces are begun in order, so that few results have to wait.
            Parallel.ForEach(
                Partitioner.Create(Enumerable.Range(0, count), EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancel },
                at =>
                {
                    var result = work(at);
                    lock (gate)
                    {
                        early[at] = result;
                        while (early.Remove(next, out var ready))
                        {
                            take(ready);
                            next++;
                        }
                    }
                }
            );
        }
        catch (AggregateException all)
        {
            ExceptionDispatchInfo.Throw(all.InnerException!);
        }
    }
}
