namespace Dragoman.Places;

/// <summary>
/// What speaks for a place, in natural logarithms of its odds. Learned by climbing on every second report of LGL and GeoVirus, then rounded; those that
/// these reports of towns and states say little about (likeness, curated places, capitals, containment said outright) were set by hand.
/// </summary>
internal static class JointWeights
{
    public const double Population = 0.57;
    public const double Country = 4.3;
    public const double Unit = 3;
    public const double Near = 2;
    public const double Inside = 3;

    /// <summary>A share of nothing counts as this, so that one name alone decides little.</summary>
    public const double Floor = 0.02;

    /// <summary>How a name that comes n times counts: n to the power of this.</summary>
    public const double Repeated = 0.75;

    private const double FewestPeople = 50;
    private const double Other = 1;
    private const double OfWhole = 8;
    private const double CountyWord = 2.7;
    private const double Likeness = 25;
    private const double Curated = 1;

    /// <summary>Of the place itself, whatever else the report names.</summary>
    public static double Prior(Candidate candidate, bool isCounty)
    {
        var facts = candidate.Facts;
        var score = ByKind(facts.Kind) + ByTie(candidate.Tie) + Likeness * (Math.Min(candidate.Likeness, 1.2) - 1) + (candidate.IsCurated ? Curated : 0);
        var isTown = facts.Kind is PlaceKind.Settlement or PlaceKind.Capital or PlaceKind.District;
        return score + Population * (isTown ? Math.Log(Math.Max(facts.Population, FewestPeople)) : OfWhole) + (isCounty && facts.Kind == PlaceKind.Subunit ? CountyWord : 0);
    }

    /// <summary>0 for a share of 0.</summary>
    public static double Support(double weight, double share) => weight / 4 * Math.Log((share + Floor) / Floor);

    private static double ByKind(PlaceKind kind) => kind switch
    {
        PlaceKind.Country => 6.1,
        PlaceKind.Unit => 3.3,
        PlaceKind.Region => 8,
        PlaceKind.Capital => 1.5,
        PlaceKind.Settlement => 0,
        PlaceKind.District => 0.4,
        PlaceKind.Subunit => 1,
        PlaceKind.Airport => -2,
        _ => Other,
    };

    private static double ByTie(NameTie tie) => tie switch
    {
        NameTie.OtherName => -2.9,
        NameTie.CuratedName => -1,
        NameTie.People or NameTie.Short => 6.2,
        NameTie.County => -2,
        NameTie.Part => -1,
        _ => 0,
    };
}
