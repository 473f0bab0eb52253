using System.Collections.Immutable;
using Dragoman.Archive.Reports;
using Dragoman.Archive.Searching;
using Dragoman.Text;

namespace Dragoman.Archive.Tests;

public sealed class SqliteCopyTests : CopyTests<SqliteStore>;

public sealed class PostgresCopyTests : CopyTests<PostgresStore>;

public abstract class CopyTests<TStore> where TStore : Store, new()
{
    private static readonly Report Original = Made.Report(1);

    /// <summary>Another head, a line of an editor, a paragraph less.</summary>
    private static readonly Report Copy = new("SIRTE, by our own staff -- " + Original.Text[..Original.Text.LastIndexOf("The ", StringComparison.Ordinal)] + "\nEditing by the night desk.");

    /// <summary>The copy, copied once more and shortened from the other end: like the copy, less like the original.</summary>
    private static readonly Report CopyOfCopy = new("More to follow. " + Copy.Text[(Copy.Text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Replace("night desk", "day desk", StringComparison.Ordinal));

    private static readonly ImmutableArray<Report> All = [Original, Copy, CopyOfCopy, Made.Report(2), Made.Report(3)];

    [Fact]
    public void Copies_share_one_voice_and_others_have_their_own()
    {
        using var store = new TStore();
        using var archive = Filled(store, All);
        var voices = All.Select(report => archive.Report(report.Id)!.Voice).ToArray();
        Assert.Single(voices[..3].Distinct());
        Assert.Equal("v-" + All[..3].Min(report => report.Id[2..]), voices[0]);
        Assert.Equal(3, voices.Distinct().Count());
        Assert.Equal(Copy.Id, archive.KinOf(archive.Report(Original.Id)!).Copies[0].Report);
        Assert.Empty(archive.Check());
    }

    [Fact]
    public void The_order_of_arrival_changes_no_voice()
    {
        var seen = new HashSet<string>();
        foreach (var order in new[] { new[] { 0, 1, 2, 3, 4 }, [2, 0, 4, 3, 1], [4, 1, 3, 2, 0], [2, 1, 0, 3, 4] })
        {
            using var store = new TStore();
            using var archive = Filled(store, order.Select(i => All[i]));
            seen.Add(string.Join(' ', All.Select(report => archive.Report(report.Id)!.Voice)));
        }
        Assert.Single(seen);
    }

    [Fact]
    public void Copies_are_counted_as_one_voice()
    {
        using var store = new TStore();
        using var archive = Filled(store, [Original, Copy]);
        var count = archive.Count(new ClaimQuery { Class = "assault" }, Grouping.Plover)[0];
        Assert.Equal((2, 1), (count.Reports, count.Voices));
    }

    private static ReportArchive Filled(Store store, IEnumerable<Report> reports)
    {
        var archive = store.Create();
        foreach (var report in reports)
            archive.Add(new Arrival(report), Made.Read(report), Made.Reader, "anna");
        return archive;
    }
}
