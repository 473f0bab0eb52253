using System.Collections.Immutable;
using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Evaluation.Claims;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Evaluation.Tests.Claims;

/// <summary>data/mini.txt, its gold claims, and claims that go wrong in known ways.</summary>
internal static class Mini
{
    public static string Folder { get; } = RepositoryRoot.PathOf("tests", "Dragoman.Evaluation.Tests", "data");

    public static GoldReport Gold { get; } = GoldFile.Open(Path.Combine(Folder, "gold", "mini.json"), Folder);

    public static ImmutableArray<Claim> Claims { get; } =
    [
        Attack,
        Claim("shelled", "ASSAULT", "Shelling/artillery/missile attack") with
        {
            Actors = [Actor("Red")],
            Place = Place("the port", null, null),
            Attribution = [new Attribution(Span("A medic"), SourceKind.Medical, null, false)],
            Status = Status.Possible,
        },
        Claim("left", "RETREAT") with
        {
            Actors = [Actor("Red")],
            Status = Status.Unconfirmed,
            Time = new ClaimTime(null, new(2024, 4, 30), new(2024, 5, 2), 2, TimeBasis.Sentence),
        },
        Claim("Fighting", "ASSAULT") with { Actors = [Actor("Red"), Actor("Blue")], Status = Status.Attempted },
        Claim("killing", "ASSAULT") with { Quantities = [new ClaimQuantity(QuantityKind.Fatalities, 4, null, null, Span("five"))] },
        Claim("went on", "CONSULT"),
        Attack with { Instruments = [new TextSpan(500, 510)] },
    ];

    public static Reading Read(Report report) => new(report, Claims, []);

    public static TextSpan Span(string words)
    {
        var start = Gold.Report.Text.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }

    private static Claim Attack => Claim("attacked", "ASSAULT", "Armed clash") with
    {
        Actors = [Actor("Red forces")],
        Place = Place("Oldtown", 10.02, 20.02),
        Time = new ClaimTime(Span("Monday"), new(2024, 5, 4), new(2024, 5, 6), 1, TimeBasis.Clause),
        Quantities = [new ClaimQuantity(QuantityKind.Fatalities, 5, 5, null, Span("five"))],
    };

    private static Claim Claim(string trigger, string plover, string? acled = null) => new()
    {
        Id = "c-" + trigger,
        Event = new EventType(plover.ToLowerInvariant(), plover, null, [], acled is null ? null : new AcledType("", "", acled), null),
        Trigger = Span(trigger),
        Evidence = new TextSpan(0, Gold.Report.Text.Length - 1),
        Because = new Reason("test", Construction.Active),
    };

    private static ClaimActor Actor(string words) => new(new Actor("x", "", null, null, ActorKind.Unknown, "x"), Span(words));

    private static ClaimPlace Place(string words, double? latitude, double? longitude) =>
        new(Span(words), words, null, latitude, longitude, null, null, null, 1, null, null);
}
