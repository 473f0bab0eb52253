using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Exchange.Tables;

/// <summary>Words in a sheet: ECMA-376 part 1, 22.9.2.19, writes characters that XML has no place for as _xHHHH_.</summary>
internal static partial class SheetText
{
    public static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
            if (char.IsSurrogatePair(text, i))
                encoded.Append(text, i++, 2);
            else if (IsPlain(text[i]) && !Escaped().IsMatch(text.AsSpan(i, text[i] is '_' ? Math.Min(7, text.Length - i) : 0)))
                encoded.Append(text[i]);
            else
                encoded.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
        return encoded.ToString();
    }

    public static string Decode(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, found => ((char)int.Parse(found.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString())
        : text;

    // A carriage return would come back as a line feed: XML makes one of them.
    private static bool IsPlain(char letter) => letter is '\t' or '\n' or >= ' ' and < '\uD800' or > '\uDFFF' and < '\uFFFE';

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escaped();
}
