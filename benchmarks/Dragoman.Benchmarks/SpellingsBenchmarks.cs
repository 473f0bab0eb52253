using BenchmarkDotNet.Attributes;
using Dragoman.Entities.Names;
using Dragoman.Resources;

namespace Dragoman.Benchmarks;

/// <summary>Names looked up by other spellings, among all those that ship; the index made.</summary>
[MemoryDiagnoser]
public class SpellingsBenchmarks
{
    private static readonly string[] Spellings =
    [
        "Qasr Bin Asheer", "Al-Hadba", "Khusheir", "Ez Zuetina", "Deir Azzour", "Maarat Nouman", "Tal Afer", "Shebergan", "Mekele", "Lysychans'k",
    ];

    private readonly NameIndex _names = new(Gazetteers.SpellingCosts(), Gazetteers.Open().Names);

    [Benchmark(OperationsPerInvoke = 10)]
    public int Find()
    {
        Span<NameMatch> matches = stackalloc NameMatch[5];
        var found = 0;
        foreach (var spelling in Spellings)
            found += _names.Find(spelling, matches);
        return found;
    }
}
