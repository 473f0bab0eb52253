using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>What is contradicted of one place: whether it was taken or left, and who has it.</summary>
internal sealed class PlaceContradictions(ContradictionMaker make, string place)
{
    /// <summary>Words that are so many days apart are about one change.</summary>
    private const int SameChangeDays = 3;

    public IEnumerable<Contradiction> Of(ImmutableArray<HoldingClaim> said) =>
        Episodes(said).SelectMany(episode => (IEnumerable<Contradiction?>)[Manner(episode), Holders(said, episode)]).OfType<Contradiction>();

    /// <summary>"taken by force", "left in order": of one change.</summary>
    private Contradiction? Manner(ImmutableArray<HoldingClaim> episode)
    {
        var told = ContradictionReading.OnlyLeft(episode.Where(said => !said.IsDenied && said.Extent is not Extent.Presence), said => said.Role, said => said.Claim);
        var disputed = told.Where(one => told.Any(other => ContradictionReading.Manner(one.Role) != ContradictionReading.Manner(other.Role) && SpeakerKey.Differ(one.Claim, other.Claim) && AreOfOneChange(one, other)));
        return make.Of(Incidents.Field.Event, [.. disputed.Select(said => (ContradictionReading.Manner(said.Role)!, said.Claim))], $"event at {place}");
    }

    /// <summary>Who left isn't who took it.</summary>
    private static bool AreOfOneChange(HoldingClaim one, HoldingClaim other)
    {
        var (left, taken) = one.Role is Lexicons.ControlRole.Leave ? (one, other) : (other, one);
        return left.Without is { } gone ? taken.Holder?.SharesSideWith(gone) != true && (taken.Without is not { } loser || loser.MayBe(gone)) : true;
    }

    private Contradiction? Holders(ImmutableArray<HoldingClaim> said, ImmutableArray<HoldingClaim> episode)
    {
        var day = episode.Max(item => item.Until);
        var replay = ControlReplay.Of(said.Where(item => item.Day <= day), day);
        var sides = replay.Holders.SelectMany(standing => standing.Claims.Where(item => episode.Contains(item) && (item.Extent.IsWhole || item.IsDenied || replay.Holders.Any(other => other.IsDenial))).Select(item => (standing.Who.Name, item.Claim))
            .Concat(standing.Against.Where(item => episode.Contains(item) && item.Without is not null).Select(item => ($"not {standing.Who.Name}", item.Claim))));
        // What nobody says to be held isn't contradicted by a fight for it.
        var contested = replay.Contested.Where(item => episode.Contains(item) && replay.Holders.Any(standing => standing.Extent.IsWhole && standing.First >= item.Day.AddDays(-1))).Select(item => ("fought over", item.Claim));
        return make.Of(Incidents.Field.Control, [.. sides, .. contested], $"control of {place}");
    }

    /// <summary>What is told within a few days, by when it was.</summary>
    private static IEnumerable<ImmutableArray<HoldingClaim>> Episodes(ImmutableArray<HoldingClaim> said)
    {
        var (episode, end) = (new List<HoldingClaim>(), DateOnly.MinValue);
        foreach (var item in said.OrderBy(item => item.Day))
        {
            if (episode.Count > 0 && item.Day.DayNumber - end.DayNumber > SameChangeDays)
            {
                yield return [.. episode];
                episode.Clear();
            }
            episode.Add(item);
            if (item.Until > end) end = item.Until;
        }
        if (episode.Count > 0) yield return [.. episode];
    }
}
