using System.Collections.Immutable;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>
/// Goes through what is said of one place, day by day. Who takes it ends what others had before; who leaves or loses it ends what they had, and puts
/// nobody in their place. What two sides are said to have after that is a dispute.
/// </summary>
internal sealed class ControlReplay(DateOnly day)
{
    /// <summary>That others have it, said so long after, tells of a change that nobody told.</summary>
    private const int StaleDays = 14;

    private readonly List<Standing> _standing = [];
    private readonly List<HoldingClaim> _contested = [];
    private readonly List<HoldingClaim> _gone = [];

    public ImmutableArray<Standing> Holders => [.. _standing];

    public ImmutableArray<HoldingClaim> Contested => [.. _contested];

    public ImmutableArray<HoldingClaim> Gone => [.. _gone];

    public static ControlReplay Of(IEnumerable<HoldingClaim> past, DateOnly day)
    {
        var replay = new ControlReplay(day);
        foreach (var said in past.GroupBy(said => said.DayOn(day)).OrderBy(group => group.Key))
            replay.Take(said.Key, [.. said]);
        return replay;
    }

    /// <summary>Of one day what was lost comes first, then what was taken, and then what is said to be so.</summary>
    private void Take(DateOnly on, ImmutableArray<HoldingClaim> said)
    {
        foreach (var lost in said.Where(item => item is { Role: ControlRole.Loss or ControlRole.Leave, IsDenied: false })) Lose(on, lost, said);
        foreach (var gain in said.Where(item => item is { Role: not ControlRole.Hold, IsDenied: false, Holder: not null } && !IsUndone(item, said))) Gain(on, gain);
        foreach (var hold in said.Where(item => item is { Role: ControlRole.Hold, IsDenied: false } && !IsUndone(item, said))) Hold(on, hold);
        foreach (var denial in said.Where(item => item.IsDenied)) Deny(on, denial);
        _contested.AddRange(said.Where(item => item.Role is ControlRole.Contest));
    }

    private void Lose(DateOnly on, HoldingClaim lost, ImmutableArray<HoldingClaim> sameDay)
    {
        if (lost.Without is null)
        {
            foreach (var standing in _standing.Where(standing => standing.Extent.IsWhole)) standing.Against.Add(lost);
            return;
        }
        var own = _standing.FindAll(standing => standing.Who.SharesSideWith(lost.Without));
        // "the garrison still holds out", another says on that day: only its own side's word ends what it is said to have.
        if (lost.Role is ControlRole.Loss && !IsOwnWord(lost) && sameDay.Any(item => item is { Role: ControlRole.Hold, IsDenied: false, Holder: { } holder } && holder.SharesSideWith(lost.Without) && !IsOneSpeaker(item, lost)))
        {
            own.ForEach(standing => standing.Against.Add(lost));
            return;
        }
        if (!lost.Extent.IsWhole && own.Any(standing => standing.Extent.IsWhole)) return;
        own.ForEach(standing => _standing.Remove(standing));
        _gone.RemoveAll(item => item.Day < on && !item.Without!.SharesSideWith(lost.Without));
        _gone.Add(lost);
    }

    private void Gain(DateOnly on, HoldingClaim gain)
    {
        if (gain.Extent.IsWhole)
        {
            _standing.RemoveAll(standing => standing.Last < on && !standing.Who.MayBe(gain.Holder!));
            _contested.RemoveAll(item => item.DayOn(day) < on);
            _gone.RemoveAll(item => item.Day < on);
        }
        Add(on, gain);
    }

    private void Hold(DateOnly on, HoldingClaim hold)
    {
        _standing.RemoveAll(standing => on.DayNumber - standing.Last.DayNumber > StaleDays && hold.Extent.IsWhole && !standing.Who.MayBe(hold.Holder!));
        Add(on, hold);
    }

    /// <summary>A denial that it was taken is a word against whoever is said to have taken it; one that it was lost, a word for who had it.</summary>
    private void Deny(DateOnly on, HoldingClaim denial)
    {
        if (denial.Holder is not null) Add(on, denial);
        else
            foreach (var standing in _standing.Where(standing => standing.Who.SharesSideWith(denial.Without!)))
                standing.Against.Add(denial);
    }

    private void Add(DateOnly on, HoldingClaim said)
    {
        var known = _standing.Find(standing => standing.Who.SharesSideWith(said.Holder!)) ?? _standing.Find(standing => standing.Who.MayBe(said.Holder!) && !IsOfEnemies(standing, said));
        if (known is null) _standing.Add(known = new Standing(said.Holder!));
        known.Add(on, said);
        // "the city was lost" and "we hold it" of one day are a dispute, and no rest of it is left for nobody.
        foreach (var lost in _gone.Where(item => item.Without!.SharesSideWith(said.Holder!) && item.Day >= on).ToList())
            known.Against.Add(lost);
    }

    /// <summary>"gunmen took it from the army": they aren't who denies that it was lost.</summary>
    private static bool IsOfEnemies(Standing standing, HoldingClaim said) =>
        said.IsDenied || standing.Claims.Any(item => item.Without?.SharesSideWith(said.Holder!) == true || (said.Without is { } without && without.SharesSideWith(item.Holder!)));

    /// <summary>"forces that were stationed there have left", "took it for hours, before others took it back": of one speaker's words of a day the last stands.</summary>
    private static bool IsUndone(HoldingClaim said, ImmutableArray<HoldingClaim> sameDay) => sameDay.Any(other => other != said && !other.IsDenied && IsOneSpeaker(said, other) && Undoes(other, said));

    private static bool Undoes(HoldingClaim other, HoldingClaim said) => other.Role switch
    {
        ControlRole.Loss or ControlRole.Leave => said.Role is ControlRole.Hold && other.Without?.SharesSideWith(said.Holder!) == true,
        ControlRole.Gain => other.Extent.IsWhole && other.Holder is { } holder && !holder.MayBe(said.Holder!) && (said.Role is ControlRole.Hold || IsAfter(other, said)),
        _ => false,
    };

    private static bool IsAfter(HoldingClaim other, HoldingClaim said) => other.Claim.Report.Id == said.Claim.Report.Id && other.Claim.Claim.Trigger.Start > said.Claim.Claim.Trigger.Start;

    private static bool IsOneSpeaker(HoldingClaim one, HoldingClaim other) => one.Claim.Voice == other.Claim.Voice && one.Claim.Speaker == other.Claim.Speaker;

    private static bool IsOwnWord(HoldingClaim lost) => lost.Claim.Claim.Attribution.Any(source => source.Actor?.SharesSideWith(lost.Without!) == true);
}
