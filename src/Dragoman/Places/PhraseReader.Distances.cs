using Roles = Dragoman.Places.PlaceWordRoles;

namespace Dragoman.Places;

/// <summary>How far, and in which direction.</summary>
internal sealed partial class PhraseReader
{
    private const double NauticalPerMile = 1.852 / 1.609344;
    private const double FarthestByTimeKm = 150;

    /// <param name="StatedKm">Null where no number is: "a few kilometres".</param>
    /// <param name="Next">The token after it.</param>
    private readonly record struct Length(double? StatedKm, double AboutKm, int Next);

    /// <summary>"26 km north of Sirte", "some 10 miles from the capital", "15 kilometres outside Tarhuna", "an hour's drive from Gao".</summary>
    private RelativeDraft? ReadDistance(int first)
    {
        if ((ReadLength(first) ?? ReadTravel(first)) is not var (stated, about, next))
            return null;
        var i = SkipFillers(SkipOtherUnit(next));
        var (bearings, after) = ReadBearings(i);
        if (_at.Folded(after) is not ("of" or "from" or "off" or "outside" or "inside" or "near" or "beyond" or "past"))
            return null;
        var kind = _at.Folded(after) == "off" ? PlaceRelationKind.Offshore : PlaceRelationKind.Away;
        if (ReadPlace(_at.Folded(after) != "of" && _at.Folded(after + 1) == "of" ? after + 2 : after + 1) is not { } of)
            return null;
        return Relative(first, of, new(kind == PlaceRelationKind.Offshore && !IsCoast(of) ? PlaceRelationKind.Away : kind, DegreesOf(bearings), stated, of) { AboutKm = about }, null);
    }

    /// <summary>"10 miles off the coast of Yemen"; "10 miles off Raqqa" is merely away from it.</summary>
    private bool IsCoast(Draft draft) => Enumerable.Range(draft.First, draft.Last - draft.First + 1).Any(i => _at.Folded(i) is "coast" or "shore" or "shores" or "coastline" or "port" or "harbour" or "harbor");

    /// <summary>"26 km", "ten miles", "2-1/2 miles", "10 to 15 km", "a kilometre", "half a mile", "a few hundred metres".</summary>
    private Length? ReadLength(int first)
    {
        if (_at.Form(first - 1) is "$" or "€" or "£")
            return null;
        var i = _at.Folded(first) is "a" or "an" ? first + 1 : first;
        if (_at.Folded(i) == "half")
            return ReadUnit(_at.Folded(i + 1) is "a" or "an" ? i + 2 : i + 1, 0.5, true);
        if (Measures.Vague(_at.Folded(i)) is { } vague)
        {
            var more = _at.Folded(i + 1) == "of" ? i + 2 : i + 1;
            return _at.Folded(more) is "hundred" or "dozen"
                ? ReadUnit(more + 1, vague * (_at.Folded(more) == "dozen" ? 12 : 100), false)
                : ReadUnit(more, vague, false);
        }
        return ReadNumber(first) is var (number, next) ? ReadUnit(next, number, true) : i > first ? ReadUnit(i, 1, true) : null;
    }

    private Length? ReadUnit(int i, double number, bool isStated)
    {
        if (_at.IsHyphen(i))
            i++;
        var factor = _at.Folded(i) == "nautical" && _at.Is(i + 1, Roles.Miles) ? NauticalPerMile : 1;
        if (factor > 1)
            i++;
        if (!_at.Is(i, Roles.Kilometres | Roles.Miles | Roles.Metres | Roles.Yards))
            return null;
        var kilometres = Math.Round(number * factor * Measures.Kilometres(_at.Word(i).Roles), 3);
        return new(isStated ? kilometres : null, kilometres, i + 1);
    }

    private (double Number, int Next)? ReadNumber(int i)
    {
        if (Measures.Number(_at.Form(i)) is not { } number)
            return null;
        if (ReadFraction(i) is { } share)
            return (share, i + 3);
        if (_at.IsHyphen(i + 1) && ReadFraction(i + 2) is { } rest)
            return (number + rest, i + 5);
        if (_at.Folded(i + 1) is "hundred" && number is > 0 and < 10)
            return (number * 100, i + 2);
        if (_at.Folded(i + 1) == "and" && _at.Folded(i + 2) == "a" && _at.Folded(i + 3) == "half")
            return (number + 0.5, i + 4);
        return (_at.IsHyphen(i + 1) || _at.Folded(i + 1) is "to" or "or") && Measures.Number(_at.Form(i + 2)) is { } second
            ? (Measures.Joined(number, second), i + 3)
            : (number, i + 1);
    }

