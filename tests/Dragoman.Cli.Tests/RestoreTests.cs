using Dragoman.Archive;

namespace Dragoman.Cli.Tests;

/// <summary>The drill of docs/operations.md: an archive is lost, and comes back from its backup and from the sources that were added since.</summary>
public sealed class RestoreTests : IDisposable
{
    private readonly Folder _folder = new();

    private string Archive => _folder["a.dragoman"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_lost_archive_comes_back_whole()
    {
        var (before, after) = (_folder.Add("before.jsonl", MadeReports.Lines(40).InOrder), _folder.Add("after.jsonl", MadeReports.Lines(60).InOrder));
        Well("init");
        Well("add", before);
        Well("review", ClaimOf(0), "--verdict", "rejected", "--reason", "the report says otherwise");
        Well("merge", ClaimOf(1), ClaimOf(2));
        var decided = Log();
        Well("backup", _folder["backup.dragoman"]);
        Well("add", after);
        var (export, reports) = (Export(), Reports());

        foreach (var file in Directory.EnumerateFiles(_folder.Path, "a.dragoman*").ToList())
            File.Delete(file);
        Assert.Equal(ExitCode.Failed, Run("check").Code);

        Well("init", "--from", _folder["backup.dragoman"]);
        Well("check");
        Assert.Equal(decided, Log());
        // Tables that nobody trusts are made anew out of the log.
        Well("rebuild");
        Well("check");
        Well("add", after);
        Well("check");
        Assert.Equal(reports, Reports());
        Assert.Equal(export, Export());
    }

    private Ran Run(params string[] args) => Ran.InProcess(host => host with { OpenEngine = Wiring.OpenEngine }, [.. args, "--archive", Archive]);

    private void Well(params string[] args)
    {
        var ran = Run(args);
        Assert.True(ran.Code == ExitCode.Well, $"{string.Join(' ', args)}: {ran.Error}");
    }

    private string Export()
    {
        var ran = Run("export", "--layout", "acled", "--format", "csv");
        Assert.Equal(ExitCode.Well, ran.Code);
        Assert.True(ran.Output.Length > 1000);
        return ran.Output;
    }

    private string ClaimOf(int number)
    {
        using var archive = Open();
        return archive.ClaimsOf(archive.Reports()[number].Id)[0].Id;
    }

    private string[] Log()
    {
        using var archive = Open();
        return [.. archive.Log().Select(entry => entry.Hash)];
    }

    private string[] Reports()
    {
        using var archive = Open();
        return [.. archive.Reports().Select(report => report.Id)];
    }

    private ReportArchive Open() => ReportArchive.Open(Archive, TimeProvider.System);
}
