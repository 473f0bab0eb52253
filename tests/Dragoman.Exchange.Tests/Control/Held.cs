using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Incidents;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Exchange.Tests.Control;

/// <summary>An airport that two sides are said to have, one of them a part, and a town that was left; claims by hand, each in a report of its own.</summary>
internal static class Held
{
    public static readonly DateOnly Day = new(2020, 6, 3);

    private static readonly Actor Gna = new("lby-gna", "Government of National Accord", "LBY", "GOV", ActorKind.StateForces, "lby-gna");
    private static readonly Actor Lna = new("lby-lna", "Libyan National Army", "LBY", "MIL", ActorKind.RebelGroup, "lby-lna");
    private static readonly Actor Wagner = new("rus-wagner", "Wagner Group", "RUS", "PRM", ActorKind.External, "rus-wagner");

    private static readonly ClaimPlace Airport = new(new TextSpan(0, 1), "Tripoli Airport", "x:airport", 32.67, 13.15, "LBY", "Tripoli", "Qasr", 1, 4, null);
    private static readonly ClaimPlace District = Airport with { Name = "Ben Ghashir", Gazetteer = "x:district", RadiusKilometres = 20 };
    private static readonly ClaimPlace Unplaced = new(new TextSpan(0, 1), "Bamba", null, null, null, "LBY", null, null, 3, null, null);

    private const string Kinships = "class\tkin\tpart\tcontrol\nterritory-gain\tcontrol\toutcome\tgain\nterritory-loss\tcontrol\toutcome\tloss\nterritory-hold\tcontrol\toutcome\thold\nterritory-contested\tcontrol\tact\tcontest\nwithdrawal\tcontrol\tact\tleave\n";

    private static readonly EventTable Events = EventTable.Read(new StringReader(
        "class\tplover\tmode\tcontexts\tacled_type\tacled_sub\tucdp\twhen\tdescription\n" + string.Join('\n', Kinships.Trim().Split('\n').Skip(1).Select(line => line.Split('\t')[0] + "\tASSAULT"))));

    public static Territory Territory { get; } = Incidents.Territory.Of(
    [
        Claim("A", "territory-gain", "Airport taken by the LNA and Wagner", [Lna, Wagner], Airport, Status.Occurred, Day.AddDays(-30), Day.AddDays(-20)),
        Claim("B", "territory-gain", "Airport a third of which the GNA took", [Gna], Airport, Status.Occurred, share: 33),
        Claim("C", "territory-contested", "Airport fought over", [], Airport, Status.Occurred),
        Claim("D", "territory-loss", "Airport not lost, the LNA says", [Lna], Airport, Status.Denied),
        Claim("E", "territory-loss", "Airport lost by the LNA", [], Airport, Status.Occurred),
        Claim("F", "withdrawal", "Bamba left by the LNA", [Lna], Unplaced, Status.Occurred),
        Claim("G", "territory-hold", "District held by the LNA", [Lna], District, Status.Ongoing),
        Claim("H", "territory-gain", "District entered", [Gna], District with { Relation = new ClaimPlaceRelation("north", null, "Ben Ghashir"), Gazetteer = null, Span = new TextSpan(0, 8) }, Status.Occurred),
    ], KinshipTable.Read(new StringReader(Kinships), Events), PartTable.Read(new StringReader("word\tkind\nrunway\tpart")), Sources.Unrated);

    private static SourcedClaim Claim(string outlet, string eventClass, string text, Actor[] actors, ClaimPlace place, Status status, DateOnly? from = null, DateOnly? to = null, double? share = null)
    {
        var report = new Report(text) { Outlet = outlet, Published = Day, Reference = outlet + ".txt", Url = "https://example.org/" + outlet };
        return new SourcedClaim(report, new Claim
        {
            Id = $"c-00000000000000{outlet[0]:x2}".ToLowerInvariant()[..16] + $"{(int)outlet[0]:x2}",
            Event = new EventType(eventClass, "ASSAULT", null, [], new AcledType("Political violence", "Battles", "Non-state actor overtakes territory"), null),
            Trigger = new TextSpan(0, 7),
            Evidence = new TextSpan(0, text.Length),
            Actors = [.. actors.Select(actor => new ClaimActor(actor, new TextSpan(0, 1)))],
            Place = place,
            Time = new ClaimTime(null, from ?? Day, to ?? from ?? Day, 1, TimeBasis.Clause),
            Status = status,
            Attribution = status is Status.Denied ? [new Attribution(new TextSpan(0, 7), SourceKind.Military, Lna, true)] : [],
            Quantities = share is { } per ? [new ClaimQuantity(QuantityKind.TerritoryShare, per, per, null, new TextSpan(8, 15))] : [],
            Because = new Reason("take.v.1", Construction.Active),
            Confidence = 1,
        }, outlet);
    }
}
