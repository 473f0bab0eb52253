using System.Security.Cryptography;
using System.Text;
using Dragoman.Archive.Searching;
using Dragoman.Text;

namespace Dragoman.Archive.Reports;

/// <summary>A report as it came in: its text, and how the text was come by.</summary>
public sealed record Arrival(Report Report)
{
    /// <summary>The bytes that the text was taken from; null where they are the text itself in UTF-8.</summary>
    public ReadOnlyMemory<byte>? Raw { get; init; }

    public string? MediaType { get; init; }

    /// <summary>Where it was met. Another text at the same address is a newer version of the document.</summary>
    public string? Address { get; init; } = Report.Url;

    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>How it was come by: "file", "feed", "warc".</summary>
    public string? Method { get; init; }

    internal string TextHash => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Report.Text)));

    /// <summary>The words of the text as they are searched and compared by.</summary>
    internal string Folded => field ??= FoldedWords.Of(Report.Text);

    internal Fingerprint Fingerprint => field ??= Fingerprint.Of(Folded);

    internal string? RawHash => Raw is { } raw && Convert.ToHexStringLower(SHA256.HashData(raw.Span)) is var hash && hash != TextHash ? hash : null;

    /// <summary>What tells one sighting from another. When and how it was met again tells nothing new, nor do other bytes around the same text.</summary>
    internal string Digest
    {
        get
        {
            string?[] parts = [TextHash, Address, Address is null ? Report.Reference : null, Report.Title, Report.Outlet, Report.Published?.ToString("O", null), Report.Language];
            // U+0000 is in no part, so that no two lists are spelled alike.
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))));
        }
    }

    /// <inheritdoc cref="Report.Precedes"/>
    internal bool Precedes(Report known) => Report.Precedes(known);

    /// <summary>Why it can't be kept; null where it can.</summary>
    public string? Refusal
    {
        get
        {
            string?[] parts = [Report.Text, Report.Title, Report.Outlet, Report.Url, Report.Reference, Report.Language, Address, MediaType, Method];
            return parts.Any(part => part?.Contains('\0') is true) ? "has the character U+0000, which no text has" : null;
        }
    }

    /// <exception cref="ArchiveException">It can't be kept.</exception>
    internal void Check()
    {
        if (Refusal is { } refusal)
            throw new ArchiveException($"{Report.Reference ?? Report.Id}: {refusal} (take it out)");
    }
}
