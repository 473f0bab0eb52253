using Dragoman.Text;

namespace Dragoman.Tests.Text;

public sealed class FingerprintTests
{
    [Fact]
    public void Likeness_is_about_the_share_of_words_in_common()
    {
        string[] words = [.. Enumerable.Range(0, 1000).Select(i => $"w{i}")];
        foreach (var common in new[] { 0, 500, 800, 1000 })
        {
            var other = words.Select((word, i) => i < common ? word : $"v{i}");
            var shared = Math.Max(0, common - 3.0);
            var expected = common == 1000 ? 1 : shared / (2 * 997 - shared);
            Assert.InRange(Of(string.Join(' ', words)).SimilarityTo(Of(string.Join(' ', other))), expected - 0.12, expected + 0.12);
        }
    }

    [Fact]
    public void It_comes_back_from_its_bytes()
    {
        var print = Of("one two three four five six");
        Assert.Equal(1, Fingerprint.FromBytes(print.ToBytes()).SimilarityTo(print));
        Assert.Equal(print.Bands, Fingerprint.FromBytes(print.ToBytes()).Bands);
    }

    [Fact]
    public void It_is_the_same_on_every_machine() => Assert.Equal("ed729ed73428b606", Convert.ToHexStringLower(Of("one two three four five six").ToBytes()[..8]));

    [Theory]
    [InlineData(""), InlineData("one"), InlineData("one two three")]
    public void Short_texts_have_one_too(string text) => Assert.Equal(1, Of(text).SimilarityTo(Of(text)));

    private static Fingerprint Of(string text) => Fingerprint.Of(text);
}
