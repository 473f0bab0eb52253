using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using Dragoman.Archive.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dragoman.Workbench.People;

/// <summary>Passwords: long ones, of whatever letters (NIST SP 800-63B, section 3.1.1.2), kept as ASP.NET Core Identity hashes them.</summary>
public static class Passwords
{
    public const int Shortest = 12;
    public const int Longest = 256;

    private const int FewestLetters = 5;

    // No letters that are taken for one another.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    // https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html: PBKDF2 with HMAC-SHA512.
    private static readonly PasswordHasher<Account> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    private static readonly FrozenSet<string> Common = ReadCommon();

    // What a password is compared with where there is none, so that it takes as long.
    private static readonly Lazy<string> Nobody = new(() => Hash(OneTime()));

    public static string Hash(string password) => Hasher.HashPassword(null!, password);

    /// <summary>Whether it is the password of a hash; takes as long where there is no hash.</summary>
    /// <param name="renewed">The hash as it would be made today; null where it is so already.</param>
    public static bool IsRight(string? hash, string password, out string? renewed)
    {
        var tried = password.Length <= Longest ? password : "";
        var verdict = Hasher.VerifyHashedPassword(null!, ComparedWith(hash), tried);
        renewed = hash is not null && verdict is PasswordVerificationResult.SuccessRehashNeeded ? Hash(tried) : null;
        return hash is not null && verdict is not PasswordVerificationResult.Failed;
    }

    /// <summary>The hash that a password is compared with: one that is as much work, where an account has none or isn't there.</summary>
    public static string ComparedWith(string? hash) => hash ?? Nobody.Value;

    /// <summary>Why it can't be the password of an account; null where it can.</summary>
    public static string? RefusalOf(string password, string name)
    {
        var folded = password.ToLowerInvariant();
        return password.EnumerateRunes().Count() < Shortest ? $"a password has {Shortest} characters at least; several words are easier to remember than signs"
            : password.Length > Longest ? $"a password has {Longest} characters at most"
            : folded.Distinct().Count() < FewestLetters || IsRun(folded) ? "that password is one of the first that anybody tries"
            : folded.Contains(AccountNames.Fold(name), StringComparison.Ordinal) && folded.Length < AccountNames.Fold(name).Length + Shortest ? "a password isn't the name, with a little around it"
            : Common.Contains(folded) || Common.Contains(folded.TrimEnd("0123456789!?.-_#*$ ".ToCharArray())) ? "that password is one of the first that anybody tries"
            : null;
    }

    /// <summary>A password to be handed over, which is to be changed at once: 98 bits of chance.</summary>
    public static string OneTime() => string.Join('-', RandomNumberGenerator.GetString(Alphabet, 20).Chunk(5).Select(part => new string(part)));

    /// <summary>"abcdefghijkl", "123456789012": each is the next of the one before.</summary>
    private static bool IsRun(string text) => text.Zip(text.Skip(1)).Count(pair => pair.Second - pair.First is 1 or -1 or -9) >= text.Length - 2;

    private static FrozenSet<string> ReadCommon()
    {
        using var reader = new StreamReader(typeof(Passwords).Assembly.GetManifestResourceStream("workbench/common-passwords.txt")!, Encoding.UTF8);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => line[0] != '#').ToFrozenSet(StringComparer.Ordinal);
    }
}
