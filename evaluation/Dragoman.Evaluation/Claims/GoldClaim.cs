using System.Collections.Immutable;
using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Evaluation.Claims;

/// <summary>A claim that an expert finds in a report, and all answers that are right.</summary>
/// <param name="Span">The quote. As everywhere in memory, offsets are UTF-16; the file counts code points.</param>
/// <param name="Plover">The PLOVER types that are right; the first is the expert's own.</param>
/// <param name="Acled">The ACLED sub-event types that are right; empty where it isn't asked.</param>
/// <param name="Actors">Keys of <see cref="GoldReport.Actors"/>; all of them are wanted.</param>
/// <param name="Place">A key of <see cref="GoldReport.Places"/>.</param>
/// <param name="Source">A key of <see cref="GoldReport.Sources"/>; null where the outlet itself speaks.</param>
/// <param name="Quantity">Null also where the words give no number to agree on.</param>
/// <param name="Core">Every reader should find it; others are neither required nor penalised.</param>
public sealed record GoldClaim(
    string Id,
    TextSpan Span,
    TextSpan Trigger,
    ImmutableArray<string> Plover,
    ImmutableArray<string> Acled,
    ImmutableArray<string> Actors,
    ImmutableArray<string> Recipients,
    string? Place,
    GoldTime? Time,
    Status Status,
    string? Source,
    GoldQuantity? Quantity,
    bool Core);

/// <summary>Days; both ends belong to it.</summary>
public sealed record GoldTime(DateOnly From, DateOnly To);

public sealed record GoldQuantity(QuantityKind Kind, double Value);
