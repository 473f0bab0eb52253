using System.CommandLine;
using Dragoman.Archive;
using Dragoman.Archive.Fetching;
using Dragoman.Cli.Archiving;
using Dragoman.Exchange.Fetch;

namespace Dragoman.Cli.Commands;

/// <summary>`dragoman demo`: the workbench over the samples, for a first look.</summary>
internal sealed class DemoCommand(Host host, Messages messages)
{
    /// <summary>In the folder where one stands; the same again goes on with what one did.</summary>
    public const string UsualArchive = "demo.dragoman";

    private readonly Serving _serving = new(host, messages);

    private readonly Option<string> _archive = new("--archive", "-a")
    {
        HelpName = "FILE|CONNECTION",
        Description = "Where to keep it: a new archive, or one of an earlier demo",
        DefaultValueFactory = _ => UsualArchive,
    };

    public static string[] Examples => ["dragoman demo", "dragoman demo --archive try.dragoman --urls http://127.0.0.1:9000"];

    public Command ToCommand()
    {
        var command = new Command("demo", "Fill an archive with the sample reports, read them, and open the workbench: for a first look") { _archive };
        _serving.AddTo(command);
        command.SetAction((line, stop) => RunAsync(line, stop));
        return command;
    }

    private Task<int> RunAsync(ParseResult line, CancellationToken stop)
    {
        var location = line.GetRequiredValue(_archive);
        using (var archive = ReportArchive.Create(location, host.Clock))
            Fill(archive);
        return _serving.RunAsync(line, location, stop);
    }

    private void Fill(ReportArchive archive)
    {
        using var fetches = archive.Fetches(FetchPurpose.Text);
        var adding = new Adding(archive, fetches, host.OpenEngine().Read, messages, host.User, host.Processors, progress: null);
        var tally = adding.Run(SampleReports.Read().Select(item => new WebItem.Read(item)), _ => { });
        messages.Note($"{archive.Name}: {tally} (sample reports: their events are real, their outlets, details and most counts are not)");
    }
}
