using Dragoman.Archive;
using Dragoman.Archive.Reports;
using Dragoman.Exchange.Input;

namespace Dragoman.Cluster.Work;

/// <summary>
/// Does one unit: reads its reports one after the other, and adds each by itself. Nothing is added twice, since the archive knows texts by their hash; so it doesn't
/// matter whether another machine did some of it before, or does some of it now because it thinks that this one is lost.
/// </summary>
internal sealed class UnitWork(SiloSettings settings, Patience patience, string silo) : IDisposable
{
    private const int MostTries = 2;
    private const int MostStalls = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private ReportArchive? _archive;
    private ClusterTables? _tables;
    private long _saved;

    private ReportArchive Archive => _archive ??= ReportArchive.Open(settings.Archive, settings.Clock);

    private UnitStore Units => (_tables ??= ClusterTables.Open(settings.Archive, settings.Clock)).Units;

    public async Task RunAsync(long key, long taken, CancellationToken stop)
    {
        if (await Do(() => Units.Load(key, taken), stop) is not { } unit)
            return;
        if (unit.Shard.Missing is { } missing)
            await RefuseAsync(unit, missing, stop);
        else
            await RunAsync(unit, stop);
    }

    public void Dispose()
    {
        _archive?.Dispose();
        _tables?.Dispose();
    }

    private async Task RunAsync(WorkUnit unit, CancellationToken stop)
    {
        var counts = unit.Counts;
        _saved = settings.Clock.GetTimestamp();
        foreach (var item in unit.Shard.Read(unit.Defaults).Skip((int)counts.Done))
        {
            if (stop.IsCancellationRequested)
            {
                Units.Release(unit, counts);
                return;
            }
            counts += await DoItem(unit, counts.Done, item, stop);
            if (IsToBeSaved(unit) && !await Do(() => Units.Save(unit, counts, settings.Lease), stop))
                return;
        }
        await Do(() => Units.Finish(unit, counts), stop);
    }

    private bool IsToBeSaved(WorkUnit unit)
    {
        if (!unit.IsSuspect && settings.Clock.GetElapsedTime(_saved) < settings.Lease / 6)
            return false;
        _saved = settings.Clock.GetTimestamp();
        return true;
    }

    private async Task<UnitCounts> DoItem(WorkUnit unit, long number, InputItem item, CancellationToken stop)
    {
        if (item is not InputItem.Good good)
            return await DoAside(unit, number, item is InputItem.Bad(var error) ? new SetAside(SetAsideKind.Refused, error.Where, error.What, error.Advice) : throw new InvalidOperationException($"an item of an unknown kind: {item}"), stop);
        var arrival = Arrivals.Of(good);
        if (arrival.Refusal is { } refusal)
            return await DoAside(unit, number, new SetAside(SetAsideKind.Refused, PlaceOf(unit, arrival), refusal, "Take it out."), stop);
        if (await Do(() => Archive.HasText(arrival) && !Archive.IsToBeReadAs(arrival), stop))
            return await Do(() => CountsOf(Archive.Has(arrival) ? new Added.Again(arrival.Report.Id) : Archive.Sight(arrival)), stop);
        if (IsToBeTriedApart(unit, number) && TryApart(unit, arrival, stop) is { } fate)
            return await DoAside(unit, number, Lost(unit, arrival, fate), stop);
        if (Read(arrival, out var failure) is { } reading)
            return await Do(() => CountsOf(Archive.Add(arrival, reading, settings.ReaderName, unit.Who)), stop);
        return await DoAside(unit, number, new SetAside(SetAsideKind.Reader, PlaceOf(unit, arrival), $"could not be read: {failure}", "This is a defect of dragoman; please tell its authors."), stop);
    }

    // Machines were lost with it, and none of them had it read. That may have been chance: of a machine that is starved, or is cut off, the others say that it is lost.
    private static bool IsToBeTriedApart(WorkUnit unit, long number) => unit.IsCareful || (unit.Stalls >= MostStalls && number == unit.Counts.Done);

    private string? TryApart(WorkUnit unit, Arrival arrival, CancellationToken stop) =>
        unit.Stalls >= 2 * MostStalls ? FormattableString.Invariant($"{unit.Stalls} machines were lost while they read it") : settings.TryApart(arrival.Report, stop);

    // What failed once may have wanted for memory.
    private Reading? Read(Arrival arrival, out string? failure)
    {
        failure = null;
        for (var attempt = 0; attempt < MostTries; attempt++)
            try
            {
                return settings.Read(arrival.Report);
            }
            catch (Exception error)
            {
                failure = $"{error.GetType().Name}: {error.Message}";
            }
        return null;
    }

    private async Task<UnitCounts> DoAside(WorkUnit unit, long number, SetAside reason, CancellationToken stop)
    {
        await Do(() => SetAside(unit, number, reason), stop);
        return new UnitCounts(1, 0, 0, 0, 0);
    }

    private int SetAside(WorkUnit unit, long number, SetAside reason)
    {
        Units.SetAside(unit, number, reason, silo);
        return 1;
    }

    private async Task RefuseAsync(WorkUnit unit, string missing, CancellationToken stop)
    {
        var reason = new SetAside(SetAsideKind.Unit, missing, $"no machine can see this file (the last was {silo})", "Put it where all machines of the cluster see it under this name, and add it again.");
        if (unit.Stalls + 1 >= MostStalls)
            await Do(() => Units.GiveUp(unit, reason, silo), stop);
        else
            await Do(() => Units.Refuse(unit, $"{silo} can't see {missing}", Pause), stop);
    }

    private Task<T> Do<T>(Func<T> work, CancellationToken stop) => patience.Do(work, () =>
    {
        var (archive, tables) = (_archive, _tables);
        (_archive, _tables) = (null, null);
        archive?.Dispose();
        tables?.Dispose();
    }, stop);

    private static UnitCounts CountsOf(Added added) => added switch
    {
        Added.New(_, var claims, _) => new UnitCounts(1, 1, 0, 0, claims),
        Added.Elsewhere => new UnitCounts(1, 0, 1, 0, 0),
        _ => new UnitCounts(1, 0, 0, 1, 0),
    };

    private static string PlaceOf(WorkUnit unit, Arrival arrival) => $"{unit.Shard.Paths[0]}: {arrival.Report.Reference ?? arrival.Report.Id}";

    private static SetAside Lost(WorkUnit unit, Arrival arrival, string fate) => new(
        SetAsideKind.Lost, PlaceOf(unit, arrival), fate, "Read it by itself (dragoman read) and look what it takes; please tell dragoman's authors.");
}
