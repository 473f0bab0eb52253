using Dragoman.Archive;
using Dragoman.Archive.Reports;
using Dragoman.Exchange.Input;
using Dragoman.Text;

namespace Dragoman.Cli.Archiving;

/// <summary>Reads reports, several at once, and adds them in the order of the input, each by itself: what is told of is safe.</summary>
internal sealed class Adding(ReportArchive archive, Func<Report, Reading> read, Messages messages, string who, int threads, Progress? progress)
{
    private abstract record Step
    {
        public sealed record Known(Arrival Arrival) : Step;

        public sealed record Fresh(Arrival Arrival) : Step;

        public sealed record Done(Arrival Arrival, Reading Reading) : Step;

        public sealed record Failed(InputError Error) : Step;
    }

    /// <summary>Its name in the log; another version may read otherwise.</summary>
    public static string ReaderName { get; } = "dragoman " + typeof(Reader).Assembly.GetName().Version?.ToString(3);

    public AddTally Run(IEnumerable<InputItem> items, Action<AddedItem> tell)
    {
        var tally = new AddTally();
        // The archive is asked and written to on this thread only; the reader works on the others.
        foreach (var step in Ordered.Select(items.Select(Look), Read, threads))
        {
            if (step is Step.Failed(var error))
                Fail(error, tally);
            else
                Take(step, tally, tell);
            progress?.Advance();
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

    private Step Look(InputItem item) => item switch
    {
        InputItem.Good good => Look(Arrivals.Of(good)),
        InputItem.Bad(var error) => new Step.Failed(error),
        _ => throw new InvalidOperationException($"an item of an unknown kind: {item}"),
    };

    private Step Look(Arrival arrival)
    {
        if (arrival.Refusal is { } refusal)
            return new Step.Failed(new InputError(arrival.Report.Reference ?? arrival.Report.Id, refusal, "Take it out."));
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
            return new Step.Failed(new InputError(
                arrival.Report.Reference ?? arrival.Report.Id, $"could not be read: {failure.GetType().Name}: {failure.Message}",
                "This is a defect of dragoman; please tell its authors."));
        }
    }
}
