using System.Runtime.Intrinsics;

namespace Dragoman.Syntax.Network;

/// <summary>
/// Tags, heads, relations and names of sentences by one network: layers of LSTM cells over what is known of each word, and biaffine attention on top
/// (Dozat and Manning 2017). Whole numbers where sums are long, so that neither the machine nor the company of other sentences changes a result.
/// </summary>
internal sealed unsafe class SyntaxNetwork
{
    /// <summary>Sentences are read together up to so many tokens: more don't fit the nearer caches, and fewer don't fill the machine's vectors.</summary>
    private const int TokensOfBatch = 640;

    private const float Slope = .1f;

    private readonly HashTable _rows;
    private readonly WordTables _tables;
    private readonly LstmLayer[] _layers;
    private readonly ByteMatrix _heads;
    private readonly FloatMatrix _arcs;
    private readonly LabelMatrix _labels;
    private readonly NameLayer? _names;
    private readonly float[] _rootArc;
    private readonly float[] _rootLabel;
    private readonly HeadColumns _columns;

    /// <param name="names">The model of names; without one the network looks for none.</param>
    public SyntaxNetwork(ModelImage image, ModelImage? names = null)
    {
        _rows = new HashTable(image, ModelSection.WordRows);
        var cursor = new ModelCursor(image, ModelSection.Network);
        _tables = new WordTables(cursor);
        var (layers, hidden) = (cursor.Number(), cursor.Number());
        if (layers is < 1 or > 8 || hidden is < 1 or > 1024 || hidden % LstmLayer.Lanes != 0) throw cursor.Damaged("the sizes of its layers");
        _layers = [.. Enumerable.Range(0, layers).Select(_ => new LstmLayer(cursor, hidden))];
        _columns = new HeadColumns(cursor);
        _heads = new ByteMatrix(cursor);
        (_arcs, _labels) = (new FloatMatrix(cursor), new LabelMatrix(cursor));
        (_rootArc, _rootLabel) = (cursor.Floats(_columns.Arc), cursor.Floats(_columns.Label));
        if (_layers[0].Inputs != _tables.Width || _heads.Inputs != 2 * hidden || _heads.Outputs < _columns.Width || _arcs.Inputs != _columns.Arc + 1 || _labels.Features != _columns.Label + 1)
            throw cursor.Damaged("the sizes of its parts");
        _names = names is null ? null : new NameLayer(names, _tables.Width + (2 * hidden));
    }

    /// <exception cref="InvalidDataException">There are more or fewer names of tags than the network has.</exception>
    public void Check(int upos, int xpos, int names, int plain)
    {
        if ((upos, xpos) != (_columns.UposCount, _columns.XposCount)) throw new InvalidDataException($"The syntax model is damaged: it scores {_columns.UposCount} and {_columns.XposCount} tags where {upos} and {xpos} have names.");
        (_names ?? throw new InvalidDataException("The syntax model has no layer of names.")).Check(names, plain);
    }

    public WordRows RowsOf(string form) => WordRows.Of(WordShape.Of(form), _rows, _tables);

