namespace Dragoman.Entities.Names;

/// <summary>A name as the sounds that its letters stand for, a number below 64 each: what spellings are aligned by.</summary>
/// <remarks>
/// Finer than <see cref="Skeletons"/>, which takes many for one: what is like what is said by <see cref="SpellingCosts"/>. Letters of other scripts share the
/// numbers from 44 on.
/// </remarks>
public static class Sounds
{
    public const int Count = 64;
    public const byte Gap = 0;

    /// <summary>Names are cut after so many.</summary>
    public const int Longest = 64;

    private const int FirstCapital = 27;
    private const int FirstDigit = 34;
    private const int FirstOther = 44;
    private const string Capitals = "CGKSTDZ";

    /// <returns>How many there are; words are parted by <see cref="Gap"/>.</returns>
    public static int Write(ReadOnlySpan<char> loose, Span<byte> to)
    {
        var (length, start) = (0, 0);
        for (var i = 0; i < loose.Length && length < Longest;)
        {
            var (sound, used) = length == start ? First(loose[i..]) : At(loose[i..]);
            i += used;
            if (sound == Gap)
                start = length + 1;
            else if (sound == Of('h') && (i == loose.Length || loose[i] == ' ') && length > start && to[length - 1] == Of('a'))
                continue;
            if (length == 0 || to[length - 1] != sound)
                to[length++] = sound;
        }
        return length;
    }

    /// <param name="letter">A small letter, a digit, a blank, or a capital of CGKSTDZ for tch, gh, kh, sh, th, dh, zh.</param>
    public static byte Of(char letter) => letter switch
    {
        ' ' => Gap,
        >= 'a' and <= 'z' => (byte)(letter - 'a' + 1),
        >= '0' and <= '9' => (byte)(letter - '0' + FirstDigit),
        _ when Capitals.IndexOf(letter) is >= 0 and var at => (byte)(at + FirstCapital),
        _ => (byte)(FirstOther + letter % (Count - FirstOther)),
    };

    /// <returns>'?' for those of other scripts.</returns>
    public static char Letter(int sound) => sound switch
    {
        Gap => ' ',
        < FirstCapital => (char)('a' + sound - 1),
        < FirstDigit => Capitals[sound - FirstCapital],
        < FirstOther => (char)('0' + sound - FirstDigit),
        _ => '?',
    };

    /// <summary>"Rhardaia" is Ghardaia.</summary>
    private static (byte Sound, int Used) First(ReadOnlySpan<char> from) => from is ['r', 'h', ..] ? (Of('G'), 2) : At(from);

    private static (byte Sound, int Used) At(ReadOnlySpan<char> from) => from switch
    {
        ['t', 's', 'c', 'h', ..] => (Of('C'), 4),
        ['d', 's', 'c', 'h', ..] => (Of('j'), 4),
        ['t', 'c', 'h', ..] => (Of('C'), 3),
        ['d', 'z', 's' or 'h', ..] => (Of('j'), 3),
        ['s', 'c', 'h', ..] => (Of('S'), 3),
        ['d', 'j' or 'z', ..] => (Of('j'), 2),
        ['s', 'z', ..] => (Of('s'), 2),
        ['g', 'u', 'e' or 'i', ..] => (Of('g'), 2),
        ['q', 'u', 'a' or 'e' or 'i' or 'o', ..] => (Of('k'), 2),
        ['o', 'u', 'a' or 'e' or 'i', ..] => (Of('w'), 2),
        ['g', 'h', ..] => (Of('G'), 2),
        ['k', 'h', ..] => (Of('K'), 2),
        ['s', 'h', ..] => (Of('S'), 2),
        ['c', 'h', ..] => (Of('C'), 2),
        ['t', 'h', ..] => (Of('T'), 2),
        ['d', 'h', ..] => (Of('D'), 2),
        ['z', 'h', ..] => (Of('Z'), 2),
        ['p', 'h', ..] => (Of('f'), 2),
        ['o', 'u', ..] or ['o', 'o', ..] => (Of('u'), 2),
        ['e', 'e', ..] => (Of('i'), 2),
        [var letter, ..] => (Of(letter), 1),
        [] => (Gap, 1),
    };
}
