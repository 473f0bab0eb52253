using Dragoman.Cluster.Grains;
using Dragoman.Cluster.Work;
using Orleans.Runtime.Placement;

namespace Dragoman.Cluster.Merging;

/// <summary>What all parts of a wave came to.</summary>
internal enum SpreadEnd
{
    Done,

    /// <summary>People want a pause, or it was given up.</summary>
    Broken,

    /// <summary>No machine does it: the wave isn't what it was.</summary>
    Refused,
}

/// <summary>Has the parts of a wave done by the grains of their countries and months, as many at once as machines have room for, each again where its machine is lost.</summary>
internal sealed class PartSpread(SiloSettings settings, Patience patience, IGrainFactory grains, ISiloStatusOracle members, long merge, long wave, PartState from) : IDisposable
{
    private const int MostLosses = 3;
    private const int MostFailures = 2;

    /// <summary>A part that finds no machine is given up after some minutes.</summary>
    private const int MostBreaks = 300;

    private static readonly TimeSpan Often = TimeSpan.FromSeconds(1);

    // A part takes a second or so; a machine that doesn't answer for so long is as good as lost.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>A machine that didn't answer gets nothing more for so long: by then it answers, or is known to be lost.</summary>
    private static readonly TimeSpan Suspicion = TimeSpan.FromSeconds(30);

    private readonly PatientTables _tables = new(settings, patience);
    private readonly Queue<MergePart> _waiting = [];
    private readonly Dictionary<Task<PartOutcome>, (MergePart Part, SiloAddress Silo)> _running = [];
    private readonly HashSet<SiloAddress> _strangers = [];

    // Parts of which a machine didn't answer, which, and how often none did since: Orleans takes half a minute to find a machine lost, and until then its grains are there for whoever asks.
    private readonly Dictionary<string, (SiloAddress Silo, int Breaks)> _broken = new(StringComparer.Ordinal);
    private readonly Dictionary<SiloAddress, long> _suspects = [];
    private readonly List<MergePart> _resting = [];
    private readonly Dictionary<string, int> _failures = new(StringComparer.Ordinal);
    private SiloAddress[] _silos = [];
    private string? _reason;

    public async Task<(SpreadEnd End, string? Reason)> RunAsync(CancellationToken stop)
    {
        await Look(stop);
        foreach (var part in await _tables.Ask(tables => tables.Merges.Parts(merge, wave, from), stop))
            _waiting.Enqueue(part.Silo is { } silo && _silos.All(other => other.ToParsableString() != silo) ? await Lose(part, silo, stop) : part);
        var looked = settings.Clock.GetTimestamp();
        var isPaused = false;
        while (_waiting.Count + _resting.Count + _running.Count > 0 && _reason is null && !(isPaused && _running.Count == 0))
        {
            if (_silos.Length > 0 && _silos.All(_strangers.Contains))
                return (SpreadEnd.Refused, null);
            if (!isPaused)
                await Send(stop);
            await Task.WhenAny([Task.Delay(Often, settings.Clock, stop), .. _running.Keys]);
            stop.ThrowIfCancellationRequested();
            foreach (var ended in _running.Keys.Where(task => task.IsCompleted).ToArray())
                await End(ended, stop);
            if (settings.Clock.GetElapsedTime(looked) < Often)
                continue;
            looked = settings.Clock.GetTimestamp();
            isPaused = await Look(stop);
        }
        return (_waiting.Count + _resting.Count + _running.Count > 0 ? SpreadEnd.Broken : SpreadEnd.Done, _reason);
    }

    public void Dispose() => _tables.Dispose();

    /// <summary>Who is there, and whether people want a pause.</summary>
    private async Task<bool> Look(CancellationToken stop)
    {
        _silos = [.. members.GetApproximateSiloStatuses(onlyActive: true).Keys.OrderBy(silo => silo.ToParsableString(), StringComparer.Ordinal)];
        foreach (var part in _resting)
            _waiting.Enqueue(_broken.TryGetValue(part.Grain, out var broken) && !_silos.Contains(broken.Silo) ? await Lose(part, broken.Silo.ToParsableString(), stop) : part);
        _resting.Clear();
        return await _tables.Ask(tables => tables.Jobs.IsPaused, stop);
    }

