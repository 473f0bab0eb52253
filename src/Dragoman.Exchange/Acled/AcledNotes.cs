using System.Collections.Frozen;
using System.Globalization;
using Dragoman.Claims;
using Dragoman.Exchange.Codes;
using Dragoman.Exchange.Coding;
using Dragoman.Lexicons;
using Dragoman.Places;

namespace Dragoman.Exchange.Acled;

/// <summary>
/// ACLED's notes (codebook, "Notes"; "short and limited to significant details"): "On 3 June 2020, Government of National Accord clashed with Libyan
/// National Army in Tripoli (Tripoli). 48 fatalities were reported."
/// </summary>
internal static class AcledNotes
{
    private static readonly FrozenDictionary<string, Wording> BySubType = Read().ToFrozenDictionary(wording => wording.SubType, StringComparer.Ordinal);

    private const int LongestMonth = 31;

    private sealed record Wording(string SubType, string Both, string Actor, string Recipient, string Nobody);

    internal static IEnumerable<string> SubTypes => BySubType.Keys;

    public static string Of(EventRecord record, ClaimTime time, ClaimPlace place, CodedCountry country)
    {
        var sides = new AcledSides(record, country);
        return Of(record, time, place, sides.One, sides.Other);
    }

    public static string Of(EventRecord record, ClaimTime time, ClaimPlace place, AcledSide one, AcledSide other)
    {
        var status = record.Status is Status.Unconfirmed ? " (unconfirmed)" : "";
        var notes = $"{When(time)}, {What(record, one, other)}{status} {Where(place)}. {Harm(record)}";
        return record.Contradictions.IsEmpty ? notes : $"{notes} Sources differ: {string.Join("; ", record.Contradictions)}.";
    }

    /// <summary>"On", where the day is told; "As reported on", where it is that of the report; "Around", for the middle of a week or month.</summary>
    private static string When(ClaimTime time)
    {
        var day = Spell(time.From.AddDays((time.To.DayNumber - time.From.DayNumber) / 2));
        return time switch
        {
            { Basis: TimeBasis.Published } => $"As reported on {day}",
            _ when time.To.DayNumber - time.From.DayNumber > LongestMonth => $"Between {Spell(time.From)} and {Spell(time.To)}",
            { Precision: 1 } => $"On {day}",
            { Precision: 2 } => $"Around {day} (week of)",
            _ => $"Around {day} (month of)",
        };
    }

    private static string Spell(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string What(EventRecord record, AcledSide one, AcledSide other)
    {
        var wording = BySubType[record.Event.Acled!.SubEventType];
        var form = (one.Name, other.Name) switch
        {
            (not null, not null) => wording.Both,
            (not null, null) => wording.Actor,
            (null, not null) => wording.Recipient,
            _ => wording.Nobody,
        };
        var what = string.Format(CultureInfo.InvariantCulture, form, one.Name, other.Name);
        // The sub-type says nothing; our own class does.
        return wording.SubType is "Other" ? $"{what} ({record.Event.Class.Replace('-', ' ')})" : what;
    }

    private static string Where(ClaimPlace place)
    {
        var near = place.Relation switch
        {
            { DistanceKilometres: { } km, Direction: { } direction } => string.Create(CultureInfo.InvariantCulture, $"{km:0.#} km {direction} of {place.Relation.Of}"),
            { Direction: { } direction } => $"{direction} of {place.Relation.Of}",
            { Kind: PlaceRelationKind.Between, To: { } to } => $"between {place.Relation.Of} and {to}",
            { Kind: PlaceRelationKind.Along, To: { } to } => $"on the road between {place.Relation.Of} and {to}",
            { Kind: PlaceRelationKind.Border, To: { } to } => $"on the border of {place.Relation.Of} and {to}",
            { Kind: PlaceRelationKind.Offshore } => $"off {place.Relation.Of}",
            _ => (place.Precision is 1 ? "in " : "in the area of ") + place.Name,
        };
        var unit = Sources.Joined(new[] { place.Admin2, place.Admin1 }.Where(name => name != place.Name).Distinct(StringComparer.Ordinal), ", ");
        return unit is null ? near : $"{near} ({unit})";
    }

    private static string Harm(EventRecord record)
    {
        var dead = AcledCoding.Fatalities(record);
        var counts = record.Of(QuantityKind.Fatalities).ToArray();
        if (counts is [])
            return "No fatalities were mentioned.";
        var high = Math.Max(dead, counts.Where(count => count.Of is null).Select(count => count.High).DefaultIfEmpty(0).Max());
        return high > dead
            ? string.Create(CultureInfo.InvariantCulture, $"{dead} to {high} fatalities were reported.")
            : string.Create(CultureInfo.InvariantCulture, $"{dead} {(dead is 1 ? "fatality was" : "fatalities were")} reported.");
    }

    private static List<Wording> Read()
    {
        using var reader = new StreamReader(typeof(AcledNotes).Assembly.GetManifestResourceStream("codes/notes.tsv")
            ?? throw new InvalidOperationException("The resource codes/notes.tsv is missing from this build."));
        return [.. Tsv.Read("notes.tsv", reader, "sub_event_type", "both", "actor", "recipient", "nobody").Select(row => new Wording(row[0], row[1], row[2], row[3], row[4]))];
    }
}
