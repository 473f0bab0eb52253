using System.Diagnostics;
using System.Diagnostics.Metrics;
using Dragoman.Archive.Reports;

namespace Dragoman.Archive.Measuring;

/// <summary>What is written to archives, for whoever listens to the meter and the source of activities. Nothing of what is written is told but ids and counts.</summary>
public static class ArchiveMeasures
{
    /// <summary>Of the meter and of the source of activities.</summary>
    public const string Name = "Dragoman.Archive";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("dragoman.archive.add.duration", "s", "How long adding a report took, waiting for other writers included");
    private static readonly Counter<long> Reports = Meter.CreateCounter<long>("dragoman.archive.reports", "{report}", "Reports that were added, met elsewhere, or there already");
    private static readonly Counter<long> Claims = Meter.CreateCounter<long>("dragoman.archive.claims", "{claim}", "Claims that came in with reports");
    private static readonly Histogram<double> Refreshes = Meter.CreateHistogram<double>("dragoman.incidents.refresh.duration", "s", "How long bringing incidents up to date took");

    internal static Added OfAdd(Func<Added> add)
    {
        using var activity = Source.StartActivity("add report");
        var start = Stopwatch.GetTimestamp();
        try
        {
            var added = add();
            Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
            Reports.Add(1, new KeyValuePair<string, object?>("result", WordOf(added)));
            Claims.Add(added is Added.New(_, var claims, _) ? claims : 0);
            activity?.SetTag("dragoman.report", added.Report);
            activity?.SetTag("dragoman.result", WordOf(added));
            return added;
        }
        catch (Exception failure)
        {
            Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("error.type", failure.GetType().Name));
            activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
    }

    internal static void OfRefresh(Action refresh)
    {
        using var activity = Source.StartActivity("refresh incidents");
        var start = Stopwatch.GetTimestamp();
        refresh();
        Refreshes.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
    }

    private static string WordOf(Added added) => added switch { Added.New => "new", Added.Elsewhere => "elsewhere", _ => "again" };
}
