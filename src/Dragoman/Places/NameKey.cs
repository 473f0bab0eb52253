namespace Dragoman.Places;

/// <summary>What a key of the packed gazetteer was made of; they never meet.</summary>
public enum NameKeyKind : byte
{
    /// <summary>The folded name.</summary>
    Exact = 1,
    /// <summary>The folded name without articles and in common spelling; written for countries with Arabic names only.</summary>
    Loose = 2,
    /// <summary>"libyan", "frenchman"; of countries only.</summary>
    Demonym = 3,
    /// <summary>"geonames:2210247"; of imported layers only.</summary>
    Id = 4,
}

/// <summary>The hash that names are found by in the packed gazetteer.</summary>
public static class NameKey
{
    public const int BucketBits = 17;
    public const int RemainderBits = 22;

    /// <returns>39 bits: FNV-1a over the letters, mixed as in MurmurHash3.</returns>
    public static ulong Of(ReadOnlySpan<char> folded, NameKeyKind kind) => Hash(folded, kind) >> (64 - BucketBits - RemainderBits);

    internal static ulong Hash(ReadOnlySpan<char> folded, NameKeyKind kind)
    {
        var hash = (14695981039346656037UL ^ (byte)kind) * 1099511628211UL;
        foreach (var letter in folded)
            hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }
}
