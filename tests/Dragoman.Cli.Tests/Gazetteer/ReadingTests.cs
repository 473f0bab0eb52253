using System.Diagnostics;

namespace Dragoman.Cli.Tests.Gazetteer;

/// <summary>Reports read with layers: the program as a process, with all that ships.</summary>
public sealed class ReadingTests : IDisposable
{
    private const string Report = "Rebels shelled the town of Zubayr al-Wafi on Wednesday, wounding at least 12 soldiers, residents of Tripoli in Libya said.\n";

    private readonly Folder _folder = new();

    public ReadingTests() => Ran.InProcess("gazetteer", "import", _folder.Add("LY.txt", Samples.Dump), "--folder", _folder["layers"]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_layer_is_read_with_where_the_line_or_the_environment_names_it()
    {
        const string There = "\"gazetteer\":\"geonames:90000001\",\"lat\":31.5,\"lon\":14.25";
        var bare = Run(null);
        Assert.DoesNotContain("geonames:90000001", bare, StringComparison.Ordinal);
        var named = Run(null, "--gazetteer", _folder["layers"]);
        Assert.Contains(There, named, StringComparison.Ordinal);
        Assert.Equal(named, Run(_folder["layers"]));
    }

    [Fact]
    public void A_folder_that_isn_t_there_is_no_folder_without_layers()
    {
        var ran = Ran.InProcess(host => host with { WithLayers = _ => host }, "read", _folder.Add("a.txt", Report), "--gazetteer", _folder["none"]);
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains($"{_folder["none"]}: there is no such folder of layers", ran.Error, StringComparison.Ordinal);
    }

    private string Run(string? environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), "read", _folder.Add("a.txt", Report), "--published", "2020-06-04", "--format", "jsonl", .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DRAGOMAN_GAZETTEER"] = environment ?? "";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(ExitCode.Well, process.ExitCode);
        return output;
    }
}
