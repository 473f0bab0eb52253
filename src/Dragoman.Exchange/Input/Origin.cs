namespace Dragoman.Exchange.Input;

/// <summary>Where a report came from, with the bytes that it was read from: what an archive keeps beside it.</summary>
/// <param name="Method">The innermost: an entry of a feed that lies in a file has come by feed.</param>
/// <param name="Where">The name that errors give it: "reports/a.jsonl:12".</param>
/// <param name="MediaType">Of <paramref name="Bytes"/>: "text/html".</param>
/// <param name="Bytes">The report as it was found: the file, the line, the entry of the feed, the body of the answer. Out of compressed files, inflated.</param>
public sealed record Origin(OriginMethod Method, string Where, string MediaType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Where it was taken from: an absolute address.</summary>
    public string? Address { get; init; }

    /// <summary>When it was taken from there, where the format knows.</summary>
    public DateTimeOffset? Retrieved { get; init; }
}

public enum OriginMethod
{
    File,
    StandardInput,
    /// <summary>A line or an element of JSON: Dragoman's own, ReliefWeb's, Media Cloud's.</summary>
    Collection,
    Feed,
    /// <summary>A message, or what was attached to it.</summary>
    Mail,
    /// <summary>One of several articles of an export of a news archive.</summary>
    Export,
    Warc,
    Network,
}
