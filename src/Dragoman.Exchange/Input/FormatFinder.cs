using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dragoman.Exchange.Input.Json;

namespace Dragoman.Exchange.Input;

/// <summary>What a source holds. Text and JSON Lines are what their names say; of the rest, the first bytes are trusted before the name.</summary>
internal static partial class FormatFinder
{
    private const int Head = 1 << 12;

    public static readonly IReadOnlyList<string> Endings =
        [".txt", ".jsonl", ".ndjson", ".json", ".html", ".htm", ".xhtml", ".xml", ".rss", ".atom", ".rdf", ".tml", ".pdf", ".docx", ".eml", ".warc", ".parquet", ".gz"];

    public static Format Of(Source source, ReadSettings settings)
    {
        var ending = Path.GetExtension(source.Reference).ToLowerInvariant();
        return (source.MediaType is null ? ByNameAlone(ending) : null)
            ?? ByMagic(source.Stream.Peek(Head))
            ?? ByMediaType(source.MediaType)
            ?? ByNameAlone(ending)
            ?? ByEnding(ending, source)
            ?? ByContent(source, settings);
    }

    /// <summary>Whether a part of a message says of itself that it is something that is read.</summary>
    public static bool IsKnown(string? mediaType, string? name) =>
        ByMediaType(mediaType) is not null || mediaType is "text/plain" || Endings.Contains(Path.GetExtension(name ?? ""), StringComparer.OrdinalIgnoreCase);

    private static Format? ByNameAlone(string ending) => ending switch
    {
        ".txt" => Format.Text,
        ".jsonl" or ".ndjson" => Format.JsonLines,
        _ => null,
    };

    internal static Format? ByMagic(ReadOnlySpan<byte> head) => head switch
    {
        [0x1F, 0x8B, ..] => Format.Gzip,
        [(byte)'P', (byte)'K', 3, 4, ..] => Format.Word,
        _ when head.StartsWith("WARC/"u8) => Format.Warc,
        _ when head.StartsWith("PAR1"u8) => Format.Parquet,
        _ when head.IndexOf("%PDF-"u8) is >= 0 and var at && Bytes.IsBlank(head[..at]) => Format.Pdf,
        _ => null,
    };

    private static Format? ByEnding(string ending, Source source) => ending switch
    {
        ".html" or ".htm" or ".xhtml" => Format.Html,
        ".xml" or ".rss" or ".atom" or ".rdf" => Root(source) switch
        {
            "html" => Format.Html,
            "timeml" => Format.TimeMl,
            _ => Format.Feed,
        },
        ".tml" => Format.TimeMl,
        ".pdf" => Format.Pdf,
        ".docx" => Format.Word,
        ".eml" => Format.Mail,
        ".warc" => Format.Warc,
        ".parquet" => Format.Parquet,
        ".gz" => Format.Gzip,
        _ => null,
    };

    private static Format? ByMediaType(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => Format.Html,
        "application/rss+xml" or "application/atom+xml" or "application/rdf+xml" => Format.Feed,
        "application/pdf" => Format.Pdf,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => Format.Word,
        "message/rfc822" => Format.Mail,
        "application/warc" => Format.Warc,
        "application/vnd.apache.parquet" => Format.Parquet,
        "application/gzip" or "application/x-gzip" => Format.Gzip,
        "application/x-ndjson" or "application/jsonl" => Format.JsonLines,
        _ => null,
    };

