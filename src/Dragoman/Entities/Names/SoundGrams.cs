using System.Numerics;

namespace Dragoman.Entities.Names;

/// <summary>Pieces of a name in which two spellings agree, most likely: groups of three sounds, vowels taken together by their place in the mouth.</summary>
internal static class SoundGrams
{
    private const byte Edge = 127;

    private static readonly byte[] Rough = [.. Enumerable.Range(0, Sounds.Count).Select(sound => RoughOf((byte)sound))];

    /// <summary>The sounds without blanks and doubles, by the classes of <see cref="ConsonantKey"/>; e is a, y is i, o and w are u; h is nothing.</summary>
    public static int Write(ReadOnlySpan<byte> sounds, Span<byte> to)
    {
        var length = 0;
        foreach (var sound in sounds)
            if (Rough[sound] is not 0 and var rough && (length == 0 || to[length - 1] != rough))
                to[length++] = rough;
        return length;
    }

    /// <returns>The hash of the group that begins two before this one; there is one more than there are sounds.</returns>
    public static uint At(ReadOnlySpan<byte> rough, int i)
    {
        uint first = i < 2 ? Edge : rough[i - 2], middle = i < 1 ? Edge : rough[i - 1], last = i < rough.Length ? rough[i] : Edge;
        return ((first * 128 + middle) * 128 + last) * 2654435769u;
    }

    /// <summary>A bit for each pair of sounds and each pair of consonants: two names are the less alike the more bits differ.</summary>
    public static ulong Signature(ReadOnlySpan<byte> rough)
    {
        var (bits, before, consonant) = (0UL, (int)Edge, (int)Edge);
        foreach (var sound in rough)
        {
            bits |= Bit(before, sound);
            if (!IsVowel(sound))
            {
                bits |= Bit(consonant + 64, sound);
                consonant = sound;
            }
            before = sound;
        }
        return bits | Bit(before, Edge) | Bit(consonant + 64, Edge);
    }

    public static int Unlike(ulong one, ulong other) => BitOperations.PopCount(one ^ other);

    private static ulong Bit(int one, int other) => 1UL << (int)((uint)(one * 131 + other) * 2654435769u >> 26);

    private static bool IsVowel(byte rough) => rough is 1 or 2 or 3;

    private static byte RoughOf(byte sound) => Sounds.Letter(sound) switch
    {
        'a' or 'e' => 1,
        'i' or 'y' => 2,
        'o' or 'u' or 'w' => 3,
        ' ' or 'h' => 0,
        _ => (byte)(3 + ConsonantKey.ClassOf(sound)),
    };
}