    private double? ReadFraction(int i) =>
        _at.Form(i + 1) == "/" && Measures.Number(_at.Form(i)) is { } over && Measures.Number(_at.Form(i + 2)) is > 1 and var under && over < under && over % 1 == 0 && under <= 8 ? over / under : null;

    /// <summary>"an hour's drive", "a two-hour walk", "three days' march", "two hours by boat": no distance, but so far that it may be.</summary>
    private Length? ReadTravel(int first)
    {
        var i = _at.Folded(first) is "a" or "an" or "the" ? first + 1 : first;
        var number = 1.0;
        if (ReadNumber(i) is var (stated, next))
            (number, i) = (stated, _at.IsHyphen(next) ? next + 1 : next);
        else if (Measures.Vague(_at.Folded(i)) is { } vague)
            (number, i) = (vague, i + 1);
        else if (i == first)
            return null;
        if (HoursOf(_at.Folded(i)) is not { } hours)
            return null;
        i++;
        if (_at.Form(i) is "'s" or "’s" or "'" or "’")
            i++;
        var by = _at.Folded(i) is "by" or "on";
        return SpeedOf(_at.Folded(by ? i + 1 : i)) is { } speed
            ? new(null, Math.Min(FarthestByTimeKm, number * hours * speed), by ? i + 2 : i + 1)
            : null;
    }

    private static double? HoursOf(string folded) => folded switch
    {
        "minute" or "minutes" => 1.0 / 60,
        "hour" or "hours" => 1,
        "day" or "days" => 8,
        _ => null,
    };

    private static double? SpeedOf(string folded) => folded switch
    {
        "drive" or "car" or "road" or "flight" or "train" => 50,
        "ride" or "journey" or "trip" or "boat" or "motorbike" or "motorcycle" or "bus" or "truck" => 25,
        "walk" or "trek" or "hike" or "march" or "foot" or "horse" or "donkey" or "camel" => 4,
        _ => null,
    };

    /// <summary>"12 km (eight miles)", "five km/three miles".</summary>
    private int SkipOtherUnit(int i)
    {
        if (_at.Form(i) == "/" && ReadLength(i + 1) is { Next: var next })
            return next;
        if (_at.Form(i) != "(")
            return i;
        while (i < _at.Count && _at.Form(i++) != ")")
            continue;
        return i;
    }

    /// <summary>"away", "to the", "by road".</summary>
    private int SkipFillers(int i)
    {
        while (_at.Is(i, Roles.Filler) || (_at.Folded(i) == "by" && SpeedOf(_at.Folded(i + 1)) is not null))
            i += _at.Is(i, Roles.Filler) ? 1 : 2;
        return i;
    }

    private static double? DegreesOf(List<double> bearings) => bearings.Count == 0 ? null : Compass.Mean(bearings);

    /// <summary>"north", "north-east", "northern and northeastern", "north-northwest", "NNW of".</summary>
    private (List<double> Bearings, int Next) ReadBearings(int i)
    {
        var bearings = new List<double>();
        if (Compass.OfLetters(_at.Form(i)) is { } letters && _at.Folded(i + 1) is "of" or "from")
            return ([letters], i + 1);
        while (true)
        {
            if (ReadBearing(i) is not var (bearing, next))
                return (bearings, i);
            (bearings, i) = ([.. bearings, bearing], next);
            if (_at.Folded(i) is "and" or "or" && Compass.Degrees(_at.Folded(i + 1)) is not null)
                i++;
        }
    }

    private (double Degrees, int Next)? ReadBearing(int i)
    {
        if (!_at.IsHyphen(i + 1))
            return Compass.Degrees(_at.Folded(i)) is { } simple ? (simple, i + 1) : null;
        var (one, two, three) = (_at.Folded(i), _at.Folded(i + 2), _at.IsHyphen(i + 3) ? _at.Folded(i + 4) : "");
        if (Compass.Degrees(one) is { } wind && (Compass.Degrees(two + three) ?? Compass.Degrees(two)) is { } beside && Compass.Degrees(one + two) is null)
            return (Compass.Between(wind, beside), Compass.Degrees(two + three) is not null && three.Length > 0 ? i + 5 : i + 3);
        return Compass.Degrees(one + two) is { } compound ? (compound, i + 3) : Compass.Degrees(one) is { } alone ? (alone, i + 1) : null;
    }
}
