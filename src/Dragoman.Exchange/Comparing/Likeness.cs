using System.Collections.Immutable;
using System.Globalization;

namespace Dragoman.Exchange.Comparing;

/// <summary>How alike two happenings are, and in what.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Days">Between the stretches in which they may have been; 0 where these meet.</param>
/// <param name="Kilometres">Between the points; null where one has none.</param>
/// <param name="Reasons">What speaks for and against, in words.</param>
public sealed record Likeness(double Score, int Days, double? Kilometres, ImmutableArray<string> Reasons)
{
    /// <summary>Days that reports and code books are apart in dating one event (a day for the time zone and one for the press).</summary>
    public const int MostDays = 2;

    /// <summary>Beyond the radii of both.</summary>
    public const double MostKilometres = 40;

    /// <summary>Of stretches or ranges that meet without being the same.</summary>
    private const double Meeting = 0.9;

    private const double DayWeight = 0.25;
    private const double PlaceWeight = 0.3;
    private const double TypeWeight = 0.15;
    private const double ActorWeight = 0.15;
    private const double DeathWeight = 0.15;

    /// <summary>Null where day or place forbids that they are one.</summary>
    public static Likeness? Of(Happening ours, Happening theirs)
    {
        var days = DaysBetween(ours, theirs);
        var kilometres = ours.Point is { } here && theirs.Point is { } there ? here.KilometresTo(there) : (double?)null;
        if (days > MostDays || kilometres - ours.RadiusKm - theirs.RadiusKm > MostKilometres)
            return null;
        var (day, place) = (DayScore(ours, theirs, days), PlaceScore(ours, theirs, kilometres));
        var (type, actors, deaths) = (EventKinds.Likeness(ours.Type, theirs.Type), ActorScore(ours, theirs), DeathScore(ours.Deaths, theirs.Deaths));
        var score = day * DayWeight + place * PlaceWeight + type * TypeWeight + actors.Score * ActorWeight + deaths * DeathWeight;
        return new Likeness(score, days, kilometres,
        [
            days == 0 ? "the same day" : string.Create(CultureInfo.InvariantCulture, $"{days} days apart"),
            kilometres is { } km ? string.Create(CultureInfo.InvariantCulture, $"{km:0} km apart") : "no common point",
            type >= EventKinds.Same ? $"both {theirs.Type}" : $"{ours.Type} against {theirs.Type}",
            actors.Words,
            string.Create(CultureInfo.InvariantCulture, $"deaths {Span(ours.Deaths)} against {Span(theirs.Deaths)}"),
        ]);
    }

    public static int DaysBetween(Happening ours, Happening theirs) =>
        Math.Max(0, Math.Max(ours.From.DayNumber - theirs.To.DayNumber, theirs.From.DayNumber - ours.To.DayNumber));

    /// <summary>Stretches that meet are less than one day in common.</summary>
    private static double DayScore(Happening ours, Happening theirs, int days) =>
        days > 0 ? 1 - days / (MostDays + 1.0) : ours.From == theirs.From && ours.To == theirs.To ? 1 : Meeting;

    private static double PlaceScore(Happening ours, Happening theirs, double? kilometres) => kilometres switch
    {
        { } km => 1 - km / (MostKilometres + ours.RadiusKm + theirs.RadiusKm),
        // A country in common says little; a name in common says where.
        _ when ours.Place is { } place && place.Equals(theirs.Place, StringComparison.OrdinalIgnoreCase) => 0.9,
        _ when ours.Country is { } country && country.Equals(theirs.Country, StringComparison.OrdinalIgnoreCase) => 0.4,
        _ => 0,
    };

    private static (double Score, string Words) ActorScore(Happening ours, Happening theirs)
    {
        if (ours.Actors.IsEmpty || theirs.Actors.IsEmpty)
            return (0.5, "no names of actors to compare");
        var (one, other, score) = ours.Actors.SelectMany(_ => theirs.Actors, (one, other) => (one, other, ActorNames.Likeness(one, other))).MaxBy(pair => pair.Item3);
        return score >= 0.5 ? (score, $"{one} is {other}") : (score, $"no actor in common ({one}; {other})");
    }

    private static double DeathScore((int Low, int High) ours, (int Low, int High) theirs)
    {
        if (ours == theirs)
            return 1;
        if (ours.Low <= theirs.High && theirs.Low <= ours.High)
            return Meeting;
        var (less, more) = ours.High < theirs.Low ? (ours.High, theirs.Low) : (theirs.High, ours.Low);
        return less / (double)more;
    }

    private static string Span((int Low, int High) deaths) => deaths.Low == deaths.High
        ? deaths.Low.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{deaths.Low}-{deaths.High}");
}
