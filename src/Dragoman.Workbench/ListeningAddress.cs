using System.Diagnostics.CodeAnalysis;
using System.Net;
using Dragoman.Workbench.People;

namespace Dragoman.Workbench;

/// <summary>Where a workbench listens. Without accounts, an address of this machine that no other machine can reach.</summary>
/// <param name="Port">0 for any that is free.</param>
public sealed record ListeningAddress(IPAddress Address, int Port, bool IsHttps = false)
{
    public const int UsualPort = 8372;

    /// <summary>http://127.0.0.1:8372</summary>
    public static ListeningAddress Usual { get; } = new(IPAddress.Loopback, UsualPort);

    /// <summary>"http://127.0.0.1:8372", "http://localhost:0", "http://[::1]:8080"; for a team also "https://0.0.0.0:8443".</summary>
    /// <param name="team">Null where there are no accounts.</param>
    /// <param name="refusal">What is wrong with it, and what to do.</param>
    public static bool TryParse(string text, TeamOptions? team, [NotNullWhen(true)] out ListeningAddress? address, [NotNullWhen(false)] out string? refusal)
    {
        (address, refusal) = (null, null);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.PathAndQuery is not "/")
            refusal = $"'{text}' is no address to listen at: give one like http://127.0.0.1:{UsualPort}";
        else
            refusal = team is null ? RefusalOf(text, uri) : RefusalOf(text, uri, team);
        if (refusal is null)
            address = new(AddressOf(uri!)!, uri!.IsDefaultPort && !text.TrimEnd('/').EndsWith($":{uri.Port}", StringComparison.Ordinal) ? UsualPort : uri.Port, uri.Scheme is "https");
        return address is not null;
    }

    public override string ToString() => $"{(IsHttps ? "https" : "http")}://{new IPEndPoint(Address, Port)}";

    private static string? RefusalOf(string text, Uri uri) =>
        uri.Scheme is "https" ? $"'{text}': on this machine alone the workbench speaks http: give http://127.0.0.1:{UsualPort}"
        : AddressOf(uri) is not { } address || !IPAddress.IsLoopback(address) ? $"'{text}' could be reached from other machines, which needs accounts: start it with --team, or give an address of this machine alone, http://127.0.0.1:{UsualPort}"
        : null;

    private static string? RefusalOf(string text, Uri uri, TeamOptions team) =>
        AddressOf(uri) is not { } address ? $"'{text}' names no address of this machine: give one like https://0.0.0.0:8443 (the name by which it is reached goes to --name)"
        : uri.Scheme is "https" && team.Certificate is null ? $"'{text}' speaks https, which needs a certificate: give --certificate FILE"
        : uri.Scheme is "http" && team.Proxy is null && !IPAddress.IsLoopback(address) ? $"'{text}' would send passwords for anybody to read: give an https address with --certificate FILE, or --behind-proxy ADDRESS where a proxy speaks TLS"
        : !IPAddress.IsLoopback(address) && team.Names.IsEmpty ? $"'{text}' is reached from other machines: say by which name, with --name HOST"
        : null;

    private static IPAddress? AddressOf(Uri uri) =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) ? address
        : null;
}
