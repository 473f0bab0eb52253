using System.Text;
using CsCheck;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Shards;

namespace Dragoman.Exchange.Tests.Input;

/// <summary>Shards, one after the other, give what all would have given at once: the same items, with the same references and places.</summary>
public sealed class ShardTests : IDisposable
{
    private static readonly string[] Lines = ["""{"text":"Rebels left Sirte."}""", """{"id":"x","text":"Gunmen came."}""", "", "  ", "{broken", "[]", "\u00e9"];

    private readonly string _folder = Directory.CreateTempSubdirectory("dragoman-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Lines_are_cut_anywhere() =>
        Gen.Select(Gen.Int[0, Lines.Length - 1].Array[0, 40], Gen.Int[1, 9], Gen.Bool, Gen.Bool, Gen.Bool).Sample(
            (numbers, atMost, hasReturns, isEnded, isMarked) =>
            {
                var (lines, end) = (numbers.Select(number => Lines[number]), hasReturns ? "\r\n" : "\n");
                var path = Write("lines.jsonl", (isMarked ? "\uFEFF" : "") + string.Join(end, lines) + (isEnded ? end : ""));
                Assert.Equal(Told(ReportSource.Read([path], Stream.Null, ReportDefaults.None)), Told(ReadShards(path, atMost)));
            },
            iter: 200, threads: 1);

    [Fact]
    public void Folders_are_cut_into_lots_of_files_and_lines()
    {
        for (var i = 0; i < 7; i++)
            Write($"{i}.txt", $"Rebels left town {i}.");
        Write("3a.jsonl", string.Concat(Enumerable.Range(0, 5).Select(i => $$"""{"text":"Gunmen came to village {{i}}."}""" + "\n")));
        Write("deeper/feed.xml", "<nothing/>");
        Write("deeper/picture.png", "no report");
        var shards = Shards.Of([_folder], 2).Select(item => item.Shard!).ToArray();
        // In ordinal order: 0 and 1, 2 and 3, the lines 1 and 2, 3 and 4, 5, then 4 and 5, 6 and the feed.
        Assert.Equal([2, 2, 1, 1, 1, 2, 2], shards.Select(shard => shard.Paths.Length));
        Assert.Equal(Told(ReportSource.Read([_folder], Stream.Null, ReportDefaults.None)), Told(ReadShards(_folder, 2)));
    }

    [Fact]
    public void What_is_not_there_is_said()
    {
        var (shard, error) = Assert.Single(Shards.Of([Path.Combine(_folder, "nowhere.jsonl")], 10));
        Assert.Null(shard);
        Assert.Contains("no such file", error!.What, StringComparison.Ordinal);
    }

    private static IEnumerable<InputItem> ReadShards(string path, int atMost) => Shards.Of([path], atMost).SelectMany(item => item.Shard!.Read(ReportDefaults.None));

    private static string[] Told(IEnumerable<InputItem> items) => [.. items.Select(item => item switch
    {
        InputItem.Good(var report) => $"{report.Id} {report.Reference}",
        InputItem.Bad(var error) => $"{error.Where}: {error.What}",
        _ => "?",
    })];

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
        return path;
    }
}
