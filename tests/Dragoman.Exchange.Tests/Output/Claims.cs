using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Exchange.Tests.Output;

/// <summary>Readings made by hand.</summary>
internal static class Claims
{
    /// <summary>Beyond the basic plane before the claim, so that code points and UTF-16 differ; quotes, Arabic, a line end.</summary>
    public const string FullText =
        "🚀🚀 On Wednesday \"Al-Wefaq forces\" (قوات الوفاق) shelled Haftar's men with rockets to regain\nthe airport 26 km north of Tripoli, a military source said: 48 bodies were found.";

    public static Report Report { get; } = new(FullText)
    {
        Reference = "anadolu.txt",
        Title = "Battle for the airport",
        Outlet = "Anadolu",
        Url = "https://example.org/a?b=1&c=2",
        Published = new DateOnly(2020, 6, 4),
        Language = "en",
    };

    public static Actor Gna { get; } = new("lby-gna", "Government of National Accord", "LBY", "MIL", ActorKind.StateForces, "lby-gna");

    public static Actor Lna { get; } = new("lby-lna", "Libyan National Army", "LBY", "REB", ActorKind.RebelGroup, "lby-lna");

    public static Claim Full { get; } = new()
    {
        Id = "c-0123456789abcdef",
        Event = new EventType(
            "shelling", "ASSAULT", "heavy-weapons", ["military"],
            new AcledType("Political violence", "Explosions/Remote violence", "Shelling/artillery/missile attack"), UcdpViolence.StateBased),
        Trigger = Words("shelled"),
        Evidence = new TextSpan(0, FullText.Length),
        Actors = [new ClaimActor(Gna, Words("Al-Wefaq forces"))],
        Recipients = [new ClaimActor(Lna, Words("Haftar's men"), "Khalifa Haftar")],
        Place = new ClaimPlace(
            Words("26 km north of Tripoli"), "Tripoli", "geonames:2210247", 32.8752, 13.18746, "LBY", "Tripoli", "Tripoli Centre", 2, 5,
            new ClaimPlaceRelation("north", 26, "Tripoli") { Kind = PlaceRelationKind.Away, Bearing = 0, To = "Misrata" }),
        Time = new ClaimTime(Words("Wednesday"), new DateOnly(2020, 6, 3), new DateOnly(2020, 6, 3), 1, TimeBasis.Clause),
        Status = Status.Occurred,
        Attribution = [new Attribution(Words("a military source"), SourceKind.Military, Gna, true)],
        Quantities =
        [
            new ClaimQuantity(QuantityKind.Fatalities, 48, 48, "lby-lna", Words("48 bodies")),
            new ClaimQuantity(QuantityKind.TerritoryShare, 12.5, null, null, Words("the airport")),
        ],
        Aim = Words("to regain\nthe airport"),
        Instruments = [Words("rockets")],
        Because = new Reason("shell.v.1", Construction.LightVerb),
        Confidence = 0.1 + 0.2,
    };

    public static Claim Minimal { get; } = new()
    {
        Id = "c-fedcba9876543210",
        Event = new EventType("talks", "CONSULT", null, [], null, null),
        Trigger = Words("regain"),
        Evidence = Words("to regain"),
        Because = new Reason("regain.v.1", Construction.Active),
    };

    public static Reading Reading { get; } = new(Report, [Full, Minimal], ["a warning"]);

    public static Reading Empty { get; } = new(new Report("Nothing happened."), [], []);

    private static TextSpan Words(string words) => FullText.IndexOf(words, StringComparison.Ordinal) is var at and >= 0
        ? new TextSpan(at, at + words.Length)
        : throw new ArgumentException(words);
}
