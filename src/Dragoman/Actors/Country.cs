using System.Collections.Immutable;

namespace Dragoman.Actors;

/// <param name="Iso3">ISO 3166 alpha-3.</param>
/// <param name="State">The country as an actor.</param>
public sealed record Country(string Iso3, string Iso2, string Name, ImmutableArray<string> Demonyms, string? Capital, Actor State);
