using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Dragoman.Workbench;

/// <summary>Where a workbench listens: an address of this machine that no other machine can reach.</summary>
/// <param name="Port">0 for any that is free.</param>
public sealed record ListeningAddress(IPAddress Address, int Port)
{
    public const int UsualPort = 8372;

    /// <summary>http://127.0.0.1:8372</summary>
    public static ListeningAddress Usual { get; } = new(IPAddress.Loopback, UsualPort);

    /// <summary>"http://127.0.0.1:8372", "http://localhost:0", "http://[::1]:8080".</summary>
    /// <param name="refusal">What is wrong with it, and what to do.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out ListeningAddress? address, [NotNullWhen(false)] out string? refusal)
    {
        (address, refusal) = (null, null);
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.PathAndQuery is not "/")
            refusal = $"'{text}' is no address to listen at: give one like http://127.0.0.1:{UsualPort}";
        else if (uri.Scheme is "https")
            refusal = $"'{text}': on this machine alone the workbench speaks http: give http://127.0.0.1:{UsualPort}";
        else if (LoopbackOf(uri) is not { } loopback)
            refusal = $"'{text}' could be reached from other machines, which needs accounts (team mode, which this version doesn't have): give an address of this machine alone, http://127.0.0.1:{UsualPort}";
        else
            address = new(loopback, uri.IsDefaultPort && !text.Contains(":80", StringComparison.Ordinal) ? UsualPort : uri.Port);
        return address is not null;
    }

    private static IPAddress? LoopbackOf(Uri uri) =>
        uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback
        : IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address) ? address
        : null;
}
