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
        switch (letter)
        {
            case (>= 'a' and <= 'z') or (>= '0' and <= '9'): to.Append(letter); break;
            case >= 'A' and <= 'Z': to.Append((char)(letter | 0x20)); break;
            case '\'' or '`' or '´' or '‘' or '’' or '‛' or (>= '\u02B0' and <= '\u036F'): break;
            case < '\u00C0': to.Append(' '); break;
            default: AppendOther(to, letter); break;
        }
    }

    private static void AppendOther(StringBuilder to, char letter)
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
        if (found is not null)
            to.Append(found);
        else
            to.Append(Base(letter));
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
