using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;

namespace Dragoman.Incidents;

public enum ControlState
{
    /// <summary>Nobody says who has it: whoever had it left or lost it, or it is only denied that somebody has.</summary>
    Unknown,
    /// <summary>One side has it, and nobody says otherwise.</summary>
    Held,
    /// <summary>One side has a part of it, and nobody says who has the rest.</summary>
    Partly,
    /// <summary>Sides have parts of it.</summary>
    Divided,
    /// <summary>It is said to be fought over.</summary>
    Contested,
    /// <summary>Who has it is contradicted.</summary>
    Disputed,
}

/// <summary>One side that is said to have a place, or a part of it.</summary>
/// <param name="Who">With all who say so now.</param>
/// <param name="Since">The first day from which it is said to have had it without anybody else coming between.</param>
/// <param name="SinceLatest">The latest day that this may have begun on, where words name no day ("last month").</param>
/// <param name="Against">Claims that it hasn't, or has lost it.</param>
public sealed record Holding(
    Testimony<Actor> Who, ImmutableArray<Actor> With, Extent Extent, DateOnly Since, DateOnly SinceLatest, ImmutableArray<SourcedClaim> Against)
{
    /// <summary>It is only said that they haven't lost it.</summary>
    internal bool IsDenial => Who.Claims.All(claim => claim.Claim.Status is Status.Denied);
}

/// <summary>A side that has left a place or lost it, or a part of it.</summary>
public sealed record Departure(Testimony<Actor> Who, Extent Extent);

/// <summary>Who holds a place on a day.</summary>
/// <param name="Holders">Each holder that is claimed, the best first.</param>
/// <param name="Gone">Whoever left or lost it last, where nobody is named in their place.</param>
/// <param name="Contested">Claims that it is fought over.</param>
public sealed record Control(HeldPlace Place, DateOnly Day, ImmutableArray<Holding> Holders, Departure? Gone, ImmutableArray<SourcedClaim> Contested)
{
    public Actor? Holder => Holders is [var best, ..] ? best.Who.Value : null;

    public bool IsDisputed => State is ControlState.Disputed;

    public ControlState State =>
        Holders.Count(holding => holding.Extent.IsWhole) > 1 || Holders.Any(holding => !holding.Against.IsEmpty || (holding.IsDenial && Holders.Length > 1)) ? ControlState.Disputed :
        !Contested.IsEmpty ? ControlState.Contested :
        Holders.Length > 1 ? ControlState.Divided :
        Holders is [var only] ? only.Extent.IsWhole ? ControlState.Held : ControlState.Partly :
        ControlState.Unknown;

    /// <summary>All that it rests on, by id.</summary>
    public ImmutableArray<SourcedClaim> Claims =>
        [.. Holders.SelectMany(holding => holding.Who.Claims.Concat(holding.Against)).Concat(Gone?.Who.Claims ?? []).Concat(Contested).DistinctBy(claim => claim.Id).OrderBy(claim => claim.Id, StringComparer.Ordinal)];
}
