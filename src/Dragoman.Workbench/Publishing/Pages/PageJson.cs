using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dragoman.Exchange.Output;

namespace Dragoman.Workbench.Publishing.Pages;

/// <summary>JSON inside of scripts: pages that are opened from a disk may load scripts, and nothing else.</summary>
internal static class PageJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>"before" JSON "after".</summary>
    public static byte[] Script(string before, Action<Utf8JsonWriter> write, string after)
    {
        using var bytes = new MemoryStream();
        bytes.Write(System.Text.Encoding.UTF8.GetBytes(before));
        using (var json = new Utf8JsonWriter(bytes, Options))
            write(json);
        bytes.Write(System.Text.Encoding.UTF8.GetBytes(after));
        return bytes.ToArray();
    }

    public static void Column<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
            write(value);
        json.WriteEndArray();
    }

    public static void Text(this Utf8JsonWriter json, string? text)
    {
        if (text is null)
            json.WriteNullValue();
        else
            json.WriteStringValue(text);
    }

    public static void Day(this Utf8JsonWriter json, DateOnly? day) => json.Text(day is { } some ? ContractWords.Of(some) : null);

    public static void Number(this Utf8JsonWriter json, double? number)
    {
        if (number is { } some)
            json.WriteNumberValue(some);
        else
            json.WriteNullValue();
    }

    public static void Numbers(this Utf8JsonWriter json, IEnumerable<int> numbers)
    {
        json.WriteStartArray();
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
