using System.IO.Compression;

namespace Dragoman.Exchange.Input;

/// <summary>What gzip, a message or a server compressed, inflated as it is read, with an end to how much it may become.</summary>
internal static class Gzip
{
    /// <summary>"crawl.warc.gz" holds "crawl.warc".</summary>
    public static Source Inflated(Source source)
    {
        var name = source.Reference.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? source.Reference[..^3] : source.Reference;
        return source.Inner(source.Where, name, Inflate(source.Stream), source.Method) with { MediaType = null, Charset = source.Charset };
    }

    public static Stream Inflate(Stream compressed)
    {
        var counted = new CountingStream(compressed);
        return new BoundedInflation(new GZipStream(counted, CompressionMode.Decompress), () => counted.Taken);
    }
}
