using System.Net;
using System.Net.Sockets;

namespace Dragoman.Exchange.Fetch;

/// <summary>Finds the addresses of hosts, and says which of them may be connected to.</summary>
/// <param name="Resolve">The addresses of a name; a literal address is its own.</param>
/// <param name="IsAllowed">Whether an address may be connected to.</param>
public sealed record AddressPolicy(Func<string, CancellationToken, Task<IPAddress[]>> Resolve, Func<IPAddress, bool> IsAllowed)
{
    // IANA's registries of special-purpose addresses, RFC 6890: not globally reachable, or a tunnel to what may not be.
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    // All that is given out of IPv6: loopback, link-local, unique local, multicast and translated addresses lie outside.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    public static AddressPolicy PublicInternet { get; } = new(ResolveAsync, IsPublic);

    private static async Task<IPAddress[]> ResolveAsync(string host, CancellationToken stop) =>
        IPAddress.TryParse(host, out var literal) ? [literal] : await Dns.GetHostAddressesAsync(host, stop).ConfigureAwait(false);

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4());
        var isUnicast = address.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(address);
        return isUnicast && !Special.Any(network => network.Contains(address));
    }
}
