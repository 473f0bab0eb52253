using System.Collections.Immutable;

namespace Dragoman.Incidents;

/// <summary>Claims that belong together, before anybody asked what they say.</summary>
/// <param name="Claims">By id.</param>
internal sealed record IncidentDraft(ImmutableArray<ClaimProfile> Claims, ImmutableArray<Link> Links)
{
    public string Id => "i-" + Claims[0].Id[2..];
}
