using Dragoman.Claims;
using Dragoman.Text;

namespace Dragoman.Evaluation.Claims;

/// <summary>Whether the words that a claim rests on are there.</summary>
public static class Grounding
{
    /// <summary>Words of the text, and no half of a character.</summary>
    public static bool IsGrounded(TextSpan span, string text) =>
        0 <= span.Start && span.Start < span.End && span.End <= text.Length && !Splits(span.Start, text) && !Splits(span.End, text);

    public static IEnumerable<TextSpan> SpansOf(Claim claim) =>
    [
        claim.Trigger,
        claim.Evidence,
        .. claim.Actors.Select(actor => actor.Span),
        .. claim.Recipients.Select(recipient => recipient.Span),
        .. Present(claim.Place?.Span),
        .. Present(claim.Time?.Span),
        .. claim.Attribution.Select(attribution => attribution.Span),
        .. claim.Quantities.Select(quantity => quantity.Span),
        .. Present(claim.Aim),
        .. claim.Instruments,
    ];

    private static IEnumerable<TextSpan> Present(TextSpan? span) => span is { } present ? [present] : [];

    private static bool Splits(int offset, string text) => offset > 0 && offset < text.Length && char.IsSurrogatePair(text[offset - 1], text[offset]);
}
