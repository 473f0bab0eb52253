using CsCheck;
using Dragoman.Syntax;

namespace Dragoman.Tests.Syntax;

public sealed class HashTableTests
{
    // Keys differ in their low halves, which are all that the table keeps of them.
    private static readonly Gen<ulong> Keys = Gen.UInt[1, uint.MaxValue].Select(low => (FeatureHash.Feature(1, low) << 32) | low);

    [Fact]
    public void What_is_packed_is_found_and_nothing_else() =>
        Gen.Select(Gen.Dictionary(Keys, Gen.UInt)[0, 200], Keys).Sample((entries, stranger) =>
        {
            var table = Table(entries);
            return entries.All(entry => table.TryGet(entry.Key, out var value) && value == entry.Value)
                && (entries.ContainsKey(stranger) || !table.TryGet(stranger, out _));
        });

    [Fact]
    public void Keys_that_would_be_taken_for_one_another_are_refused() =>
        Assert.Throws<ArgumentException>(() => HashTable.Pack([new(0, 7), new(1, 8)]));

    private static HashTable Table(Dictionary<ulong, uint> entries) => new(
        ModelImage.Open(ModelImage.Pack(new Dictionary<ModelSection, byte[]> { [ModelSection.Lemmas] = HashTable.Pack(entries) })),
        ModelSection.Lemmas);
}
