namespace Dragoman.Archive.People;

/// <summary>An account that is to be made.</summary>
/// <param name="Password">A hash; null for who signs in elsewhere.</param>
/// <param name="Login">Who they are elsewhere, where that is known; otherwise without a password they are invited.</param>
public sealed record NewAccount(string Name, Role Role, string? Password, bool IsProvisional = false, string? Display = null, ExternalLogin? Login = null);
