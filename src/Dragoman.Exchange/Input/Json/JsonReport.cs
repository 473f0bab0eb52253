using System.Globalization;
using System.Text;
using System.Text.Json;
using Dragoman.Text;

namespace Dragoman.Exchange.Input.Json;

/// <summary>Makes a report of a JSON object. The first field that is wrong is the error.</summary>
internal sealed class JsonReport(JsonElement json, Source source, ReadSettings settings)
{
    private InputItem.Bad? _error;

    public InputItem Read(ReadOnlyMemory<byte> bytes)
    {
        var report = new Report(Text(source.Where, settings.LargestReport) ?? "")
        {
            Reference = Id(),
            Title = String("title"),
            Published = Published(),
            Outlet = String("outlet"),
            Url = String("url"),
            Language = Language(),
            Country = Country(),
        };
        return _error is null
            ? source.Item(report, (source with { Method = OriginMethod.Collection, Address = report.Url }).Origin("application/json", bytes), settings)
            : _error;
    }

    private string? Text(string where, int limit)
    {
        var text = String("text");
        if (text is null)
            Fail("'text' is missing", "Give the text of the report in \"text\".");
        else if (string.IsNullOrWhiteSpace(text))
            _error ??= TextInput.Empty(where);
        else if (text.Contains('\0'))
            Fail("'text' contains U+0000", "Take the character out: no text has it.");
        else if (Encoding.UTF8.GetByteCount(text) > limit)
            _error ??= InputLimits.TooLarge(where, limit);
        return text;
    }

    private string? Id() => json.TryField("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : String("id");

    /// <summary>"2020-06-03", or a time of that day: "2020-06-03T10:00:00Z".</summary>
    private DateOnly? Published()
    {
        if (String("published") is not { } published)
            return null;
        if (published.Length >= 10
            && DateOnly.TryParseExact(published.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && (published.Length == 10 || IsTime(published)))
            return date;
        Fail($"'published' is no date: '{Shown(published)}'", "Write it as YYYY-MM-DD, or leave it out.");
        return null;
    }

    private static bool IsTime(string published) =>
        published[10] is 'T' or ' ' && DateTimeOffset.TryParse(published, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private string? Country()
    {
        var country = String("country");
        if (country is null or [>= 'A' and <= 'Z', >= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            return country;
        Fail($"'country' is no ISO 3166 alpha-3 code: '{Shown(country)}'", "Write for example \"LBY\", or leave it out.");
        return null;
    }

    private string? Language()
    {
        var language = String("language");
        if (language is null || (language.Split('-') is [{ Length: >= 2 and <= 8 }, ..] && language.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
            return language;
        Fail($"'language' is no BCP 47 tag: '{Shown(language)}'", "Write for example \"en\" or \"ar-LY\", or leave it out.");
        return null;
    }

    private string? String(string field)
    {
        if (!json.TryField(field, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.String)
            Fail($"'{field}' is no string", "Write it in quotes.");
        else if (value.TryString(out var text))
            return text;
        else
            Fail($"'{field}' has half of a surrogate pair (\\uD800 to \\uDFFF)", "Write the whole pair, or the character itself.");
        return null;
    }

    private void Fail(string what, string advice) => _error ??= InputItem.Refuse(source.Where, what, advice);

    private static string Shown(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
