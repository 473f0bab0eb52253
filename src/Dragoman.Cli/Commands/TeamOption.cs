using System.CommandLine;
using System.Net;
using Dragoman.Workbench;
using Dragoman.Workbench.People;

namespace Dragoman.Cli.Commands;

/// <summary>--team, and how the workbench is reached then.</summary>
internal sealed class TeamOption
{
    private readonly Option<bool> _team = new("--team") { Description = "Serve those who have an account in the archive (dragoman people makes them), also from other machines" };

    private readonly Option<string[]> _names = new("--name") { HelpName = "HOST", Description = "By which name it is reached from other machines; may be given again" };

    private readonly Option<string?> _certificate = new("--certificate") { HelpName = "FILE", Description = "For https addresses: a certificate with its chain, PEM or PKCS #12" };

    private readonly Option<string?> _key = new("--certificate-key") { HelpName = "FILE", Description = "The certificate's private key, where its own file hasn't got it" };

    private readonly Option<string?> _password = new("--certificate-password-file") { HelpName = "FILE", Description = "A file whose first line is the password of a PKCS #12 file" };

    private readonly Option<string?> _proxy = new("--behind-proxy") { HelpName = "ADDRESS", Description = "The address from which a proxy asks that speaks TLS in its place" };

    private readonly Option<string?> _authority = new("--oidc") { HelpName = "AUTHORITY", Description = "Let people sign in by an identity provider (OpenID Connect) too: the address under which it has .well-known/openid-configuration" };

    private readonly Option<string?> _client = new("--oidc-client") { HelpName = "ID", Description = "By which the identity provider knows the workbench; its redirect address is https://HOST/sign-in/provider/done" };

    private readonly Option<string?> _secret = new("--oidc-secret-file") { HelpName = "FILE", Description = "A file whose first line is the secret that the identity provider gave the workbench" };

    private readonly Option<string?> _roles = new("--oidc-roles") { HelpName = "CLAIM", Description = "The claim whose values dragoman-reader, -coder, -reviewer and -administrator say who may do what; without it accounts do" };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _team, _names, _certificate, _key, _password, _proxy, _authority, _client, _secret, _roles })
            command.Add(option);
    }

    /// <returns>Null where the line has no --team.</returns>
    /// <exception cref="WorkbenchException">It makes no sense, or a file of it can't be read.</exception>
    public TeamOptions? Read(ParseResult line)
    {
        if (!line.GetValue(_team))
            return new Option[] { _names, _certificate, _proxy, _authority }.FirstOrDefault(option => line.GetResult(option) is not null) is { } lone
                ? throw new WorkbenchException($"{lone.Name} is for a team: give --team too")
                : null;
        return new TeamOptions
        {
            Names = [.. (line.GetValue(_names) ?? []).Select(NameOf)],
            Proxy = line.GetValue(_proxy) is not { } proxy ? null
                : IPAddress.TryParse(proxy, out var address) ? address
                : throw new WorkbenchException($"--behind-proxy {proxy}: is no address (give the one that the proxy asks from, as 127.0.0.1)"),
            Certificate = line.GetValue(_certificate) is { } certificate ? ServerCertificate.Read(certificate, line.GetValue(_key), line.GetValue(_password) is { } password ? FirstLine(password) : null) : null,
            Provider = ProviderOf(line),
        };
    }

    private IdentityProvider? ProviderOf(ParseResult line)
    {
        if (line.GetValue(_authority) is not { } text)
            return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var authority) || !(authority.Scheme is "https" || (authority.Scheme is "http" && authority.IsLoopback)))
            throw new WorkbenchException($"--oidc {text}: is no https address of an identity provider");
        return new IdentityProvider(
            authority, line.GetValue(_client) ?? throw new WorkbenchException("--oidc needs --oidc-client: the id that the identity provider gave the workbench"),
            line.GetValue(_secret) is { } secret ? FirstLine(secret) : null, line.GetValue(_roles));
    }

    private static string NameOf(string name) => Uri.CheckHostName(name) is UriHostNameType.Dns or UriHostNameType.IPv4 ? name : throw new WorkbenchException($"--name {name}: is no name of a machine (give one as workbench.example.org, without https:// and port)");

    private static string FirstLine(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault()?.Trim() is { Length: > 0 } line ? line : throw new WorkbenchException($"{file}: its first line is empty");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new WorkbenchException($"{file}: can't be read: {failure.Message}", failure);
        }
    }
}
