using System.Net;
using Microsoft.Data.Sqlite;

namespace Dragoman.Workbench.Tests;

/// <summary>Another program has the archive for longer than anybody waits: who decides is told to try again, and then it goes.</summary>
public sealed class BusyTests(Bench bench) : IClassFixture<Bench>
{
    [Fact]
    public async Task A_decision_while_another_writes_is_to_be_tried_again()
    {
        var claim = (await bench.Claims(0))[0]!;
        var (path, body) = ($"claims/{(string)claim["id"]!}/verdict", new { Verdict = "accepted", Version = (long)claim["version"]! });
        await using (var other = new SqliteConnection($"Data Source={bench.Location};Pooling=False"))
        {
            await other.OpenAsync(Bench.Stop);
            await using var writing = other.BeginTransaction();
            var problem = await bench.Put(path, body, HttpStatusCode.ServiceUnavailable);
            Assert.Contains("another program is writing", (string)problem["detail"]!, StringComparison.Ordinal);
            Assert.Contains("Nothing was changed", (string)problem["advice"]!, StringComparison.Ordinal);
        }
        Assert.Equal("accepted", (string)(await bench.Put(path, body))["verdict"]!);
    }
}
