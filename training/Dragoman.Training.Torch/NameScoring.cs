using Dragoman.Evaluation.Names;
using Dragoman.Syntax.Names;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>Names that a layer finds, against gold.</summary>
internal static class NameScoring
{
    private const int WordsInBatch = 4000;

    /// <summary>Names of one head, against gold that has no other depth.</summary>
    public static void Add(NameTally tally, NameNetwork network, KnownWordsReader reader, IReadOnlyList<NamedSentence> gold, NameHead head, Predicate<string> kinds)
    {
        var found = Find(network, reader, [.. gold.Select(sentence => sentence.Forms)], head);
        for (var i = 0; i < gold.Count; i++) tally.Add(gold[i].Names.Where(name => kinds(name.Kind)), found[i].Where(name => kinds(name.Kind)));
    }

    /// <summary>Names of both depths.</summary>
    public static NameTally OfOwn(NameNetwork network, KnownWordsReader reader, IReadOnlyList<NamedSentence> gold)
    {
        var tally = new NameTally();
        string[][] forms = [.. gold.Select(sentence => sentence.Forms)];
        var (outer, inner) = (Find(network, reader, forms, NameHead.Outer), Find(network, reader, forms, NameHead.Inner, 1));
        for (var i = 0; i < gold.Count; i++)
            tally.Add(gold[i].Names, [.. outer[i], .. inner[i].Where(name => outer[i].Any(other => other.First <= name.First && name.Last <= other.Last && other.Last - other.First > name.Last - name.First))]);
        return tally;
    }

    private static GoldName[][] Find(NameNetwork network, KnownWordsReader reader, string[][] sentences, NameHead head, int depth = 0)
    {
        network.eval();
        var found = new GoldName[sentences.Length][];
        Array.Fill(found, []);
        foreach (var group in Enumerable.Range(0, sentences.Length).Where(i => sentences[i].Length > 0).GroupBy(i => sentences[i].Length).OrderBy(group => group.Key))
            foreach (var batch in group.Chunk(Math.Max(1, WordsInBatch / group.Key)))
            {
                using var scope = NewDisposeScope();
                using var still = no_grad();
                var scores = network.Tags(head, reader.States(network, [.. batch.Select(i => reader.Read(sentences[i]))])).data<float>().ToArray();
                var size = group.Key * head.Tags;
                for (var i = 0; i < batch.Length; i++)
                    found[batch[i]] = [.. SpanTags.Decode(scores.AsSpan(i * size, size), head.Kinds.Count, group.Key).Select(span => new GoldName(span.First, span.Last, head.Kinds[span.Kind], depth))];
            }
        return found;
    }
}
