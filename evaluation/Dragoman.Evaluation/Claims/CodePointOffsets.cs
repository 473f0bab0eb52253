using Dragoman.Text;

namespace Dragoman.Evaluation.Claims;

/// <summary>Turns offsets of code points, as files have them, into UTF-16 offsets, as memory has them.</summary>
public sealed class CodePointOffsets
{
    private readonly int[] _starts;

    public CodePointOffsets(string text)
    {
        var starts = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsSurrogatePair(text, i) ? 2 : 1)
            starts.Add(i);
        starts.Add(text.Length);
        _starts = [.. starts];
    }

    /// <summary>False where the text has no such code points.</summary>
    public bool TryConvert(int start, int end, out TextSpan span)
    {
        var inside = 0 <= start && start <= end && end < _starts.Length;
        span = inside ? new(_starts[start], _starts[end]) : default;
        return inside;
    }
}
