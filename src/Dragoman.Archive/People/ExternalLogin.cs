namespace Dragoman.Archive.People;

/// <summary>A person as an identity provider knows them: the only pair that it promises never to give to somebody else (OpenID Connect Core 1.0, section 5.7).</summary>
public sealed record ExternalLogin(string Issuer, string Subject);
