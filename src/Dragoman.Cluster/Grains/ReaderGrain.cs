using Dragoman.Cluster.Work;
using Orleans.Concurrency;

namespace Dragoman.Cluster.Grains;

[StatelessWorker(Silo.MostAtOnce)]
internal sealed class ReaderGrain(SiloSettings settings, Patience patience, ILocalSiloDetails silo, Stopping stopping) : Grain, IReaderGrain
{
    // Reading and the database keep a thread for themselves, which is not to be one of those that carry messages.
    public Task Read(long unit, long taken) => Task.Run(async () =>
    {
        using var work = new UnitWork(settings, patience, silo.SiloAddress.ToParsableString());
        await work.RunAsync(unit, taken, stopping.Token);
    });
}
