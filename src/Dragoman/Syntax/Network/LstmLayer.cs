using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Dragoman.Syntax.Network;

/// <summary>One layer of LSTM cells (Hochreiter and Schmidhuber 1997), read from both ends. What it hands on lies between -1 and 1, as bytes.</summary>
internal sealed unsafe class LstmLayer
{
    /// <summary>Cells are reckoned so many at a time; a layer has a multiple of them.</summary>
    public const int Lanes = 16;

    private readonly ByteMatrix[] _input;
    private readonly ByteMatrix[] _recurrent;

    public LstmLayer(ModelCursor cursor, int hidden)
    {
        Hidden = hidden;
        _input = new ByteMatrix[2];
        _recurrent = new ByteMatrix[2];
        for (var direction = 0; direction < 2; direction++)
        {
            (_input[direction], _recurrent[direction]) = (new ByteMatrix(cursor), new ByteMatrix(cursor));
            if (_input[direction].Outputs != 4 * hidden || _recurrent[direction].Outputs != 4 * hidden || _recurrent[direction].Inputs != hidden) throw cursor.Damaged("the sizes of a layer");
        }
    }

    public int Hidden { get; }

    public int Inputs => _input[0].Inputs;

    /// <param name="inputs">A row a token, in the order of the batch.</param>
    /// <param name="outputs">A row a token: what was read from the left, then what was read from the right.</param>
    public void Run(Batch batch, byte* inputs, byte* outputs, Workspace space)
    {
        var cells = space.Cells(batch.Sentences * Hidden);
        var states = space.States(batch.Sentences * Hidden);
        var stride = _input[0].Stride;
        var gates = space.Gates(batch.Tokens * stride);
        var reordered = space.Reordered(batch.Tokens * Inputs);
        for (var direction = 0; direction < 2; direction++)
        {
            var isBackward = direction == 1;
            var source = inputs;
            if (isBackward)
            {
                for (var row = 0; row < batch.Tokens; row++)
                    Buffer.MemoryCopy(inputs + ((long)batch.Mirror[row] * Inputs), reordered + ((long)row * Inputs), Inputs, Inputs);
                source = reordered;
            }
            _input[direction].Start(gates, batch.Tokens);
            _input[direction].MultiplyAdd(source, batch.Tokens, gates);
            new Span<float>(cells, batch.Sentences * Hidden).Clear();
            new Span<byte>(states, batch.Sentences * Hidden).Fill(128);
            for (var step = 0; step < batch.Steps; step++)
            {
                var (first, active) = (batch.FirstRow(step), batch.Active(step));
                var at = gates + ((long)first * stride);
                // Nothing has been read before the first word.
                if (step > 0) _recurrent[direction].MultiplyAdd(states, active, at);
                for (var i = 0; i < active; i++)
                {
                    Step(at + ((long)i * stride), cells + ((long)i * Hidden), states + ((long)i * Hidden));
                    var row = isBackward ? batch.Mirror[first + i] : first + i;
                    Buffer.MemoryCopy(states + ((long)i * Hidden), outputs + ((long)row * 2 * Hidden) + (direction * Hidden), Hidden, Hidden);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(float* gates, float* cells, byte* states)
    {
        float* enter = gates, keep = gates + Hidden, content = gates + (2 * Hidden), leave = gates + (3 * Hidden);
        for (var k = 0; k < Hidden; k += Lanes)
        {
            var kept = Curves.Sigmoid(Vector512.Load(keep + k)) * Vector512.Load(cells + k);
            var cell = Curves.SigmoidTimesTanh(Vector512.Load(enter + k), Vector512.Load(content + k)) + kept;
            cell.Store(cells + k);
            ByteMatrix.Quantise(Curves.SigmoidTimesTanh(Vector512.Load(leave + k), cell)).Store(states + k);
        }
    }
}
