using System.Collections.Immutable;
using System.Globalization;
using Dragoman.Text;

namespace Dragoman.Evaluation.Attributions;

/// <summary>Attributions that people marked with brat, https://brat.nlplab.org/standoff.html.</summary>
/// <param name="Discarded">Stretches that weren't annotated.</param>
public sealed record BratFile(ImmutableArray<SpokenSpans> Attributions, ImmutableArray<TextSpan> Discarded)
{
    /// <summary>Offsets of the file are code points. Lines that are broken off, as a few are, have no attribution.</summary>
    public static BratFile Read(IEnumerable<string> lines, string text)
    {
        var points = new CodePointIndex(text);
        var spans = new Dictionary<string, ImmutableArray<TextSpan>>(StringComparer.Ordinal);
        var (discarded, links) = (new List<TextSpan>(), new List<string>());
        foreach (var line in lines)
            switch (line.Split('\t'))
            {
                case [['T', ..] id, var marked, _] when SpansOf(marked, points) is var found:
                    spans[id] = found;
                    if (marked.StartsWith("Discard ", StringComparison.Ordinal)) discarded.AddRange(found);
                    break;
                case [['E', ..], var link, ..]:
                    links.Add(link);
                    break;
            }
        return new BratFile([.. links.Select(link => AttributionOf(link, spans)).Where(attribution => attribution is { Cue: not [], Content: not [] })], [.. discarded]);
    }

    /// <summary>"Content 728 767;784 1029"</summary>
    private static ImmutableArray<TextSpan> SpansOf(string marked, CodePointIndex points) =>
        [.. marked[(marked.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(';').Select(span => span.Split(' ')).Select(span => new TextSpan(Offset(span[0], points), Offset(span[1], points)))];

    private static int Offset(string number, CodePointIndex points) => points.OffsetOf(int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture));

    /// <summary>"Attribution:T5 Content:T4 Cue:T3 Source:T2", with "Content2" where there are more.</summary>
    private static SpokenSpans AttributionOf(string link, Dictionary<string, ImmutableArray<TextSpan>> spans)
    {
        ImmutableArray<TextSpan> All(string role) =>
            [.. link.Split(' ').Select(part => part.Split(':')).Where(part => part is [var name, _] && name.StartsWith(role, StringComparison.Ordinal)).SelectMany(part => spans.GetValueOrDefault(part[1], [])).Order()];
        return new SpokenSpans(All("Source"), All("Cue"), All("Content"));
    }
}
