namespace Dragoman.Syntax.Names;

/// <summary>
/// Spans of some kinds as tags of words: outside, and for each kind its beginning, inside, end, and a span of one word (BIOES). Which of them follow each other is
/// fixed, so that the best sequence is found by dynamic programming (Viterbi 1967).
/// </summary>
internal static class SpanTags
{
    public const int Outside = 0;

    private const int Beginning = 0, Inside = 1, End = 2, Single = 3;

    public static int Count(int kinds) => 1 + (4 * kinds);

    /// <summary>Writes the tags of one span over others.</summary>
    public static void Write(Span<int> tags, int first, int last, int kind)
    {
        if (first == last)
        {
            tags[first] = Tag(kind, Single);
            return;
        }
        for (var i = first; i <= last; i++) tags[i] = Tag(kind, i == first ? Beginning : i == last ? End : Inside);
    }

    /// <summary>The spans of the sequence with the highest sum of scores.</summary>
    /// <param name="scores">For each word a row of scores, one for each tag.</param>
    public static List<(int First, int Last, int Kind)> Decode(ReadOnlySpan<float> scores, int kinds, int count)
    {
        var spans = new List<(int, int, int)>();
        if (count == 0 || kinds == 0) return spans;
        var tags = Count(kinds);
        // A word is outside, or within a span of some kind that goes on or doesn't: the states after a word are "no span open" (0) and "one of kind k open" (k + 1).
        var states = kinds + 1;
        var (now, next) = (new float[states], new float[states]);
        var chosen = new int[count * states];
        Array.Fill(now, float.NegativeInfinity);
        now[0] = 0;
        for (var i = 0; i < count; i++)
        {
            var row = scores.Slice(i * tags, tags);
            Array.Fill(next, float.NegativeInfinity);
            Consider(next, chosen, i, 0, now[0] + row[Outside], Outside);
            for (var kind = 0; kind < kinds; kind++)
            {
                Consider(next, chosen, i, 0, now[0] + row[Tag(kind, Single)], Tag(kind, Single));
                Consider(next, chosen, i, 0, now[kind + 1] + row[Tag(kind, End)], Tag(kind, End));
                Consider(next, chosen, i, kind + 1, now[0] + row[Tag(kind, Beginning)], Tag(kind, Beginning));
                Consider(next, chosen, i, kind + 1, now[kind + 1] + row[Tag(kind, Inside)], Tag(kind, Inside));
            }
            (now, next) = (next, now);
        }
        Follow(chosen, count, states, spans);
        return spans;
    }

    private static void Consider(float[] next, int[] chosen, int word, int state, float score, int tag)
    {
        if (score <= next[state]) return;
        next[state] = score;
        chosen[(word * next.Length) + state] = tag;
    }

    private static void Follow(int[] chosen, int count, int states, List<(int First, int Last, int Kind)> spans)
    {
        var (state, last) = (0, -1);
        for (var i = count - 1; i >= 0; i--)
        {
            var tag = chosen[(i * states) + state];
            if (tag == Outside) continue;
            var (kind, part) = ((tag - 1) / 4, (tag - 1) % 4);
            if (part is End or Single) last = i;
            if (part is Beginning or Single) spans.Add((i, last, kind));
            state = part is Single or Beginning ? 0 : kind + 1;
        }
        spans.Reverse();
    }

    private static int Tag(int kind, int part) => 1 + (4 * kind) + part;
}
