using System.Security.Authentication;
using Dragoman.Archive.People;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Dragoman.Workbench.People;

/// <summary>What team mode adds to a server.</summary>
internal static class Team
{
    public static void AddTeam(this IServiceCollection services, WorkbenchOptions options)
    {
        services.AddSingleton(new SignInLimit(options.Team ?? new TeamOptions()));
        if (options.Team is not { } team)
            return;
        var authentication = services.AddSessions(options);
        if (team.Provider is { } provider)
            authentication.AddProvider(provider, options.Clock);
    }

    /// <summary>Whether anybody who can sign in may say who may do what, or the provider may send such a one.</summary>
    public static bool HasAdministrator(this TeamOptions team, Accounts accounts) => team.Provider?.Roles is not null
        || accounts.All().Any(account => account is { Role: Role.Administrator, IsDisabled: false } && (account.Password is not null || team.Provider is not null));

    /// <summary>Over TLS, where the address says so.</summary>
    public static void UseTls(this ListenOptions listen, ListeningAddress address, TeamOptions? team)
    {
        if (!address.IsHttps)
            return;
        if (team?.Certificate is not { } own)
            throw new WorkbenchException($"{address} speaks https, which needs a certificate (give --certificate FILE)");
        listen.UseHttps(new HttpsConnectionAdapterOptions
        {
            ServerCertificate = own.Certificate,
            ServerCertificateChain = [.. own.Chain.Where(one => one.Thumbprint != own.Certificate.Thumbprint)],
            SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        });
    }

    /// <summary>Who asks, and how, as the proxy tells it; as nobody else does.</summary>
    public static void UseProxy(this IApplicationBuilder application, TeamOptions? team)
    {
        if (team?.Proxy is not { } proxy)
            return;
        var headers = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        headers.KnownIPNetworks.Clear();
        headers.KnownProxies.Clear();
        headers.KnownProxies.Add(proxy);
        // Sockets of both families show an IPv4 address as one of IPv6.
        if (proxy.AddressFamily is System.Net.Sockets.AddressFamily.InterNetwork)
            headers.KnownProxies.Add(proxy.MapToIPv6());
        application.UseForwardedHeaders(headers);
    }
}
