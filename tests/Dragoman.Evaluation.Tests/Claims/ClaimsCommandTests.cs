using System.CommandLine;
using Dragoman.Evaluation.Baselines;
using Dragoman.Evaluation.Claims;

namespace Dragoman.Evaluation.Tests.Claims;

public sealed class ClaimsCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

    private string Baseline => Path.Combine(_folder, "claims.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_run_without_data_says_so_and_fails()
    {
        var (code, _, error) = Run("--samples", _folder);
        Assert.Equal(2, code);
        Assert.Contains("seed skipped", error);
        Assert.Contains("samples skipped", error);
    }

    [Fact]
    public void A_baseline_is_raised_held_and_lowered_for_a_reason()
    {
        Assert.Equal(0, Run([.. Samples, "--update-baseline"], Sober).Code);
        var (code, _, error) = Run([.. Samples, "--update-baseline"], Silent);
        Assert.Equal(1, code);
        Assert.Contains("below the baseline: samples.recall 0.8000 -> 0.0000", error);
        Assert.Equal(0.8, BaselineFile.Read(Baseline).Figures["samples.recall"]);
        Assert.Equal(0, Run([.. Samples, "--update-baseline", "--force", "the reader is gone"], Silent).Code);
        Assert.Equal("the reader is gone", Assert.Single(BaselineFile.Read(Baseline).Lowered).Reason);
        Assert.Equal(0, BaselineFile.Read(Baseline).Figures["samples.recall"]);
    }

    [Fact]
    public void A_value_without_ground_fails_whatever_the_baseline()
    {
        var (code, output, error) = Run([.. Samples], Mini.Read);
        Assert.Equal(1, code);
        Assert.Contains("mini               7          1     0.714  0.800 0.755 0.400 |  1.00   0.67  0.50       1.00     1.00       1.00   0.75   0.75  0.50", output);
        Assert.Contains("1 values rest on no words", error);
    }

    [Fact]
    public void Force_goes_with_update() => Assert.NotEqual(0, Run([.. Samples, "--force", "why not"], Sober).Code);

    private static Reading Sober(Text.Report report) => new(report, Mini.Claims[..^1], []);

    private static Reading Silent(Text.Report report) => new(report, [], []);

    private (int Code, string Output, string Error) Run(params string[] args) => Run(args, Mini.Read);

    private (int Code, string Output, string Error) Run(string[] args, Func<Text.Report, Reading> read)
    {
        var streams = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        var command = new RootCommand { ClaimsCommand.Create(_ => read) };
        var code = command.Parse(["claims", "--data", Path.Combine(_folder, "none", "data"), "--reports", Path.Combine(_folder, "none"), "--baseline", Baseline, .. args]).Invoke(streams);
        return (code, streams.Output.ToString()!, streams.Error.ToString()!);
    }

    /// <summary>One folder with the texts and expected/ in it, as samples/ is laid out.</summary>
    private string[] Samples
    {
        get
        {
            var expected = Directory.CreateDirectory(Path.Combine(_folder, "samples", "expected")).FullName;
            File.Copy(Path.Combine(Mini.Folder, "gold", "mini.json"), Path.Combine(expected, "mini.json"), overwrite: true);
            File.Copy(Path.Combine(Mini.Folder, "mini.txt"), Path.Combine(_folder, "samples", "mini.txt"), overwrite: true);
            return ["--samples", Path.Combine(_folder, "samples")];
        }
    }
}
