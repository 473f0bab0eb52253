using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dragoman.Text;

namespace Dragoman.Evaluation.Claims;

/// <summary>A report with the claims that an expert finds in it.</summary>
/// <param name="Actors">Patterns by key; whatever one of them matches is the actor.</param>
/// <param name="Sources">Patterns by key.</param>
public sealed record GoldReport(
    Report Report,
    FrozenDictionary<string, ImmutableArray<Regex>> Actors,
    FrozenDictionary<string, ImmutableArray<Regex>> Sources,
    FrozenDictionary<string, GoldPlace> Places,
    ImmutableArray<GoldClaim> Claims)
{
    public string Name => Report.Reference ?? Report.Id;
}

/// <param name="Radius">How far from the point an answer may lie.</param>
public sealed record GoldPlace(Regex Name, double Latitude, double Longitude, Kilometres Radius);
