namespace Dragoman.Archive.People;

/// <summary>An entry of the log of accounts.</summary>
/// <param name="Who">Who did it; null where nobody had signed in.</param>
/// <param name="Whose">The account; null where there is none of the name that was given.</param>
/// <param name="Detail">"coder to reviewer"; never a password or a token.</param>
public sealed record AccountEntry(long Seq, DateTimeOffset At, string? Who, AccountEvent What, string? Whose, string? Detail, string? Address);
