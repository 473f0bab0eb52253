using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Dragoman.Workbench.Hosting;

namespace Dragoman.Workbench.People;

/// <summary>How often passwords are tried from one address, whatever the names, and how many at once from anywhere: hashing is slow on purpose. Accounts count by themselves.</summary>
internal sealed class SignInLimit : IDisposable
{
    // Whoever has IPv6 has a network of 64 bits to themselves.
    private const int NetworkBytes = 8;

    private const int MostWaiting = 32;

    private readonly PartitionedRateLimiter<IPAddress> _limiter;

    // Half of the processors are left to those who work.
    private readonly ConcurrencyLimiter _hashing = new(new ConcurrencyLimiterOptions { PermitLimit = Math.Max(1, Environment.ProcessorCount / 2), QueueLimit = MostWaiting });

    public SignInLimit(TeamOptions team) => _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = team.SignInBurst,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = team.SignInPause,
        QueueLimit = 0,
    }));

    /// <returns>A turn, to be given back when the password was looked at.</returns>
    /// <exception cref="Refusal">Too often; the answer says when to come again.</exception>
    public async Task<IDisposable> TakeAsync(HttpContext context)
    {
        Count(context);
        var turn = await _hashing.AcquireAsync(cancellationToken: context.RequestAborted);
        if (turn.IsAcquired)
            return turn;
        turn.Dispose();
        throw new Refusal(StatusCodes.Status429TooManyRequests, "too many people sign in at this moment") { RetryAfter = 1, Advice = "Try again in a moment." };
    }

    private void Count(HttpContext context)
    {
        using var lease = _limiter.AttemptAcquire(NetworkOf(context.Connection.RemoteIpAddress ?? IPAddress.None));
        if (lease.IsAcquired)
            return;
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 60;
        throw new Refusal(StatusCodes.Status429TooManyRequests, "too many passwords were tried from your address") { RetryAfter = seconds, Advice = string.Create(CultureInfo.InvariantCulture, $"Try again in {seconds} seconds.") };
    }

    public void Dispose()
    {
        _limiter.Dispose();
        _hashing.Dispose();
    }

    private static IPAddress NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();
        if (address.AddressFamily is not AddressFamily.InterNetworkV6)
            return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(NetworkBytes).Clear();
        return new IPAddress(bytes);
    }
}
