using System.CommandLine;
using Dragoman.Cli.Archiving;
using Dragoman.Cluster;
using Dragoman.Cluster.Work;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>`dragoman cluster status`: the machines and the work.</summary>
internal sealed class StatusCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    public Command ToCommand()
    {
        var command = new Command("status", "Show the work that was handed over and how far it is; which machines are there is said on the stream of errors");
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    public static void Write(TextWriter output, IReadOnlyCollection<JobProgress> jobs, bool asLines)
    {
        if (!asLines)
            PlainTable.Write(output, ["JOB", "UNITS", "DONE", "AT WORK", "REPORTS", "ADDED", "ELSEWHERE", "KNOWN", "CLAIMS", "SET ASIDE", "SOURCES"], jobs.Select(Row));
        else
            foreach (var job in jobs)
                output.Write(Line(job) + "\n");
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        using var tables = ClusterTables.Open(location, host.Clock);
        Write(line.InvocationConfiguration.Output, tables.Jobs.All(), _format.IsLines(line));
        var silos = tables.Jobs.Silos();
        foreach (var silo in silos)
            messages.Note(FormattableString.Invariant($"{silo.Name} on {silo.Host}: {silo.Units} units{(silo.Parts > 0 ? $" and {silo.Parts} parts of claims" : "")} at work, last heard of at {silo.Alive:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
        if (tables.Merges.Open() is { } merge)
            messages.Note(ClusterMergeCommand.TextOf(merge));
        if (silos.IsEmpty)
            messages.Note("no machine has joined (dragoman cluster join)");
        if (tables.Jobs.IsPaused)
            messages.Note("paused: no machine takes work (dragoman cluster resume)");
        return ExitCode.Well;
    }

    private static string?[] Row(JobProgress job) =>
        [.. ((long[])[job.Key, job.Units, job.Done, job.AtWork, job.Counts.Done, job.Counts.Added, job.Counts.Elsewhere, job.Counts.Known, job.Counts.Claims, job.SetAside]).Select(number => FormattableString.Invariant($"{number}")), string.Join(' ', job.Sources)];

    private static string Line(JobProgress job) => JsonLine.Of(writer =>
    {
        writer.WriteNumber("job", job.Key);
        writer.Strings("sources", job.Sources);
        writer.WriteString("who", job.Who);
        writer.Value("added", (DateTimeOffset?)job.Added);
        writer.WriteNumber("units", job.Units);
        writer.WriteNumber("units_done", job.Done);
        writer.WriteNumber("units_at_work", job.AtWork);
        writer.WriteNumber("units_given_up", job.GivenUp);
        writer.WriteNumber("reports", job.Counts.Done);
        writer.WriteNumber("reports_added", job.Counts.Added);
        writer.WriteNumber("reports_elsewhere", job.Counts.Elsewhere);
        writer.WriteNumber("reports_known", job.Counts.Known);
        writer.WriteNumber("claims", job.Counts.Claims);
        writer.WriteNumber("set_aside", job.SetAside);
        writer.WriteBoolean("over", job.IsOver);
    });
}
