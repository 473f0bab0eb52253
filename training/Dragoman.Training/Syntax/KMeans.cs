using System.Numerics;

namespace Dragoman.Training.Syntax;

/// <summary>Spherical k-means of unit vectors.</summary>
internal static class KMeans
{
    /// <returns>The class of each row, from 0.</returns>
    public static int[] Assign(float[] rows, int dimensions, int classes, int rounds)
    {
        var padded = (dimensions + 15) / 16 * 16;
        var vectors = Pad(rows, dimensions, padded);
        var count = vectors.Length / padded;
        // The most frequent words make good first centres, for they are well estimated; every other one, so that names get in.
        var centres = vectors.AsSpan(0, Math.Min(count, classes * 2) * padded).ToArray().Chunk(padded).Where((_, i) => i % 2 == 0)
            .Take(classes).SelectMany(centre => centre).ToArray();
        var assigned = new int[count];
        for (var round = 0; round < rounds; round++)
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => assigned[i] = Nearest(vectors.AsSpan(i * padded, padded), centres));
            if (round < rounds - 1)
                Move(centres, vectors, assigned, padded);
        }
        return assigned;
    }

    private static float[] Pad(float[] rows, int dimensions, int padded)
    {
        var result = new float[rows.Length / dimensions * padded];
        for (var i = 0; i < rows.Length / dimensions; i++)
            rows.AsSpan(i * dimensions, dimensions).CopyTo(result.AsSpan(i * padded));
        return result;
    }

    private static int Nearest(ReadOnlySpan<float> vector, ReadOnlySpan<float> centres)
    {
        var (best, bestDot) = (0, float.MinValue);
        for (var c = 0; c * vector.Length < centres.Length; c++)
        {
            var dot = Dot(vector, centres.Slice(c * vector.Length, vector.Length));
            if (dot > bestDot)
                (best, bestDot) = (c, dot);
        }
        return best;
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i < a.Length; i += Vector<float>.Count)
            sum += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        return Vector.Sum(sum);
    }

    // An empty class keeps its old centre.
    private static void Move(float[] centres, float[] vectors, int[] assigned, int width)
    {
        var sums = new float[centres.Length];
        for (var i = 0; i < assigned.Length; i++)
            for (var d = 0; d < width; d++)
                sums[(assigned[i] * width) + d] += vectors[(i * width) + d];
        for (var c = 0; c * width < sums.Length; c++)
        {
            var sum = sums.AsSpan(c * width, width);
            var norm = MathF.Sqrt(Dot(sum, sum));
            if (norm > 0)
                for (var d = 0; d < width; d++)
                    centres[(c * width) + d] = sum[d] / norm;
        }
    }
}
