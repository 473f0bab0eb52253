using System.Text.Json;
using Dragoman.Exchange.Input.Html;
using Dragoman.Text;

namespace Dragoman.Exchange.Input.Json;

/// <summary>
/// An element of "data" in an answer of ReliefWeb's interface: {"id": ..., "href": ..., "fields": {"title", "body", "body-html", "date", "source", ...}}.
/// https://apidoc.reliefweb.int/fields-tables
/// </summary>
internal static class ReliefWeb
{
    public static bool Is(JsonElement json) => json.At("fields") is { ValueKind: JsonValueKind.Object } fields
        && json.ValueKind == JsonValueKind.Object
        && (fields.TextAt("title") ?? fields.TextAt("body") ?? fields.TextAt("body-html")) is not null;

    public static InputItem Read(JsonElement json, ReadOnlyMemory<byte> bytes, Source source, ReadSettings settings)
    {
        var fields = json.At("fields")!.Value;
        if (TextOf(fields) is not { } text)
            return InputItem.Refuse(source.Where, "a report without 'body'", "Ask ReliefWeb for it: fields[include][]=body-html.");
        var address = WebAddress.Of(fields.TextAt("url_alias")) ?? WebAddress.Of(fields.TextAt("url")) ?? WebAddress.Of(json.TextAt("href"));
        var report = new Report(text)
        {
            Reference = (fields.TextAt("id") ?? json.TextAt("id")) is { } id ? $"reliefweb:{id}" : null,
            Title = fields.TextAt("title"),
            Published = PublishedDay.Of(fields.TextAt("date", "original")) ?? PublishedDay.Of(fields.TextAt("date", "created")),
            Outlet = Sources(fields),
            Url = address,
            Language = LanguageTag.Of(fields.TextAt("language", "code")),
            Country = Iso3(fields.TextAt("primary_country", "iso3")) ?? Iso3(fields.TextAt("country", "iso3")),
        };
        return source.Item(report, (source with { Method = OriginMethod.Collection, Address = address }).Origin("application/json", bytes), settings);
    }

    private static string? TextOf(JsonElement fields) =>
        fields.TextAt("body-html") is { } html ? HtmlInput.TextOf(html) : fields.TextAt("body")?.Trim();

    private static string? Sources(JsonElement fields)
    {
        var names = fields.ListAt("source").Select(each => each.TextAt("name")).OfType<string>().ToList();
        return names.Count > 0 ? string.Join(", ", names) : fields.TextAt("source", "name");
    }

    private static string? Iso3(string? code) => code is { Length: 3 } && code.All(char.IsAsciiLetter) ? code.ToUpperInvariant() : null;
}
