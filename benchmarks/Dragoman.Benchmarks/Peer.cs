using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Dragoman.Evaluation.Peers;
using Dragoman.Syntax;
using Dragoman.Syntax.Names;
using Dragoman.Text;

namespace Dragoman.Benchmarks;

/// <summary>From raw text to sentences, tokens, tags, trees and names, as benchmarks/peers has other programs do it.</summary>
public sealed class Peer
{
    private const double Kibibyte = 1 << 10;
    private readonly Segmenter _segmenter = Shipped.OpenSegmenter();
    private readonly SyntaxAnalyser _syntax = Shipped.OpenSyntax();

    /// <summary>Writes what is in the texts of a file, in columns.</summary>
    public void Write(string texts, string to)
    {
        using var writer = new StreamWriter(to);
        foreach (var text in PeerTexts.Read(texts))
            PeerColumns.Write(writer, Read(text).Select(parse => new PeerSentence(parse, Names(parse))));
    }

    /// <summary>Reads the texts of a file again and again, and writes how often and in how many seconds it did after it was warm, and the peak of memory in KiB.</summary>
    public void Time(string texts, double warmUp, double seconds, TextWriter output)
    {
        var all = PeerTexts.Read(texts);
        Repeat(all, warmUp);
        var (passes, taken) = Repeat(all, seconds);
        using var self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{passes}\t{taken:F6}\t{self.PeakWorkingSet64 / Kibibyte:F0}"));
    }

    private (int Passes, double Seconds) Repeat(string[] texts, double seconds)
    {
        var clock = Stopwatch.StartNew();
        for (var passes = 1; ; passes++)
        {
            foreach (var text in texts) Read(text);
            if (clock.Elapsed.TotalSeconds is var taken && taken >= seconds) return (passes, taken);
        }
    }

    private ImmutableArray<Parse> Read(string text) => _syntax.Analyse(_segmenter.Segment(new Report(text)).Sentences);

    private static ImmutableArray<PeerName> Names(Parse parse) => [.. parse.PlainNames.Where(name => name.Type is not PlainNameType.Other).Select(name => new PeerName(parse.Sentence.SpanOf(name.First, name.Last), name.Type switch
    {
        PlainNameType.Person => "PER",
        PlainNameType.Location => "LOC",
        _ => "ORG",
    }))];
}
