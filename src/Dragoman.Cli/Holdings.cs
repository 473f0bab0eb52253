using System.Collections.Immutable;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Layouts;
using Dragoman.Incidents;

namespace Dragoman.Cli;

/// <summary>What there is to publish: incidents, and those that were published once and are taken back.</summary>
internal sealed record Holdings(ImmutableArray<Incident> Incidents, ImmutableArray<Withdrawal> Withdrawals);

/// <summary>Makes holdings of reports: reads them, several at once, and puts their claims together.</summary>
internal sealed class HoldingsOfReports(Engine engine, Sources sources, Messages messages, int threads)
{
    public Holdings Read(IEnumerable<InputItem> items, Tally tally) => new(engine.Across(engine.Incidents(ReadClaims(items, tally), sources), sources), []);

    /// <summary>In the order of the reports.</summary>
    public IReadOnlyList<SourcedClaim> ReadClaims(IEnumerable<InputItem> items, Tally tally)
    {
        var claims = new List<SourcedClaim>();
        foreach (var outcome in Ordered.Select(items, Process, threads))
            Take(outcome, claims, tally);
        return claims;
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
            return (null, new InputError(report.Reference ?? report.Id, $"could not be read: {failure.GetType().Name}: {failure.Message}", "This is a defect of dragoman; please tell its authors."));
        }
    }

    private void Take((Reading? Reading, InputError? Error) outcome, List<SourcedClaim> claims, Tally tally)
    {
        if (outcome.Reading is not { } reading)
        {
            tally.Failed++;
            messages.Fail(outcome.Error!);
            return;
        }
        tally.Count(reading.Report, reading.Warnings);
        foreach (var warning in reading.Warnings)
            messages.Warn(reading.Report.Reference ?? reading.Report.Id, warning);
        claims.AddRange(reading.Claims.Select(claim => new SourcedClaim(reading.Report, claim, VoiceOf(reading.Report))));
    }

    /// <summary>An outlet is one voice however often it speaks; a report of no known outlet is one by itself.</summary>
    private static string VoiceOf(Text.Report report) => report.Outlet ?? report.Id;
}
