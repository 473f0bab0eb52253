using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Evaluation.Places;

/// <summary>Where an expert says that some words of a report lie.</summary>
/// <param name="Point">Degrees of WGS 84; null where the words name no place, or none that could be known.</param>
/// <param name="Within">How far from the point is right all the same.</param>
public sealed record GoldPlace(TextSpan Span, (double Latitude, double Longitude)? Point, Claims.Kilometres Within);

/// <summary>A report whose places an expert has looked up.</summary>
public sealed record PlacedReport(string Name, Report Report, ImmutableArray<GoldPlace> Places)
{
    /// <summary>Its line in the file, from 0.</summary>
    public int Line { get; init; }

    /// <summary>Names of places that the expert marked and couldn't look up.</summary>
    public ImmutableArray<TextSpan> Unplaced { get; init; } = [];
}
