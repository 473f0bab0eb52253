namespace Dragoman.Archive.Checking;

/// <summary>Something in the archive that isn't as it was written.</summary>
/// <param name="Where">The id of a report or claim, "log 17", or the name of a table.</param>
public sealed record Fault(string Where, string What);
