namespace Dragoman.Cli;

/// <summary>Several threads, one order.</summary>
internal static class Ordered
{
    // Room for the others to go on while one of them has a long report.
    private const int WaitingPerThread = 4;

    /// <summary>
    /// The results in the order of the sources, whatever the number of threads. The sources are taken one at a time, as there is room, so that only a
    /// few of them and of their results are in memory.
    /// </summary>
    public static IEnumerable<TResult> Select<TSource, TResult>(IEnumerable<TSource> sources, Func<TSource, TResult> map, int threads) =>
        threads <= 1 ? sources.Select(map) : SelectOnThreads(sources, map, threads);

    private static IEnumerable<TResult> SelectOnThreads<TSource, TResult>(IEnumerable<TSource> sources, Func<TSource, TResult> map, int threads)
    {
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, threads).ConcurrentScheduler;
        var waiting = new Queue<Task<TResult>>();
        foreach (var source in sources)
        {
            waiting.Enqueue(Task.Factory.StartNew(() => map(source), CancellationToken.None, TaskCreationOptions.None, scheduler));
            while (waiting.Count >= threads * WaitingPerThread || waiting is { Count: > 0 } && waiting.Peek().IsCompleted)
                yield return waiting.Dequeue().GetAwaiter().GetResult();
        }
        while (waiting.TryDequeue(out var task))
            yield return task.GetAwaiter().GetResult();
    }
}
