using System.Text;

namespace Dragoman.Exchange.Input;

/// <summary>The fields of a record of a web archive or of an answer of a server: "Name: value", folded lines joined, names in any case.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private HeaderFields(string firstLine) => FirstLine = firstLine;

    /// <summary>"WARC/1.0", "HTTP/1.1 200 OK".</summary>
    public string FirstLine { get; }

    /// <summary>Of a name that stands more than once, the first; null for one that isn't there.</summary>
    public string? this[string name] => _values.GetValueOrDefault(name);

    public static HeaderFields Read(ReadOnlySpan<byte> head)
    {
        var lines = Encoding.UTF8.GetString(head).ReplaceLineEndings("\n").Replace("\n ", " ", StringComparison.Ordinal).Replace("\n\t", " ", StringComparison.Ordinal).Split('\n');
        var fields = new HeaderFields(lines[0].Trim());
        foreach (var line in lines.Skip(1))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
                fields._values.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        return fields;
    }

    /// <summary>The length of a head with the empty line that ends it; -1 where that line isn't there.</summary>
    public static int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var (wide, narrow) = (bytes.IndexOf("\r\n\r\n"u8), bytes.IndexOf("\n\n"u8));
        return wide >= 0 && (narrow < 0 || wide < narrow) ? wide + 4 : narrow >= 0 ? narrow + 2 : -1;
    }

    /// <summary>"text/html; charset=utf-8" as its two parts, in lower case.</summary>
    public static (string? MediaType, string? Charset) ContentType(string? field)
    {
        var parts = field?.Split(';', StringSplitOptions.TrimEntries) ?? [];
        var charset = parts.Skip(1).FirstOrDefault(part => part.StartsWith("charset=", StringComparison.OrdinalIgnoreCase));
        return (parts is [{ Length: > 0 } type, ..] ? type.ToLowerInvariant() : null, charset?[8..].Trim('"', ' ', '\''));
    }
}