    /// <summary>Reads sentences; what is found is handed over one after the other, in no order that means anything.</summary>
    /// <param name="withNames">Whether names are looked for too.</param>
    public void Run(IReadOnlyList<WordRows[]> sentences, bool withNames, NetworkReader reader, Workspace space)
    {
        var order = Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Length > 0).ToArray();
        Array.Sort(order, (a, b) => sentences[b].Length != sentences[a].Length ? sentences[b].Length.CompareTo(sentences[a].Length) : a.CompareTo(b));
        for (var start = 0; start < order.Length;)
        {
            var (end, tokens) = (start, 0);
            while (end < order.Length && (end == start || tokens + sentences[order[end]].Length <= TokensOfBatch)) tokens += sentences[order[end++]].Length;
            Run(sentences, order.AsSpan(start, end - start), withNames, reader, space);
            start = end;
        }
    }

    private void Run(IReadOnlyList<WordRows[]> sentences, ReadOnlySpan<int> chosen, bool withNames, NetworkReader reader, Workspace space)
    {
        var batch = BatchOf(sentences, chosen);
        var states = Encode(batch, sentences, chosen, space);
        var heads = space.Heads(batch.Tokens * _heads.Stride);
        _heads.Start(heads, batch.Tokens);
        _heads.MultiplyAdd(states, batch.Tokens, heads);
        var names = withNames && _names is { } layer ? layer.Run(batch, sentences, chosen, _tables, states, space) : default;
        var labelWidth = _columns.Label + 1;
        var dependents = space.Floats(1, batch.Tokens * labelWidth);
        var governors = space.Floats(7, batch.Tokens * labelWidth);
        var trees = new int[chosen.Length][];
        var first = 0;
        for (var i = 0; i < chosen.Length; first += batch.Length(i++)) trees[i] = Tree(batch, i, heads, dependents + ((long)first * labelWidth), governors + ((long)first * labelWidth), space);
        var labels = space.Floats(8, batch.Tokens * LabelMatrix.Relations);
        _labels.Score(dependents, governors, batch.Tokens, labels);
        for (var i = 0; i < chosen.Length; labels += (long)batch.Length(i++) * LabelMatrix.Relations)
            reader(chosen[i], new NetworkReading(heads, _heads.Stride, names, batch, i, _columns), trees[i], Relations(trees[i], labels));
    }

    /// <summary>What is known of each word of a sentence before names are looked for: the rows of its tables, then what the layers made of them. It is what the layer of names learns on.</summary>
    /// <returns>Bytes, 128 for zero, one row a word.</returns>
    public byte[] Known(WordRows[] sentence, Workspace space)
    {
        var batch = BatchOf([sentence], [0]);
        var states = Encode(batch, [sentence], [0], space);
        var (width, stateWidth) = (_tables.Width, 2 * _layers[^1].Hidden);
        var known = new byte[sentence.Length * (width + stateWidth)];
        fixed (byte* start = known)
            for (var token = 0; token < sentence.Length; token++)
            {
                var row = start + ((long)token * (width + stateWidth));
                _tables.Write(sentence[token], row);
                Buffer.MemoryCopy(states + ((long)batch.RowOf(0, token) * stateWidth), row + width, stateWidth, stateWidth);
            }
        return known;
    }

    private static Batch BatchOf(IReadOnlyList<WordRows[]> sentences, ReadOnlySpan<int> chosen)
    {
        var lengths = new int[chosen.Length];
        for (var i = 0; i < lengths.Length; i++) lengths[i] = sentences[chosen[i]].Length;
        return new Batch(lengths);
    }

    /// <returns>What the last layer makes of the words, a row each in the order of the batch.</returns>
    private byte* Encode(Batch batch, IReadOnlyList<WordRows[]> sentences, ReadOnlySpan<int> chosen, Workspace space)
    {
        var states = space.Layer(0, batch.Tokens * Math.Max(_tables.Width, 2 * _layers[0].Hidden));
        for (var i = 0; i < chosen.Length; i++)
            for (var token = 0; token < batch.Length(i); token++)
                _tables.Write(sentences[chosen[i]][token], states + ((long)batch.RowOf(i, token) * _tables.Width));
        for (var layer = 0; layer < _layers.Length; layer++)
        {
            var next = space.Layer(layer + 1, batch.Tokens * 2 * _layers[layer].Hidden);
            _layers[layer].Run(batch, states, next, space);
            states = next;
        }
        return states;
    }

    /// <param name="dependents">Where what the relations are told by is written, of each word,</param>
    /// <param name="governors">and of its head.</param>
    private int[] Tree(Batch batch, int number, float* heads, float* dependents, float* governors, Workspace space)
    {
        var count = batch.Length(number);
        var (arcWidth, labelWidth) = (_columns.Arc + 1, _columns.Label + 1);
        var arcDependents = space.Floats(0, count * arcWidth);
        var columns = FloatMatrix.Padded(count + 1);
        // Heads stand in columns, one for each word and one for the root.
        var arcHeads = space.Floats(2, _columns.Arc * columns);
        var labelHeads = space.Floats(3, (count + 1) * labelWidth);
        new Span<float>(arcHeads, _columns.Arc * columns).Clear();
        for (var token = 0; token < count; token++)
        {
            var row = heads + ((long)batch.RowOf(number, token) * _heads.Stride);
            Leak(row + _columns.ArcDependent, _columns.Arc, arcDependents + (token * arcWidth));
            for (var k = 0; k < _columns.Arc; k++) arcHeads[(k * columns) + token] = Leaky(row[_columns.ArcHead + k]);
            Leak(row + _columns.LabelDependent, _columns.Label, dependents + (token * labelWidth));
            Leak(row + _columns.LabelHead, _columns.Label, labelHeads + (token * labelWidth));
            // The last number of each is that of its bias.
            arcDependents[(token * arcWidth) + _columns.Arc] = 1;
            dependents[(token * labelWidth) + _columns.Label] = 1;
            labelHeads[(token * labelWidth) + _columns.Label] = 1;
        }
        for (var k = 0; k < _columns.Arc; k++) arcHeads[(k * columns) + count] = _rootArc[k];
        for (var k = 0; k < _columns.Label; k++) labelHeads[(count * labelWidth) + k] = _rootLabel[k];
        labelHeads[(count * labelWidth) + _columns.Label] = 1;

        var projected = space.Floats(4, count * _arcs.Outputs);
        _arcs.Multiply(arcDependents, arcWidth, count, projected);
        var padded = space.Floats(5, count * columns);
        FloatMatrix.Multiply(projected, _arcs.Outputs, count, arcHeads, _columns.Arc, columns, padded);
        var scores = space.Floats(6, count * (count + 1));
        for (var token = 0; token < count; token++) new Span<float>(padded + ((long)token * columns), count + 1).CopyTo(new Span<float>(scores + ((long)token * (count + 1)), count + 1));
        var tree = SpanningTree.Of(new ReadOnlySpan<float>(scores, count * (count + 1)), count);
        for (var token = 0; token < count; token++) new Span<float>(labelHeads + ((long)tree[token] * labelWidth), labelWidth).CopyTo(new Span<float>(governors + ((long)token * labelWidth), labelWidth));
        return tree;
    }

    private Relation[] Relations(int[] tree, float* labels)
    {
        var relations = new Relation[tree.Length];
        for (var token = 0; token < tree.Length; token++, labels += LabelMatrix.Relations)
            relations[token] = tree[token] == tree.Length ? Relation.Root : Best(new ReadOnlySpan<float>(labels, _columns.RelationCount));
        return relations;
    }

    private static Relation Best(ReadOnlySpan<float> scores)
    {
        var best = Relation.Dep;
        for (var relation = Relation.Dep; (int)relation < scores.Length; relation++)
            if (relation != Relation.Root && scores[(int)relation] > scores[(int)best]) best = relation;
        return best;
    }

    private static void Leak(float* from, int count, float* to)
    {
        var k = 0;
        for (; k + Vector256<float>.Count <= count; k += Vector256<float>.Count)
        {
            var value = Vector256.Load(from + k);
            Vector256.ConditionalSelect(Vector256.GreaterThan(value, Vector256<float>.Zero), value, value * Vector256.Create(Slope)).Store(to + k);
        }
        for (; k < count; k++) to[k] = Leaky(from[k]);
    }

    private static float Leaky(float value) => value > 0 ? value : value * Slope;
}

