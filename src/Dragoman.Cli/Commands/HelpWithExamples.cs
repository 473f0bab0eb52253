using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Dragoman.Cli.Commands.ActorLayers;
using Dragoman.Cli.Commands.Cluster;
using Dragoman.Cli.Commands.Deciding;
using Dragoman.Cli.Commands.Gazetteer;
using Dragoman.Cli.Commands.People;

namespace Dragoman.Cli.Commands;

/// <summary>The usual help, then lines to try.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes:
          0  all well
          1  nothing could be read, or the result could not be written
          2  the command line makes no sense
          3  some reports or rows could not be read; the others are in the result or the archive
        """;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        new HelpAction { MaxWidth = 100 }.Invoke(parseResult);
        output.WriteLine("Examples:");
        foreach (var line in ExamplesOf(parseResult.CommandResult))
            output.WriteLine("  " + line);
        output.WriteLine();
        output.WriteLine(ExitCodes.ReplaceLineEndings("\n"));
        return ExitCode.Well;
    }

    private static string[] ExamplesOf(CommandResult line) => GazetteerCommand.IsOf(line) ? GazetteerCommand.Examples : ActorsCommand.IsOf(line) ? ActorsCommand.Examples : ClusterCommand.IsOf(line) ? ClusterCommand.Examples : ExamplesOf(line.Command);

    private static string[] ExamplesOf(Command command) => command.Name switch
    {
        "read" => ReadCommand.Examples,
        "incidents" => IncidentsCommand.Examples,
        "explain" => ExplainCommand.Examples,
        "parse" => ParseCommand.Examples,
        "times" => TimesCommand.Examples,
        "sources" => SourcesCommand.Examples,
        "export" => ExportCommand.Examples,
        "import" => ImportCommand.Examples,
        "compare" => CompareCommand.Examples,
        "init" => InitCommand.Examples,
        "add" => AddCommand.Examples,
        "follow" => FollowCommand.Examples,
        "list" => ListCommand.Examples,
        "show" => ShowCommand.Examples,
        "search" => SearchCommand.Examples,
        "stats" => StatsCommand.Examples,
        "rate" => RateCommand.Examples,
        "check" => CheckCommand.Examples,
        "backup" => BackupCommand.Examples,
        "doctor" => DoctorCommand.Examples,
        "review" => ReviewCommand.Examples,
        "merge" => DecideCommand.MergeExamples,
        "split" => SplitCommand.Examples,
        "unlink" => DecideCommand.UnlinkExamples,
        "publish" => PublishCommand.Examples,
        "withdraw" => DecideCommand.WithdrawExamples,
        "restore" => DecideCommand.RestoreExamples,
        "recode" => RecodeCommand.Examples,
        "rebuild" => RebuildCommand.Examples,
        "people" => PeopleCommand.Examples,
        "serve" => ServeCommand.Examples,
        "demo" => DemoCommand.Examples,
        _ => [.. ReadCommand.Examples, .. IncidentsCommand.Examples, .. ExplainCommand.Examples, .. ParseCommand.Examples, .. TimesCommand.Examples, .. ExportCommand.Examples, .. ImportCommand.Examples, .. CompareCommand.Examples,
            InitCommand.Examples[0], AddCommand.Examples[0], SearchCommand.Examples[0], StatsCommand.Examples[0]],
    };
}
