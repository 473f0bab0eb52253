using System.Text.Json;
using Dragoman.Exchange.Input.Html;
using Dragoman.Text;

namespace Dragoman.Exchange.Input.Json;

/// <summary>
/// A story of Media Cloud, of the search interface ({"id", "title", "publish_date", "media_name", "url", "language", "text"}) or of the older one
/// ({"stories_id", "story_text" or "story_sentences", ...}).
/// </summary>
internal static class MediaCloud
{
    public static bool Is(JsonElement json) => json.ValueKind == JsonValueKind.Object
        && (json.At("publish_date") is not null || json.At("story_text") is not null)
        && (json.At("media_name") ?? json.At("media_url") ?? json.At("stories_id") ?? json.At("media_id")) is not null;

    public static InputItem Read(JsonElement json, ReadOnlyMemory<byte> bytes, Source source, ReadSettings settings)
    {
        if (TextOf(json) is not { } text)
            return InputItem.Refuse(source.Where, "a story without 'text'", "Media Cloud gives texts to those whom it allows; read the page at its 'url' instead.");
        var address = WebAddress.Of(json.TextAt("url")) ?? WebAddress.Of(json.TextAt("guid"));
        var report = new Report(text)
        {
            Reference = (json.TextAt("stories_id") ?? json.TextAt("id")) is { } id ? $"mediacloud:{id}" : null,
            Title = json.TextAt("title"),
            Published = PublishedDay.Of(json.TextAt("publish_date")),
            Outlet = json.TextAt("media_name") ?? json.TextAt("media", "name") ?? json.TextAt("media_url"),
            Url = address,
            Language = LanguageTag.Of(json.TextAt("language")),
        };
        return source.Item(report, (source with { Method = OriginMethod.Collection, Address = address }).Origin("application/json", bytes), settings);
    }

    private static string? TextOf(JsonElement json) =>
        json.TextAt("text") ?? json.TextAt("story_text") ?? Sentences(json.ListAt("story_sentences").Select(each => each.TextAt("sentence")).OfType<string>());

    private static string? Sentences(IEnumerable<string> sentences) => string.Join(' ', sentences) is { Length: > 0 } text ? text : null;
}
