using System.Diagnostics;
using System.Globalization;
using Dragoman.Exchange.Gazetteers;
using Dragoman.Places;
using Dragoman.Resources;

namespace Dragoman.Cli.Tests.Gazetteer;

/// <summary>An import that is ended in the middle leaves what was there, and goes on when it is asked for again.</summary>
public sealed class InterruptionTests : IDisposable
{
    private const int Places = 3_000;

    private static readonly Lazy<PlaceLinker> Linker = new(() => Gazetteers.OpenPacked() is var packed ? new PlaceLinker(packed, Gazetteers.Layers(packed)) : null!);

    private readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_goes_on_where_it_was()
    {
        var path = _folder.Add("many.csv", Table(Places));
        new GazetteerImport(new([path], _folder["straight"]), Linker.Value).Run();
        var (order, seen) = (new ImportOrder([path], _folder["broken"]), new List<long>());
        for (var stop = 1; stop <= 3; stop++)
            Assert.Throws<OperationCanceledException>(() => Import(order, 1, seen));
        // Each went on from the note of the one before.
        Assert.Equal([500, 1000, 1500], seen);
        Assert.Equal(["many"], new GazetteerFolder(order.Folder).UnfinishedNames);
        Assert.Empty(new GazetteerFolder(order.Folder).Names);
        Import(order, int.MaxValue, seen);
        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder["straight"], "many.layer")), File.ReadAllBytes(Path.Combine(order.Folder, "many.layer")));
        Assert.Equal(["many.layer"], Directory.EnumerateFileSystemEntries(order.Folder).Select(entry => Path.GetFileName(entry)));
    }

    [Fact]
    public void Another_file_begins_anew()
    {
        var order = new ImportOrder([_folder.Add("many.csv", Table(Places))], _folder["layers"]);
        Assert.Throws<OperationCanceledException>(() => Import(order, 2, []));
        _folder.Add("many.csv", "name,lat,lon\nOnly One,30,15\n");
        Assert.Equal(1, Import(order, int.MaxValue, []).Places);
    }

    [Fact]
    public void One_layer_isn_t_imported_twice_at_once()
    {
        var order = new ImportOrder([_folder.Add("many.csv", Table(Places))], _folder["layers"]);
        var import = new GazetteerImport(order, Linker.Value)
        {
            LinesBetweenNotes = 500,
            Progress = (_, _) => Assert.Contains("another process", Assert.Throws<GazetteerException>(() => new GazetteerImport(order, Linker.Value).Run()).Message, StringComparison.Ordinal),
        };
        Assert.Equal(Places, import.Run().Places);
    }

    /// <summary>The program itself, killed at any moment. DRAGOMAN_KILLS says how often.</summary>
    [Fact]
    public void A_killed_import_leaves_the_old_layer_or_the_new_one()
    {
        var (path, layers) = (_folder.Add("many.csv", "name,lat,lon\nThe Old One,30,15\n"), _folder["layers"]);
        Assert.Equal(ExitCode.Well, Ran.InProcess("gazetteer", "import", path, "--folder", layers).Code);
        _folder.Add("many.csv", Table(30_000));
        var (random, kills) = (new Random(5), int.Parse(Environment.GetEnvironmentVariable("DRAGOMAN_KILLS") ?? "4", CultureInfo.InvariantCulture));
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dragoman.Cli.dll"), "gazetteer", "import", path, "--folder", layers, "--replace"]) { RedirectStandardError = true })!;
            process.WaitForExit(random.Next(100, 1500));
            process.Kill();
            process.WaitForExit();
            var layer = Assert.Single(Ran.InProcess("gazetteer", "layers", "--check", "--format", "jsonl", "--folder", layers).Lines);
            Assert.True(layer.Contains("\"places\":1,", StringComparison.Ordinal) || layer.Contains("\"places\":30000,", StringComparison.Ordinal), layer);
        }
        Assert.Equal(ExitCode.Well, Ran.InProcess("gazetteer", "import", path, "--folder", layers, "--replace").Code);
        Assert.Contains("\"places\":30000,", Ran.InProcess("gazetteer", "layers", "--check", "--format", "jsonl", "--folder", layers).Output, StringComparison.Ordinal);
    }

    /// <summary>Ends it at a note of how far it is.</summary>
    private static ImportResult Import(ImportOrder order, int notes, List<long> seen) => new GazetteerImport(order, Linker.Value)
    {
        LinesBetweenNotes = 500,
        Progress = (what, count) =>
        {
            if (what != "many.csv" || notes == int.MaxValue)
                return;
            seen.Add(count);
            if (--notes == 0)
                throw new OperationCanceledException();
        },
    }.Run();

    private static string Table(int places) => "id,name,lat,lon,aliases\n" + string.Concat(Enumerable.Range(0, places).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{i},Bir {(char)('a' + i % 26)}{i},{25 + i % 700 / 100.0:0.00},{12 + i % 1100 / 100.0:0.00},Well {i}\n")));
}
