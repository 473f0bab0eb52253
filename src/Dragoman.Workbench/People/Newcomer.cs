using System.IdentityModel.Tokens.Jwt;
using Dragoman.Archive.People;

namespace Dragoman.Workbench.People;

/// <summary>Somebody as an identity provider tells of them.</summary>
/// <param name="Names">By which they may have been invited: an address of theirs that was verified, and the name that the provider has for them.</param>
/// <param name="Role">The highest that it gives them; null where none.</param>
internal sealed record Newcomer(ExternalLogin Login, string[] Names, string? Display, Role? Role)
{
    private const string RolePrefix = "dragoman-";

    public static Newcomer Of(JwtSecurityToken token, string? roles)
    {
        var isVerified = ValueOf(token, "email_verified") is { } said && said.Equals("true", StringComparison.OrdinalIgnoreCase);
        return new Newcomer(
            new ExternalLogin(token.Issuer, token.Subject),
            [.. new[] { isVerified ? ValueOf(token, "email") : null, ValueOf(token, "preferred_username") }.OfType<string>().Where(name => AccountNames.RefusalOf(name) is null)],
            ValueOf(token, "name") is { } name && AccountNames.RefusalOfDisplay(name) is null ? name : null,
            roles is null ? null : RoleOf(token.Claims.Where(claim => claim.Type == roles).Select(claim => claim.Value)));
    }

    /// <summary>By who they are, or by an invitation; where the provider gives roles, also without.</summary>
    /// <param name="givesRoles">Whether only those come in to whom the provider gives a role.</param>
    /// <returns>Null for strangers.</returns>
    public Account? Enter(Accounts accounts, bool givesRoles, Doer by)
    {
        var account = accounts.ByLogin(Login) ?? Names.Select(accounts.ByName).FirstOrDefault(named => named is { IsInvited: true });
        if (givesRoles && Role is null)
            account = null;
        else if (account is null && Role is { } role && Names.FirstOrDefault(name => accounts.ByName(name) is null) is { } free)
            account = accounts.Add(new NewAccount(free, role, null, Display: Display, Login: Login), by);
        if (account is not null)
            return accounts.SignIn(account, Login, Role, by);
        accounts.RefuseStranger(Login.Issuer, by);
        return null;
    }

    private static string? ValueOf(JwtSecurityToken token, string claim) => token.Claims.FirstOrDefault(one => one.Type == claim)?.Value;

    private static Role? RoleOf(IEnumerable<string> values) => values
        .Select(value => value.StartsWith(RolePrefix, StringComparison.Ordinal) && Enum.TryParse<Role>(value[RolePrefix.Length..], ignoreCase: true, out var role) && Enum.IsDefined(role) && !char.IsAsciiDigit(value[^1]) ? role : (Role?)null)
        .Max();
}
