using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Dragoman.Archive.Decisions;
using Dragoman.Cli.Commands.ActorLayers;
using Dragoman.Cli.Commands.Cluster;
using Dragoman.Cli.Commands.Deciding;
using Dragoman.Cli.Commands.Gazetteer;
using Dragoman.Cli.Commands.People;
using Dragoman.Cli.Operations;
using Dragoman.Exchange.ActorLayers;
using Dragoman.Exchange.Gazetteers;

namespace Dragoman.Cli.Commands;

/// <summary>The commands and what happens to a line that makes no sense.</summary>
internal sealed class CommandLine
{
    private readonly Host _host;
    private readonly Messages _messages;
    private readonly Command _root;
    private readonly GazetteerOption _gazetteer = new();
    private readonly ActorsOption _actors = new();
    private (string? Places, string? Actors) _folders;

    public CommandLine(Host host)
    {
        _messages = new Messages(host.Error);
        // Which layers are wanted is known when the line is; commands open their engine after that.
        var bare = host;
        var laid = new Lazy<Host>(() => _folders is not (null, null) && bare.WithLayers is { } lay ? lay(OpenLayers()) : bare);
        _host = host = host with { OpenEngine = () => laid.Value.OpenEngine(), OpenTools = names => laid.Value.OpenTools(names) };
        // No RootCommand: that is called by the name of its assembly, and takes a path in square brackets for a directive.
        _root = new Command("dragoman", "Reads reports of conflict and writes down what they claim: who did what to whom, where, when, how many, according to whom, each with the words it rests on.")
        {
            new HelpOption { Action = new HelpWithExamples() },
            new VersionOption { Action = new VersionAction() },
            new ReadCommand(host, _messages).ToCommand(),
            new IncidentsCommand(host, _messages).ToCommand(),
            new ControlCommand(host, _messages).ToCommand(),
            new ExplainCommand(host, _messages).ToCommand(),
            new ParseCommand(host, _messages).ToCommand(),
            new TimesCommand(host, _messages).ToCommand(),
            new SourcesCommand(host, _messages).ToCommand(),
            new ExportCommand(host, _messages).ToCommand(),
            new ImportCommand(host, _messages).ToCommand(),
            new CompareCommand(host, _messages).ToCommand(),
            new InitCommand(host, _messages).ToCommand(),
            new AddCommand(host, _messages).ToCommand(),
            new FollowCommand(host, _messages).ToCommand(),
            new ListCommand(host, _messages).ToCommand(),
            new ShowCommand(host, _messages).ToCommand(),
            new SearchCommand(host, _messages).ToCommand(),
            new StatsCommand(host, _messages).ToCommand(),
            new RateCommand(host, _messages).ToCommand(),
            new CheckCommand(host, _messages).ToCommand(),
            new BackupCommand(host, _messages).ToCommand(),
            new DoctorCommand(host, _messages, () => _folders).ToCommand(),
            new ReviewCommand(host, _messages).ToCommand(),
            new DecideCommand(host, _messages, DecisionKind.Merged).ToCommand(),
            new SplitCommand(host, _messages).ToCommand(),
            new DecideCommand(host, _messages, DecisionKind.Unlinked).ToCommand(),
            new PublishCommand(host, _messages).ToCommand(),
            new DecideCommand(host, _messages, DecisionKind.Withdrawn).ToCommand(),
            new DecideCommand(host, _messages, DecisionKind.Restored).ToCommand(),
            new RecodeCommand(host, _messages).ToCommand(),
            new RebuildCommand(host, _messages).ToCommand(),
            new GazetteerCommand(host, _messages).ToCommand(),
            new ActorsCommand(host, _messages).ToCommand(),
            new PeopleCommand(host, _messages).ToCommand(),
            new ClusterCommand(host, _messages).ToCommand(),
            new ServeCommand(host, _messages).ToCommand(),
            new DemoCommand(host, _messages).ToCommand(),
        };
        _gazetteer.AddTo(_root.Subcommands);
        _actors.AddTo(_root.Subcommands);
    }

    public int Run(IReadOnlyList<string> args)
    {
        var line = _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        // Help and the version are given even where the rest of the line is wrong.
        if (line.Errors.Count > 0 && line.Action is not { ClearsParseErrors: true })
            return Refuse(line);
        _folders = (_gazetteer.FolderOf(line, _host), _actors.FolderOf(line, _host));
        using var telemetry = Telemetry.Start(_host);
        using var output = new StreamWriter(_host.Output, leaveOpen: true) { NewLine = "\n" };
        var invocation = new InvocationConfiguration { Output = output, Error = _host.Error, EnableDefaultExceptionHandler = false };
        // What listens sees to its own end, for which two seconds may be too few.
        if (line.CommandResult.Command.Name is "serve" or "demo" or "join")
            invocation.ProcessTerminationTimeout = null;
        return line.Invoke(invocation);
    }

    private Layers OpenLayers() => new(
        _folders.Places is { } places ? new GazetteerFolder(places).OpenLayers() : [],
        _folders.Actors is { } actors ? new ActorFolder(actors).OpenLayers() : []);

    private int Refuse(ParseResult line)
    {
        var isRoot = line.CommandResult.Command == _root;
        foreach (var error in isRoot ? [RefusalOf(line)] : line.Errors.Select(error => error.Message).Distinct())
            _messages.Fail(error);
        _messages.Note($"see: dragoman {PathOf(line.CommandResult)}--help");
        return ExitCode.Usage;
    }

    /// <summary>"gazetteer import "</summary>
    private string PathOf(CommandResult line) => line.Command == _root ? "" : (line.Parent is CommandResult parent ? PathOf(parent) : "") + line.Command.Name + " ";

    private string RefusalOf(ParseResult line) => line.UnmatchedTokens switch
    {
        [['-', ..] option, ..] => $"unknown option '{option}'",
        [var word, ..] => $"'{word}' is not a command: give {CommandNames}",
        [] => $"say what to do: {CommandNames}",
    };

    /// <summary>"read, explain or parse"</summary>
    private string CommandNames => string.Join(", ", _root.Subcommands.SkipLast(1).Select(command => command.Name)) + " or " + _root.Subcommands[^1].Name;
}
