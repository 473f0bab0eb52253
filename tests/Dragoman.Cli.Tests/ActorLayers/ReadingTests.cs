using System.Diagnostics;

namespace Dragoman.Cli.Tests.ActorLayers;

/// <summary>Reports read with layers: the program as a process, with all that ships.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string Report = "Fighters of the Dune Union shelled a checkpoint near Tripoli in Libya on Wednesday, wounding at least 12 soldiers. The Harbour Cabinet said it was the third attack this week.\n";

    private readonly Folder _folder = new();

    public ReadingTests() =>
        Ran.InProcess("actors", "import", _folder.Add("our.csv", "id,name,aliases,country,sector,from,to\ndune,Dune Union,DU,LBY,REB,2018,2020\nlby-gna,,Harbour Cabinet,,,2016,2021\n"), "--folder", _folder["layers"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_layer_is_read_with_where_the_line_or_the_environment_names_it()
    {
        Assert.DoesNotContain("own:dune", Run(null), StringComparison.Ordinal);
        var named = Run(null, "--actors", _folder["layers"]);
        Assert.Contains("\"id\":\"own:dune\",\"name\":\"Dune Union\",\"country\":\"LBY\",\"sector\":\"REB\",\"kind\":2,\"side\":\"own:dune\"", named, StringComparison.Ordinal);
        Assert.Equal(named, Run(_folder["layers"]));
        // The report is of another year.
        Assert.DoesNotContain("own:dune", Run(_folder["layers"], "--published", "2024-06-04"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_isn_t_there_is_no_folder_without_layers()
    {
        var ran = Ran.InProcess(host => host with { WithLayers = _ => host }, "read", _folder.Add("a.txt", Report), "--actors", _folder["none"]);
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains($"{_folder["none"]}: there is no such folder of layers", ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read")]
    [InlineData("explain")]
    [InlineData("add")]
    [InlineData("serve")]
    [InlineData("incidents")]
    [InlineData("recode")]
    public void Every_command_that_reads_takes_them(string command) => Assert.Contains("--actors <DIR>", Ran.InProcess(command, "--help").Output, StringComparison.Ordinal);

    private string Run(string? environment, params string[] args)
    {
        string[] published = args.Contains("--published") ? [] : ["--published", "2020-06-04"];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), "read", _folder.Add("a.txt", Report), "--format", "jsonl", .. published, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DRAGOMAN_ACTORS"] = environment ?? "";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitCode.Well, process.ExitCode);
        return output;
    }
}
