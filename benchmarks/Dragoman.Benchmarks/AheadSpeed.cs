using System.Diagnostics;
using Dragoman.Archive;
using Dragoman.Archive.Incidents;
using Dragoman.Archive.Reports;
using Dragoman.Incidents;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>What it costs to compare claims ahead, as the machines of a cluster do, beside one process that puts them together.</summary>
public static class AheadSpeed
{
    private const int MostOfPart = 200;

    private static int _kits;

    /// <param name="make">The report of a number; never two alike.</param>
    /// <param name="machines">How many there are; here each is a thread with a connection of its own.</param>
    public static void Run(Func<Report, Reading> read, Func<int, Report> make, string location, int reports, int[] machines, TextWriter output)
    {
        using var archive = ReportArchive.Create(location, TimeProvider.System);
        // What an earlier run left is gone on with.
        for (var i = archive.Reports().Length; i < reports; i++)
        {
            var reading = read(make(i));
            archive.Add(new Arrival(reading.Report), reading, "benchmark", "benchmark");
        }
        // What is compiled is there before anything is timed.
        archive.Incidents(Kit()).Refresh();
        var claims = archive.ComparingAhead(Kit());
        claims.Begin();
        output.WriteLine(FormattableString.Invariant($"{reports} reports, {claims.Waiting} claims in {claims.Parts(0, int.MaxValue, MostOfPart).Length} parts"));
        Tell(output, "one process", claims.Waiting, () => archive.Incidents(Kit()).Refresh());
        foreach (var count in machines)
            Ahead(archive, location, count, output);
    }

    private static void Ahead(ReportArchive archive, string location, int machines, TextWriter output)
    {
        var kit = Kit();
        var first = archive.ComparingAhead(kit);
        var wave = first.Begin();
        var (waiting, parts) = (first.Waiting, first.Parts(0, int.MaxValue, MostOfPart));
        Tell(output, FormattableString.Invariant($"{machines} machines: preparing"), waiting, () => Spread(location, kit.Name, machines, parts, (ahead, part) => ahead.Index(wave, part.Claims)));
        first.Close(wave);
        Tell(output, FormattableString.Invariant($"{machines} machines: comparing"), waiting, () => Spread(location, kit.Name, machines, parts, (ahead, part) => ahead.Compare(wave, part.Claims)));
        Tell(output, FormattableString.Invariant($"{machines} machines: joining"), waiting, () => archive.Incidents(kit).Refresh());
    }

    private static void Spread(string location, string name, int machines, IReadOnlyList<ClaimPart> parts, Action<ComparingAhead, ClaimPart> work)
    {
        var next = -1;
        Thread[] threads = [.. Enumerable.Range(0, machines).Select(_ => new Thread(() =>
        {
            using var archive = ReportArchive.Open(location, TimeProvider.System, TimeSpan.FromMinutes(5));
            var ahead = archive.ComparingAhead(Kit() with { Name = name });
            while (Interlocked.Increment(ref next) is var number && number < parts.Count)
                work(ahead, parts[number]);
        }))];
        foreach (var thread in threads)
            thread.Start();
        foreach (var thread in threads)
            thread.Join();
    }

    private static void Tell(TextWriter output, string what, long claims, Action work)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Processor());
        work();
        output.WriteLine(FormattableString.Invariant($"{what}: {(Processor() - processor).TotalMilliseconds / claims:F3} ms of this processor a claim, {clock.Elapsed.TotalMilliseconds / claims:F3} of the clock"));
    }

    private static TimeSpan Processor()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    /// <summary>Another name each time: then all is built anew.</summary>
    private static IncidentKit Kit() => new(Knowledge.OpenIncidentBuilder(Sources.Unrated, LinkWeights.Default), _ => null, FormattableString.Invariant($"benchmark {Environment.ProcessId} {Interlocked.Increment(ref _kits)}"));
}
