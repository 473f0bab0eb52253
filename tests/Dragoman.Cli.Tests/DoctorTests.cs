using System.Text.Json.Nodes;
using Dragoman.Archive;
using Dragoman.Cli.Doctoring;

namespace Dragoman.Cli.Tests;

/// <summary>What is wrong with a machine, its layers or an archive is found, and said with what to do.</summary>
public sealed class DoctorTests : IDisposable
{
    private static readonly Machine Good = new()
    {
        Platform = "a platform",
        Processors = 4,
        Memory = 8L << 30,
        VectorBits = 256,
        Instructions = "AVX2",
        Zones = 400,
        Installed = new DateTimeOffset(2020, 6, 1, 0, 0, 0, TimeSpan.Zero),
        Free = _ => 50L << 30,
        TemporaryFolder = "/tmp",
    };

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Where_all_is_there_it_says_so()
    {
        Ran.InProcess("init", "--archive", _folder["a.dragoman"]);
        var ran = Examine(Good, "--archive", _folder["a.dragoman"]);
        Assert.Equal(ExitCode.Well, ran.Code);
        Assert.Contains("fit for work", ran.Error, StringComparison.Ordinal);
        Assert.StartsWith("CHECK", ran.Output, StringComparison.Ordinal);
        Assert.Contains("0 reports, tables of version", ran.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong", ran.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Ills => new()
    {
        { "memory", "wrong", "1.5 GiB" },
        { "clock", "wrong", "NTP" },
        { "temporary folder", "wrong", "Make room" },
        { "cores", "warning", "Give the machine more" },
        { "vector instructions", "warning", "AVX2" },
        { "time zones", "warning", "tzdata" },
    };

    [Theory]
    [MemberData(nameof(Ills))]
    public void What_ails_a_machine_is_said_with_what_to_do(string check, string state, string advice)
    {
        var ran = Examine(IllWith(check), "--format", "json");
        var finding = Assert.Single(JsonNode.Parse(ran.Output)!["checks"]!.AsArray(), finding => (string?)finding!["state"] != "well")!;
        Assert.Equal((check, state), ((string?)finding["check"], (string?)finding["state"]));
        Assert.Contains(advice, (string?)finding["advice"], StringComparison.Ordinal);
        Assert.Equal(state is "wrong" ? ExitCode.Failed : ExitCode.Well, ran.Code);
    }

    [Fact]
    public void An_archive_or_a_layer_that_cannot_be_opened_is_said()
    {
        var ran = Examine(Good, "--archive", _folder["none.dragoman"], "--gazetteer", _folder["nowhere"], "--format", "json");
        Assert.Equal(ExitCode.Failed, ran.Code);
        var wrong = JsonNode.Parse(ran.Output)!["checks"]!.AsArray().Where(finding => (string?)finding!["state"] == "wrong").ToDictionary(finding => (string)finding!["check"]!, finding => (string?)finding!["advice"]);
        Assert.Contains("dragoman init", wrong["archive"], StringComparison.Ordinal);
        Assert.NotEmpty(wrong["gazetteer layers"]!);
        Assert.False((bool)JsonNode.Parse(ran.Output)!["fit"]!);
    }

    [Fact]
    public void A_clock_behind_the_log_is_wrong()
    {
        using (var archive = ReportArchive.Create(_folder["a.dragoman"], new FixedClock(2031)))
            archive.Import("a", "acled", "a.csv", 0, [], "anna");
        var ran = Examine(Good, "--archive", _folder["a.dragoman"]);
        Assert.Equal(ExitCode.Failed, ran.Code);
        Assert.Contains("the log would go back in time", ran.Error, StringComparison.Ordinal);
    }

    private static Machine IllWith(string check) => check switch
    {
        "memory" => Good with { Memory = 100 << 20 },
        "clock" => Good with { Installed = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero) },
        "temporary folder" => Good with { Free = _ => 1 << 20 },
        "cores" => Good with { Processors = 1 },
        "vector instructions" => Good with { VectorBits = 128 },
        _ => Good with { Zones = 1 },
    };

    private static Ran Examine(Machine machine, params string[] args) => Ran.InProcess(host => host with
    {
        Machine = () => machine,
        Clock = new FixedClock(2026),
        OpenEngine = () => host.OpenEngine() with { Places = _ => [new Places.Place("x:tripoli", "Tripoli", Places.PlaceKind.Capital, 32.9, 13.2, "LBY", null, null, 0, 10)] },
        WithLayers = _ => host,
    }, ["doctor", .. args]);

    private sealed class FixedClock(int year) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(year, 6, 4, 12, 0, 0, TimeSpan.Zero);
    }
}
