using System.Security.Cryptography;
using System.Text;

namespace Dragoman.Text;

/// <summary>One document as it was published. Its text is never changed: all offsets of a reading point into it.</summary>
public sealed record Report
{
    public Report(string text) => Text = text;

    public string Text { get; }

    /// <summary>"r-" and the first 16 hexadecimal digits of the SHA-256 of the text in UTF-8.</summary>
    public string Id => field ??= "r-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 8));

    /// <summary>The date that "today" means in the text; null where it isn't known.</summary>
    public DateOnly? Published { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>BCP 47.</summary>
    public string? Language { get; init; }

    /// <summary>ISO 3166 alpha-3 code of the country that the report is mainly about, where the user says so.</summary>
    public string? Country { get; init; }

    /// <summary>The identity that the report had where it came from: a file's name, or the "id" of a JSON line.</summary>
    public string? Reference { get; init; }

    private string?[] Facts => [Published?.ToString("O", null), Outlet, Title, Url, Reference, Language, Country];

    /// <summary>Whether a text that was met in several places is to be read as it was met here: where it was published first, whatever was met first.</summary>
    /// <param name="known">The same text, as it was met elsewhere.</param>
    public bool Precedes(Report known)
    {
        foreach (var (mine, its) in Facts.Zip(known.Facts))
            if (mine != its)
                return its is null || (mine is not null && string.CompareOrdinal(mine, its) < 0);
        return false;
    }
}
