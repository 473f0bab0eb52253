using System.Diagnostics;
using System.Text;
using Dragoman.Archive;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Places;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>How long an archive takes to take in a report beyond reading it, and to find claims.</summary>
public static class ArchiveSpeed
{
    private const int Repeats = 21;

    private static readonly string[] Sides = ["Rebels", "Government forces", "Al-Wefaq forces", "LNA troops", "Gunmen", "Police", "Security forces", "Turkish drones"];
    private static readonly string[] Acts = ["shelled", "attacked", "bombed", "took control of", "withdrew from", "stormed", "raided"];
    private static readonly string[] Towns = ["Tripoli", "Tarhuna", "Sirte", "Misrata", "Benghazi", "Sabha", "Gharyan", "Zuwara", "Ajdabiya", "Derna"];
    private static readonly string[] Words = "market bridge hospital council convoy river school harvest electricity minister residents dawn evening smoke roads talks depot orchard silence bread families teachers radio doctors lorries".Split(' ');

    public static void Run(Func<Report, Reading> read, string location, int reports, TextWriter output)
    {
        using var archive = ReportArchive.Create(location, TimeProvider.System);
        var (adding, slowest, claims) = (TimeSpan.Zero, TimeSpan.Zero, 0L);
        for (var i = 0; i < reports; i++)
        {
            var reading = read(Make(i));
            var clock = Stopwatch.StartNew();
            archive.Add(new Arrival(reading.Report), reading, "benchmark", "benchmark");
            adding += clock.Elapsed;
            slowest = clock.Elapsed > slowest && i > 0 ? clock.Elapsed : slowest;
            claims += reading.Claims.Length;
        }
        output.WriteLine(FormattableString.Invariant($"{reports} reports, {claims} claims: add {adding.TotalMilliseconds / reports:F2} ms each beyond reading, the slowest {slowest.TotalMilliseconds:F0} ms"));
        foreach (var (name, query) in Queries())
            Time(output, name, () => archive.Search(query).Length);
        Time(output, "stats by actor", () => archive.Count(ClaimQuery.All, Grouping.Actor).Length);
        var check = Stopwatch.StartNew();
        output.WriteLine(FormattableString.Invariant($"check: {archive.Check().Length} faults in {check.Elapsed.TotalSeconds:F1} s"));
    }

    private static IEnumerable<(string, ClaimQuery)> Queries() =>
    [
        ("word, frequent", new ClaimQuery { Words = WordQuery.Parse("market"), Limit = 100 }),
        ("word, rare", new ClaimQuery { Words = WordQuery.Parse("case17"), Limit = 100 }),
        ("phrase and prefix", new ClaimQuery { Words = WordQuery.Parse("\"hospital council\" conv*"), Limit = 100 }),
        ("25 km around Tripoli", new ClaimQuery { Place = new GeoCircle(new GeoPoint(32.89, 13.19), 25), Limit = 100 }),
        ("class and days", new ClaimQuery { Class = "shelling", From = new DateOnly(2020, 3, 1), To = new DateOnly(2020, 3, 31), Limit = 100 }),
        ("actor", new ClaimQuery { Actor = "lby-lna", Limit = 100 }),
        ("all of them at once", new ClaimQuery { Words = WordQuery.Parse("market"), Place = new GeoCircle(new GeoPoint(32.89, 13.19), 25), Class = "ASSAULT", Actor = "lby-lna", Limit = 100 }),
        ("the latest", new ClaimQuery { Limit = 100 }),
    ];

    private static void Time(TextWriter output, string name, Func<int> search)
    {
        var times = new List<double>();
        var found = 0;
        for (var i = 0; i < Repeats; i++)
        {
            var clock = Stopwatch.StartNew();
            found = search();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        output.WriteLine(FormattableString.Invariant($"{name,-22} {found,6} found, first {times[0],7:F1} ms, median {times.Order().ElementAt(Repeats / 2),7:F1} ms, slowest {times.Max(),7:F1} ms"));
    }

    private static Report Make(int number)
    {
        var random = new Random(number);
        var text = new StringBuilder();
        for (var i = 0; i < 4; i++)
            text.Append(FormattableString.Invariant($"{Pick(random, Sides)} {Pick(random, Acts)} {Pick(random, Towns)} on Monday, killing {random.Next(2, 40)} people. ")).Append(Filler(random)).Append("\n\n");
        return new Report(text.Append(FormattableString.Invariant($"This was case{number}.\n")).ToString()) { Published = new DateOnly(2020, 1, 1).AddDays(number % 365), Reference = $"made-{number}", Country = "LBY" };
    }

    private static string Filler(Random random) => $"The {string.Join(' ', Enumerable.Range(0, 25).Select(_ => Pick(random, Words)))} {random.Next(100_000)}.";

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}
