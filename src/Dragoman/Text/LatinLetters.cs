using System.Text;

namespace Dragoman.Text;

/// <summary>Latin letters without their diacritics, by table: normalisation of the framework depends on how it was built.</summary>
internal static class LatinLetters
{
    private const string FromC0 =
        "aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllll"
        + "l?llnnnnnn???oooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz??b????????d????e?ff?????????????oo?????????????uu??????????????"
        + "??????????????aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa??ooaaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy???????????"
        + "?????????????????";

    private const string From1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
        + "wwwwwwwwwwxxxxyyzzzzzzhtwy??????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>The lower-case letters that stand for one letter or digit; nothing for apostrophes and combining marks; otherwise a space.</summary>
    public static void Append(StringBuilder to, char letter)
    {
        Span<char> letters = stackalloc char[2];
        var length = 0;
        Append(letters, ref length, letter);
        to.Append(letters[..length]);
    }

    /// <inheritdoc cref="Append(StringBuilder, char)"/>
    /// <param name="to">With room for two more.</param>
    public static void Append(Span<char> to, ref int length, char letter)
    {
        switch (letter)
        {
            case (>= 'a' and <= 'z') or (>= '0' and <= '9'): to[length++] = letter; break;
            case >= 'A' and <= 'Z': to[length++] = (char)(letter | 0x20); break;
            case '\'' or '`' or '´' or '‘' or '’' or '‛' or (>= '\u02B0' and <= '\u036F'): break;
            case < '\u00C0': to[length++] = ' '; break;
            default: AppendOther(to, ref length, letter); break;
        }
    }

    private static void AppendOther(Span<char> to, ref int length, char letter)
    {
        var found = letter switch
        {
            'ß' or 'ẞ' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'þ' or 'Þ' => "th",
            'ə' or 'Ə' => "e",
            'ɓ' => "b",
            'ɗ' => "d",
            'ŋ' or 'Ŋ' => "ng",
            _ => null,
        };
        if (found is null)
            to[length++] = Base(letter);
        else
            foreach (var part in found)
                to[length++] = part;
    }

    private static char Base(char letter)
    {
        var found = letter switch
        {
            < '\u0250' => FromC0[letter - 0xC0],
            >= '\u1E00' and < '\u1F00' => From1E00[letter - 0x1E00],
            _ => '?',
        };
        return found != '?' ? found : char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ';
    }
}
