using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>What is known of a report before its places are sought.</summary>
public sealed record PlaceContext(Report Report)
{
    /// <summary>Names of actors: no place is read inside of them, though they tell the country.</summary>
    public ImmutableArray<TextSpan> Taken { get; init; } = [];

    /// <summary>Where somebody else has found names of places: these are located, each of them, and no others are sought. Null to seek them here.</summary>
    public ImmutableArray<TextSpan>? Given { get; init; }

    /// <summary>ISO 3166 alpha-3.</summary>
    public string? Country { get; init; } = Report.Country;
}
