using System.Collections.Immutable;
using Dragoman.Archive.Copies;
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

public sealed class FingerprintTests
{
    [Fact]
    public void Likeness_is_about_the_share_of_words_in_common()
    {
        string[] words = [.. Enumerable.Range(0, 1000).Select(i => $"w{i}")];
        foreach (var common in new[] { 0, 500, 800, 1000 })
        {
            var other = words.Select((word, i) => i < common ? word : $"v{i}");
            var shared = Math.Max(0, common - 3.0);
            var expected = common == 1000 ? 1 : shared / (2 * 997 - shared);
            Assert.InRange(Of(string.Join(' ', words)).SimilarityTo(Of(string.Join(' ', other))), expected - 0.12, expected + 0.12);
        }
    }

    [Fact]
    public void It_comes_back_from_its_bytes()
    {
        var print = Of("one two three four five six");
        Assert.Equal(1, Fingerprint.FromBytes(print.ToBytes()).SimilarityTo(print));
        Assert.Equal(print.Bands, Fingerprint.FromBytes(print.ToBytes()).Bands);
    }

    [Fact]
    public void It_is_the_same_on_every_machine() => Assert.Equal("ed729ed73428b606", Convert.ToHexStringLower(Of("one two three four five six").ToBytes()[..8]));

    [Theory]
    [InlineData(""), InlineData("one"), InlineData("one two three")]
    public void Short_texts_have_one_too(string text) => Assert.Equal(1, Of(text).SimilarityTo(Of(text)));

    private static Fingerprint Of(string text) => Fingerprint.Of(text);
}
