using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Dragoman.Workbench.People;

/// <summary>What a server shows of itself over TLS.</summary>
/// <param name="Chain">The certificates between it and one that browsers know.</param>
public sealed record ServerCertificate(X509Certificate2 Certificate, X509Certificate2Collection Chain)
{
    /// <param name="file">PEM with its chain, or PKCS #12.</param>
    /// <param name="key">PEM; null where the certificate's file has it.</param>
    /// <param name="password">Of a file of PKCS #12.</param>
    /// <exception cref="WorkbenchException">They can't be read, or don't belong together.</exception>
    public static ServerCertificate Read(string file, string? key, string? password)
    {
        try
        {
            return X509Certificate2.GetCertContentType(file) is X509ContentType.Pkcs12
                ? OfPkcs12(X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password))
                : OfPem(file, key);
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new WorkbenchException($"{file}: can't be taken for a certificate: {failure.Message} (give PEM with --certificate-key, or PKCS #12 with --certificate-password-file)", failure);
        }
    }

    private static ServerCertificate OfPem(string file, string? key)
    {
        using var certificate = X509Certificate2.CreateFromPemFile(file, key ?? file);
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(file);
        // A key that was read from PEM is gone with its object on some systems; one of PKCS #12 stays.
        return new ServerCertificate(X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null), chain);
    }

    private static ServerCertificate OfPkcs12(X509Certificate2Collection all) =>
        all.FirstOrDefault(one => one.HasPrivateKey) is { } own ? new ServerCertificate(own, all) : throw new CryptographicException("it has no private key");
}
