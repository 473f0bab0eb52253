using Dragoman.Syntax.Names;

namespace Dragoman.Syntax.Network;

/// <summary>
/// Tags of names by a layer of their own, which sees the words, what the other layers made of them, and what the lists say. It is a section of its own in the model,
/// for it is learned on what the packed layers hand on, and can be learned anew without them.
/// </summary>
internal sealed unsafe class NameLayer
{
    private readonly int _known;
    private readonly LstmLayer _layer;
    private readonly ByteMatrix _tags;
    private readonly int _names, _plain;

    /// <param name="known">Numbers of a word that the other layers hand on.</param>
    public NameLayer(ModelImage image, int known)
    {
        var cursor = new ModelCursor(image, ModelSection.Names);
        _known = known;
        var hidden = cursor.Number();
        (_names, _plain) = (cursor.Number(), cursor.Number());
        if (hidden is < 1 or > 1024 || hidden % LstmLayer.Lanes != 0 || _names is < 1 or > 1024 || _plain is < 1 or > 1024) throw cursor.Damaged("the sizes of its layer of names");
        (_layer, _tags) = (new LstmLayer(cursor, hidden), new ByteMatrix(cursor));
        if (_layer.Inputs != known + NameLists.Flags || _tags.Inputs != 2 * hidden || _tags.Outputs < (2 * _names) + _plain) throw cursor.Damaged("the sizes of its parts");
    }

    /// <exception cref="InvalidDataException">There are more or fewer names of tags than the layer scores.</exception>
    public void Check(int names, int plain)
    {
        if ((names, plain) != (_names, _plain)) throw new InvalidDataException($"The syntax model is damaged: it scores {_names} and {_plain} tags of names where there are {names} and {plain}.");
    }

    /// <param name="states">What the other layers made of the words.</param>
    public NameScores Run(Batch batch, IReadOnlyList<WordRows[]> sentences, ReadOnlySpan<int> chosen, WordTables tables, byte* states, Workspace space)
    {
        var (width, stateWidth) = (_layer.Inputs, _known - tables.Width);
        var inputs = space.Names(0, batch.Tokens * width);
        for (var i = 0; i < chosen.Length; i++)
            for (var token = 0; token < batch.Length(i); token++)
            {
                var row = batch.RowOf(i, token);
                var input = inputs + ((long)row * width);
                tables.Write(sentences[chosen[i]][token], input);
                Buffer.MemoryCopy(states + ((long)row * stateWidth), input + tables.Width, stateWidth, stateWidth);
                WriteLists(sentences[chosen[i]][token].Lists, input + _known);
            }
        var outputs = space.Names(1, batch.Tokens * 2 * _layer.Hidden);
        _layer.Run(batch, inputs, outputs, space);
        var scores = space.NameScores(batch.Tokens * _tags.Stride);
        _tags.Start(scores, batch.Tokens);
        _tags.MultiplyAdd(outputs, batch.Tokens, scores);
        return new(scores, _tags.Stride, _names, _plain);
    }

    /// <summary>One where a flag is set, else zero.</summary>
    private static void WriteLists(ulong flags, byte* input)
    {
        for (var i = 0; i < NameLists.Flags; i++) input[i] = (flags >> i & 1) != 0 ? byte.MaxValue : (byte)128;
    }
}

/// <summary>Scores of the tags of names, a row a word: of outer names, of those within them, of names of four kinds.</summary>
internal readonly unsafe struct NameScores
{
    private readonly float* _scores;
    private readonly int _stride, _names, _plain;

    public NameScores(float* scores, int stride, int names, int plain)
    {
        _scores = scores;
        (_stride, _names, _plain) = (stride, names, plain);
    }

    /// <param name="depth">0 for outer names, 1 for those within them.</param>
    public ReadOnlySpan<float> Names(int depth, int row) => new(_scores + ((long)row * _stride) + (depth * _names), _names);

    public ReadOnlySpan<float> Plain(int row) => new(_scores + ((long)row * _stride) + (2 * _names), _plain);
}
