using System.Buffers;
using System.Text;

namespace Dragoman.Exchange.Input;

/// <summary>
/// Guesses which of the one-byte encodings of the web a text is in whose encoding nobody declares: by the share of bytes beyond ASCII and of the letters
/// that its language uses most. (The libraries that detect more aren't permissively licensed.)
/// </summary>
internal static class LegacyCharset
{
    private const double ForeignShare = 0.25;

    private static readonly (string Name, SearchValues<char> Letters)[] Scripts =
    [
        ("windows-1251", SearchValues.Create("оеаинтсрвлкмдпу")),
        ("koi8-r", SearchValues.Create("оеаинтсрвлкмдпу")),
        ("ibm866", SearchValues.Create("оеаинтсрвлкмдпу")),
        ("windows-1256", SearchValues.Create("اليمنوترعبدفةه")),
        ("windows-1253", SearchValues.Create("αοιετσνηρκπμλυ")),
        ("windows-1255", SearchValues.Create("יוהלאברתשםנמ")),
    ];

    /// <summary>A name of the Encoding Standard; of texts that are mostly ASCII windows-1252.</summary>
    public static string Of(ReadOnlySpan<byte> text)
    {
        var (high, letters) = (0, 0);
        foreach (var b in text)
        {
            if (b >= 0x80) high++;
            else if (char.IsAsciiLetter((char)b)) letters++;
        }
        if (high < (high + letters) * ForeignShare) return "windows-1252";
        var best = ("windows-1252", Score: high / 2);
        foreach (var (name, frequent) in Scripts)
            if (Frequent(text, name, frequent) is var score && score > best.Score) best = (name, score);
        return best.Item1;
    }

    private static int Frequent(ReadOnlySpan<byte> text, string name, SearchValues<char> letters)
    {
        var count = 0;
        foreach (var c in CodePagesEncodingProvider.Instance.GetEncoding(name)!.GetString(text))
            if (letters.Contains(c)) count++;
        return count;
    }
}
