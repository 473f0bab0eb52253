using System.Runtime.InteropServices;

namespace Dragoman.Syntax.Network;

/// <summary>Memory of one run of the network, used again for the next; it grows as needed and is lent to one run at a time.</summary>
internal sealed unsafe class Workspace : IDisposable
{
    private const int Alignment = 64;

    private readonly Block[] _blocks = [.. Enumerable.Range(0, 20).Select(_ => new Block())];

    public float* Cells(int count) => (float*)_blocks[0].Of(count * sizeof(float));

    public byte* States(int count) => _blocks[1].Of(count);

    public float* Gates(int count) => (float*)_blocks[2].Of(count * sizeof(float));

    public byte* Reordered(int count) => _blocks[3].Of(count);

    /// <summary>Inputs and outputs of layers by turns.</summary>
    public byte* Layer(int number, int count) => _blocks[4 + (number % 2)].Of(count);

    public float* Heads(int count) => (float*)_blocks[6].Of(count * sizeof(float));

    /// <summary>What the layer of names reads, and what it hands on.</summary>
    public byte* Names(int number, int count) => _blocks[17 + number].Of(count);

    public float* NameScores(int count) => (float*)_blocks[19].Of(count * sizeof(float));

    /// <param name="number">0 to 9.</param>
    public float* Floats(int number, int count) => (float*)_blocks[7 + number].Of(count * sizeof(float));

    public void Dispose()
    {
        foreach (var block in _blocks) block.Free();
        GC.SuppressFinalize(this);
    }

    ~Workspace()
    {
        foreach (var block in _blocks) block.Free();
    }

    private sealed class Block
    {
        private byte* _start;
        private nuint _length;

        public byte* Of(int count)
        {
            var length = (nuint)count + Alignment;
            if (length <= _length) return _start;
            Free();
            _length = length + (length / 2);
            return _start = (byte*)NativeMemory.AlignedAlloc(_length, Alignment);
        }

        public void Free()
        {
            NativeMemory.AlignedFree(_start);
            _start = null;
            _length = 0;
        }
    }
}
