using System.IO.Compression;
using Dragoman.Archive.Local;

namespace Dragoman.Cli.Tests;

/// <summary>`dragoman publish --out`: a public page by the gate's own rules.</summary>
public sealed class PublishPageTests : IDisposable
{
    private static readonly Lazy<Workbench.Tools> Tools = new(() => Wiring.OpenTools(LocalNames.None));

    private readonly Folder _folder = new();

    public PublishPageTests()
    {
        Run("init");
        Run("add", _folder.Add("reports.jsonl", """{"id":"a","text":"shots","published":"2020-06-04"}""" + "\n" + """{"id":"b","text":"calm","published":"2021-01-01"}""" + "\n"));
    }

    [Fact]
    public void A_page_is_a_folder_or_a_file_of_the_same_bytes_and_the_log_knows_it()
    {
        var made = Publish("page");
        Assert.True(made.Code == ExitCode.Well, made.Error);
        Assert.Matches("page: [0-9]+ incidents, publication p-[0-9a-f]{16}\n", made.Error);
        Assert.Empty(made.Output);
        Assert.Contains("already", Publish("page.zip").Error, StringComparison.Ordinal);
        using var zip = ZipFile.OpenRead(_folder["page.zip"]);
        Assert.Equal(FilesOf("page").Select(file => file.Name), zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        using var archive = Dragoman.Archive.ReportArchive.Open(_folder["a.dragoman"], TimeProvider.System);
        var release = Assert.Single(archive.Releases());
        Assert.Equal(("Page", "anna"), (release.Name, release.Who));
        Assert.Contains("\"places\":\"grid\"", release.Rules, StringComparison.Ordinal);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void Twice_the_same_is_the_same_and_a_folder_is_replaced_only_if_asked_for()
    {
        Publish("page");
        var before = FilesOf("page");
        File.WriteAllText(_folder["page/left.txt"], "from before");
        var refused = Publish("page");
        Assert.Equal(ExitCode.Failed, refused.Code);
        Assert.Contains("--replace", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Well, Publish("page", "--replace").Code);
        Assert.Equal(before, FilesOf("page"));
        Assert.DoesNotContain(_folder.Names, name => name.StartsWith(".page", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_of_something_else_is_never_replaced()
    {
        Directory.CreateDirectory(_folder["work"]);
        File.WriteAllText(_folder["work/thesis.txt"], "years");
        var refused = Publish("work", "--replace");
        Assert.Equal(ExitCode.Failed, refused.Code);
        Assert.Equal(["thesis.txt"], FilesOf("work").Select(file => file.Name));
    }

    [Fact]
    public void What_nobody_reviewed_stays_and_nothing_is_half_written()
    {
        var refused = Run("publish", "--all", "--out", _folder["page"], "--name", "Page");
        Assert.Equal(ExitCode.Failed, refused.Code);
        Assert.Contains("held back", refused.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(_folder.Names, name => name.Contains("page", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("say which", "--out", "page", "--name", "Page")]
    [InlineData("give --name", "--all", "--out", "page")]
    [InlineData("--out", "--all", "--name", "Page")]
    [InlineData("--places grid", "--all", "--out", "page", "--name", "Page", "--degrees", "1")]
    [InlineData("rule for places", "--all", "--out", "page", "--name", "Page", "--places", "village")]
    [InlineData("not a licence", "--all", "--out", "page", "--name", "Page", "--license", "mine")]
    public void A_line_that_makes_no_sense_is_refused(string why, params string[] args)
    {
        var ran = Run("publish", args);
        Assert.Equal(ExitCode.Usage, ran.Code);
        Assert.Contains(why, ran.Error, StringComparison.Ordinal);
    }

    private Ran Publish(string place, params string[] more) =>
        Run("publish", ["--all", "--unreviewed", "--out", _folder[place], "--name", "Page", "--places", "grid", .. more]);

    private Ran Run(string command, params string[] args) =>
        Ran.InProcess(host => host with { OpenTools = _ => Tools.Value }, [command, .. args, "--archive", _folder["a.dragoman"]]);

    private (string Name, string Text)[] FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(_folder[folder], "*", SearchOption.AllDirectories).Select(path => (Path.GetRelativePath(_folder[folder], path), Convert.ToHexString(File.ReadAllBytes(path)))).OrderBy(file => file.Item1, StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();
}
