using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Archive.Storage;
using Dragoman.Incidents;

namespace Dragoman.Archive.Incidents;

/// <summary>
/// Compares claims that wait, in parts and by as many programs at once as there are; <see cref="KeptIncidents.Refresh"/> finds their pairs, and has only to join. A pair is a function of its two claims, so it doesn't
/// matter who compares them, how often, or in which order.
/// </summary>
/// <remarks>
/// In waves: <see cref="Begin"/>, <see cref="Index"/> of each part, <see cref="Close"/>, <see cref="Compare"/> of each part. Reading and arithmetic hold up nobody; what is written is held against what the log has told
/// meanwhile, and whatever may be of yesterday isn't. What is left undone, whoever puts claims together does then.
/// </remarks>
public sealed class ComparingAhead
{
    private const int MostTries = 3;

    private readonly Database _database;
    private readonly IncidentKit _kit;
    private readonly IncidentStore _store;
    private readonly AheadStore _ahead;
    private readonly PairStore _pairs;

    /// <summary>What a part comes to, and what that hangs on.</summary>
    /// <param name="Since">The end of the log when it was looked at.</param>
    private sealed record Compared(long Since, ImmutableArray<(long Key, ClaimProfile Claim)> Claims, ImmutableArray<(long One, long Other, ClaimPair Pair)> Pairs);

    internal ComparingAhead(Database database, IncidentKit kit)
    {
        (_database, _kit) = (database, kit);
        (_store, _ahead, _pairs) = (new IncidentStore(database), new AheadStore(database), new PairStore(database));
    }

    /// <summary>For tests: is called between looking and writing.</summary>
    internal Action? Looked { get; set; }

    /// <summary>How many claims wait that haven't been compared.</summary>
    public long Waiting => _ahead.CountWaiting();

    /// <summary>Opens a wave, and closes the one before.</summary>
    /// <returns>Its number.</returns>
    public long Begin()
    {
        _store.BeBuiltBy(_kit.Name);
        return _database.Write(() =>
        {
            var wave = _ahead.Wave.Wave + 1;
            _ahead.SetWave(wave, isOpen: true);
            return wave;
        });
    }

    /// <summary>What waits, by country and month.</summary>
    /// <param name="after">Of claims with larger keys alone.</param>
    /// <param name="most">How many claims all of them have, at most.</param>
    /// <param name="mostOfPart">How many one has, at most.</param>
    public ImmutableArray<ClaimPart> Parts(long after, int most, int mostOfPart) =>
    [
        .. _ahead.Some(after, most).GroupBy(claim => HomeOf(claim.Country, claim.Day)).OrderBy(home => home.Key, StringComparer.Ordinal)
            .SelectMany(home => home.OrderBy(claim => claim.Day).ThenBy(claim => claim.Place, StringComparer.Ordinal).ThenBy(claim => claim.Key).Select(claim => claim.Key)
                .Chunk(mostOfPart).Select((part, number) => new ClaimPart(home.Key, number, [.. part]))),
    ];

    /// <summary>Makes claims such that others can be compared with them.</summary>
    /// <returns>False where the wave is closed, or another program puts claims together by now: then nothing was done.</returns>
    public bool Index(long wave, IReadOnlyCollection<long> claims)
    {
        var (since, profiled) = _database.Read(() => (_ahead.EndOfLog(), Profiled(claims)));
        Looked?.Invoke();
        return _database.Write(() =>
        {
            if (_ahead.Wave != (wave, true) || _store.Builder != _kit.Name)
                return false;
            var (touched, waiting) = (_ahead.TouchedSince(since), _ahead.WaitingAmong(profiled.Select(item => item.Key)));
            profiled.RemoveAll(item => IsTouched(item.Claim, touched) || !waiting.Contains(item.Claim.Id));
            new ProfileStore(_database, _kit.Builder).Put(profiled);
            BlockIndex.Put(_database, profiled.Select(item => (item.Key, item.Claim)));
            _ahead.Put(wave, profiled.Select(item => item.Key));
            return true;
        });
    }

    /// <summary>Nothing more comes into a wave.</summary>
    public void Close(long wave) => _database.Write(() =>
    {
        if (_ahead.Wave.Wave == wave)
            _ahead.SetWave(wave, isOpen: false);
        return wave;
    });

    /// <summary>Compares claims of a wave with whatever they may be like.</summary>
    /// <returns>False where the wave is still open, or another program puts claims together by now: then nothing was done.</returns>
    public bool Compare(long wave, IReadOnlyCollection<long> claims)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (_database.Read(() => Look(wave, claims)) is not { } found)
                return false;
            if (found.Claims.IsEmpty)
                break;
            Looked?.Invoke();
            if (_database.Write(() => Write(wave, found)) is not { } left)
                return false;
            if (left == 0)
                break;
        }
        return true;
    }

    private static string HomeOf(string? country, DateOnly? day) => $"{country ?? "unplaced"} {day?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? "undated"}";

    private static bool IsTouched(ClaimProfile claim, HashSet<string> touched) => touched.Count > 0 && (touched.Contains(claim.Id) || touched.Contains(claim.Report.Id));

    private List<(long Key, long Report, ClaimProfile Claim)> Profiled(IReadOnlyCollection<long> claims)
    {
        var found = new ClaimLoader(_database, _kit.Actors).Find(_ahead.WaitingAmong(claims)).ToDictionary(item => item.Claim.Id, StringComparer.Ordinal);
        return [.. _kit.Builder.Profile(found.Values.Select(item => item.Claim)).Select(claim => (found[claim.Id].Key, found[claim.Id].Report, claim))];
    }

    private Compared? Look(long wave, IReadOnlyCollection<long> claims)
    {
        // An earlier claim could still come.
        if (_ahead.Wave == (wave, true))
            return null;
        var (since, mine, profiles) = (_ahead.EndOfLog(), _ahead.InWave(wave, claims), new ProfileStore(_database, _kit.Builder));
        (long Key, ClaimProfile Claim)[] own = [.. mine.Zip(profiles.Load(mine))];
        var blocks = new BlockIndex(_database, _kit.Builder, [.. own.Select(item => item.Claim)]);
        var near = own.ToDictionary(item => item.Key, item => blocks.Under(item.Claim));
        var waves = _ahead.WavesOf(near.Values.SelectMany(others => others).Distinct());
        var pairs = own.SelectMany(item => profiles.Compare(item.Key, item.Claim, near[item.Key].Where(other => IsMine(item.Key, other)))).ToImmutableArray();
        return new Compared(since, [.. own], pairs);

        // Of two that wait, the later one is compared with the other.
        bool IsMine(long claim, long other) => !waves.TryGetValue(other, out var its) || (its, other).CompareTo((wave, claim)) < 0;
    }

    /// <returns>How many have to be looked at again; null where nothing can be written.</returns>
    private int? Write(long wave, Compared found)
    {
        if (_store.Builder != _kit.Name)
            return null;
        var others = found.Pairs.ToLookup(item => item.One);
        var (touched, known, still) = (_ahead.TouchedSince(found.Since), _ahead.ProfiledAmong(found.Pairs.Select(item => item.Other).Distinct()), _ahead.InWave(wave, found.Claims.Select(item => item.Key)).ToHashSet());
        var good = found.Claims.Where(item => still.Contains(item.Key) && !IsTouched(item.Claim, touched) && others[item.Key].All(pair => known.Contains(pair.Other) && !IsTouched(pair.Pair.Other, touched)))
            .Select(item => item.Key).ToList();
        _pairs.Put([.. good.SelectMany(key => others[key])]);
        _ahead.Paired(good);
        return still.Count - good.Count;
    }
}
