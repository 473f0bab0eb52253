using Dragoman.Text;

namespace Dragoman.Claims;

/// <summary>When, as days; both ends belong to it.</summary>
/// <param name="Span">Null where the clause has no words for it, and the sentence before or the date of publication stands in.</param>
/// <param name="Precision">ACLED: 1 day, 2 week, 3 month or vaguer.</param>
/// <param name="Basis">How the time was found.</param>
public sealed record ClaimTime(TextSpan? Span, DateOnly From, DateOnly To, int Precision, TimeBasis Basis);

public enum TimeBasis
{
    /// <summary>A time expression of the event's own clause.</summary>
    Clause,
    /// <summary>A time expression elsewhere in the sentence that holds for the event too.</summary>
    Sentence,
    /// <summary>The time of the sentence before, which goes on telling the same happening.</summary>
    Discourse,
    /// <summary>The date of publication: news without a date is today's.</summary>
    Published,
}
