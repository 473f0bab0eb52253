using System.Text.RegularExpressions;
using Dragoman.Text;

namespace Dragoman.Evaluation.Attributions;

/// <summary>The words of a text, numbered: letters and digits alone, so that no mark at an edge makes a difference.</summary>
public sealed partial class TextWords
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    public TextWords(string text)
    {
        var words = Word.Matches(text);
        _starts = [.. words.Select(word => word.Index)];
        _ends = [.. words.Select(word => word.Index + word.Length)];
    }

    /// <summary>Numbers of the words that some spans touch; a colon or another mark alone is the number of the word before it, and negative.</summary>
    public HashSet<int> In(IEnumerable<TextSpan> spans)
    {
        var found = new HashSet<int>();
        foreach (var span in spans)
        {
            var from = Array.BinarySearch(_ends, span.Start + 1);
            from = from < 0 ? ~from : from;
            var before = found.Count;
            for (var i = from; i < _starts.Length && _starts[i] < span.End; i++) found.Add(i);
            if (found.Count == before && !span.IsEmpty) found.Add(-from - 1);
        }
        return found;
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word { get; }
}
