using Dragoman.Syntax;

namespace Dragoman.Tests.Syntax;

public sealed class ModelImageTests
{
    private static readonly byte[] Packed = ModelImage.Pack(new Dictionary<ModelSection, byte[]>
    {
        [ModelSection.Tags] = "NOUN NN\nVERB VB"u8.ToArray(),
        [ModelSection.Lemmas] = [1, 2, 3],
    });

    [Fact]
    public void Sections_come_back()
    {
        var image = ModelImage.Open(Packed);
        Assert.Equal(["NOUN NN", "VERB VB"], image.Lines(ModelSection.Tags));
        Assert.Equal([1, 2, 3], image.Section(ModelSection.Lemmas).Span.ToArray());
    }

    [Fact]
    public void A_stream_gives_what_its_bytes_give() =>
        Assert.Equal(["NOUN NN", "VERB VB"], ModelImage.Open(new MemoryStream(Packed)).Lines(ModelSection.Tags));

    [Fact]
    public void A_missing_section_is_named() =>
        Assert.Contains("Network", Assert.Throws<InvalidDataException>(() => ModelImage.Open(Packed).Section(ModelSection.Network)).Message, StringComparison.Ordinal);

    [Fact]
    public void Any_changed_byte_is_noticed()
    {
        for (var i = 0; i < Packed.Length; i++)
        {
            var damaged = Packed.ToArray();
            damaged[i] ^= 4;
            Assert.Throws<InvalidDataException>(() => ModelImage.Open(damaged));
        }
    }

    [Fact]
    public void Any_truncation_is_noticed()
    {
        for (var length = 0; length < Packed.Length; length++)
            Assert.Throws<InvalidDataException>(() => ModelImage.Open(Packed.AsSpan(0, length)));
    }
}