    private static Format ByContent(Source source, ReadSettings settings)
    {
        var text = new UTF8Encoding().GetString(source.Stream.Peek(Head)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return text switch
        {
            ['{' or '[', ..] => OfJson(source, settings),
            ['<', ..] => OfMarkup(text),
            _ when LooksLikeMail(text) => Format.Mail,
            _ => Format.Text,
        };
    }

    internal static Format OfMarkup(string head) => RootElement().Match(head).Groups["name"].Value.ToLowerInvariant() switch
    {
        "rss" or "feed" or "rdf" => Format.Feed,
        "timeml" => Format.TimeMl,
        "html" or "head" or "body" or "article" or "main" or "div" or "p" or "h1" or "meta" or "title" or "section" => Format.Html,
        _ => DocumentType().IsMatch(head) ? Format.Html : Format.Text,
    };

    private static string Root(Source source) =>
        RootElement().Match(new UTF8Encoding().GetString(source.Stream.Peek(Head))).Groups["name"].Value.ToLowerInvariant();

    /// <summary>JSON Lines if the first line is a whole report, JSON if all of it is that, else text: "{The army} left."</summary>
    private static Format OfJson(Source source, ReadSettings settings)
    {
        var isNamed = Path.GetExtension(source.Reference).Equals(".json", StringComparison.OrdinalIgnoreCase);
        if (FirstLine(source.Stream, settings.LargestReport) is { } line)
            return IsCollection(line) || (isNamed && IsAll(line, source.Stream)) ? Format.Json : Format.JsonLines;
        var all = source.Stream.Peek((int)Math.Min(settings.LargestReport * 3L, int.MaxValue / 2)).ToArray();
        return isNamed || IsJson(ByteOrderMark.ToUtf8(all)) ? Format.Json : Format.Text;
    }

    /// <summary>The first line that isn't blank, if it is a whole object.</summary>
    private static byte[]? FirstLine(HeadStream stream, int limit)
    {
        for (var length = Head; ; length = (int)Math.Min(length * 4L, limit))
        {
            var head = stream.Peek(length);
            var start = head.IndexOfAnyExcept(" \t\r\n"u8);
            if (start >= 0 && head[start] != '{')
                return null;
            var end = start < 0 ? -1 : head[start..].IndexOf((byte)'\n');
            if (end < 0 && head.Length >= length && length < limit)
                continue;
            var line = start < 0 ? [] : head[start..(end < 0 ? head.Length : start + end)].ToArray();
            return JsonLinesInput.IsObject(line) ? line : null;
        }
    }

    /// <summary>Whether a line is followed by nothing but space.</summary>
    private static bool IsAll(byte[] line, HeadStream stream) =>
        stream.Peek(line.Length + Head) is var head && head.Length < line.Length + Head && Bytes.IsBlank(head[(head.IndexOf(line) + line.Length)..]);

    private static bool IsCollection(ReadOnlyMemory<byte> line)
    {
        // The parser lets through bytes that aren't UTF-8. Whoever reads the line says where they are.
        if (Bytes.FirstInvalid(line.Span) >= 0)
            return false;
        using var json = JsonDocument.Parse(line);
        return JsonKinds.IsCollection(json.RootElement);
    }

    private static bool IsJson(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonInput.Parse(bytes, out var refusal);
        return json is not null || refusal!.What.Contains("nested", StringComparison.Ordinal);
    }

    /// <summary>A head of nothing but fields, some of which only machines write.</summary>
    private static bool LooksLikeMail(string text)
    {
        var head = text.ReplaceLineEndings("\n").Split("\n\n")[0];
        var lines = head.Split('\n');
        return lines.All(line => line is [' ' or '\t', ..] || HeaderField().IsMatch(line) || ReferenceEquals(line, lines[^1]))
            && lines.Length >= 3 && lines.Any(line => MachineField().IsMatch(line));
    }

    [GeneratedRegex(@"<(?:\w{1,20}:)?(?<name>[A-Za-z][A-Za-z0-9]*)[\s>/]")]
    private static partial Regex RootElement();

    [GeneratedRegex(@"<!doctype\s+html", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DocumentType();

    [GeneratedRegex(@"\A[!-9;-~]+:")]
    private static partial Regex HeaderField();

    [GeneratedRegex(@"\A(MIME-Version|Message-ID|Received|Return-Path|Delivered-To|DKIM-Signature|Content-Type):", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MachineField();
}
