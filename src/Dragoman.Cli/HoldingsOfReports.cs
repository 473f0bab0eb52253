using Dragoman.Exchange.Input;
using Dragoman.Incidents;
using Dragoman.Text;

namespace Dragoman.Cli;

/// <summary>Makes holdings of reports: reads them, several at once, and puts their claims together.</summary>
internal sealed class HoldingsOfReports(Engine engine, Sources sources, Messages messages, int threads)
{
    public Holdings Read(IEnumerable<InputItem> items, Tally tally) => new(engine.Across(engine.Incidents(ReadClaims(items, tally), sources), sources), []);

    /// <summary>In the order of the reports.</summary>
    public IReadOnlyList<SourcedClaim> ReadClaims(IEnumerable<InputItem> items, Tally tally)
    {
        var (readings, reports) = (new Dictionary<string, Reading>(StringComparer.Ordinal), new List<Report>());
        foreach (var (reading, error) in Ordered.Select(items, Process, threads))
            if (reading is not null)
            {
                reports.Add(reading.Report);
                Keep(reading, readings);
            }
            else
            {
                tally.Failed++;
                messages.Fail(error!);
            }
        NoteAgain(reports, readings);
        var voices = ReportVoices.Of(reports);
        return [.. reports.DistinctBy(report => report.Id).SelectMany(report => Take(readings[report.Id], voices, tally))];
    }

    private (Reading? Reading, InputError? Error) Process(InputItem item)
    {
        if (item is InputItem.Bad(var error))
            return (null, error);
        var report = ((InputItem.Good)item).Report;
        // Whatever is wrong with one report, the others are to be read.
        try
        {
            return (engine.Read(report), null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return (null, new InputError(NameOf(report), $"could not be read: {failure.GetType().Name}: {failure.Message}", "This is a defect of dragoman; please tell its authors."));
        }
    }

    /// <summary>A text that is given several times is one report, read as it was published first.</summary>
    private static void Keep(Reading reading, Dictionary<string, Reading> readings)
    {
        if (!readings.TryGetValue(reading.Report.Id, out var known) || reading.Report.Precedes(known.Report))
            readings[reading.Report.Id] = reading;
    }

    private void NoteAgain(List<Report> reports, Dictionary<string, Reading> readings)
    {
        foreach (var report in reports)
            if (readings[report.Id].Report is var kept && !ReferenceEquals(kept, report))
                messages.Note($"{NameOf(report)}: the same text as {NameOf(kept)}, which counts for both");
    }

    private IEnumerable<SourcedClaim> Take(Reading reading, ReportVoices voices, Tally tally)
    {
        tally.Count(reading.Report, reading.Warnings);
        foreach (var warning in reading.Warnings)
            messages.Warn(NameOf(reading.Report), warning);
        return reading.Claims.Select(claim => new SourcedClaim(reading.Report, claim, voices[reading.Report]));
    }

    private static string NameOf(Report report) => report.Reference ?? report.Id;
}
