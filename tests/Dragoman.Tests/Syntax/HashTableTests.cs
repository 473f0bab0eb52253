using CsCheck;
using Dragoman.Syntax;

namespace Dragoman.Tests.Syntax;

public sealed class HashTableTests
{
    [Fact]
    public void What_is_packed_is_found_and_nothing_else() =>
        Gen.Select(Gen.Dictionary(Gen.ULong, Gen.UInt)[0, 200], Gen.ULong).Sample((entries, stranger) =>
        {
            var table = Table(entries);
            return entries.All(entry => table.TryGet(entry.Key, out var value) && value == entry.Value)
                && (entries.ContainsKey(stranger) || !table.TryGet(stranger, out _));
        });

    private static HashTable Table(Dictionary<ulong, uint> entries) => new(
        ModelImage.Open(ModelImage.Pack(new Dictionary<ModelSection, byte[]> { [ModelSection.Lemmas] = HashTable.Pack(entries) })),
        ModelSection.Lemmas);
}
