using Dragoman.Exchange.Input.Feeds;
using Dragoman.Exchange.Input.Html;
using Dragoman.Exchange.Input.Json;
using Dragoman.Exchange.Input.Mail;
using Dragoman.Exchange.Input.Parquet;
using Dragoman.Exchange.Input.Pdf;
using Dragoman.Exchange.Input.TimeMl;
using Dragoman.Exchange.Input.Warc;
using Dragoman.Exchange.Input.Word;

namespace Dragoman.Exchange.Input;

/// <summary>A source in any format. Nothing here throws for what is in it; every trouble is an item.</summary>
internal static class Formats
{
    public static IEnumerable<InputItem> Read(Source source, ReadSettings settings) => Guarded.Items(source.Where, () =>
        source.Nesting > InputLimits.DeepestNesting
            ? [InputItem.Refuse(source.Where, $"more than {InputLimits.DeepestNesting} archives or messages within each other", "Unpack it.")]
            : ReadAs(FormatFinder.Of(source, settings), source, settings).Select(item => InputLimits.Bounded(source.Where, item)));

    private static IEnumerable<InputItem> ReadAs(Format format, Source source, ReadSettings settings) => format switch
    {
        Format.JsonLines => JsonLinesInput.Read(source, settings),
        Format.Json => JsonInput.Read(source, settings),
        Format.Html => [HtmlInput.Read(source, settings)],
        Format.Feed => FeedInput.Read(source, settings),
        Format.TimeMl => [TimeMlInput.Read(source, settings)],
        Format.Pdf => [PdfInput.Read(source, settings)],
        Format.Word => WordInput.Read(source, settings),
        Format.Mail => MailInput.Read(source, settings),
        Format.Warc => WarcInput.Read(source, settings),
        Format.Parquet => ParquetInput.Read(source, settings),
        Format.Gzip => Read(Gzip.Inflated(source), settings),
        _ => [TextInput.Read(source, settings)],
    };
}
