using System.Collections.Immutable;
using Dragoman.Text;

namespace Dragoman.Places;

/// <summary>The spans of a report inside of which no place is read; asked once for each of its tokens, so found by halving.</summary>
internal sealed class TakenSpans
{
    private readonly List<TextSpan> _apart = [];

    public TakenSpans(ImmutableArray<TextSpan> spans)
    {
        foreach (var span in spans.Sort())
            if (_apart is [.., var last] && span.Start < last.End)
                _apart[^1] = last.Join(span);
            else
                _apart.Add(span);
    }

    public bool Overlap(TextSpan token)
    {
        var (low, high) = (0, _apart.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _apart[middle].End <= token.Start ? (middle + 1, high) : (low, middle);
        }
        return low < _apart.Count && _apart[low].Overlaps(token);
    }
}
