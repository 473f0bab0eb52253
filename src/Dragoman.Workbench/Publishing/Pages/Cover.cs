using System.Collections.Immutable;
using Dragoman.Exchange.Packages;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>What a publication says of itself as a whole.</summary>
/// <param name="Id">Of the publication.</param>
/// <param name="Query">What was asked for, in words.</param>
/// <param name="DataVersion">Null where nobody gave one.</param>
/// <param name="Contact">Whom to write to; null where nobody said.</param>
/// <param name="Program">"dragoman 0.1.0"</param>
/// <param name="BestRules">By which rule the best value of each field was chosen, as incidents have it.</param>
internal sealed record Cover(
    string Id, string Name, License License, Rules Rules, string Query, string? DataVersion, string? Contact, string Program, ImmutableArray<(HoldKind Why, int Incidents)> HeldBack,
    ImmutableArray<(string Field, string Rule)> BestRules)
{
    /// <summary>All that somebody typed into it.</summary>
    public IEnumerable<(string Where, string? Text)> Typed => [("name", Name), ("data_version", DataVersion), ("contact", Contact)];
}
