using System.Collections.Immutable;
using System.Text;
using Dragoman.Text;

namespace Dragoman.Evaluation.Plover;

/// <summary>A sentence with its source and target marked, and the root type of the event between them.</summary>
/// <param name="Root">YIELD stands for CONCEDE and RETREAT.</param>
public sealed record MarkedSentence(string Text, TextSpan? Source, TextSpan? Target, string Root)
{
    private static readonly string[] Columns = ["sentence", "marked_sentence", "source", "target", "gold_root"];

    /// <exception cref="InvalidDataException">A line isn't in the format of the set.</exception>
    public static ImmutableArray<MarkedSentence> Read(string file, TextReader reader)
    {
        if (reader.ReadLine()?.Split('\t') is not { } head || !head.AsSpan().SequenceEqual(Columns))
            throw new InvalidDataException($"{file}: line 1 must hold the columns {string.Join(", ", Columns)}, parted by tabs");
        var sentences = ImmutableArray.CreateBuilder<MarkedSentence>();
        for (var number = 2; reader.ReadLine() is { } line; number++)
            sentences.Add(line.Split('\t') is [_, var marked, _, _, var root] ? Of(marked, root) : throw new InvalidDataException($"{file}:{number}: {Columns.Length} cells were expected"));
        return sentences.ToImmutable();
    }

    /// <summary>"&lt;s&gt;Chad&lt;/s&gt; thanked &lt;t&gt;Niger&lt;/t&gt;."</summary>
    public static MarkedSentence Of(string marked, string root)
    {
        var text = new StringBuilder();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < marked.Length;)
            if (MarkAt(marked, i) is { } mark)
            {
                at.TryAdd(mark, text.Length);
                i += mark.Length;
            }
            else
                text.Append(marked[i++]);
        return new MarkedSentence(text.ToString(), Between(at, "<s>", "</s>"), Between(at, "<t>", "</t>"), CodeBook.RootOf(root));
    }

    private static string? MarkAt(string marked, int at) => Array.Find(Marks, mark => string.CompareOrdinal(marked, at, mark, 0, mark.Length) == 0);

    private static readonly string[] Marks = ["<s>", "</s>", "<t>", "</t>"];

    private static TextSpan? Between(Dictionary<string, int> at, string open, string close) =>
        at.TryGetValue(open, out var start) && at.TryGetValue(close, out var end) && start < end ? new TextSpan(start, end) : null;
}
