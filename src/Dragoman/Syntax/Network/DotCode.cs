using System.Buffers.Binary;

namespace Dragoman.Syntax.Network;

/// <summary>
/// Machine code of x64 for products of bytes by the 512-bit <c>vpdpbusd</c> of AVX-512 VNNI, which .NET has no method for. What is written is one loop over the inputs
/// of some rows and of one or two groups of sixteen outputs, whose sums are then scaled and added to what is there, for one argument, a <see cref="DotArguments"/>; it uses registers only that no caller keeps anything in.
/// Encoding: Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2, sections 2.1 and 2.7.
/// </summary>
internal sealed class DotCode
{
    public const int MostRows = 6, MostGroups = 2;

    // zmm16 and above: callers keep nothing there, under Windows neither.
    private const int FirstSum = 16, FirstWeights = FirstSum + (MostRows * MostGroups), Input = FirstWeights + MostGroups;

    // Row in inputs, arguments, weights, distance to the next group's weights, width and three and five times it.
    private const int Rax = 0, Rcx = 1, Rdx = 2, Rdi = 7, R8 = 8, R9 = 9, R10 = 10, R11 = 11;

    private const int None = 4;

    private static readonly (int Index, int Scale) Plain = (None, 0);

    private static readonly (int Index, int Scale)[] RowsFrom = [Plain, (R9, 0), (R9, 1), (R10, 0), (R9, 2), (R11, 0)];

    private readonly List<byte> _bytes = [];

    private DotCode()
    {
    }

