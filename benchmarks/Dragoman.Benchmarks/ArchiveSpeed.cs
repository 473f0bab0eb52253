using System.Diagnostics;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Incidents;
using Dragoman.Places;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>How long an archive takes to take in a report beyond reading it, and to find claims.</summary>
public static class ArchiveSpeed
{
    private const int Repeats = 21;
    private const int MoreReports = 200;

    /// <param name="make">The report of a number; never two alike.</param>
    public static void Run(Func<Report, Reading> read, Func<int, Report> make, string location, int reports, TextWriter output)
    {
        using var archive = ReportArchive.Create(location, TimeProvider.System);
        // What an earlier run left is gone on with.
        for (var i = archive.Reports().Length; i < reports; i++)
        {
            var reading = read(make(i));
            archive.Add(new Arrival(reading.Report), reading, "benchmark", "benchmark");
        }
        Add(archive, read, make, reports, output);
        foreach (var (name, query) in Queries())
            Time(output, name, () => archive.Search(query).Length);
        Time(output, "stats by actor", () => archive.Count(ClaimQuery.All, Grouping.Actor).Length);
        Incidents(archive, read, make, reports, output);
        Control(archive, output);
        var check = Stopwatch.StartNew();
        output.WriteLine(FormattableString.Invariant($"check: {archive.Check().Length} faults in {check.Elapsed.TotalSeconds:F1} s"));
    }

    private static void Add(ReportArchive archive, Func<Report, Reading> read, Func<int, Report> make, int reports, TextWriter output)
    {
        var times = new List<double>();
        for (var i = 0; i < MoreReports; i++)
        {
            var reading = read(make(reports + i));
            var clock = Stopwatch.StartNew();
            archive.Add(new Arrival(reading.Report), reading, "benchmark", "benchmark");
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        output.WriteLine(FormattableString.Invariant(
            $"{reports} reports; {MoreReports} more: add {times.Average():F2} ms each beyond reading, median {times.Order().ElementAt(MoreReports / 2):F2} ms, the slowest {times.Max():F0} ms"));
    }

    /// <summary>All of them at once, then what one more report costs.</summary>
    private static void Incidents(ReportArchive archive, Func<Report, Reading> read, Func<int, Report> make, int reports, TextWriter output)
    {
        var incidents = archive.Incidents(Kit());
        var clock = Stopwatch.StartNew();
        var processor = Processor();
        incidents.Refresh();
        output.WriteLine(FormattableString.Invariant(
            $"incidents: {clock.Elapsed.TotalMilliseconds / (reports + MoreReports):F2} ms a report, {(Processor() - processor).TotalMilliseconds / (reports + MoreReports):F2} ms of this processor, all at once"));
        var (times, busy) = (new List<double>(), new List<double>());
        for (var i = 0; i < Repeats; i++)
        {
            var reading = read(make(reports + MoreReports + i));
            clock.Restart();
            processor = Processor();
            archive.Add(new Arrival(reading.Report), reading, "benchmark", "benchmark");
            incidents.Refresh();
            times.Add(clock.Elapsed.TotalMilliseconds);
            busy.Add((Processor() - processor).TotalMilliseconds);
        }
        output.WriteLine(FormattableString.Invariant(
            $"one more report, added and put together: median {times.Order().ElementAt(Repeats / 2):F1} ms, {busy.Order().ElementAt(Repeats / 2):F1} ms of this processor; slowest {times.Max():F1} ms"));
        var (count, largest) = (0, 0);
        clock.Restart();
        incidents.Each(ClaimQuery.All, incident => (count, largest) = (count + 1, Math.Max(largest, incident.Claims.Length)));
        output.WriteLine(FormattableString.Invariant($"{count} incidents read in {clock.Elapsed.TotalSeconds:F1} s, the largest of {largest} claims; memory {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB at most"));
    }

    /// <summary>On a machine that does other work too, times of the processor tell more than those of the clock; a server's are its own.</summary>
    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>Who holds what: by the claims that may tell, and by all of them, which comes to the same.</summary>
    private static void Control(ReportArchive archive, TextWriter output)
    {
        var (incidents, territory) = (archive.Incidents(Kit()), Knowledge.OpenTerritory(Sources.Unrated));
        foreach (var (name, query) in new[] { ("claims that may tell", new ClaimQuery { Classes = Knowledge.OpenClasses().Control }), ("all claims", ClaimQuery.All) })
        {
            var (clock, before) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes());
            var claims = incidents.Claims(query);
            var places = territory(claims).Places.Count();
            output.WriteLine(FormattableString.Invariant($"who holds what, by {name}: {claims.Length} claims, {places} places, {clock.Elapsed.TotalMilliseconds:F0} ms, {(GC.GetTotalAllocatedBytes() - before) >> 20} MiB"));
        }
    }

    private static IncidentKit Kit() => new(Knowledge.OpenIncidentBuilder(Sources.Unrated, LinkWeights.Default), _ => null, "benchmark");

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
}
