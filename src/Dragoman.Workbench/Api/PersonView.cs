using Dragoman.Archive.People;

namespace Dragoman.Workbench.Api;

/// <summary>An account.</summary>
/// <param name="SignsIn">"here", "elsewhere", or "invited": elsewhere, but hasn't yet.</param>
/// <param name="Locked">Until when, after too many wrong passwords.</param>
internal sealed record PersonView(
    string Id, string Name, string? DisplayName, string Role, string SignsIn, bool MustChangePassword, bool Disabled, DateTimeOffset Created, DateTimeOffset? Locked)
{
    public static PersonView Of(Account account, DateTimeOffset now) => new(
        account.Id, account.Name, account.Display, account.Role.ToString().ToLowerInvariant(), account.Login is not null ? "elsewhere" : account.IsInvited ? "invited" : "here",
        account.IsProvisional, account.IsDisabled, account.Created, account.IsLockedAt(now) ? account.LockedUntil : null);
}

internal sealed record PersonName(string Name, string? DisplayName);

/// <param name="Elsewhere">Whether they sign in by the identity provider, under this name or address; then they have no password here.</param>
internal sealed record PersonAsked(string Name, string Role, string? DisplayName = null, bool Elsewhere = false);

/// <summary>What is to be otherwise; the rest stays.</summary>
/// <param name="DisplayName">Empty for none.</param>
internal sealed record PersonChange(string? Role = null, bool? Disabled = null, string? DisplayName = null);

/// <param name="Password">To be handed over, and changed when they first sign in; shown this once. Null for who signs in elsewhere.</param>
internal sealed record NewPerson(PersonView Person, string? Password);

/// <param name="Who">Null where nobody had signed in.</param>
/// <param name="What">"signed_in", "refused", "locked", "role_changed" ...</param>
/// <param name="Whose">The account; null where there is none of that name.</param>
internal sealed record PeopleLogView(long Seq, DateTimeOffset At, string? Who, string What, string? Whose, string? Detail, string? Address);
