using System.Buffers;
using System.Text;

namespace Dragoman.Text;

/// <summary>
/// The text of a report as the rules read it: one kind of line end, space, quote and hyphen, and nothing invisible.
/// Every place in it leads back to the place in the report.
/// </summary>
internal sealed class CleanText
{
    private static readonly SearchValues<char> Unclean = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(IsUnclean)]);

    private readonly int[] _removed;

    private CleanText(string text, int[] removed) => (Text, _removed) = (text, removed);

    public string Text { get; }

    /// <summary>Other letters in the same places.</summary>
    public CleanText With(string text) => new(text, _removed);

    public static CleanText Of(string text)
    {
        var first = text.AsSpan().IndexOfAny(Unclean);
        if (first < 0)
            return new CleanText(text, []);
        var clean = new StringBuilder(text, 0, first, text.Length);
        var removed = new List<int>();
        for (var i = first; i < text.Length; i++)
            if (Characters.IsInvisible(text[i]))
                removed.Add(clean.Length);
            else
                clean.Append(text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? ' ' : Plain(text[i]));
        return new CleanText(clean.ToString(), [.. removed]);
    }

    /// <summary>The span of the report that became <paramref name="span"/>; invisible characters at its edges stay outside.</summary>
    public TextSpan Original(TextSpan span) => span.IsEmpty
        ? new TextSpan(Original(span.Start), Original(span.Start))
        : new TextSpan(Original(span.Start), Original(span.End - 1) + 1);

    private int Original(int place)
    {
        if (_removed.Length == 0)
            return place;
        var (low, high) = (0, _removed.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_removed[middle] <= place)
                low = middle + 1;
            else
                high = middle;
        }
        return place + low;
    }

    private static bool IsUnclean(char c) => Characters.IsInvisible(c) || Plain(c) != c;

    private static char Plain(char c) => c switch
    {
        '\n' or ' ' => c,
        '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2032' or '\u02BC' or '\u00B4' or '`' or '\uFF07' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u2033' or '\u00AB' or '\u00BB' or '\uFF02' => '"',
        '\u2010' or '\u2011' or '\u2212' => '-',
        _ when Characters.IsLineEnd(c) => '\n',
        _ when char.IsWhiteSpace(c) || char.IsControl(c) => ' ',
        _ => c,
    };
}
