using System.Globalization;

namespace Dragoman.Exchange.Coding;

/// <summary>Code books number events; our identities are hashes.</summary>
internal static class Numbers
{
    // 52 bits: spreadsheets and JSON readers hold no more without loss.
    private const int Digits = 13;

    /// <summary>The number of an incident ("i-" and 16 hexadecimal digits): the first 13 digits of its identity. Others are numbered by their hash.</summary>
    public static long Of(string incident) =>
        incident.Length >= Digits + 2 && long.TryParse(incident.AsSpan(2, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? number
            : long.Parse(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(incident)))[..Digits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>Midnight UTC of a day, in seconds since 1970.</summary>
    public static long? Seconds(DateOnly? day) => day is { } some ? new DateTimeOffset(some.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds() : null;
}
