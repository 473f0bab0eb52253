using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Exchange.Coding;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Exchange.Tests.Coding;

/// <summary>Events made by hand, as incidents would make them.</summary>
internal static class Records
{
    public static Actor Gna { get; } = new("lby-gna", "Government of National Accord", "LBY", "GOV", ActorKind.StateForces, "lby");

    public static Actor Lna { get; } = new("lby-lna", "Libyan National Army", "LBY", "REB", ActorKind.RebelGroup, "lby-lna");

    public static Actor Turkey { get; } = new("tur", "Turkey", "TUR", "GOV", ActorKind.StateForces, "tur");

    public static Actor Civilians { get; } = new("lby-cvl", "Civilians (Libya)", "LBY", "CVL", ActorKind.Civilians, "lby-cvl");

    public static Actor Protesters { get; } = new("lby-protesters", "Protesters (Libya)", "LBY", "CVL", ActorKind.Protesters, "lby-protesters");

    public static Actor Police { get; } = new("lby-cop", "Police Forces of Libya", "LBY", "COP", ActorKind.StateForces, "lby");

    public static Report Wire { get; } = new("one") { Outlet = "Maghreb Wire", Published = new DateOnly(2020, 6, 4), Title = "A \"clash\"", Language = "en", Url = "https://example.org/1" };

    public static Report Post { get; } = new("two") { Outlet = "Tripoli Post", Published = new DateOnly(2020, 6, 5), Language = "en" };

    public static ClaimPlace Airport { get; } = new(default, "Tripoli Airport", "geonames:2210247", 32.663544, 13.159011, "LBY", "Tripoli", "Qasr Bin Ghashir", 1, 2, null);

    public static EventRecord Clash { get; } = new()
    {
        Id = "i-0123456789abcdef",
        Event = Type("Battles", "Armed clash", UcdpViolence.StateBased),
        Status = Status.Occurred,
        Time = Day(3),
        Place = Airport,
        PlaceWords = "the airport",
        Actors = [new RecordActor(Gna, "GNA forces")],
        Recipients = [new RecordActor(Lna, "Haftar's men", "Khalifa Haftar")],
        Counts = [Dead("lby-lna", 40, 48, 50), Dead("lby-gna", 2, 2, 2)],
        Reports = [Wire, Post],
        Quoted = ["a military source", "a medic"],
        Voices = 2,
    };

    public static EventType Type(string type, string sub, UcdpViolence? ucdp = null) =>
        new("armed-clash", "ASSAULT", "firearms", ["military", "territory"], AcledNames.Find(type, sub) ?? throw new ArgumentException(sub), ucdp);

    public static ClaimTime Day(int day) => new(null, new DateOnly(2020, 6, day), new DateOnly(2020, 6, day), 1, TimeBasis.Clause);

    public static ClaimTime Days(string from, string to, int precision) =>
        new(null, DateOnly.ParseExact(from, "yyyy-MM-dd", null), DateOnly.ParseExact(to, "yyyy-MM-dd", null), precision, TimeBasis.Clause);

    public static RecordCount Dead(string? of, int low, int best, int high) => new(QuantityKind.Fatalities, of, low, best, high, low);

    public static Outlet? Outlet(string name) => name switch
    {
        "Maghreb Wire" => new("Maghreb Wire", "MAR", "agency"),
        "Tripoli Post" => new("Tripoli Post", "LBY", "newspaper"),
        "Cairo Times" => new("Cairo Times", "EGY", "newspaper"),
        "Front Office" => new("Front Office", "LBY", "party"),
        _ => null,
    };
}
