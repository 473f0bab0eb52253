using System.Collections.Immutable;

namespace Dragoman.Evaluation.Claims;

/// <summary>Counts of one report or of several; they add up, so that a total weighs every claim alike (micro average).</summary>
/// <param name="Claims">What the reader claims.</param>
/// <param name="Paired">Those that answer to any gold claim.</param>
/// <param name="Core">Gold claims that every reader should find.</param>
/// <param name="Found">Those of them that are paired.</param>
/// <param name="Whole">Those of them with every field right, the name of the place aside.</param>
/// <param name="Fields">In the order of <see cref="Field"/>.</param>
public sealed record ClaimTally(int Claims, int GroundingErrors, int Paired, int Core, int Found, int Whole, ImmutableArray<FieldTally> Fields)
{
    public double Precision => Ratio.Of(Paired, Claims);

    public double Recall => Ratio.Of(Found, Core);

    public double F => Ratio.Of(2 * Precision * Recall, Precision + Recall);

    public double WholeShare => Ratio.Of(Whole, Core);

    public static ClaimTally Sum(IEnumerable<ClaimTally> tallies) => tallies.Aggregate((a, b) => a.Plus(b));

    private ClaimTally Plus(ClaimTally other) => new(
        Claims + other.Claims,
        GroundingErrors + other.GroundingErrors,
        Paired + other.Paired,
        Core + other.Core,
        Found + other.Found,
        Whole + other.Whole,
        [.. Fields.Zip(other.Fields, (a, b) => a.Plus(b))]);
}

/// <summary>One field over the core claims.</summary>
/// <param name="Asked">Gold claims that say something of it.</param>
/// <param name="Judged">Those of them that are paired.</param>
/// <param name="Right">Those of them where the reader says the same.</param>
public sealed record FieldTally(Field Field, int Asked, int Judged, int Right)
{
    /// <summary>Of what is paired: the figure of the first scorer.</summary>
    public double Precision => Ratio.Of(Right, Judged);

    /// <summary>Of all that should be known; a claim not found is wrong in all its fields.</summary>
    public double Recall => Ratio.Of(Right, Asked);

    public double F => Ratio.Of(2 * Precision * Recall, Precision + Recall);

    public FieldTally Plus(FieldTally other) => new(Field, Asked + other.Asked, Judged + other.Judged, Right + other.Right);
}

/// <summary>The reader's claims of one event class.</summary>
public sealed record ClassTally(string Class, int Claims, int Paired)
{
    public double Precision => Ratio.Of(Paired, Claims);
}

/// <summary>The core gold claims of one PLOVER type, by the expert's first choice.</summary>
public sealed record TypeTally(string Plover, int Core, int Found, int Whole)
{
    public double Recall => Ratio.Of(Found, Core);

    public double WholeShare => Ratio.Of(Whole, Core);
}

internal static class Ratio
{
    /// <summary>Of nothing: 0.</summary>
    public static double Of(double part, double whole) => whole == 0 ? 0 : part / whole;
}
