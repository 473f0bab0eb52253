using System.Text.RegularExpressions;

namespace Dragoman.Incidents;

public enum RatedKind
{
    /// <summary>Called as in <see cref="Text.Report.Outlet"/>.</summary>
    Outlet,
    /// <summary>Whom reports quote, by the id of the register.</summary>
    Actor,
    /// <summary>By its id.</summary>
    Claim,
}

/// <summary>What people say of one who speaks, or of one claim.</summary>
/// <param name="Reliability">Of an outlet or an actor.</param>
/// <param name="Credibility">Of a claim.</param>
/// <param name="Side">The id of the side that an outlet speaks for; <see cref="NoSide"/> where it speaks for none, whatever tables say.</param>
public sealed partial record SourceRating(RatedKind Kind, string Name, Reliability? Reliability = null, Credibility? Credibility = null, string? Side = null)
{
    public const string NoSide = "none";
    public const int LongestName = 200;

    public bool IsNothing => Reliability is null && Credibility is null && Side is null;

    /// <summary>Why it makes no sense, as the end of a sentence; null where it does.</summary>
    public string? Refusal => this switch
    {
        { Name.Length: 0 } => "has no name",
        { Name.Length: > LongestName } => $"has a name longer than {LongestName} characters",
        _ when Name.Any(char.IsControl) => "has a name with characters that no name has",
        { Kind: RatedKind.Claim } when !ClaimId().IsMatch(Name) => "is no claim: ids of claims are like c-3feabd2663b6f693",
        { Kind: RatedKind.Claim, Reliability: not null } => "is a claim, which has a credibility (1 to 6); reliability is that of its source",
        { Kind: RatedKind.Outlet or RatedKind.Actor, Credibility: not null } => "is a source, which has a reliability (A to F); credibility is that of a claim",
        { Kind: RatedKind.Actor or RatedKind.Claim, Side: not null } => "can't be given a side: outlets are, and actors have that of the register",
        _ => null,
    };

    /// <summary>The same with what a later word changes; what that says nothing of stays.</summary>
    public SourceRating Changed(SourceRating later) =>
        this with { Reliability = later.Reliability ?? Reliability, Credibility = later.Credibility ?? Credibility, Side = later.Side ?? Side };

    [GeneratedRegex(@"\Ac-[0-9a-f]{16}\z")]
    private static partial Regex ClaimId();
}
