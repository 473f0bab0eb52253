namespace Dragoman.Incidents;

/// <summary>What an index of many claims has of each, so that most of those that can't be alike needn't be looked up.</summary>
/// <param name="From">The number of its first day; 0 where none is known.</param>
public readonly record struct ClaimOutline(int From, int To, ClaimTraits Traits)
{
    internal static ClaimOutline Of(ClaimProfile claim)
    {
        var traits = (claim.Days is null || claim.IsDayAssumed ? ClaimTraits.Undated : 0) | (Parts.IsCampaign(claim) ? ClaimTraits.Campaign : 0)
            | (WordEvidence.IsOutcome(claim) ? ClaimTraits.Outcome : 0) | (claim.Claim.Quantities.IsEmpty ? 0 : ClaimTraits.Counting);
        return claim.Days is { } days ? new(days.From, days.To, traits) : new(0, 0, traits);
    }
}

[Flags]
public enum ClaimTraits
{
    None = 0,

    /// <summary>Its sentence gives no day.</summary>
    Undated = 1,

    /// <summary>Others may be parts of it.</summary>
    Campaign = 2,

    /// <summary>Deaths, losses: told of an act, and not the act.</summary>
    Outcome = 4,

    /// <summary>It counts something.</summary>
    Counting = 8,
}
