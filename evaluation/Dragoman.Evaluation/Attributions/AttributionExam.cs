using System.Collections.Immutable;
using Dragoman.Attributions;
using Dragoman.Syntax;
using Dragoman.Text;

namespace Dragoman.Evaluation.Attributions;

/// <summary>Reads texts whose attributions people marked, and counts.</summary>
public sealed class AttributionExam(Func<Report, ImmutableArray<Parse>> parse, Func<ImmutableArray<Parse>, ImmutableArray<AttributedPassage>> find)
{
    public AttributionScore Score { get; } = new();

    /// <summary>Each further annotator against the first: what people reach among themselves.</summary>
    public AttributionScore People { get; } = new();

    public MissTable Misses { get; } = new();

    /// <returns>Lines for people: what was missed, and what was found that nobody marked.</returns>
    public IEnumerable<string> Add(AttributionDocument document)
    {
        var parses = parse(new Report(document.Text));
        var words = new TextWords(document.Text);
        var goldSpans = document.Gold.Attributions;
        var foundSpans = document.Comparable(parses, find(parses));
        ImmutableArray<SpokenWords> gold = [.. goldSpans.Select(spans => SpokenWords.Of(spans, words))];
        ImmutableArray<SpokenWords> found = [.. foundSpans.Select(spans => SpokenWords.Of(spans, words))];
        var pairs = Score.Add(gold, found);
        foreach (var other in document.Others) People.Add(gold, [.. other.Attributions.Select(spans => SpokenWords.Of(spans, words))]);
        var answered = pairs.Select(pair => pair.Gold).ToHashSet();
        for (var g = 0; g < gold.Length; g++) Misses.Add(goldSpans[g], parses, answered.Contains(g));
        return Lines(document, goldSpans, foundSpans, pairs);
    }

    private static IEnumerable<string> Lines(AttributionDocument document, ImmutableArray<SpokenSpans> gold, ImmutableArray<SpokenSpans> found, IReadOnlyList<(int Gold, int Found)> pairs)
    {
        var (answered, answering) = (pairs.Select(pair => pair.Gold).ToHashSet(), pairs.Select(pair => pair.Found).ToHashSet());
        for (var g = 0; g < gold.Length; g++)
            if (!answered.Contains(g)) yield return $"missed\t{document.Name}\t{Tell(gold[g], document.Text)}";
        for (var f = 0; f < found.Length; f++)
            if (!answering.Contains(f)) yield return $"extra\t{document.Name}\t{Tell(found[f], document.Text)}";
        foreach (var (g, f) in pairs)
        {
            foreach (var role in new[] { SpanRole.Source, SpanRole.Content })
                if (!gold[g].Of(role).SequenceEqual(found[f].Of(role))) yield return $"{role}\t{document.Name}\t{Tell(gold[g].Cue, document.Text)}\tpeople\t{Tell(gold[g].Of(role), document.Text)}\tours\t{Tell(found[f].Of(role), document.Text)}";
        }
    }

    private static string Tell(SpokenSpans spans, string text) => $"{Tell(spans.Source, text)}\t[{Tell(spans.Cue, text)}]\t{Tell(spans.Content, text)}";

    private static string Tell(ImmutableArray<TextSpan> spans, string text) => string.Join(" ... ", spans.Select(span => text[span.Start..span.End])).ReplaceLineEndings(" ").Replace('\t', ' ');
}
