namespace Dragoman.Archive.People;

/// <summary>Lets a program ask in the name of an account. The token itself is kept nowhere.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Role">The most that it may; never more than its account.</param>
/// <param name="Used">When it was used last, to the hour.</param>
public sealed record AccessToken(string Id, string Account, string Name, Role Role, DateTimeOffset Created, DateTimeOffset Expires, DateTimeOffset? Used, DateTimeOffset? Revoked)
{
    /// <summary>No token is good for longer.</summary>
    public static TimeSpan LongestLife { get; } = TimeSpan.FromDays(366);

    public bool IsGoodAt(DateTimeOffset moment) => Revoked is null && moment < Expires;
}
