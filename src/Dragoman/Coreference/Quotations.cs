using System.Collections.Immutable;
using Dragoman.Syntax;

namespace Dragoman.Coreference;

/// <summary>Which words of a report stand in quotation marks, by the number of the quotation; 0 is the report's own voice.</summary>
internal sealed class Quotations
{
    private readonly int[][] _numbers;

    public Quotations(ImmutableArray<Parse> parses)
    {
        _numbers = new int[parses.Length][];
        var (open, next, block) = (0, 1, -1);
        for (var s = 0; s < parses.Length; s++)
        {
            // A mark that was never closed doesn't swallow the rest of the report.
            if (parses[s].Sentence.Block != block) open = 0;
            block = parses[s].Sentence.Block;
            _numbers[s] = new int[parses[s].Count];
            for (var i = 0; i < parses[s].Count; i++)
            {
                var mark = parses[s].Sentence.Tokens[i].Form;
                if (mark is "\u201C" or "``" || (mark is "\"" && open == 0)) open = next++;
                else if (mark is "\u201D" or "''" or "\"") open = 0;
                else _numbers[s][i] = open;
            }
        }
        Count = next;
    }

    /// <summary>One more than the highest number.</summary>
    public int Count { get; }

    public int this[int sentence, int token] => _numbers[sentence][token];
}
