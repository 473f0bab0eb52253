using Dragoman.Claims;
using Dragoman.Places;

namespace Dragoman.Exchange.Ucdp;

/// <summary>UCDP GED's precisions (codebook, "where_prec" and "date_prec").</summary>
public static class Precisions
{
    private const double NearKilometres = 25;
    private const int FewDays = 6;
    private const int Week = 7;
    private const int Month = 31;

    /// <summary>
    /// 1 exactly the place; 2 within 25 km of it; 3 no more than its second-level unit; 4 no more than its first-level unit; 5 a line, or an area that is
    /// no unit; 6 no more than the country; 7 none of any country's.
    /// </summary>
    public static int Where(ClaimPlace place) => place switch
    {
        { Country: null } => 7,
        { Relation.Kind: PlaceRelationKind.Border } => 5,
        { Relation.Kind: PlaceRelationKind.Between or PlaceRelationKind.Along, RadiusKilometres: > NearKilometres } => 5,
        { Relation: { Kind: PlaceRelationKind.Part, Direction: not null }, RadiusKilometres: > NearKilometres } => 5,
        { Precision: 1 } => 1,
        { Precision: 2, RadiusKilometres: null or <= NearKilometres } => 2,
        { Precision: 2, Admin2: not null } => 3,
        { Precision: 2 } => 5,
        { Admin2: { } unit } when unit == place.Name => 3,
        { Admin1: { } unit } when unit == place.Name => 4,
        { Admin1: null } => 6,
        _ => 4,
    };

    /// <summary>1 the day; 2 a stretch of two to six days; 3 the week; 4 up to thirty days, or the month; 5 more, up to a year.</summary>
    public static int Date(DateOnly from, DateOnly to) => (to.DayNumber - from.DayNumber + 1) switch
    {
        <= 1 => 1,
        <= FewDays => 2,
        Week => 3,
        <= Month => 4,
        _ => 5,
    };
}
