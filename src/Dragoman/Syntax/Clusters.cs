namespace Dragoman.Syntax;

/// <summary>The classes of a word among 64, 320 and 1,500 k-means classes of word vectors, from 1; 0 where it has none.</summary>
internal readonly record struct Clusters(ushort Coarse, ushort Middle, ushort Fine)
{
    /// <summary>Seven, nine and eleven bits.</summary>
    public uint Packed => Coarse | ((uint)Middle << 7) | ((uint)Fine << 16);

    public static Clusters Unpack(uint packed) => new((ushort)(packed & 127), (ushort)((packed >> 7) & 511), (ushort)(packed >> 16));
}
