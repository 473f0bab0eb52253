using Dragoman.Incidents;

namespace Dragoman.Exchange.Ratings;

/// <summary>A line of a table of ratings.</summary>
public sealed record RatingRow(SourceRating Rating, string? Reason);
