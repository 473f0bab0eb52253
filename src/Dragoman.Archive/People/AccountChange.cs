namespace Dragoman.Archive.People;

/// <summary>What of an account is to be otherwise; what is null stays.</summary>
/// <param name="Display">Empty for none.</param>
public sealed record AccountChange(Role? Role = null, bool? IsDisabled = null, string? Display = null);
