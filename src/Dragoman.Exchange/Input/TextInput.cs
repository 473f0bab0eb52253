using System.Text;
using Dragoman.Text;

namespace Dragoman.Exchange.Input;

/// <summary>One report of plain text: UTF-8, or UTF-16 with its mark, or in the charset that a message or a server declares.</summary>
internal static class TextInput
{
    public static InputItem Read(Source source, ReadSettings settings)
    {
        // UTF-16 may take twice the bytes of UTF-8.
        var isWide = ByteOrderMark.Of(source.Stream.Peek(3)).Utf16 is not null;
        var limit = isWide ? settings.LargestReport * 2L : settings.LargestReport;
        var raw = source.Stream.Peek((int)Math.Min(limit + 1, Array.MaxLength)).ToArray();
        if (raw.Length > limit)
            return InputLimits.TooLarge(source.Where, settings.LargestReport);
        var bytes = source.Charset is { } charset ? Encoding.UTF8.GetBytes(Charsets.Decode(raw, charset)) : ByteOrderMark.ToUtf8(raw);
        return Refusal(bytes.Span, source.Where, isWide ? 0 : raw.Length - bytes.Length)
            ?? source.Item(new Report(Encoding.UTF8.GetString(bytes.Span)), source.Origin("text/plain", raw), settings);
    }

    public static InputItem.Bad Empty(string where) => InputItem.Refuse(where, "empty report", "Leave it out, or give it a text.");

    private static InputItem.Bad? Refusal(ReadOnlySpan<byte> bytes, string where, int markLength)
    {
        if (Bytes.LookBinary(bytes))
            return InputItem.Refuse(where, "looks like a binary file", "Give its text: a .txt file in UTF-8.");
        return Bytes.FirstInvalid(bytes) is var invalid and >= 0
            ? InputItem.Refuse(
                where,
                $"not valid UTF-8 at byte {invalid + markLength}",
                "Convert it with iconv, for example: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW.")
            : null;
    }
}
