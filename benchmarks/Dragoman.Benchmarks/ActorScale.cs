using System.Diagnostics;
using System.Text;
using Dragoman.Exchange.ActorLayers;
using Dragoman.Resources;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>Writes a table of made actors, imports it, reads the samples with it and without, and prints times of the processor and memory.</summary>
internal static class ActorScale
{
    private const int Rounds = 5;
    private const int Readings = 3;
    private static readonly string[] First = "North South East West Red Black Free Upper Lower River Desert Mountain Coastal Eagle Falcon Lion Storm Shield Sword Dawn".Split(' ');
    private static readonly string[] Middle = "ba sha ru ti mo ka le ne zi gha fu ro da hu wa ye qa su ma ni to pe".Split(' ');
    private static readonly string[] Last = "Brigade Battalion Front Movement Army Union Council Guard Column Company Party League Force Militia".Split(' ');

    public static void Run(int actors, string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        var table = Path.Combine(folder, "made.csv");
        Write(table, actors);
        var knowledge = new ActorKnowledge(Knowledge.OpenLexicon(), Knowledge.OpenCameo());
        ActorImportResult? result = null;
        var import = Seconds(() => result = new ActorImport(new([table], folder) { Replaces = true }, knowledge).Run());
        var layers = new ActorFolder(folder);
        output.WriteLine(FormattableString.Invariant($"imported   {result!.Actors} actors, {result.Names} names, {result.Bad} bad lines in {import:0.0} s, layer {new FileInfo(layers.PathOf(result.Layer)).Length / 1e6:0} MB, peak of memory {Peak() / 1e6:0} MB"));
        var tables = Seconds(() => Knowledge.OpenLexicon());
        var opened = layers.OpenLayers();
        var file = Seconds(() => opened = layers.OpenLayers());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var lexicon = Knowledge.OpenLexicon();
        var names = Seconds(() => lexicon = Knowledge.OpenLexicon([], opened));
        output.WriteLine(FormattableString.Invariant($"opened     tables in {tables:0.00} s without the layer, in {names:0.00} s with it, and its file in {file:0.00} s; {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:0} MB of memory for its names"));
        var (bare, laid) = (Knowledge.OpenReader(), Knowledge.OpenReader(() => lexicon, Knowledge.OpenSegmenter));
        var (without, with) = (new List<double>(), new List<double>());
        var samples = SampleReports.Read();
        // By turns, so that other work on the machine is spread over both.
        for (var round = 0; round < Rounds + 1; round++)
        {
            var (one, other) = (Time(bare, samples), Time(laid, samples));
            if (round == 0)
                continue;
            without.Add(one);
            with.Add(other);
        }
        output.WriteLine(FormattableString.Invariant($"reading    {without.Min():0.00} ms a report without it, {with.Min():0.00} ms with it (the best of {Rounds} rounds)"));
    }

    private static double Time(Reader reader, IReadOnlyCollection<Report> samples)
    {
        var seconds = Seconds(() =>
        {
            for (var i = 0; i < Readings; i++)
                foreach (var sample in samples)
                    reader.Read(sample);
        });
        return seconds * 1000 / (Readings * samples.Count);
    }

    /// <summary>Of the processor, so that other work on the machine counts little.</summary>
    private static double Seconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalSeconds;
    }

    private static long Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private static void Write(string path, int actors)
    {
        var random = new Random(7);
        string[] countries = ["LBY", "SDN", "KEN", "UKR", "MEX", "MMR", "SYR", "", "FRA", "CHN", "IND", "BRA"];
        string[] sectors = ["REB", "PRM", "GOV", "MIL", "PTY", "NGO", "CRM", ""];
        string Word() => string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Middle[random.Next(Middle.Length)])) is var word ? char.ToUpperInvariant(word[0]) + word[1..] : "";
        using var file = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        file.Write("id,name,aliases,country,sector,from,to\n");
        for (var i = 0; i < actors; i++)
        {
            var (place, first, last) = (Word(), First[random.Next(First.Length)], Last[random.Next(Last.Length)]);
            file.Write($"made-{i},{first} {place} {last},{last} of {first} {place}|{first[0]}{place[0]}{last[0]}{(char)('A' + (i % 26))}|{place},{countries[random.Next(countries.Length)]},{sectors[random.Next(sectors.Length)]},{(i % 3 == 0 ? 2011 : "")},{(i % 5 == 0 ? 2019 : "")}\n");
        }
    }
}
