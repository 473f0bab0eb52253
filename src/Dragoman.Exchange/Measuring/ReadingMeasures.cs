using System.Diagnostics;
using System.Diagnostics.Metrics;
using Dragoman.Text;

namespace Dragoman.Exchange.Measuring;

/// <summary>How long reading takes and what comes of it, for whoever listens to the meter and the source of activities. Nothing of a report's words is told, only its id.</summary>
public static class ReadingMeasures
{
    /// <summary>Of the meter and of the source of activities.</summary>
    public const string Name = "Dragoman.Reading";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("dragoman.read.duration", "s", "How long a report took to be read");
    private static readonly Counter<long> Characters = Meter.CreateCounter<long>("dragoman.read.characters", "{character}", "Characters of the reports that were read, in UTF-16");
    private static readonly Counter<long> Claims = Meter.CreateCounter<long>("dragoman.read.claims", "{claim}", "Claims that were found");

    /// <summary>The same reader, measured.</summary>
    public static Func<Report, Reading> Of(Func<Report, Reading> read) => report =>
    {
        using var activity = Source.StartActivity("read report");
        activity?.SetTag("dragoman.report", report.Id);
        activity?.SetTag("dragoman.characters", report.Text.Length);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var reading = read(report);
            Take(reading, start);
            activity?.SetTag("dragoman.claims", reading.Claims.Length);
            return reading;
        }
        catch (Exception failure)
        {
            Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("error.type", failure.GetType().Name));
            // The message may have words of the report.
            activity?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
    };

    private static void Take(Reading reading, long start)
    {
        Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
        Characters.Add(reading.Report.Text.Length);
        Claims.Add(reading.Claims.Length);
    }
}
