namespace Dragoman.Text;

/// <summary>Turns UTF-16 offsets into offsets of Unicode code points (W3C TextPositionSelector) in O(log n), and in O(1) for a text without surrogates.</summary>
public sealed class CodePointIndex
{
    private readonly int[] _lowSurrogates;

    public CodePointIndex(string text)
    {
        var found = new List<int>();
        for (var i = 1; i < text.Length; i++)
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                found.Add(i);
        _lowSurrogates = [.. found];
    }

    public int CodePointsBefore(int offset)
    {
        var at = Array.BinarySearch(_lowSurrogates, offset);
        return offset - (at < 0 ? ~at : at);
    }

    /// <summary>The way back: the UTF-16 offset before which so many code points stand.</summary>
    public int OffsetOf(int codePoints)
    {
        var (pairs, more) = (0, _lowSurrogates.Length);
        while (pairs < more)
        {
            var middle = (pairs + more) / 2;
            if (_lowSurrogates[middle] - middle <= codePoints)
                pairs = middle + 1;
            else
                more = middle;
        }
        return codePoints + pairs;
    }
}
