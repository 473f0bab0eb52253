using System.Numerics;

namespace Dragoman.Places;

/// <summary>CRC-32C of bytes that come piece by piece.</summary>
public sealed class RunningChecksum
{
    private uint _sum = uint.MaxValue;

    public uint Value => _sum;

    /// <summary>However the bytes are divided into pieces, the sum is the same.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        for (; bytes.Length >= 8; bytes = bytes[8..])
            _sum = BitOperations.Crc32C(_sum, System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var rest in bytes)
            _sum = BitOperations.Crc32C(_sum, rest);
    }
}
