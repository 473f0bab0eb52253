using CsCheck;
using Dragoman.Syntax.Names;

namespace Dragoman.Tests.Syntax.Names;

public sealed class SpanTagsTests
{
    private const int Kinds = 2;

    [Fact]
    public void What_is_written_is_read() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[1, 3], Gen.Int[0, Kinds - 1]).List[0, 4].Sample(parts =>
        {
            var (spans, at) = (new List<(int, int, int)>(), 0);
            foreach (var (gap, length, kind) in parts)
            {
                spans.Add((at + gap, at + gap + length - 1, kind));
                at += gap + length;
            }
            var tags = new int[at + 1];
            foreach (var (first, last, kind) in spans) SpanTags.Write(tags, first, last, kind);
            var scores = new float[tags.Length * SpanTags.Count(Kinds)];
            for (var i = 0; i < tags.Length; i++) scores[(i * SpanTags.Count(Kinds)) + tags[i]] = 1;
            Assert.Equal(spans, SpanTags.Decode(scores, Kinds, tags.Length));
        });

    [Fact]
    public void A_sequence_that_cannot_be_gives_way_to_the_best_that_can()
    {
        // The first word wants to begin a name of the first kind, the second to end one of the other, and the second wants it more.
        var tags = SpanTags.Count(Kinds);
        var scores = new float[2 * tags];
        int[] first = [0, 0], second = [0, 0];
        SpanTags.Write(first, 0, 1, 0);
        SpanTags.Write(second, 0, 1, 1);
        scores[first[0]] = 1;
        scores[tags + second[1]] = 3;
        Assert.Equal([(0, 1, 1)], SpanTags.Decode(scores, Kinds, 2));
    }

    [Fact]
    public void Nothing_has_no_names() => Assert.Empty(SpanTags.Decode([], Kinds, 0));
}
