using System.CommandLine;
using System.Globalization;
using Dragoman.Archive;
using Dragoman.Cli.Archiving;

namespace Dragoman.Cli.Commands.Deciding;

/// <summary>`dragoman recode`: reads reports of an archive anew with this reader.</summary>
internal sealed class RecodeCommand(Host host, Messages messages)
{
    private readonly Argument<string[]> _ids = new("REPORT") { Arity = ArgumentArity.ZeroOrMore, Description = "Reports (r-...); without any, all that another version has read" };
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DecisionOptions _decision = new(host);
    private readonly DataFormat _format = new();

    private readonly Option<bool> _all = new("--all") { Description = "Also those that this version has read" };

    public static string[] Examples => ["dragoman recode --archive libya.dragoman", "dragoman recode r-b07ded4207326a3c --format jsonl --archive libya.dragoman"];

    public Command ToCommand()
    {
        var command = new Command("recode", "Read reports anew with this version of the reader and show what it reads otherwise; what people decided stays") { _ids, _all };
        _decision.AddTo(command);
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryOpen(line, out var archive))
            return ExitCode.Usage;
        using (archive)
            return Recode(line, archive, host.OpenEngine().For(archive));
    }

    private int Recode(ParseResult line, ReportArchive archive, Engine engine)
    {
        var (failed, changed, done) = (0, 0, 0);
        var reports = line.GetValue(_ids) is [_, ..] ids ? ids : [.. archive.Reports().Select(report => report.Id)];
        using var progress = host.ErrorIsTerminal ? new Progress(host.Error, host.Clock, () => reports.Length) : null;
        foreach (var (id, reading, failure) in Ordered.Select(reports.Select(id => Look(archive, id, IsWanted(line))), work => Read(work, engine), host.Processors))
        {
            progress?.Advance();
            if (failure is not null)
            {
                failed++;
                progress?.Clear();
                messages.Fail($"{id}: {failure}");
            }
            if (reading is null)
                continue;
            done++;
            var recoding = archive.Recode(reading, Adding.ReaderName, _decision.WhoOf(line), _decision.ReasonOf(line));
            if (recoding.IsNothing)
                continue;
            changed++;
            progress?.Clear();
            line.InvocationConfiguration.Output.Write(_format.IsLines(line) ? RecodingText.ToJson(id, recoding) + "\n" : RecodingText.ToText(id, recoding));
        }
        progress?.Dispose();
        messages.Note(string.Create(CultureInfo.InvariantCulture, $"read anew: {done}, of which {changed} otherwise than before; failed: {failed}"));
        return failed == 0 ? ExitCode.Well : done == 0 ? ExitCode.Failed : ExitCode.Partly;
    }

    /// <summary>Whether a report has to be read that some version has read.</summary>
    private Func<string, bool> IsWanted(ParseResult line)
    {
        var isAll = line.GetValue(_all) || line.GetValue(_ids) is [_, ..];
        return reader => isAll || reader != Adding.ReaderName;
    }

    private static (string Id, Text.Report? Report, string? Failure) Look(ReportArchive archive, string id, Func<string, bool> isWanted) => archive.Report(id) switch
    {
        null => (id, null, "there is no such report (dragoman list shows what there is)"),
        var report when isWanted(report.Reader) => (id, report.Report, null),
        _ => (id, null, null),
    };

    // Whatever is wrong with one report, the others are to be read.
    private static (string Id, Reading? Reading, string? Failure) Read((string Id, Text.Report? Report, string? Failure) work, Engine engine)
    {
        if (work.Report is null)
            return (work.Id, null, work.Failure);
        try
        {
            return (work.Id, engine.Read(work.Report), null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return (work.Id, null, $"could not be read: {failure.GetType().Name}: {failure.Message} (this is a defect of dragoman; please tell its authors)");
        }
    }
}
