using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Dragoman.Actors;
using Dragoman.Archive.Reports;
using Dragoman.Claims;
using Dragoman.Events;
using Dragoman.Text;

namespace Dragoman.Archive.Tests;

/// <summary>Reports of our own making, and a reader that knows their one kind of sentence.</summary>
internal static partial class Made
{
    public const string Reader = "made 1";

    private static readonly Dictionary<string, (double Lat, double Lon)> Towns = new(StringComparer.Ordinal)
    {
        ["Tripoli"] = (32.8874, 13.1873),
        ["Tarhuna"] = (32.435, 13.6332),
        ["Misrata"] = (32.3754, 15.0925),
        ["Sirte"] = (31.2089, 16.5887),
        ["Benghazi"] = (32.1167, 20.0667),
        ["Suva"] = (-18.1416, 178.4419),
        ["Apia"] = (-13.8333, -171.7667),
        ["Zuwara"] = (32.9312, 12.0818),
    };

    public static readonly string[] Sides = ["Red Brigade", "Blue Guard", "Green March", "Grey Column"];

    private static readonly (string Word, string Class, string Plover)[] Verbs =
        [("shelled", "shelling", "ASSAULT"), ("attacked", "armed-clash", "ASSAULT"), ("left", "withdrawal", "RETREAT"), ("warned", "threat", "THREATEN")];

    private static readonly string[] Fillers =
        "residents market doctors school bridge harvest council electricity minister road convoy river teachers hospital ceasefire talks depot dawn silence smoke evening families queue bread lorries hills orchard cousins radio winter dust".Split(' ');

    /// <summary>The n-th report; always the same. About as long as a short dispatch, and unlike any other.</summary>
    public static Report Report(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var paragraph = 0; paragraph < 6; paragraph++)
            text.Append(Sentence(random, number)).Append(' ').AppendJoin(' ', Enumerable.Range(0, 40).Select(_ => Fillers[random.Next(Fillers.Length)] + random.Next(100))).Append(".\n\n");
        return new Report(text.ToString()) { Reference = $"made-{number}.txt", Outlet = $"Outlet {number % 7}", Published = new DateOnly(2020, 1, 1).AddDays(number % 365), Title = $"Dispatch {number}", Language = "en" };
    }

    public static Arrival Arrival(int number) => new(Report(number)) { Method = "made" };

    public static Reading Read(Report report) => new(report, [.. Sentences().Matches(report.Text).DistinctBy(match => (match.Groups["verb"].Index, match.Groups["place"].Value)).Select(match => ClaimOf(report, match))], []);

    public static Report Saying(string text, string? url = null) => new(text) { Url = url, Published = new DateOnly(2020, 6, 4), Reference = "said.txt" };

    private static string Sentence(Random random, int number) =>
        $"The {Sides[random.Next(4)]} {Verbs[random.Next(4)].Word} the {Sides[random.Next(4)]} in {Towns.Keys.ElementAt(random.Next(Towns.Count))} on day {number} at {random.Next(1440)}.";

    private static Claim ClaimOf(Report report, Match match)
    {
        var (verb, place) = (match.Groups["verb"], match.Groups["place"]);
        var (_, type, plover) = Verbs.First(row => row.Word == verb.Value);
        return new Claim
        {
            Id = "c-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{report.Id} {verb.Index} {type} {place.Value}")).AsSpan(0, 8)),
            Event = new EventType(type, plover, null, ["military"], new AcledType("Political violence", "Battles", "Armed clash"), UcdpViolence.StateBased),
            Trigger = SpanOf(verb),
            Evidence = SpanOf(match),
            Actors = [PartyOf(match.Groups["who"])],
            Recipients = [PartyOf(match.Groups["whom"])],
            Place = new ClaimPlace(SpanOf(place), place.Value, null, Towns[place.Value].Lat, Towns[place.Value].Lon, "LBY", place.Value, null, 1, 5, null),
            Time = report.Published is { } day ? new ClaimTime(null, day, day, 1, TimeBasis.Published) : null,
            Because = new Reason($"{verb.Value}.v.1", Construction.Active),
            Confidence = 0.5,
        };
    }

    private static ClaimActor PartyOf(Group words)
    {
        var id = "xxx-" + words.Value.ToLowerInvariant().Replace(' ', '-');
        return new ClaimActor(new Actor(id, words.Value, null, "REB", ActorKind.RebelGroup, id), SpanOf(words));
    }

    private static TextSpan SpanOf(Capture words) => new(words.Index, words.Index + words.Length);

    [GeneratedRegex(@"The (?<who>\w+ \w+) (?<verb>shelled|attacked|left|warned) the (?<whom>\w+ \w+) in (?<place>Tripoli|Tarhuna|Misrata|Sirte|Benghazi|Suva|Apia|Zuwara)\b[^.]*\.")]
    private static partial Regex Sentences();
}
