using Dragoman.Archive;
using Dragoman.Archive.Fetching;
using Dragoman.Archive.Reports;
using Dragoman.Exchange.Fetch;
using Dragoman.Exchange.Input;
using Dragoman.Text;

namespace Dragoman.Cli.Archiving;

/// <summary>Reads reports, several at once, and adds them in the order of the input, each by itself: what is told of is safe.</summary>
internal sealed class Adding(ReportArchive archive, FetchMemory fetches, Func<Report, Reading> read, Messages messages, string who, int threads, Progress? progress)
{
    private abstract record Step
    {
        public sealed record Known(Arrival Arrival) : Step;

        public sealed record Fresh(Arrival Arrival) : Step;

        public sealed record Done(Arrival Arrival, Reading Reading) : Step;

        public sealed record Failed(InputError Error, bool IsReaders) : Step;

        /// <summary>What the web says beside reports.</summary>
        public sealed record Aside(WebItem Item) : Step;
    }

    /// <summary>Is told what was found at each address that was named, when what came of it is safe.</summary>
    public Action<WebItem.Looked> Looked { get; init; } = _ => { };

    // Whether the reader fell over something since the last visit was remembered.
    private bool _isBroken;

    /// <summary>Its name in the log; another version may read otherwise.</summary>
    public static string ReaderName { get; } = "dragoman " + typeof(Reader).Assembly.GetName().Version?.ToString(3);

    public AddTally Run(IEnumerable<WebItem> items, Action<AddedItem> tell)
    {
        var tally = new AddTally();
        // The archive is asked and written to on this thread only; the reader works on the others.
        foreach (var step in Ordered.Select(items.Select(Look), Read, threads))
            switch (step)
            {
                case Step.Aside(var item):
                    Remember(item, tally);
                    break;
                case Step.Failed(var error, var isReaders):
                    _isBroken |= isReaders;
                    Fail(error, tally);
                    progress?.Advance();
                    break;
                default:
                    Take(step, tally, tell);
                    progress?.Advance();
                    break;
            }
        return tally;
    }

    private void Fail(InputError error, AddTally tally)
    {
        tally.Failed++;
        progress?.Clear();
        messages.Fail(error);
    }

    private void Take(Step step, AddTally tally, Action<AddedItem> tell)
    {
        var (added, report) = step switch
        {
            Step.Done(var arrival, var reading) => (archive.Add(arrival, reading, ReaderName, who), arrival.Report),
            Step.Known(var arrival) when archive.Has(arrival) => (new Added.Again(arrival.Report.Id), arrival.Report),
            Step.Known(var arrival) => (archive.Sight(arrival), arrival.Report),
            _ => throw new InvalidOperationException($"a step of an unknown kind: {step}"),
        };
        tally.Count(added);
        progress?.Clear();
        if (added is not Added.Again)
            tell(new AddedItem(added, report.Reference));
    }

    /// <summary>All reports of a visit come before it, so by now they are safe.</summary>
    private void Remember(WebItem item, AddTally tally)
    {
        switch (item)
        {
            case WebItem.Done(var visit):
                fetches.Keep(_isBroken ? visit with { Validators = null } : visit);
                _isBroken = false;
                break;
            case WebItem.Looked looked:
                Looked(looked);
                break;
            case WebItem.Resting(var rest):
                fetches.Keep(rest);
                break;
            case WebItem.Known:
                tally.Met++;
                break;
            case WebItem.Unchanged:
                tally.Unchanged++;
                break;
            case WebItem.Note(var where, var text):
                progress?.Clear();
                messages.Note($"{where}: {text}");
                break;
        }
    }

    private Step Look(WebItem item) => item switch
    {
        WebItem.Read(InputItem.Good good) => Look(Arrivals.Of(good)),
        WebItem.Read(InputItem.Bad(var error)) => new Step.Failed(error, IsReaders: false),
        _ => new Step.Aside(item),
    };

    private Step Look(Arrival arrival)
    {
        if (arrival.Refusal is { } refusal)
            return new Step.Failed(new InputError(arrival.Report.Reference ?? arrival.Report.Id, refusal, "Take it out."), IsReaders: false);
        return archive.HasText(arrival) && !archive.IsToBeReadAs(arrival) ? new Step.Known(arrival) : new Step.Fresh(arrival);
    }

    // Whatever is wrong with one report, the others are to be read.
    private Step Read(Step step)
    {
        if (step is not Step.Fresh(var arrival))
            return step;
        try
        {
            return new Step.Done(arrival, read(arrival.Report));
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new Step.Failed(
                new InputError(arrival.Report.Reference ?? arrival.Report.Id, $"could not be read: {failure.GetType().Name}: {failure.Message}", "This is a defect of dragoman; please tell its authors."),
                IsReaders: true);
        }
    }
}
