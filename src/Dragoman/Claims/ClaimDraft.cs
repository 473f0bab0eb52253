using System.Collections.Immutable;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>An event with its parties and status, before it has a place and a source.</summary>
/// <param name="Host">The event whose circumstance it is, and whose place it shares: of "advanced after air strikes" the advance.</param>
/// <param name="Cause">The class of the event that did it: of "killed in an air strike" the air strike.</param>
internal sealed record ClaimDraft(
    EventMention Mention,
    ImmutableArray<ClaimActor> Actors,
    ImmutableArray<ClaimActor> Recipients,
    Status Status,
    ImmutableArray<ClaimQuantity> Quantities,
    TextSpan? Aim,
    ImmutableArray<TextSpan> Instruments,
    string? Cause,
    EventMention? Host)
{
    /// <summary>A denial of what was told before it, with no words of its own for it.</summary>
    public bool IsRetort { get; init; }
}
