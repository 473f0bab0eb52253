using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Dragoman.Archive.People;
using Dragoman.Workbench.People;

namespace Dragoman.Workbench.Tests;

/// <summary>Over TLS, with a certificate of the test's own.</summary>
public sealed class TlsBench : TeamBench
{
    protected override TeamOptions Team => base.Team with { Names = ["workbench.example.org"], Certificate = ServerCertificate.Read(Files.Certificate, Files.Key, null) };

    public (string Certificate, string Key) Files { get; } = Made();

    protected override WorkbenchOptions With(WorkbenchOptions options) => base.With(options) with { Addresses = [new ListeningAddress(IPAddress.Loopback, 0, IsHttps: true)] };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(Files.Key)!, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client that takes the certificate, whoever signed it.</summary>
    public HttpClient Trusting() => new(new SocketsHttpHandler
    {
        UseCookies = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=workbench.example.org" },
    })
    { BaseAddress = new Uri(Address, "/api/v1/") };

    private static (string, string) Made()
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=workbench.example.org", key, HashAlgorithmName.SHA256).CreateSelfSigned(new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllText(Path.Combine(folder, "certificate.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
        File.WriteAllBytes(Path.Combine(folder, "both.p12"), certificate.Export(X509ContentType.Pkcs12, "hush"));
        return (Path.Combine(folder, "certificate.pem"), Path.Combine(folder, "key.pem"));
    }
}

/// <summary>Behind a proxy of this machine.</summary>
public sealed class ProxyBench : TeamBench
{
    protected override TeamOptions Team => base.Team with { Names = ["workbench.example.org"], Proxy = IPAddress.Loopback };
}

/// <summary>Impatient with who tries passwords.</summary>
public sealed class StrictBench : TeamBench
{
    protected override TeamOptions Team => base.Team with { SignInBurst = 3, SignInPause = TimeSpan.FromMinutes(1) };
}

public sealed class TlsTests(TlsBench bench) : IClassFixture<TlsBench>
{
    [Fact]
    public async Task Tls_is_spoken_and_browsers_are_told_to_go_on_so()
    {
        using var client = bench.Trusting();
        using var request = new HttpRequestMessage(HttpMethod.Get, "session");
        request.Headers.Host = "workbench.example.org";
        var answer = await client.SendAsync(request, Bench.Stop);
        Assert.Equal((HttpStatusCode.OK, "max-age=31536000"), (answer.StatusCode, answer.Headers.GetValues("Strict-Transport-Security").Single()));
        // Not for the machine itself, whose other ports would go with it.
        Assert.False((await client.GetAsync("session", Bench.Stop)).Headers.Contains("Strict-Transport-Security"));
        client.DefaultRequestHeaders.Add("X-Dragoman", "1");
        client.DefaultRequestHeaders.Add("Origin", bench.Address.GetLeftPart(UriPartial.Authority));
        Assert.StartsWith("__Host-dragoman=", TeamBench.CookieOf(await TeamBench.SignIn(client, "rana", TeamBench.Password)), StringComparison.Ordinal);
        client.DefaultRequestHeaders.Remove("Origin");
        client.DefaultRequestHeaders.Add("Origin", bench.Address.GetLeftPart(UriPartial.Authority).Replace("https", "http", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Forbidden, (await TeamBench.SignIn(client, "rana", TeamBench.Password)).StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("workbench.example.org.evil.example")]
    [InlineData("192.168.1.5")]
    public async Task Only_the_names_that_it_was_given_are_its_own(string host)
    {
        using var client = bench.Trusting();
        using var request = new HttpRequestMessage(HttpMethod.Get, "session");
        request.Headers.Host = host;
        await Bench.Read(await client.SendAsync(request, Bench.Stop), HttpStatusCode.MisdirectedRequest);
    }

    [Fact]
    public void Certificates_come_in_files_of_both_kinds_and_what_is_none_is_said()
    {
        var folder = Path.GetDirectoryName(bench.Files.Key)!;
        Assert.True(ServerCertificate.Read(Path.Combine(folder, "both.p12"), null, "hush").Certificate.HasPrivateKey);
        foreach (var (file, password) in new[] { ("both.p12", "wrong"), ("certificate.pem", null), ("key.pem", null), ("none.pem", null) })
            Assert.Contains(file, Assert.Throws<WorkbenchException>(() => ServerCertificate.Read(Path.Combine(folder, file), null, password)).Message, StringComparison.Ordinal);
    }
}

public sealed class ProxyTests(ProxyBench bench) : IClassFixture<ProxyBench>
{
    [Fact]
    public async Task What_the_proxy_says_of_who_asks_is_believed_and_without_tls_nobody_is_heard()
    {
        using var client = bench.Nobody();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("session", Bench.Stop)).StatusCode);
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        client.DefaultRequestHeaders.Host = "workbench.example.org";
        client.DefaultRequestHeaders.Add("Origin", "https://workbench.example.org");
        await Bench.Read(await TeamBench.SignIn(client, "rana", TeamBench.Password), HttpStatusCode.OK);
        using var archive = bench.Open();
        Assert.Equal("203.0.113.9", archive.Accounts().Log(limit: 1).Single().Address);
    }
}

