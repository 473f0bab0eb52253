using System.Runtime.InteropServices;
using Dragoman.Exchange.Input;
using Dragoman.Exchange.Input.Feeds;
using Dragoman.Exchange.Input.Json;

namespace Dragoman.Exchange.Fetch;

/// <summary>The reports in what was fetched: of a page one, of a feed its entries.</summary>
public static class FetchedReports
{
    public static IEnumerable<InputItem> Read(FetchResult.Fetched fetched, ReportDefaults defaults)
    {
        var settings = SettingsOf(defaults);
        return Guarded.Items(fetched.Address.AbsoluteUri, () => Formats.Read(SourceOf(fetched), settings));
    }

    // Feeds of news have some dozens; each entry is in memory here.
    private const int MostEntries = 5_000;

    /// <summary>The entries of a feed, the first few thousand; null for what is none.</summary>
    internal static List<EntryItem>? ReadFeed(FetchResult.Fetched fetched, ReportDefaults defaults)
    {
        var settings = SettingsOf(defaults);
        try
        {
            var source = SourceOf(fetched);
            return FormatFinder.Of(source, settings) switch
            {
                Format.Feed => [.. FeedInput.ReadEntries(source, settings).Take(MostEntries)],
                Format.Json or Format.JsonLines => JsonEntries(fetched, source, settings),
                _ => null,
            };
        }
        // What is broken as a feed is told of where it is read as a report.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return null;
        }
    }

    private static List<EntryItem>? JsonEntries(FetchResult.Fetched fetched, Source source, ReadSettings settings)
    {
        using var json = JsonInput.Parse(ByteOrderMark.ToUtf8(fetched.Bytes), out _);
        return json is not null && JsonFeed.Is(json.RootElement) ? [.. JsonFeed.ReadEntries(json.RootElement, source, settings).Take(MostEntries)] : null;
    }

    /// <exception cref="RefusedException">It is nothing that is read.</exception>
    private static Source SourceOf(FetchResult.Fetched fetched)
    {
        var address = fetched.Address.AbsoluteUri;
        return Source.Of(address, address, StreamOf(fetched.Bytes), OriginMethod.Network) with
        {
            MediaType = Sniffer.TypeOf(fetched.Bytes.Span, fetched.MediaType),
            Charset = fetched.Charset,
            Address = address,
            Retrieved = fetched.Retrieved,
        };
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part) ? new MemoryStream(part.Array!, part.Offset, part.Count, writable: false) : new MemoryStream(bytes.ToArray(), writable: false);

    private static ReadSettings SettingsOf(ReportDefaults defaults) => new(defaults, InputLimits.LargestReport);
}
