using Dragoman.Archive.Incidents;
using Dragoman.Cluster.Merging;
using Orleans.Placement;

namespace Dragoman.Cluster.Grains;

// Where it lives the coordinator says, which knows who has least to do.
[RandomPlacement]
internal sealed class ComparingGrain(Benches benches, Stopping stopping) : Grain, IComparingGrain
{
    public Task<PartOutcome> Index(long wave, long[] claims) => Do(claims, (ahead, some) => ahead.Index(wave, some));

    public Task<PartOutcome> Compare(long wave, long[] claims) => Do(claims, (ahead, some) => ahead.Compare(wave, some));

    // Comparing and the database keep a thread for themselves, which is not to be one of those that carry messages.
    private async Task<PartOutcome> Do(long[] claims, Func<ComparingAhead, IReadOnlyCollection<long>, bool> work)
    {
        var outcome = await Task.Run(() => Try(claims, work));
        // It keeps nothing: next time it may be where there is less to do.
        DeactivateOnIdle();
        return outcome;
    }

    private async Task<PartOutcome> Try(long[] claims, Func<ComparingAhead, IReadOnlyCollection<long>, bool> work)
    {
        try
        {
            return new PartOutcome(await benches.Do(bench => work(bench.Ahead, claims), stopping.Token) ? PartFate.Done : PartFate.Refused, null);
        }
        catch (OperationCanceledException)
        {
            return new PartOutcome(PartFate.Left, null);
        }
        catch (Exception failure)
        {
            return new PartOutcome(PartFate.Failed, $"{failure.GetType().Name}: {failure.Message}");
        }
    }
}