/// <summary>Takes what was found for one sentence.</summary>
/// <param name="heads">The number of tokens stands for the root.</param>
internal delegate void NetworkReader(int sentence, NetworkReading reading, int[] heads, Relation[] relations);

/// <summary>Scores of the words of one sentence; they are valid while the network reads it.</summary>
internal readonly unsafe struct NetworkReading
{
    private readonly float* _heads;
    private readonly int _width;
    private readonly NameScores _names;
    private readonly Batch _batch;
    private readonly int _sentence;
    private readonly HeadColumns _columns;

    public NetworkReading(float* heads, int width, NameScores names, Batch batch, int sentence, HeadColumns columns)
    {
        _heads = heads;
        _names = names;
        (_width, _batch, _sentence, _columns) = (width, batch, sentence, columns);
    }

    public int Count => _batch.Length(_sentence);

    public ReadOnlySpan<float> Upos(int token) => Scores(token, _columns.Upos, _columns.UposCount);

    public ReadOnlySpan<float> Xpos(int token) => Scores(token, _columns.Xpos, _columns.XposCount);

    /// <summary>Scores of the tags of names: of outer ones (0) and of those within them (1).</summary>
    public ReadOnlySpan<float> Names(int depth, int token) => _names.Names(depth, _batch.RowOf(_sentence, token));

    /// <summary>Scores of the tags of names of four kinds.</summary>
    public ReadOnlySpan<float> Plain(int token) => _names.Plain(_batch.RowOf(_sentence, token));

    private ReadOnlySpan<float> Scores(int token, int column, int count) => new(_heads + ((long)_batch.RowOf(_sentence, token) * _width) + column, count);
}

/// <summary>Where the outputs of the last matrix lie, one part beside the other.</summary>
internal sealed class HeadColumns
{
    public HeadColumns(ModelCursor cursor)
    {
        (UposCount, XposCount, Arc, Label, RelationCount) = (cursor.Number(), cursor.Number(), cursor.Number(), cursor.Number(), cursor.Number());
        if (UposCount is < 1 or > 255 || XposCount is < 1 or > 255 || Arc is < 1 or > 4096 || Label is < 1 or > 1024 || RelationCount is < 1 or > LabelMatrix.Relations)
            throw cursor.Damaged("the numbers of its outputs");
        (Upos, Xpos, ArcDependent) = (0, UposCount, UposCount + XposCount);
        ArcHead = ArcDependent + Arc;
        LabelDependent = ArcHead + Arc;
        LabelHead = LabelDependent + Label;
        Width = LabelHead + Label;
    }

    public int Upos { get; }
    public int UposCount { get; }
    public int Xpos { get; }
    public int XposCount { get; }
    public int Arc { get; }
    public int ArcDependent { get; }
    public int ArcHead { get; }
    public int Label { get; }
    public int LabelDependent { get; }
    public int LabelHead { get; }
    public int RelationCount { get; }
    public int Width { get; }
}
