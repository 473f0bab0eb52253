using System.Text;
using System.Text.Json;
using Dragoman.Exchange.Input.Html;
using Dragoman.Exchange.Input.Json;

namespace Dragoman.Exchange.Input.Feeds;

/// <summary>https://www.jsonfeed.org/version/1.1/</summary>
internal static class JsonFeed
{
    public static bool Is(JsonElement json) => json.ValueKind == JsonValueKind.Object
        && json.TextAt("version") is { } version && version.Contains("jsonfeed.org/version/", StringComparison.Ordinal);

    public static IEnumerable<InputItem> Read(JsonElement feed, Source source, ReadSettings settings) => ReadEntries(feed, source, settings).Select(entry => entry.Item);

    public static IEnumerable<EntryItem> ReadEntries(JsonElement feed, Source source, ReadSettings settings)
    {
        var (outlet, language) = (feed.TextAt("title"), feed.TextAt("language"));
        return feed.ListAt("items").Select((entry, i) =>
        {
            var place = source with { Where = $"{source.Where}#{i + 1}", Reference = $"{source.Reference}#{i + 1}" };
            return FeedEntries.Read(() => EntryOf(entry, outlet, language, source.Address), place, settings);
        });
    }

    private static FeedEntry EntryOf(JsonElement entry, string? outlet, string? language, string? address)
    {
        var html = entry.TextAt("content_html");
        return new FeedEntry(
            html is null ? entry.TextAt("content_text") ?? entry.TextAt("summary") : HtmlInput.TextOf(html),
            Encoding.UTF8.GetBytes(entry.GetRawText()),
            "application/json")
        {
            Id = entry.TextAt("id"),
            Title = entry.TextAt("title"),
            Outlet = outlet,
            Published = PublishedDay.Of(entry.TextAt("date_published")) ?? PublishedDay.Of(entry.TextAt("date_modified")),
            Address = WebAddress.Of(entry.TextAt("url"), address) ?? WebAddress.Of(entry.TextAt("external_url"), address) ?? WebAddress.Of(entry.TextAt("id")),
            Language = LanguageTag.Of(entry.TextAt("language")) ?? LanguageTag.Of(language),
        };
    }
}
