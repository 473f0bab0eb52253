using Dragoman.Cli.Commands.Cluster;
using Dragoman.Text;

namespace Dragoman.Cluster.Tests;

/// <summary>What takes its process along is read in one of its own, and what became of that is told.</summary>
public sealed class ReadingApartTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public void What_can_be_read_is_read() => Assert.Null(ReadingApart.Try(
        new Report("Government forces shelled Tarhuna on Monday, \"a spokesman\" said.") { Reference = "r1", Published = new DateOnly(2020, 5, 5), Outlet = "Gulf Wire", Country = "LBY" }, TestContext.Current.CancellationToken));

    [Fact]
    public void A_process_that_ends_badly_is_told_of() =>
        Assert.Contains("ended with", ReadingApart.Try(["read", "/nowhere/report.jsonl"], Minute, TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Fact]
    public void A_process_that_does_not_end_is_ended_and_told_of() =>
        Assert.Contains("had not read it", ReadingApart.Try(["read", "--help"], TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken), StringComparison.Ordinal);

    [Fact]
    public void Whoever_leaves_does_not_wait_for_it() =>
        Assert.Throws<OperationCanceledException>(() => ReadingApart.Try(["read", "--help"], Minute, new CancellationToken(canceled: true)));
}
