using System.Diagnostics;
using System.Globalization;
using System.Text;
using Dragoman.Exchange.Gazetteers;
using Dragoman.Places;
using Dragoman.Resources;

namespace Dragoman.Benchmarks;

/// <summary>Writes a dump of made places in the form of GeoNames', imports it, and prints times and memory.</summary>
internal static class GazetteerScale
{
    private const int Looked = 20_000;
    private static readonly string[] First = "Al Bir Wadi Umm Kafr Tall Ain Dar Beit San Santa Novo Nova Stary Upper Lower Mount Lake El Las Khirbat Sidi Oued Ras".Split(' ');
    private static readonly string[] Middle = "ba sha ru ti mo ka le ne zi gha fu ro da hu wa ye qa su ma ni to pe".Split(' ');
    private static readonly string[] Last = "r n d h l m sk va n- ville abad iya een ".Split(' ');

    public static void Run(int places, string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        var dump = Path.Combine(folder, "made.txt");
        var clock = Stopwatch.StartNew();
        Write(dump, places);
        output.WriteLine(FormattableString.Invariant($"made         {places} places, {new FileInfo(dump).Length / 1e6:0} MB, in {clock.Elapsed.TotalSeconds:0.0} s"));
        var packed = Gazetteers.OpenPacked();
        clock.Restart();
        var linker = new PlaceLinker(packed, Gazetteers.Layers(packed));
        var result = new GazetteerImport(new([dump], folder) { Replaces = true }, linker).Run();
        var seconds = clock.Elapsed.TotalSeconds;
        output.WriteLine(FormattableString.Invariant($"imported     {result.Places} places, {result.Names} names in {seconds:0.0} s ({result.Places / seconds:0} a second), layer {result.Bytes / 1e6:0} MB, peak of memory {Peak() / 1e6:0} MB"));
        LookUp(folder, dump, output);
    }

    private static void LookUp(string folder, string dump, TextWriter output)
    {
        // Once to compile, once to time.
        new GazetteerFolder(folder).Open()[0].Dispose();
        var clock = Stopwatch.StartNew();
        var layers = new GazetteerFolder(folder).OpenLayers();
        output.WriteLine(FormattableString.Invariant($"opened       in {clock.Elapsed.TotalMilliseconds:0.00} ms"));
        var gazetteer = Gazetteers.Open([], layers);
        var bare = Gazetteers.Open();
        var names = File.ReadLines(dump).Where((_, i) => i % 97 == 0).Take(Looked).Select(line => line.Split('\t')[1]).ToArray();
        output.WriteLine(FormattableString.Invariant($"by name      {Time(names, gazetteer):0.0} µs each with the layer, {Time(names, bare):0.0} µs without"));
        clock.Restart();
        var near = gazetteer.Near(new(32.9, 13.2), 25).Length;
        output.WriteLine(FormattableString.Invariant($"near         {near} places in {clock.Elapsed.TotalMilliseconds:0} ms"));
    }

    private static double Time(string[] names, Gazetteer gazetteer)
    {
        foreach (var name in names.Take(500))
            gazetteer.Find(name);
        var (clock, found) = (Stopwatch.StartNew(), 0);
        foreach (var name in names)
            found += gazetteer.Find(name).Length;
        return clock.Elapsed.TotalMicroseconds / names.Length;
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static void Write(string path, int places)
    {
        var random = new Random(11);
        string[] countries = ["LY", "SD", "KE", "UA", "MX", "MM", "SY", "US", "FR", "CN", "IN", "BR", "RU", "ID", "NG", "IR"];
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        for (var i = 0; i < places; i++)
        {
            var (name, country) = (Name(random), countries[random.Next(countries.Length)]);
            var (lat, lon) = (random.NextDouble() * 140 - 60, random.NextDouble() * 360 - 180);
            var feature = random.Next(10) switch { < 5 => "P\tPPL", < 6 => "H\tSTM", < 7 => "T\tHLL", < 8 => "S\tFRM", < 9 => "L\tLCTY", _ => "A\tADM3" };
            file.Write(string.Create(CultureInfo.InvariantCulture,
                $"{20_000_000 + i}\t{name}\t{name}\t{(i % 3 == 0 ? Name(random) + "," + Name(random) : "")}\t{lat:0.00000}\t{lon:0.00000}\t{feature}\t{country}\t\t{random.Next(1, 30):00}\t\t\t\t{(i % 7 == 0 ? random.Next(1, 100_000) : 0)}\t\t100\tEtc/UTC\t2020-01-01\n"));
        }
    }

    private static string Name(Random random)
    {
        var name = new StringBuilder(First[random.Next(First.Length)]).Append(' ');
        for (var i = random.Next(2, 5); i > 0; i--)
            name.Append(Middle[random.Next(Middle.Length)]);
        return name.Append(Last[random.Next(Last.Length)]).ToString().TrimEnd('-');
    }
}
