using System.Collections.Immutable;
using Dragoman.Attributions;
using Dragoman.Syntax;

namespace Dragoman.Evaluation.Attributions;

/// <summary>A text with what people marked in it; the first annotator's, and those of the others beside it.</summary>
public sealed record AttributionDocument(string Name, string Text, BratFile Gold, ImmutableArray<BratFile> Others)
{
    /// <param name="folder">With text/*.txt and attributions/NAME_ANNOTATOR.ann.</param>
    public static IEnumerable<AttributionDocument> Open(string folder)
    {
        foreach (var files in Directory.GetFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal).GroupBy(NameOf, StringComparer.Ordinal))
        {
            var text = File.ReadAllText(Path.Combine(folder, "text", files.Key + ".txt"));
            var all = files.Select(file => BratFile.Read(File.ReadLines(file), text)).ToImmutableArray();
            yield return new AttributionDocument(files.Key, text, all[0], all[1..]);
        }
    }

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file) is var name ? name[..name.LastIndexOf('_')] : "";

    /// <summary>
    /// What the machine found, as spans. People were told to mark no attribution within another and none in what they discarded, so these are left out.
    /// </summary>
    public ImmutableArray<SpokenSpans> Comparable(ImmutableArray<Parse> parses, ImmutableArray<AttributedPassage> passages) =>
    [
        .. passages.Where(passage => passage.Under is null && !Gold.Discarded.Any(passage.Cue.SpanIn(parses).Overlaps))
            .Select(passage => new SpokenSpans(passage.Source is { } source ? [source.SpanIn(parses)] : [], [passage.Cue.SpanIn(parses)], [.. passage.Content.Select(stretch => stretch.SpanIn(parses))])),
    ];
}
