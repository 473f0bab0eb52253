using System.Globalization;

namespace Dragoman.Exchange.Input.Warc;

/// <summary>One record of a web archive. ISO 28500, https://iipc.github.io/warc-specifications/</summary>
/// <param name="Number">From 1.</param>
internal sealed record WarcRecord(int Number, HeaderFields Fields, ReadOnlyMemory<byte> Block)
{
    /// <summary>"response", "request", "warcinfo", "conversion" ...</summary>
    public string? Type => Fields["WARC-Type"];

    public string? TargetUri => Fields["WARC-Target-URI"]?.Trim('<', '>');

    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(Fields["WARC-Date"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            && Fields["WARC-Date"] is { Length: >= 10 } ? date : null;
}