public sealed class ThrottlingTests(StrictBench bench) : IClassFixture<StrictBench>
{
    [Fact]
    public async Task Passwords_are_tried_from_one_address_only_so_often_whatever_the_names()
    {
        using var client = bench.Nobody();
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await TeamBench.SignIn(client, $"name{i}", "not this one, surely")).StatusCode);
        var answer = await TeamBench.SignIn(client, "rana", TeamBench.Password);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        // Whoever is in goes on.
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("session", Bench.Stop)).StatusCode);
        // X-Forwarded-For of somebody who is no proxy makes no other address of theirs.
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.10");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await TeamBench.SignIn(client, "rana", TeamBench.Password)).StatusCode);
    }
}

public sealed class TeamAddressTests
{
    [Theory]
    [InlineData("http://0.0.0.0:8080", "passwords for anybody to read")]
    [InlineData("http://192.168.1.5:8080", "passwords for anybody to read")]
    [InlineData("https://0.0.0.0:8443", "--certificate")]
    [InlineData("https://workbench.example.org", "--name")]
    public void What_would_be_unsafe_is_refused(string address, string why)
    {
        Assert.False(ListeningAddress.TryParse(address, new TeamOptions { Names = ["workbench.example.org"] }, out _, out var refusal));
        Assert.Contains(why, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_a_proxy_plain_http_is_heard_and_a_name_is_needed()
    {
        var team = new TeamOptions { Proxy = IPAddress.Parse("10.0.0.1") };
        Assert.True(ListeningAddress.TryParse("http://0.0.0.0:8080", team with { Names = ["workbench.example.org"] }, out var address, out _));
        Assert.Equal(("http://0.0.0.0:8080", false), (address.ToString(), address.IsHttps));
        Assert.False(ListeningAddress.TryParse("http://0.0.0.0:8080", team, out _, out var refusal));
        Assert.Contains("--name", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_administrator_there_is_no_team()
    {
        var folder = Directory.CreateTempSubdirectory("dragoman-").FullName;
        var archive = Path.Combine(folder, "a.dragoman");
        using (var made = Archive.ReportArchive.Create(archive, Clock.Instance))
        {
            made.Accounts().Add(new NewAccount("rana", Role.Reader, "hash"), new Doer("root"));
            // Nobody would let them in.
            made.Accounts().Add(new NewAccount("lina", Role.Administrator, null), new Doer("root"));
        }
        var options = new WorkbenchOptions { Archive = archive, User = "anna", Version = "dragoman 0.0.0", Team = new TeamOptions(), Addresses = [new ListeningAddress(IPAddress.Loopback, 0)] };
        var failure = await Assert.ThrowsAsync<WorkbenchException>(() => WorkbenchServer.StartAsync(options, Cli.Wiring.OpenTools, stop: Bench.Stop));
        Assert.Contains("people add", failure.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }
}
