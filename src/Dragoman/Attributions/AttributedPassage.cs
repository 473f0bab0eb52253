using System.Collections.Immutable;
using Dragoman.Claims;

namespace Dragoman.Attributions;

/// <summary>Something that a report gives as somebody's word, thought or wish.</summary>
/// <param name="Source">Who says it, with the whole noun phrase; null where nobody is named ("it was reported that").</param>
/// <param name="SourceKind">What its noun or name tells; null without a source.</param>
/// <param name="Antecedent">The name or noun phrase that a pronoun stands for.</param>
/// <param name="Cue">What ties the two: "said", "according to".</param>
/// <param name="Content">What is said, in the order of the text; several stretches where the cue interrupts it or where it goes on in later sentences.</param>
/// <param name="Under">The number of the passage in whose content this one stands; null for the report's own voice.</param>
public sealed record AttributedPassage(
    Stretch? Source,
    SourceKind? SourceKind,
    Stretch? Antecedent,
    Stretch Cue,
    ImmutableArray<Stretch> Content,
    AttributionKind Kind,
    Quotation Quotation,
    int? Under);
