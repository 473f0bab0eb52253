using System.CommandLine;
using Dragoman.Cli.Archiving;
using Dragoman.Cluster;
using Dragoman.Cluster.Work;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>`dragoman cluster poison list`: what was set aside, and why.</summary>
internal sealed class PoisonListCommand(Host host, Messages messages)
{
    private readonly ArchiveOption _archive = new(host, messages);
    private readonly DataFormat _format = new();

    public Command ToCommand()
    {
        var command = new Command("list", "List what was set aside, and why: no reports (refused), reports that the reader fell over (reader), those with which machines were lost (lost), and files that no machine sees (unit)");
        _archive.AddTo(command);
        _format.AddTo(command);
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult line)
    {
        if (!_archive.TryLocate(line, out var location))
            return ExitCode.Usage;
        using var tables = ClusterTables.Open(location, host.Clock);
        var (output, aside) = (line.InvocationConfiguration.Output, tables.Jobs.SetAside());
        if (!_format.IsLines(line))
            PlainTable.Write(output, ["JOB", "KIND", "PLACE", "WHAT", "WHAT TO DO"], aside.Select(item => new string?[] { FormattableString.Invariant($"{item.Job}"), WordOf(item.Item), item.Item.Place, item.Item.What, item.Item.Advice }));
        else
            foreach (var (job, item, silo, at) in aside)
                output.Write(Line(job, item, silo, at) + "\n");
        return ExitCode.Well;
    }

    private static string Line(long job, SetAside item, string silo, DateTimeOffset at) => JsonLine.Of(writer =>
    {
        writer.WriteNumber("job", job);
        writer.WriteString("kind", WordOf(item));
        writer.WriteString("place", item.Place);
        writer.WriteString("what", item.What);
        writer.WriteString("advice", item.Advice);
        writer.WriteString("silo", silo);
        writer.Value("at", (DateTimeOffset?)at);
    });

    private static string WordOf(SetAside item) => item.Kind.ToString().ToLowerInvariant();
}
