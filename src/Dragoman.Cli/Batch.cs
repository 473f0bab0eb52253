using System.Collections.Immutable;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Output;
using Dragoman.Text;

namespace Dragoman.Cli;

/// <summary>Reads reports one after the other or several at once, and writes their claims in the order of the reports.</summary>
internal sealed class Batch(ClaimFormat format, Engine engine, Messages messages, int threads)
{
    private abstract record Outcome
    {
        public sealed record Read(Report Report, Rendering Rendering, ImmutableArray<string> Warnings) : Outcome;

        public sealed record Failed(InputError Error) : Outcome;
    }

    public Tally Run(IEnumerable<InputItem> items, Stream output)
    {
        var writer = new ClaimWriter(format, output);
        var tally = new Tally();
        foreach (var outcome in Ordered.Select(items, Process, threads))
            Take(outcome, writer, tally);
        writer.Complete();
        tally.LeftOut = writer.LeftOut;
        return tally;

        void Take(Outcome outcome, ClaimWriter writer, Tally tally)
        {
            switch (outcome)
            {
                case Outcome.Read(var report, var rendering, var warnings):
                    tally.Count(report, warnings);
                    writer.Write(rendering);
                    // Who reads the stream as it comes has whole reports.
                    output.Flush();
                    foreach (var warning in warnings)
                        messages.Warn(report.Reference ?? report.Id, warning);
                    break;
                case Outcome.Failed(var error):
                    tally.Failed++;
                    messages.Fail(error);
                    break;
            }
        }
    }

    private Outcome Process(InputItem item) => item switch
    {
        InputItem.Good(var report) => Read(report),
        InputItem.Bad(var error) => new Outcome.Failed(error),
        _ => throw new InvalidOperationException($"an item of an unknown kind: {item}"),
    };

    // Whatever is wrong with one report, the others are to be read.
    private Outcome Read(Report report)
    {
        try
        {
            var (rendering, warnings) = Render(report);
            return new Outcome.Read(report, rendering, warnings);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new Outcome.Failed(new InputError(
                report.Reference ?? report.Id, $"could not be read: {failure.GetType().Name}: {failure.Message}", "This is a defect of dragoman; please tell its authors."));
        }
    }

    private (Rendering Rendering, ImmutableArray<string> Warnings) Render(Report report)
    {
        if (format.NeedsExplanation && engine.Explain(report) is var explanation) return (format.Render(explanation), explanation.Reading.Warnings);
        var reading = engine.Read(report);
        return (format.Render(reading), reading.Warnings);
    }
}
