using System.Collections.Immutable;
using Dragoman.Places;

namespace Dragoman.Workbench.Archives;

/// <summary>Names to pick from: the register and the gazetteer, and what people of the archive added.</summary>
internal sealed class Names(Toolbox toolbox, ArchivePool archives)
{
    private readonly Lazy<PlaceIndex> _places = new(() => new PlaceIndex(toolbox.Tools.Gazetteer));
    private ActorIndex? _actors;

    /// <summary>Takes a second or two; meanwhile nobody waits who doesn't search.</summary>
    public void Prepare() => Task.Run(() => _places.Value);

    public ImmutableArray<FoundActor> Actors(string words, string? country, int limit)
    {
        var index = Volatile.Read(ref _actors);
        var tools = toolbox.Tools;
        if (index is null || !ReferenceEquals(index.Of, tools.Actors))
            Volatile.Write(ref _actors, index = new ActorIndex(tools.Actors));
        return index.Find(words, country, archives.With(archive => archive.LocalNames().Actors), limit);
    }

    public ImmutableArray<(Place Place, bool IsLocal)> Places(string words, string? country, GeoPoint? near, int limit)
    {
        var folded = Entities.Names.RomanisedName.Fold(words);
        var local = archives.With(archive => archive.LocalNames().Places).Where(place => country is null || place.Country == country)
            .Where(place => folded.Length > 0 && place.Curated.Names.Any(name => Entities.Names.RomanisedName.Fold(name).Contains(folded, StringComparison.Ordinal)))
            .Select(place => (place.Curated.Place, true)).ToArray();
        return [.. local.Concat(_places.Value.Find(folded, country, near, limit).Select(place => (place, place.Id.StartsWith(LocalPrefix, StringComparison.Ordinal))))
            .DistinctBy(found => found.Item1.Id).Take(limit)];
    }

    /// <summary>What ids of places begin with that people of an archive added.</summary>
    public const string LocalPrefix = "local:";
}