    /// <summary>The machine that had it is no more.</summary>
    private async Task<MergePart> Lose(MergePart part, string silo, CancellationToken stop)
    {
        _broken.Remove(part.Grain);
        await _tables.Tell(tables => tables.Merges.Lose(part), stop);
        settings.Note($"putting claims together: {silo} was lost; its claims of {part.Grain} are for others to compare");
        if (part.Losses + 1 >= MostLosses)
            _reason ??= FormattableString.Invariant($"{part.Losses + 1} machines were lost while they compared the {part.Claims.Length} claims of {part.Grain} (look at their memory, and hand it over again: dragoman cluster merge)");
        return part with { Silo = null, Losses = part.Losses + 1 };
    }

    private async Task Send(CancellationToken stop)
    {
        while (_waiting.Count > 0 && Free() is { } silo)
        {
            var part = _waiting.Dequeue();
            await _tables.Tell(tables => tables.Merges.Give(part, silo.ToParsableString()), stop);
            _running[Call(part, silo)] = (part, silo);
        }
    }

    /// <summary>The machine that has least to do; one part more than a machine does at once waits there, so that it never has to wait itself.</summary>
    private SiloAddress? Free() => _silos.Where(silo => !_strangers.Contains(silo) && !IsSuspect(silo)).Select(silo => (Silo: silo, Parts: _running.Values.Count(given => given.Silo.Equals(silo))))
        .Where(item => item.Parts <= settings.AtOnce).OrderBy(item => item.Parts).Select(item => item.Silo).FirstOrDefault();

    private bool IsSuspect(SiloAddress silo) => _suspects.TryGetValue(silo, out var since) && settings.Clock.GetElapsedTime(since) < Suspicion;

    private Task<PartOutcome> Call(MergePart part, SiloAddress silo)
    {
        RequestContext.Set(IPlacementDirector.PlacementHintKey, silo);
        try
        {
            var grain = grains.GetGrain<IComparingGrain>(part.Grain);
            return (from is PartState.Planned ? grain.Index(wave, [.. part.Claims]) : grain.Compare(wave, [.. part.Claims])).WaitAsync(Longest, settings.Clock);
        }
        finally
        {
            RequestContext.Remove(IPlacementDirector.PlacementHintKey);
        }
    }

    private async Task End(Task<PartOutcome> ended, CancellationToken stop)
    {
        _running.Remove(ended, out var given);
        var (part, silo) = given;
        try
        {
            await End(await ended, part, silo, stop);
        }
        catch (Exception failure) when (failure is OrleansException or TimeoutException)
        {
            if (_broken.TryAdd(part.Grain, (silo, 0)))
                _suspects[silo] = settings.Clock.GetTimestamp();
            var (first, breaks) = _broken[part.Grain];
            _broken[part.Grain] = (first, breaks + 1);
            if (breaks >= MostBreaks)
                _reason ??= $"no machine could be reached for claims of {part.Grain}: {failure.Message}";
            _resting.Add(part);
        }
    }

    private async Task End(PartOutcome outcome, MergePart part, SiloAddress silo, CancellationToken stop)
    {
        _broken.Remove(part.Grain);
        _suspects.Remove(silo);
        if (outcome.Fate is PartFate.Done)
        {
            await _tables.Tell(tables => tables.Merges.Put(part, from + 1), stop);
            return;
        }
        if (outcome.Fate is PartFate.Failed && (_failures[part.Grain] = _failures.GetValueOrDefault(part.Grain) + 1) >= MostFailures)
            _reason ??= $"claims of {part.Grain} could not be compared: {outcome.Reason}. This is a defect of dragoman; please tell its authors.";
        if (outcome.Fate is PartFate.Refused)
            _strangers.Add(silo);
        await _tables.Tell(tables => tables.Merges.Give(part, null), stop);
        _waiting.Enqueue(part);
    }
}
