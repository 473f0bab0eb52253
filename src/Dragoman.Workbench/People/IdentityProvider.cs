namespace Dragoman.Workbench.People;

/// <summary>Who says who people are (OpenID Connect Core 1.0).</summary>
/// <param name="Authority">Where its configuration is found, at .well-known/openid-configuration.</param>
/// <param name="Roles">The claim whose values set roles: "dragoman-reader", "dragoman-coder", "dragoman-reviewer", "dragoman-administrator"; null where accounts do.</param>
public sealed record IdentityProvider(Uri Authority, string Client, string? Secret, string? Roles = null);
