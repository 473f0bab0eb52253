using System.Collections.Immutable;
using System.Text;
using Dragoman.Entities.Names;
using Dragoman.Lexicons;
using Dragoman.Places;

namespace Dragoman.Resources;

/// <summary>The gazetteer that the program ships. Opened where it lies; nothing is read before it is asked for.</summary>
public static class Gazetteers
{
    private static readonly string[] LayerNames = ["ucdp.bin", "own.bin", "openstreetmap.bin"];

    public static Gazetteer Open() => Open([]);

    /// <summary>The same with places that it doesn't have.</summary>
    public static Gazetteer Open(ImmutableArray<CuratedPlace> more) => Open(more, []);

    /// <summary>The same beside layers that somebody imported.</summary>
    public static Gazetteer Open(ImmutableArray<CuratedPlace> more, ImmutableArray<ImportedLayer> imported)
    {
        var packed = OpenPacked();
        return new(packed, Layers(packed), [.. Curated(), .. more], imported, SpellingCosts());
    }

    /// <summary>What imported layers were linked with, if they were imported by this version.</summary>
    public static uint Fingerprint
    {
        get
        {
            var packed = OpenPacked();
            return Gazetteer.FingerprintOf(packed, Layers(packed));
        }
    }

    public static PlaceFinder OpenFinder() => new(Open(), Words());

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static PackedGazetteer OpenPacked() => new(Resource("gazetteer/gazetteer.bin"));

    /// <summary>Collections of others beside it, each under its own licence.</summary>
    /// <exception cref="InvalidDataException">A file is damaged, or was packed for another gazetteer.</exception>
    public static ImmutableArray<PackedGazetteer> Layers(PackedGazetteer of) =>
        [.. LayerNames.Select(name => new PackedGazetteer(Resource($"gazetteer/{name}"), name, of))];

    public static ImmutableArray<CuratedPlace> Curated()
    {
        using var table = Table("gazetteer/curated.tsv");
        return CuratedPlaces.Read(table, "curated.tsv");
    }

    public static PlaceWords Words()
    {
        using var table = Table("gazetteer/words.tsv");
        return PlaceWords.Read(table, "words.tsv");
    }

    /// <summary>What it costs to spell a name otherwise.</summary>
    public static SpellingCosts SpellingCosts()
    {
        using var table = Table("lexicons/spellings.tsv");
        return SpellingTable.Read(table);
    }

    private static StreamReader Table(string name) => new(Resource(name), Encoding.UTF8);

    private static Stream Resource(string name) =>
        typeof(Gazetteers).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is missing from this build");
}
