using System.Text;
using System.Text.RegularExpressions;

namespace Dragoman.Exchange.Input.Pdf;

/// <summary>Joins lines. A hyphen at the end of one is taken out, unless the document has the word with its hyphen elsewhere: "well-known".</summary>
internal sealed partial class Hyphens
{
    private readonly HashSet<string> _compounds;

    public Hyphens(IEnumerable<string> lines) =>
        _compounds = lines.SelectMany(line => Compound().Matches(line)).Select(match => match.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public void Append(StringBuilder text, string line)
    {
        if (text.Length >= 2 && text[^1] is '-' or '\u00AD' or '\u2010' && char.IsLetter(text[^2]) && char.IsLower(line[0]))
        {
            if (text[^1] == '\u00AD' || !_compounds.Contains(LastWord(text) + FirstWord(line)))
                text.Length--;
        }
        else if (text.Length > 0 && text[^1] != '\n')
            text.Append(' ');
        text.Append(line);
    }

    private static string LastWord(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && (char.IsLetter(text[start - 1]) || text[start - 1] == '-'))
            start--;
        return text.ToString(start, text.Length - start);
    }

    private static string FirstWord(string line)
    {
        var end = 0;
        while (end < line.Length && char.IsLetter(line[end]))
            end++;
        return line[..end];
    }

    [GeneratedRegex(@"\p{L}+-\p{L}+")]
    private static partial Regex Compound();
}
