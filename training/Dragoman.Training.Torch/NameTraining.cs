using Dragoman.Evaluation.Names;
using Dragoman.Syntax.Names;
using Dragoman.Syntax.Network;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>The part of learning that is about names.</summary>
internal static class NameTraining
{
    public static Tensor Loss(Network network, (WordRows[] Rows, NameExample Example)[] batch)
    {
        var states = network.NameStates([.. batch.Select(item => item.Rows)]);
        var cost = zeros(1);
        foreach (var head in batch.SelectMany(item => item.Example.Gold.Select(gold => gold.Head)).Distinct())
        {
            long[] own = [.. Enumerable.Range(0, batch.Length).Where(i => batch[i].Example.Gold.Any(gold => gold.Head == head)).Select(i => (long)i)];
            var gold = tensor(own.SelectMany(i => batch[i].Example.Gold.First(gold => gold.Head == head).Tags.Select(tag => (long)tag)).ToArray());
            var scores = network.Names(head.Name, own.Length == batch.Length ? states : states.index_select(0, tensor(own)));
            cost += nn.functional.cross_entropy(scores.flatten(0, 1), gold) * own.Length / batch.Length;
        }
        return cost;
    }

    /// <summary>Names of a head in sentences, as the network finds them.</summary>
    public static GoldName[][] Find(Network network, Vocabulary vocabulary, IReadOnlyList<string[]> sentences, NameHead head, int depth = 0)
    {
        network.eval();
        var found = new GoldName[sentences.Count][];
        foreach (var group in Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Length > 0).GroupBy(i => sentences[i].Length).OrderBy(group => group.Key))
            foreach (var batch in group.Chunk(Math.Max(1, 4000 / group.Key)))
            {
                using var scope = NewDisposeScope();
                using var still = no_grad();
                var scores = network.Names(head.Name, network.NameStates([.. batch.Select(i => sentences[i].Select(vocabulary.RowsOf).ToArray())])).data<float>().ToArray();
                var size = group.Key * head.Tags;
                for (var i = 0; i < batch.Length; i++)
                    found[batch[i]] = [.. SpanTags.Decode(scores.AsSpan(i * size, size), head.Kinds.Count, group.Key).Select(span => new GoldName(span.First, span.Last, head.Kinds[span.Kind], depth))];
            }
        return found;
    }

    /// <summary>Names of one head, against gold that has no other depth.</summary>
    public static NameTally Score(Network network, Vocabulary vocabulary, IReadOnlyList<NamedSentence> gold, NameHead head, Predicate<string> kinds)
    {
        var tally = new NameTally();
        var found = Find(network, vocabulary, [.. gold.Select(sentence => sentence.Forms)], head);
        for (var i = 0; i < gold.Count; i++) tally.Add(gold[i].Names.Where(name => kinds(name.Kind)), (found[i] ?? []).Where(name => kinds(name.Kind)));
        return tally;
    }

    /// <summary>Names of both depths.</summary>
    public static NameTally ScoreOwn(Network network, Vocabulary vocabulary, IReadOnlyList<NamedSentence> gold)
    {
        var tally = new NameTally();
        string[][] forms = [.. gold.Select(sentence => sentence.Forms)];
        var (outer, inner) = (Find(network, vocabulary, forms, NameHead.Outer), Find(network, vocabulary, forms, NameHead.Inner, 1));
        for (var i = 0; i < gold.Count; i++)
            tally.Add(gold[i].Names, [.. outer[i], .. inner[i].Where(name => outer[i].Any(other => other.First <= name.First && name.Last <= other.Last && other.Last - other.First > name.Last - name.First))]);
        return tally;
    }
}
