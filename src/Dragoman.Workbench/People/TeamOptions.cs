using System.Collections.Immutable;
using System.Net;

namespace Dragoman.Workbench.People;

/// <summary>How a workbench is reached by others than whoever sits at its machine: by those who have an account in the archive.</summary>
public sealed record TeamOptions
{
    /// <summary>By which it is reached, beside those of the machine itself: "workbench.example.org".</summary>
    public ImmutableArray<string> Names { get; init; } = [];

    /// <summary>Speaks TLS in its place; what it says of who asks is believed, and nobody else is heard without TLS.</summary>
    public IPAddress? Proxy { get; init; }

    public ServerCertificate? Certificate { get; init; }

    public IdentityProvider? Provider { get; init; }

    /// <summary>How many passwords may be tried from one address at once; after that one each <see cref="SignInPause"/>.</summary>
    public int SignInBurst { get; init; } = 20;

    public TimeSpan SignInPause { get; init; } = TimeSpan.FromSeconds(15);
}
