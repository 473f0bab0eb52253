using System.Text;
using Dragoman.Text;

namespace Dragoman.Exchange.Input;

/// <summary>One report of plain text.</summary>
internal static class TextInput
{
    public static InputItem Read(Source source, ReportDefaults defaults, int limit)
    {
        var bytes = source.Stream.Peek(limit + 1);
        if (bytes.Length > limit)
            return InputLimits.TooLarge(source.Where, limit);
        if (Bytes.LookBinary(bytes))
            return InputItem.Refuse(source.Where, "looks like a binary file", "Give its text: a .txt file in UTF-8.");
        if (Bytes.FirstInvalid(bytes) is var invalid and >= 0)
            return InputItem.Refuse(
                source.Where,
                $"not valid UTF-8 at byte {invalid + source.MarkLength}",
                "Convert it with iconv, for example: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW.");
        var text = Encoding.UTF8.GetString(bytes);
        return string.IsNullOrWhiteSpace(text) ? Empty(source.Where) : new InputItem.Good(Fill(text, source.Reference, defaults));
    }

    public static InputItem.Bad Empty(string where) => InputItem.Refuse(where, "empty report", "Leave it out, or give it a text.");

    private static Report Fill(string text, string reference, ReportDefaults defaults) => new(text)
    {
        Reference = reference,
        Published = defaults.Published,
        Outlet = defaults.Outlet,
        Country = defaults.Country,
        Language = defaults.Language,
    };
}
