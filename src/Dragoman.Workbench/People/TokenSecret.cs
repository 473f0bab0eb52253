using System.Buffers.Text;
using System.Security.Cryptography;

namespace Dragoman.Workbench.People;

/// <summary>"drg_" and 43 letters: 256 bits of chance. The beginning lets people, and programs that look for secrets, see what it is.</summary>
public static class TokenSecret
{
    public const string Prefix = "drg_";

    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
