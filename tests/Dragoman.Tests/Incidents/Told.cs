using Dragoman.Actors;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Incidents;
using Dragoman.Lexicons;
using Dragoman.Text;

namespace Dragoman.Tests.Incidents;

/// <summary>Claims written by hand, each in a report of its own.</summary>
internal static class Told
{
    public static readonly DateOnly Day = new(2020, 6, 3);

    public static readonly Actor Gna = new("lby-gna", "Government of National Accord", "LBY", "GOV", ActorKind.StateForces, "lby-gna");
    public static readonly Actor Lna = new("lby-lna", "Libyan National Army", "LBY", "MIL", ActorKind.RebelGroup, "lby-lna");
    public static readonly Actor Gunmen = new("lby-uaf", "Unidentified Armed Group (Libya)", "LBY", "UAF", ActorKind.PoliticalMilitia, "lby-uaf");
    public static readonly Actor Civilians = new("lby-cvl", "Civilians (Libya)", "LBY", "CVL", ActorKind.Civilians, "lby-cvl");

    public static readonly ClaimPlace Tarhuna = Place("Tarhuna", "geonames:2210221", 32.435, 13.633);
    public static readonly ClaimPlace Sirte = Place("Sirte", "geonames:2210554", 31.2, 16.58);

    private const string Kinships = """
        class	kin	part	control
        attack	fight|harm	act
        armed-clash	fight|control	act
        shelling	fire	act
        offensive	fight|control	campaign
        deaths	fight|fire|harm	outcome
        territory-gain	control|fight	outcome	gain
        territory-loss	control|fight	outcome	loss
        territory-hold	control	outcome	hold
        territory-contested	control	act	contest
        withdrawal	control	act	leave
        """;

    private static readonly EventTable Events = EventTable.Read(new StringReader(
        "class\tplover\tmode\tcontexts\tacled_type\tacled_sub\tucdp\twhen\tdescription\n"
        + string.Join('\n', Kinships.Split('\n').Skip(1).Select(line => $"{line.Split('\t')[0].Trim()}\tASSAULT"))));

    public static readonly KinshipTable Kinship = KinshipTable.Read(new StringReader(Kinships), Events);

    public static readonly PartTable Parts = PartTable.Read(new StringReader("word\tkind\nrunway\tpart\nvillage\tunits\nenter\tentry"));

    private static readonly MarkTable Marks = MarkTable.Read(new StringReader("word\tkind\tmark\nwarplanes\tmeans\tair\nbooby-trapped\tmeans\tdevice\nmarket\tsite\tmarket"));

    public static IncidentBuilder Builder(Sources? sources = null) =>
        new(Kinship, CommonnessTable.Read(new StringReader("stem\tper_million\nthe\t600000\nwer\t100000\nkill\t200000\nsaid\t200000")), Marks, sources ?? Sources.Unrated, LinkWeights.Default);

    public static ClaimPlace Place(string name, string id, double latitude, double longitude, int precision = 1, double radius = 6) =>
        new(new TextSpan(0, 1), name, id, latitude, longitude, "LBY", name, null, precision, radius, null);

    /// <summary>"attack by lby-lna at Tarhuna": what isn't given is absent; the sentence is the report.</summary>
    public static SourcedClaim Claim(
        string outlet, string eventClass, string sentence, Actor? actor = null, Actor? recipient = null, ClaimPlace? place = null, DateOnly? day = null, DateOnly? until = null, int? dead = null,
        Status status = Status.Occurred, Attribution? source = null, TimeBasis basis = TimeBasis.Clause)
    {
        var report = new Report($"{sentence} ({outlet})") { Outlet = outlet, Published = Day.AddDays(1) };
        var claim = new Claim
        {
            Id = $"c-{report.Id[2..14]}{eventClass.Length:x2}{(place?.Name.Length ?? 0):x2}",
            Event = Events.Map(eventClass, [], []),
            Trigger = new TextSpan(0, 1),
            Evidence = new TextSpan(0, sentence.Length),
            Actors = actor is null ? [] : [new ClaimActor(actor, new TextSpan(0, 1))],
            Recipients = recipient is null ? [] : [new ClaimActor(recipient, new TextSpan(0, 1))],
            Place = place,
            Time = new ClaimTime(null, day ?? Day, until ?? day ?? Day, until is null ? 1 : 3, basis),
            Status = status,
            Attribution = source is null ? [] : [source],
            Quantities = dead is { } count ? [new ClaimQuantity(QuantityKind.Fatalities, count, count, recipient?.Id, new TextSpan(0, 1))] : [],
            Because = new Reason($"{eventClass}.n.1", Construction.Nominal),
            Confidence = 1,
        };
        return new SourcedClaim(report, claim, outlet);
    }

    /// <summary>The same of a report that nobody knows the date of, and without a time of its own.</summary>
    public static SourcedClaim WithoutDay(SourcedClaim claim) => claim with { Report = claim.Report with { Published = null }, Claim = claim.Claim with { Time = null } };
}
