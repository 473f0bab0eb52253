using System.Globalization;
using System.Security.Claims;
using Dragoman.Archive.People;
using Dragoman.Workbench.Archives;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Dragoman.Workbench.People;

/// <summary>
/// Sessions: a sealed cookie that names an account and its stamp. The account is looked up at every request, so that whoever was disabled or has another role is it at once.
/// </summary>
internal static class Sessions
{
    public const string Scheme = "session";

    /// <summary>The prefix makes browsers refuse it but from this very host, over TLS (RFC 6265bis, section 4.1.3.2).</summary>
    public const string Cookie = "__Host-dragoman";

    private const string StampClaim = "stamp";
    private const string Born = "born";

    private static readonly TimeSpan Idle = TimeSpan.FromHours(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static AuthenticationBuilder AddSessions(this IServiceCollection services, WorkbenchOptions options)
    {
        services.AddDataProtection().SetApplicationName("dragoman");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = new ArchiveKeys(provider.GetRequiredService<ArchivePool>())));
        return services.AddAuthentication().AddCookie(Scheme, cookie =>
        {
            cookie.Cookie.Name = Cookie;
            cookie.Cookie.Path = "/";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.IsEssential = true;
            cookie.ExpireTimeSpan = Idle;
            cookie.SlidingExpiration = true;
            cookie.TimeProvider = options.Clock;
        });
    }

    public static Task EnterAsync(HttpContext context, Account account, TimeProvider clock) => context.SignInAsync(Scheme, PrincipalOf(account), Begin(new AuthenticationProperties(), clock));

    public static Task LeaveAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Whose session the request has; null where none, or one that is over.</summary>
    public static async Task<Account?> FindAsync(HttpContext context, ArchivePool archives, TimeProvider clock)
    {
        var ticket = await context.AuthenticateAsync(Scheme);
        if (ticket is not { Principal: { } principal, Properties: { } properties } || IsOver(properties, clock))
            return null;
        if (principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id || await archives.Ask(archive => archive.Accounts().ById(id), context.RequestAborted) is not { IsDisabled: false } account)
            return null;
        return account.Stamp == principal.FindFirstValue(StampClaim) ? account : null;
    }

    public static ClaimsPrincipal PrincipalOf(Account account) => new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, account.Id), new Claim(StampClaim, account.Stamp)], Scheme));

    public static AuthenticationProperties Begin(AuthenticationProperties properties, TimeProvider clock)
    {
        properties.Items[Born] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return properties;
    }

    // However busy somebody is.
    private static bool IsOver(AuthenticationProperties properties, TimeProvider clock) =>
        !properties.Items.TryGetValue(Born, out var text) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var born)
        || clock.GetUtcNow() >= DateTimeOffset.FromUnixTimeSeconds(born) + Longest;
}
