using System.Numerics;

namespace Dragoman.Training.Syntax;

/// <summary>
/// A multi-class perceptron over hashed features, averaged lazily (Daumé 2006): beside each weight stands the sum of its
/// changes times the step at which they came.
/// </summary>
internal sealed class AveragedPerceptron
{
    private const int RowsInPage = 4096;

    private readonly int _stride;
    private readonly Func<ulong, bool> _permits;
    private readonly List<int[]> _weights = [];
    private readonly List<float[]> _changes = [];
    private ulong[] _keys = new ulong[1 << 20];
    private int[] _rows = new int[1 << 20];
    private int _count;
    private long _step = 1;

    /// <param name="classes">How many classes there are.</param>
    /// <param name="permits">Which features may have weights.</param>
    public AveragedPerceptron(int classes, Func<ulong, bool> permits)
    {
        (Classes, _permits) = (classes, permits);
        _stride = (classes + 15) / 16 * 16;
    }

    public int Classes { get; }

    public int Rows => _count;

    public void Score(ReadOnlySpan<ulong> features, Span<int> scores)
    {
        Span<Vector<int>> sums = stackalloc Vector<int>[_stride / Vector<int>.Count];
        sums.Clear();
        foreach (var feature in features)
        {
            var row = Find(feature);
            if (row < 0)
                continue;
            var weights = _weights[row / RowsInPage].AsSpan(row % RowsInPage * _stride, _stride);
            for (var i = 0; i < sums.Length; i++)
                sums[i] += new Vector<int>(weights[(i * Vector<int>.Count)..]);
        }
        for (var i = 0; i < sums.Length; i++)
            sums[i].CopyTo(scores[(i * Vector<int>.Count)..]);
    }

    public void Tick() => _step++;

    public void Update(ReadOnlySpan<ulong> features, int right, int wrong)
    {
        foreach (var feature in features)
        {
            if (!_permits(feature))
                continue;
            var row = FindOrAdd(feature);
            var at = row % RowsInPage * _stride;
            var (weights, changes) = (_weights[row / RowsInPage], _changes[row / RowsInPage]);
            weights[at + right]++;
            changes[at + right] += _step;
            weights[at + wrong]--;
            changes[at + wrong] -= _step;
        }
    }

    /// <summary>The mean of the models' averaged weights for each feature, in a buffer that is used again. Two shufflings err differently.</summary>
    public static IEnumerable<KeyValuePair<ulong, float[]>> Averages(params AveragedPerceptron[] models)
    {
        var averages = new float[models[0].Classes];
        for (var m = 0; m < models.Length; m++)
            foreach (var key in models[m].Keys())
                if (models.Take(m).All(earlier => earlier.Find(key) < 0))
                {
                    Array.Clear(averages);
                    foreach (var model in models)
                        model.AddAverage(key, averages, 1f / models.Length);
                    yield return KeyValuePair.Create(key, averages);
                }
    }

    /// <summary>The features with the greatest weights.</summary>
    public HashSet<ulong> Strongest(int count) =>
        [.. Averages(this).Select(row => (row.Key, Weight: row.Value.Max(MathF.Abs))).OrderByDescending(row => row.Weight).ThenBy(row => row.Key).Take(count).Select(row => row.Key)];

    private IEnumerable<ulong> Keys()
    {
        for (var slot = 0; slot < _keys.Length; slot++)
            if (_rows[slot] != 0)
                yield return _keys[slot];
    }

    private void AddAverage(ulong feature, float[] averages, float share)
    {
        var row = Find(feature);
        if (row < 0)
            return;
        var at = row % RowsInPage * _stride;
        var (weights, changes) = (_weights[row / RowsInPage], _changes[row / RowsInPage]);
        for (var i = 0; i < Classes; i++)
            averages[i] += (weights[at + i] - (changes[at + i] / _step)) * share;
    }

    private int Find(ulong feature)
    {
        var mask = (uint)_keys.Length - 1;
        for (var slot = (uint)feature & mask; _rows[slot] != 0; slot = (slot + 1) & mask)
            if (_keys[slot] == feature)
                return _rows[slot] - 1;
        return -1;
    }

    private int FindOrAdd(ulong feature)
    {
        var found = Find(feature);
        if (found >= 0)
            return found;
        if (_count * 2 > _keys.Length)
            Grow();
        Put(feature, ++_count);
        if (_count > _weights.Count * RowsInPage)
        {
            _weights.Add(new int[RowsInPage * _stride]);
            _changes.Add(new float[RowsInPage * _stride]);
        }
        return _count - 1;
    }

    private void Put(ulong feature, int row)
    {
        var mask = (uint)_keys.Length - 1;
        var slot = (uint)feature & mask;
        while (_rows[slot] != 0)
            slot = (slot + 1) & mask;
        (_keys[slot], _rows[slot]) = (feature, row);
    }

    private void Grow()
    {
        var (keys, rows) = (_keys, _rows);
        (_keys, _rows) = (new ulong[keys.Length * 2], new int[keys.Length * 2]);
        for (var i = 0; i < keys.Length; i++)
            if (rows[i] != 0)
                Put(keys[i], rows[i]);
    }
}

/// <summary>How often features occurred, counted up to 255 in a table without chains: it may count a feature too often, never too seldom.</summary>
internal sealed class FeatureCounts
{
    private const int Bits = 27;

    private readonly byte[] _counts = new byte[1 << Bits];
    private readonly int _atLeast;

    public FeatureCounts(int atLeast) => _atLeast = atLeast;

    public void Add(ReadOnlySpan<ulong> features)
    {
        foreach (var feature in features)
            if (_counts[feature >> (64 - Bits)] is < 255 and var count)
                _counts[feature >> (64 - Bits)] = (byte)(count + 1);
    }

    public bool IsFrequent(ulong feature) => _counts[feature >> (64 - Bits)] >= _atLeast;
}
