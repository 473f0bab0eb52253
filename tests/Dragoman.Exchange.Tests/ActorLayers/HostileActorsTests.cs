using System.IO.Compression;
using System.Text;
using Dragoman.Actors;
using Dragoman.Exchange.ActorLayers;
using Dragoman.Exchange.Tests.Fuzz;
using Dragoman.Fuzz;

namespace Dragoman.Exchange.Tests.ActorLayers;

/// <summary>Files that are none, and files that mean harm.</summary>
public sealed class HostileActorsTests : IDisposable
{
    private readonly Importing _importing = new();

    public void Dispose() => _importing.Dispose();

    [Theory]
    [InlineData("a.txt", "Just some words of a letter.\nAnd some more.\n", "a.txt: is no file of actors: it is a dictionary of CAMEO")]
    [InlineData("a.txt", "", "a.txt: is no file of actors")]
    [InlineData("a.csv", "", "a.csv: is empty")]
    [InlineData("a.csv", "what,ever\n1,2\n", "a.csv: there is no column 'name'")]
    [InlineData("a.csv", "name,name\nA B,C D\n", "a.csv: the column 'name' occurs twice")]
    [InlineData("a.csv", "name\n?\n", "a.csv: no actor could be read: a.csv:2: '?' is too short for a name")]
    [InlineData("a.txt", "name [not] a code\n", "a.txt: no actor could be read: a.txt:1: 'a code' stands behind the code")]
    [InlineData("a.xlsx", "no workbook", "a.xlsx: ")]
    [InlineData("a.gz", "no gzip", "a.gz: ")]
    [InlineData("a.zip", "no zip", "a.zip: ")]
    public void Whole_files_that_are_none_are_refused_and_leave_nothing(string name, string text, string error)
    {
        Assert.StartsWith(error, _importing.Refused(name, text).Replace(_importing[""], "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_importing.Layers.Path));
    }

    [Fact]
    public void Bytes_that_are_no_text()
    {
        Assert.Contains("is no text", _importing.Refused("a.txt", [.. "A_NAME_ [LBYREB]\n\0\0\0"u8]), StringComparison.Ordinal);
        Assert.Contains("is UTF-16: convert it", _importing.Refused("a.csv", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("name\nDune Union\n")]), StringComparison.Ordinal);
        // Half a character, and half of a pair of them.
        Assert.Contains("a.json: is no UTF-16", _importing.Refused("a.json", [0xFF, 0xFE, 0x7B, 0x00, 0x72]), StringComparison.Ordinal);
        Assert.Contains("a.json: is no UTF-16", _importing.Refused("a.json", [0xFF, 0xFE, 0x00, 0xD8, 0x7B, 0x00]), StringComparison.Ordinal);
        _importing.Import(_importing.Add("a.txt", [.. "DUNE_UNION_ [LBYREB]\nCAF"u8, 0xC9, .. "_GUARD_ [LBYREB]\n"u8]));
        Assert.Equal(["a.txt:2: is not UTF-8"], _importing.Errors);
        _importing.Import(_importing.Add("a.csv", [.. "name\nDune Union\nCaf"u8, 0xE9, .. " Guard\n"u8]));
        Assert.Equal(["a.csv:3: is not UTF-8"], _importing.Errors);
    }

    /// <summary>A gigabyte without an end of line is one bad line, and isn't taken into memory.</summary>
    [Fact]
    public void A_line_of_a_gigabyte()
    {
        using (var file = File.Create(_importing["a.txt"]))
        {
            file.Write("DUNE_UNION_ [LBYREB]\n"u8);
            var block = new byte[1 << 20];
            Array.Fill(block, (byte)'A');
            for (var i = 0; i < 1024; i++)
                file.Write(block);
            file.Write("\nSAND_UNION_ [LBYREB]\n"u8);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        _importing.Import(_importing["a.txt"]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 20);
        Assert.Equal(["a.txt:2: is longer than 65536 bytes"], _importing.Errors);
        Assert.Equal(2, _importing.Layer.Actors.Length);
        File.Move(_importing["a.txt"], _importing["a.csv"]);
        using (var table = File.OpenWrite(_importing["a.csv"]))
            table.Write("name,aliases\n\"Dun"u8);
        Assert.Contains("a quote that isn't closed", Assert.Throws<ActorLayerException>(() => _importing.Import(_importing["a.csv"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bombs_are_refused()
    {
        var zeros = new byte[64 << 20];
        Array.Fill(zeros, (byte)'#');
        using (var gzip = new GZipStream(File.Create(_importing["a.txt.gz"]), CompressionLevel.SmallestSize))
            gzip.Write(zeros);
        Assert.Contains("inflates to more than 200 times its size", Assert.Throws<ActorLayerException>(() => _importing.Import(_importing["a.txt.gz"])).Message, StringComparison.Ordinal);
        using (var zip = ZipFile.Open(_importing["a.zip"], ZipArchiveMode.Create))
        using (var entry = zip.CreateEntry("a.txt", CompressionLevel.SmallestSize).Open())
            entry.Write(zeros);
        Assert.Contains("inflates to more than 200 times its size", Assert.Throws<ActorLayerException>(() => _importing.Import(_importing["a.zip"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Archives_are_read_where_they_lie_whatever_paths_they_name()
    {
        using (var zip = ZipFile.Open(_importing["a.zip"], ZipArchiveMode.Create))
            foreach (var (name, text) in new[] { ("../../up.txt", "DUNE_UNION_ [LBYREB]\n"), ("readme.txt", "no actors"), ("/etc/own.csv", "name\nSand Union\n") })
                using (var entry = zip.CreateEntry(name).Open())
                    entry.Write(Encoding.UTF8.GetBytes(text));
        _importing.Import(_importing["a.zip"]);
        Assert.Equal(["cameo:dune-union:lbyreb", "own:sand-union"], _importing.Layer.Actors.Select(actor => actor.Id));
        Assert.False(File.Exists(Path.GetFullPath(_importing["../../up.txt"])));
    }

    [Theory]
    [InlineData("../out")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData(".hidden")]
    public void Names_of_layers_are_no_paths(string layer)
    {
        var order = new ActorImportOrder([_importing.Add("a.csv", "name\nDune Union\n")], _importing.Layers.Path) { Layer = layer };
        Assert.True(Assert.Throws<ActorLayerException>(() => new ActorImport(order, Importing.Shipped).Run()).IsUsage);
        Assert.False(_importing.Layers.Remove(layer));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(-3)]
    public void A_damaged_layer_is_found_out(int at)
    {
        _importing.Import("a.csv", "name\nDune Union\n");
        var path = _importing.Layers.PathOf("a");
        var bytes = File.ReadAllBytes(path);
        bytes[at < 0 ? ^-at : at] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Contains("import the layer again", Assert.Throws<ActorLayerException>(() => _importing.Layers.OpenLayers()).Message, StringComparison.Ordinal);
        File.WriteAllBytes(path, bytes[..^9]);
        Assert.Throws<ActorLayerException>(() => _importing.Layers.OpenLayers());
    }

    /// <summary>What an import that failed leaves of one that didn't.</summary>
    [Fact]
    public void A_failed_import_leaves_the_old_layer()
    {
        _importing.Import("a.csv", "name\nDune Union\n");
        _importing.Refused("a.csv", "what,ever\n");
        Assert.Equal("own:dune-union", _importing.Layer.Actors.Single().Id);
        Assert.Equal([_importing.Layers.PathOf("a")], Directory.GetFiles(_importing.Layers.Path));
    }

    /// <summary>The same files give the same bytes.</summary>
    [Fact]
    public void An_import_is_reproducible()
    {
        const string Text = "DUNE_UNION_ [LBYREB]\n+DU_\nSAND_UNION_ [TUN]\nSANDER [~LAB]\n";
        _importing.Import("a.txt", Text);
        var bytes = File.ReadAllBytes(_importing.Layers.PathOf("a"));
        _importing.Import("a.txt", Text);
        Assert.Equal(bytes, File.ReadAllBytes(_importing.Layers.PathOf("a")));
    }

    /// <summary>Bytes of valid files changed, cut, doubled: a layer or a refusal, and never anything else.</summary>
    [Theory]
    [InlineData("actors-cameo")]
    [InlineData("actors-csv")]
    [InlineData("actors-json")]
    public void Files_with_changed_bytes(string target)
    {
        var random = new Random(5);
        foreach (var seed in Directory.GetFiles(Path.Combine(SeedTests.Seeds(), target)))
            for (var i = 0; i < 150; i++)
            {
                var bytes = File.ReadAllBytes(seed).ToList();
                for (var change = random.Next(1, 6); change > 0 && bytes.Count > 1; change--)
                    Change(bytes, random);
                if (Record.Exception(() => Target.Find(target)!.Read([.. bytes])) is { } failure)
                    Assert.Fail($"{seed}, {i}: {failure}\n{Encoding.Latin1.GetString([.. bytes])}");
            }
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(4))
        {
            case 0: bytes[at] = (byte)random.Next(256); break;
            case 1: bytes.RemoveRange(at, Math.Min(random.Next(1, 12), bytes.Count - at)); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(0, Math.Min(random.Next(1, 30), bytes.Count))); break;
            default: bytes[at] = "[]{}!+#;,\"|~<>-0\n"u8[random.Next(17)]; break;
        }
    }

    [Fact]
    public void Layers_are_opened_with_their_priorities()
    {
        _importing.Import("a.csv", "name\nDune Union\n");
        new ActorImport(new([_importing.Add("b.csv", "name\nSand Union\n")], _importing.Layers.Path) { Priority = 80 }, Importing.Shipped).Run();
        Assert.Equal([("a", 70), ("b", 80)], _importing.Layers.OpenLayers().Select(layer => (layer.Name, layer.Priority)));
        Assert.Equal(ActorLayer.Shipped, 50);
    }
}