    /// <param name="rows">1 to 6.</param>
    /// <param name="groups">Of sixteen outputs, 1 or 2.</param>
    /// <param name="isWindows">Whether the argument comes in rcx, and not in rdi.</param>
    public static byte[] Write(int rows, int groups, bool isWindows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, MostRows);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(groups, MostGroups);
        var code = new DotCode();
        if (!isWindows) code.Move(Rcx, Rdi);
        code.Load(Rax, Rcx, DotArguments.OffsetsAt);
        for (var sum = 0; sum < rows * groups; sum++) code.LoadVector(FirstSum + sum, Rax, sum % groups);
        code.Load(Rax, Rcx, DotArguments.InputsAt);
        code.Load(R9, Rcx, DotArguments.WidthAt);
        code.Load(Rdx, Rcx, DotArguments.WeightsAt);
        code.Load(R8, Rcx, DotArguments.NextGroupAt);
        code.AddScaled(R10, R9, 1);
        code.AddScaled(R11, R9, 2);
        var loop = code._bytes.Count;
        for (var group = 0; group < groups; group++) code.LoadVector(FirstWeights + group, Rdx, group == 0 ? Plain : (R8, 0));
        for (var row = 0; row < rows; row++)
        {
            code.Broadcast(Input, Rax, RowsFrom[row]);
            for (var group = 0; group < groups; group++) code.MultiplyAdd(FirstSum + (row * groups) + group, Input, FirstWeights + group);
        }
        code.Add(Rdx, ByteMatrix.Step);
        code.Add(Rax, 4);
        code.Compare(Rax, Rcx, DotArguments.EndAt);
        code.JumpIfBelow(loop);
        code.Load(Rax, Rcx, DotArguments.ScalesAt);
        for (var group = 0; group < groups; group++) code.LoadVector(FirstWeights + group, Rax, group);
        code.Load(Rax, Rcx, DotArguments.OutputsAt);
        code.Load(R9, Rcx, DotArguments.StrideAt);
        for (var row = 0; row < rows; row++)
        {
            for (var group = 0; group < groups; group++)
            {
                var sum = FirstSum + (row * groups) + group;
                code.ToFloats(sum);
                code.Multiply(sum, FirstWeights + group);
                code.AddVector(sum, Rax, group);
                code.StoreVector(sum, Rax, group);
            }
            if (row < rows - 1) code.AddTo(Rax, R9);
        }
        code._bytes.Add(0xC3);
        return [.. code._bytes];
    }

    private void Move(int to, int from) => _bytes.AddRange([Rex(from, 0, to), 0x89, Direct(from, to)]);

    private void Load(int to, int from, sbyte offset) => _bytes.AddRange([Rex(to, 0, from), 0x8B, (byte)(0x40 | Low(to) << 3 | Low(from)), (byte)offset]);

    /// <summary>A number plus itself shifted to the left.</summary>
    private void AddScaled(int to, int from, int shift) => _bytes.AddRange([Rex(to, from, from), 0x8D, (byte)(Low(to) << 3 | None), Index(from, from, shift)]);

    private void Add(int to, sbyte number) => _bytes.AddRange([Rex(0, 0, to), 0x83, Direct(0, to), (byte)number]);

    private void Compare(int one, int from, sbyte offset) => _bytes.AddRange([Rex(one, 0, from), 0x3B, (byte)(0x40 | Low(one) << 3 | Low(from)), (byte)offset]);

    private void JumpIfBelow(int target)
    {
        Span<byte> distance = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(distance, target - (_bytes.Count + 2 + sizeof(int)));
        _bytes.AddRange([0x0F, 0x82, .. distance]);
    }

    private void AddTo(int sum, int other) => _bytes.AddRange([Rex(other, 0, sum), 0x01, Direct(other, sum)]);

    /// <summary>vpdpbusd, of unsigned bytes by signed ones.</summary>
    private void MultiplyAdd(int sum, int unsigned, int signed) => Vector(2, 1, sum, unsigned, signed, 0x50);

    /// <summary>vcvtdq2ps</summary>
    private void ToFloats(int vector) => Vector(1, 0, vector, 0, vector, 0x5B);

    /// <summary>vmulps</summary>
    private void Multiply(int vector, int other) => Vector(1, 0, vector, vector, other, 0x59);

    /// <summary>vmovdqu32</summary>
    private void LoadVector(int to, int from, (int Index, int Scale) index) => Vector(1, 2, to, from, index, 0x6F);

    /// <summary>vpbroadcastd</summary>
    private void Broadcast(int to, int from, (int Index, int Scale) index) => Vector(2, 1, to, from, index, 0x58);

    /// <inheritdoc cref="LoadVector(int, int, ValueTuple{int, int})"/>
    /// <param name="vectors">So many vectors after the address.</param>
    private void LoadVector(int to, int from, int vectors) => After(2, to, 0, from, vectors, 0x6F);

    /// <inheritdoc cref="LoadVector(int, int, int)"/>
    private void StoreVector(int vector, int to, int vectors) => After(2, vector, 0, to, vectors, 0x7F);

    /// <summary>vaddps</summary>
    /// <inheritdoc cref="LoadVector(int, int, int)"/>
    private void AddVector(int sum, int from, int vectors) => After(0, sum, sum, from, vectors, 0x58);

    /// <summary>Distances of one byte count vectors.</summary>
    private void After(int prefix, int vector, int other, int at, int vectors, byte operation)
    {
        Evex(1, prefix, vector, 0, at & 8, other);
        _bytes.AddRange([operation, (byte)(0x40 | Low(vector) << 3 | Low(at)), (byte)vectors]);
    }

    private void Vector(int map, int prefix, int to, int one, int other, byte operation)
    {
        Evex(map, prefix, to, (other & 16) >> 1, other & 8, one);
        _bytes.AddRange([operation, Direct(to, other)]);
    }

    private void Vector(int map, int prefix, int to, int from, (int Index, int Scale) index, byte operation)
    {
        Evex(map, prefix, to, index.Index & 8, from & 8, 0);
        _bytes.Add(operation);
        if (index.Index == None) _bytes.Add((byte)(Low(to) << 3 | Low(from)));
        else _bytes.AddRange([(byte)(Low(to) << 3 | None), Index(from, index.Index, index.Scale)]);
    }

    /// <summary>The prefix of instructions on vectors of 512 bits; the bits of registers stand in it inverted.</summary>
    /// <param name="x">Not zero: the fourth bit of an index, or the fifth of a second register.</param>
    /// <param name="b">Not zero: the fourth bit of a base or of a second register.</param>
    private void Evex(int map, int prefix, int register, int x, int b, int other) => _bytes.AddRange([
        0x62,
        (byte)(((register & 8) == 0 ? 0x80 : 0) | (x == 0 ? 0x40 : 0) | (b == 0 ? 0x20 : 0) | ((register & 16) == 0 ? 0x10 : 0) | map),
        (byte)((~other & 15) << 3 | 4 | prefix),
        (byte)(0x40 | ((other & 16) == 0 ? 8 : 0))]);

    private static byte Rex(int register, int index, int at) => (byte)(0x48 | (register & 8) >> 1 | (index & 8) >> 2 | (at & 8) >> 3);

    private static byte Direct(int register, int other) => (byte)(0xC0 | Low(register) << 3 | Low(other));

    private static byte Index(int from, int index, int scale) => (byte)(scale << 6 | Low(index) << 3 | Low(from));

    private static int Low(int register) => register & 7;
}
