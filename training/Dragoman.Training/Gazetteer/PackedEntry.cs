using Dragoman.Entities.Names;
using Dragoman.Places;

namespace Dragoman.Training.Gazetteer;

/// <summary>A place on its way into the packed file.</summary>
/// <param name="Names">The name first, then further spellings; those of <paramref name="KeysOnly"/> are found but not stored.</param>
/// <param name="RadiusKm">Of countries and units, and of all of a layer; takes the place of the second-level unit.</param>
internal sealed record PackedEntry(
    ulong Id, PlaceKind Kind, double Latitude, double Longitude, long Population, int Admin1, int Admin2, double RadiusKm,
    string[] Names, string[] KeysOnly, string[] Demonyms)
{
    /// <param name="arabic">Whether articles are dropped too.</param>
    public IEnumerable<ulong> Keys(bool arabic)
    {
        var exact = Names.Concat(KeysOnly).Select(name => RomanisedName.Of(name)).Where(name => name.Folded.Length > 0).ToArray();
        var keys = exact.Select(name => NameKey.Of(name.Folded, NameKeyKind.Exact));
        if (arabic)
            keys = keys.Concat(exact.Select(name => NameKey.Of(name.Loose, NameKeyKind.Loose)));
        return keys.Concat(Demonyms.Select(word => NameKey.Of(RomanisedName.Fold(word), NameKeyKind.Demonym))).Distinct();
    }
}
