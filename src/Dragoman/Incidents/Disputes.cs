using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>How much voices are at odds.</summary>
public static class Disputes
{
    /// <summary>Of the field that is most disputed.</summary>
    /// <returns>0 to 1.</returns>
    public static double Of(ImmutableArray<Contradiction> contradictions) => contradictions.Select(Of).DefaultIfEmpty().Max();

    /// <summary>How likely two of the speakers, taken by chance with return, are on different sides (Gini-Simpson).</summary>
    private static double Of(Contradiction contradiction)
    {
        var all = (double)contradiction.Sides.Sum(side => side.Speakers.Length);
        return Math.Round(1 - contradiction.Sides.Sum(side => Math.Pow(side.Speakers.Length / all, 2)), 3);
    }
}
