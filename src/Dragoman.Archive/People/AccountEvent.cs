namespace Dragoman.Archive.People;

/// <summary>What the log of accounts tells of.</summary>
public enum AccountEvent
{
    Added,
    SignedIn,
    Refused,
    Locked,
    SignedOut,
    PasswordChanged,
    PasswordReset,
    RoleChanged,
    Disabled,
    Enabled,
    Renamed,
    Linked,
    TokenMade,
    TokenRevoked,
}
