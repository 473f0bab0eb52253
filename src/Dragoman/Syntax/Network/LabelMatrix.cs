using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Syntax.Network;

/// <summary>
/// For each relation a bilinear form of the features of a word and of its head. Whatever the width of the machine's vectors, each sum is made in one order.
/// </summary>
internal sealed unsafe class LabelMatrix
{
    /// <summary>Relations are laid out for so many, the last of them empty.</summary>
    public const int Relations = 64;

    private const int Lanes = 16, Blocks = Relations / Lanes, RowsAtOnce = 8;

    // [block of relations][feature of the head][feature of the word][relation]
    private readonly float[] _weights;

    public LabelMatrix(ModelCursor cursor)
    {
        Features = cursor.Number();
        if (Features is < 1 or > 1024) throw cursor.Damaged("the sizes of its relations");
        _weights = cursor.Halves(Features * Features * Relations);
    }

    public int Features { get; }

    /// <param name="words">Features of words, a row each.</param>
    /// <param name="heads">Features of the head of each word.</param>
    /// <param name="scores">For each word a row with a score for each relation.</param>
    public void Score(float* words, float* heads, int rows, float* scores)
    {
        fixed (float* weights = _weights)
            for (var row = 0; row < rows; row += RowsAtOnce)
                for (var block = 0; block < Blocks; block++)
                {
                    var start = weights + ((long)block * Features * Features * Lanes);
                    var count = rows - row;
                    if (count >= RowsAtOnce) ScoreEight(words + ((long)row * Features), heads + ((long)row * Features), start, scores + ((long)row * Relations) + (block * Lanes));
                    else
                        for (var i = row; i < rows; i++)
                            ScoreOne(words + ((long)i * Features), heads + ((long)i * Features), start, scores + ((long)i * Relations) + (block * Lanes));
                }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScoreEight(float* words, float* heads, float* weights, float* scores)
    {
        var n = Features;
        Vector512<float> a = default, b = default, c = default, d = default, e = default, f = default, g = default, h = default;
        for (var k = 0; k < n; k++)
        {
            Vector512<float> p = default, q = default, r = default, s = default, t = default, u = default, v = default, w = default;
            for (var i = 0; i < n; i++, weights += Lanes)
            {
                var one = Vector512.Load(weights);
                p = Vector512.FusedMultiplyAdd(one, Vector512.Create(words[i]), p);
                q = Vector512.FusedMultiplyAdd(one, Vector512.Create(words[n + i]), q);
                r = Vector512.FusedMultiplyAdd(one, Vector512.Create(words[(2 * n) + i]), r);
                s = Vector512.FusedMultiplyAdd(one, Vector512.Create(words[(3 * n) + i]), s);
                t = Vector512.FusedMultiplyAdd(one, Vector512.Create(words[(4 * n) + i]), t);
                u = Vector512.FusedMultiplyAdd(one, Vector512.Create(words[(5 * n) + i]), u);
                v = Vector512.FusedMultiplyAdd(one, Vector512.Create(words[(6 * n) + i]), v);
                w = Vector512.FusedMultiplyAdd(one, Vector512.Create(words[(7 * n) + i]), w);
            }
            a = Vector512.FusedMultiplyAdd(p, Vector512.Create(heads[k]), a);
            b = Vector512.FusedMultiplyAdd(q, Vector512.Create(heads[n + k]), b);
            c = Vector512.FusedMultiplyAdd(r, Vector512.Create(heads[(2 * n) + k]), c);
            d = Vector512.FusedMultiplyAdd(s, Vector512.Create(heads[(3 * n) + k]), d);
            e = Vector512.FusedMultiplyAdd(t, Vector512.Create(heads[(4 * n) + k]), e);
            f = Vector512.FusedMultiplyAdd(u, Vector512.Create(heads[(5 * n) + k]), f);
            g = Vector512.FusedMultiplyAdd(v, Vector512.Create(heads[(6 * n) + k]), g);
            h = Vector512.FusedMultiplyAdd(w, Vector512.Create(heads[(7 * n) + k]), h);
        }
        a.Store(scores);
        b.Store(scores + Relations);
        c.Store(scores + (2 * Relations));
        d.Store(scores + (3 * Relations));
        e.Store(scores + (4 * Relations));
        f.Store(scores + (5 * Relations));
        g.Store(scores + (6 * Relations));
        h.Store(scores + (7 * Relations));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void ScoreOne(float* word, float* head, float* weights, float* scores)
    {
        Vector512<float> sum = default;
        for (var k = 0; k < Features; k++)
        {
            Vector512<float> part = default;
            for (var i = 0; i < Features; i++, weights += Lanes) part = Vector512.FusedMultiplyAdd(Vector512.Load(weights), Vector512.Create(word[i]), part);
            sum = Vector512.FusedMultiplyAdd(part, Vector512.Create(head[k]), sum);
        }
        sum.Store(scores);
    }

    /// <summary>How the forms lie in a model.</summary>
    /// <param name="weights">By relation, feature of the word and feature of the head.</param>
    public static void Write(BinaryWriter writer, Func<int, int, int, float> weights, int features, int relations)
    {
        writer.Write(features);
        for (var block = 0; block < Blocks; block++)
            for (var head = 0; head < features; head++)
                for (var word = 0; word < features; word++)
                    for (var relation = block * Lanes; relation < (block + 1) * Lanes; relation++)
                        writer.Write((Half)(relation < relations ? weights(relation, word, head) : 0));
    }
}
