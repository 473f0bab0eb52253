using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Lexicons;

namespace Dragoman.Incidents;

/// <summary>What one claim says of who holds a place.</summary>
/// <param name="Day">The first day that it may be true of.</param>
/// <param name="Until">The last day that it is said of: of a change the latest day that it may have been on.</param>
/// <param name="Holder">Who has it; null where only is said who hasn't, or that it is fought over.</param>
/// <param name="With">Who has it together with the holder: "the army and Wagner".</param>
/// <param name="Without">Who has it no more, or never had it.</param>
/// <param name="IsDenied">It denies that the place changed hands.</param>
public sealed record HoldingClaim(
    DateOnly Day, DateOnly Until, ControlRole Role, Actor? Holder, ImmutableArray<Actor> With, Actor? Without, Extent Extent, bool IsDenied, SourcedClaim Claim)
{
    /// <summary>A change is known from its first day, a state up to its last.</summary>
    internal DateOnly DayOn(DateOnly day) => Role is ControlRole.Hold or ControlRole.Contest || IsDenied ? (Until < day ? Until : day) : Day;
}
