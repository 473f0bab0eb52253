namespace Dragoman.Archive.People;

/// <summary>Who does something to an account, and from where.</summary>
/// <param name="Who">A name; null where nobody has signed in.</param>
/// <param name="Address">Of the network; null on the machine itself.</param>
public sealed record Doer(string? Who, string? Address = null);
