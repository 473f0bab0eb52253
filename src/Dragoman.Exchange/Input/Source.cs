using System.Text;

namespace Dragoman.Exchange.Input;

/// <summary>An input as UTF-8 without a byte order mark.</summary>
/// <param name="Where">The name that errors give it: a path, or "stdin".</param>
/// <param name="Reference">The name that reports carry: the file's name.</param>
/// <param name="MarkLength">The length in bytes of the byte order mark that was taken off.</param>
internal sealed record Source(string Where, string Reference, HeadStream Stream, int MarkLength)
{
    /// <summary>UTF-8 with or without a mark goes through as it is; UTF-16 needs its mark.</summary>
    public static Source Of(string where, string reference, Stream bytes)
    {
        var stream = new HeadStream(bytes);
        var mark = stream.Peek(3) switch
        {
            [0xEF, 0xBB, 0xBF] => 3,
            [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => 2,
            _ => 0,
        };
        var isBigEndian = mark == 2 && stream.Peek(1)[0] == 0xFE;
        stream.Skip(mark);
        if (mark == 2)
            stream = new HeadStream(Encoding.CreateTranscodingStream(
                stream, new UnicodeEncoding(isBigEndian, byteOrderMark: false, throwOnInvalidBytes: true), new UTF8Encoding(false, true)));
        return new Source(where, reference, stream, mark);
    }
}
