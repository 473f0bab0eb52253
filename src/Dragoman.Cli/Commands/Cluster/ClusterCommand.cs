using System.CommandLine;
using System.CommandLine.Parsing;

namespace Dragoman.Cli.Commands.Cluster;

/// <summary>`dragoman cluster`: several machines read for one archive.</summary>
internal sealed class ClusterCommand(Host host, Messages messages)
{
    public const string Name = "cluster";

    public static string[] Examples =>
    [
        "dragoman cluster join --archive \"Host=db;Database=libya;Username=coder\" --listen 10.0.0.5:11111",
        "dragoman cluster add /shared/articles-*.jsonl /shared/crawl --archive \"Host=db;Database=libya;Username=coder\"",
        "dragoman cluster merge", "dragoman cluster status", "dragoman cluster pause", "dragoman cluster poison list --format jsonl", "dragoman cluster poison retry --job 3",
    ];

    public static bool IsOf(CommandResult line) => line.Command.Name == Name || line.Parent is CommandResult parent && IsOf(parent);

    public Command ToCommand() => new(Name, "Read and put claims together with several machines for one archive in PostgreSQL: each joins, and takes of the work what it can do; one that is lost loses nothing (docs/scale.md)")
    {
        new JoinCommand(host, messages).ToCommand(),
        new ClusterAddCommand(host, messages).ToCommand(),
        new ClusterMergeCommand(host, messages).ToCommand(),
        new StatusCommand(host, messages).ToCommand(),
        new PauseCommand(host, messages, "pause", "Let machines take no more work; what they have, they finish", jobs => jobs.Pause()).ToCommand(),
        new PauseCommand(host, messages, "resume", "Let machines take work again", jobs => jobs.Resume()).ToCommand(),
        new Command("poison", "Reports that couldn't be read") { new PoisonListCommand(host, messages).ToCommand(), new PoisonRetryCommand(host, messages).ToCommand() },
    };
}
