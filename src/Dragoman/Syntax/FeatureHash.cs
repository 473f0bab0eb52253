using System.Numerics;
using System.Runtime.CompilerServices;

namespace Dragoman.Syntax;

/// <summary>64-bit hashes of words and features. They are written into the models: changing one number here means training anew.</summary>
internal static class FeatureHash
{
    public const ulong Seed = 0xCBF29CE484222325;

    private const ulong Prime = 0x100000001B3;
    private const ulong Golden = 0x9E3779B97F4A7C15;
    private const ulong Odd = 0xD6E8FEB86659FD93;

    /// <summary>One step of FNV-1a over UTF-16 units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Append(ulong hash, char c) => (hash ^ c) * Prime;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text)
            hash = Append(hash, c);
        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Feature(int template, ulong value)
    {
        var hash = (value ^ ((ulong)template * Golden)) * Odd;
        hash = (hash ^ (hash >> 32)) * Odd;
        return hash ^ (hash >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Pair(ulong a, ulong b) => (a * Golden) + (BitOperations.RotateLeft(b, 31) * 0xC2B2AE3D27D4EB4F);
}
