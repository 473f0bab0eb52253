using System.Runtime.CompilerServices;

namespace Dragoman.Syntax;

/// <summary>The features of one decision. Each call of Add is one template, numbered in the order of the calls.</summary>
internal ref struct FeatureList
{
    private readonly Span<ulong> _features;
    private int _count;

    public FeatureList(Span<ulong> features) => _features = features;

    public readonly ReadOnlySpan<ulong> Features => _features[.._count];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a)
    {
        _features[_count] = FeatureHash.Feature(_count, a);
        _count++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b) => Add(FeatureHash.Pair(a, b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b, ulong c) => Add(FeatureHash.Pair(FeatureHash.Pair(a, b), c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong a, ulong b, ulong c, ulong d) => Add(FeatureHash.Pair(FeatureHash.Pair(a, b), FeatureHash.Pair(c, d)));
}
