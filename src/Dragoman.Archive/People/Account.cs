namespace Dragoman.Archive.People;

/// <summary>Somebody who may work with the archive over a network.</summary>
/// <param name="Name">What they sign in with, and what the log of decisions calls them. It never changes, and no two are the same but for case.</param>
/// <param name="Display">What people call them.</param>
/// <param name="Password">A hash; null for who signs in elsewhere.</param>
/// <param name="IsProvisional">Somebody else knows the password: it has to be changed first.</param>
/// <param name="Stamp">Sessions with another one are over.</param>
/// <param name="Failures">Wrong passwords since the last right one.</param>
/// <param name="Login">Who they are elsewhere.</param>
/// <param name="IsInvited">May sign in elsewhere under this name, and hasn't yet.</param>
/// <param name="Disabled">Since when they may do nothing.</param>
public sealed record Account(
    string Id, string Name, string? Display, Role Role, string? Password, bool IsProvisional, string Stamp, int Failures, DateTimeOffset? LockedUntil, ExternalLogin? Login, bool IsInvited,
    DateTimeOffset Created, DateTimeOffset? Disabled)
{
    public bool IsDisabled => Disabled is not null;

    public bool IsLockedAt(DateTimeOffset moment) => LockedUntil > moment;

    // Neither hash nor stamp belongs into messages.
    public override string ToString() => Name;
}
