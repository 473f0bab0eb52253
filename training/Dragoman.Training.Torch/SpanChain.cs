using Dragoman.Syntax.Names;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Dragoman.Training.Torch;

/// <summary>
/// A linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) over the tags of spans: what a tag gains after another is learned, and what can't follow another never does.
/// </summary>
internal sealed class SpanChain : nn.Module
{
    private readonly int _tags;
    private readonly int[][] _next;
    private readonly Parameter _gains;

    /// <param name="tags">As <see cref="SpanTags.Count"/> counts them.</param>
    public SpanChain(int tags) : base("chain")
    {
        _tags = tags;
        _next = Next(tags);
        _gains = nn.Parameter(zeros(tags, tags));
        register_parameter("gains", _gains);
    }

    /// <summary>A row for each tag, of what each other gains after it.</summary>
    public float[] Gains => _gains.detach().data<float>().ToArray();

    /// <summary>How unlikely the gold tags are, in the mean of words. Its gradient is what is expected of tags and of pairs less what gold has, so that sums over sequences stay out of the graph.</summary>
    /// <param name="scores">Sentence, word, tag.</param>
    /// <param name="gold">For each sentence the tags of its words.</param>
    public Tensor Loss(Tensor scores, int[][] gold)
    {
        var (values, count) = (scores.detach().contiguous().data<float>().ToArray(), (int)scores.shape[1]);
        var (tagSlopes, pairSlopes) = (new float[values.Length], new float[_tags * _tags]);
        var factors = Array.ConvertAll(Gains, MathF.Exp);
        var size = count * _tags;
        var loss = 0.0;
        for (var i = 0; i < gold.Length; i++) loss += Learn(values.AsSpan(i * size, size), Gains, factors, gold[i], tagSlopes.AsSpan(i * size, size), pairSlopes);
        var slope = (scores * tensor(tagSlopes).reshape(scores.shape)).sum() + (_gains * tensor(pairSlopes).reshape(_tags, _tags)).sum();
        return (slope - slope.detach() + (float)loss) / (gold.Length * count);
    }

    /// <summary>The spans of the sequence with the highest sum.</summary>
    /// <param name="scores">For each word a row of scores, one for each tag.</param>
    /// <param name="gains">Of <see cref="Gains"/>.</param>
    public static IEnumerable<(int First, int Last, int Kind)> Decode(float[] scores, float[] gains, int tags)
    {
        var (next, count) = (Next(tags), scores.Length / tags);
        var (now, then, from) = (Start(scores, next, tags), new float[tags], new int[count * tags]);
        for (var i = 1; i < count; i++)
        {
            Array.Fill(then, float.NegativeInfinity);
            for (var tag = 0; tag < tags; tag++)
                foreach (var to in next[tag])
                    if (now[tag] + gains[(tag * tags) + to] + scores[(i * tags) + to] is var sum && sum > then[to]) (then[to], from[(i * tags) + to]) = (sum, tag);
            (now, then) = (then, now);
        }
        var path = new int[count];
        path[^1] = Enumerable.Range(0, tags).Where(tag => !IsOpen(tag)).MaxBy(tag => now[tag]);
        for (var i = count - 1; i > 0; i--) path[i - 1] = from[(i * tags) + path[i]];
        return Spans(path);
    }

    private static float[] Start(float[] scores, int[][] next, int tags)
    {
        var now = new float[tags];
        Array.Fill(now, float.NegativeInfinity);
        foreach (var tag in next[SpanTags.Outside]) now[tag] = scores[tag];
        return now;
    }

    private static IEnumerable<(int First, int Last, int Kind)> Spans(int[] path)
    {
        var first = 0;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == SpanTags.Outside) continue;
            if (!GoesOn(path[i])) first = i;
            if (!IsOpen(path[i])) yield return (first, i, KindOf(path[i]));
        }
    }

    /// <summary>Forward and backward over one sentence, in shares of each word.</summary>
    /// <returns>The negative logarithm of how likely gold is.</returns>
    private double Learn(ReadOnlySpan<float> scores, float[] gains, float[] factors, int[] gold, Span<float> tagSlopes, float[] pairSlopes)
    {
        var count = gold.Length;
        var (likely, forward, backward, sums) = (new float[scores.Length], new float[scores.Length], new float[scores.Length], new float[count]);
        var loss = 0.0;
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * _tags, _tags);
            var most = float.NegativeInfinity;
            foreach (var score in row) most = Math.Max(most, score);
            for (var tag = 0; tag < _tags; tag++) likely[(i * _tags) + tag] = MathF.Exp(row[tag] - most);
            loss += most - row[gold[i]] - (i > 0 ? gains[(gold[i - 1] * _tags) + gold[i]] : 0);
        }
        foreach (var tag in _next[SpanTags.Outside]) forward[tag] = likely[tag];
        loss += Math.Log(sums[0] = Normalise(forward.AsSpan(0, _tags)));
        for (var i = 1; i < count; i++)
        {
            var (before, at) = ((i - 1) * _tags, i * _tags);
            for (var tag = 0; tag < _tags; tag++)
                foreach (var to in _next[tag]) forward[at + to] += forward[before + tag] * factors[(tag * _tags) + to];
            for (var tag = 0; tag < _tags; tag++) forward[at + tag] *= likely[at + tag];
            loss += Math.Log(sums[i] = Normalise(forward.AsSpan(at, _tags)));
        }
        // A sentence ends where no span is open.
        var end = 0f;
        for (var tag = 0; tag < _tags; tag++)
            if (!IsOpen(tag)) end += forward[((count - 1) * _tags) + tag];
        loss += Math.Log(end);
        for (var tag = 0; tag < _tags; tag++) backward[((count - 1) * _tags) + tag] = IsOpen(tag) ? 0 : 1 / end;
        for (var i = count - 2; i >= 0; i--)
        {
            var (at, after) = (i * _tags, (i + 1) * _tags);
            for (var tag = 0; tag < _tags; tag++)
                foreach (var to in _next[tag])
                {
                    var share = factors[(tag * _tags) + to] * likely[after + to] * backward[after + to] / sums[i + 1];
                    backward[at + tag] += share;
                    pairSlopes[(tag * _tags) + to] += forward[at + tag] * share;
                }
            pairSlopes[(gold[i] * _tags) + gold[i + 1]]--;
        }
        for (var k = 0; k < tagSlopes.Length; k++) tagSlopes[k] = forward[k] * backward[k];
        for (var i = 0; i < count; i++) tagSlopes[(i * _tags) + gold[i]]--;
        return loss;
    }

    private static float Normalise(Span<float> row)
    {
        var sum = 0f;
        foreach (var value in row) sum += value;
        foreach (ref var value in row) value /= sum;
        return sum;
    }

    /// <summary>A span that goes on is followed by its own inside or end, all else by outside or another span.</summary>
    private static int[][] Next(int tags) =>
        [.. Enumerable.Range(0, tags).Select(from => Enumerable.Range(0, tags).Where(to => IsOpen(from) == GoesOn(to) && (!GoesOn(to) || KindOf(from) == KindOf(to))).ToArray())];

    private static int KindOf(int tag) => (tag - 1) / 4;

    /// <summary>Beginning or inside.</summary>
    private static bool IsOpen(int tag) => tag != SpanTags.Outside && (tag - 1) % 4 < 2;

    /// <summary>Inside or end.</summary>
    private static bool GoesOn(int tag) => tag != SpanTags.Outside && (tag - 1) % 4 is 1 or 2;
}
