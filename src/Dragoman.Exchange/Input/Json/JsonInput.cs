using System.Text.Json;

namespace Dragoman.Exchange.Input.Json;

/// <summary>A whole document of JSON: answers of ReliefWeb's interface, Media Cloud's stories, JSON Feed, a list of reports.</summary>
internal static class JsonInput
{
    private const string Kinds = "Known are JSON Lines of reports, ReliefWeb's reports, Media Cloud's stories and JSON Feed.";

    public static IEnumerable<InputItem> Read(Source source, ReadSettings settings)
    {
        // Escapes may treble what a text takes, as in JSON Lines.
        var bytes = ByteOrderMark.ToUtf8(source.ReadAll((int)Math.Min(settings.LargestReport * 3L, int.MaxValue / 2)));
        if (Parse(bytes, out var refusal) is not { } document)
        {
            yield return new InputItem.Bad(refusal! with { Where = source.Where + refusal.Where });
            yield break;
        }
        using var json = document;
        var isEmpty = true;
        foreach (var item in JsonKinds.ReadAll(json.RootElement, source, settings))
        {
            isEmpty = false;
            yield return item;
        }
        if (isEmpty && !source.IsFromFolder)
            yield return InputItem.Refuse(source.Where, "JSON without reports", Kinds);
    }

    /// <summary>The document; or, with its place from the start of the file, what is wrong.</summary>
    public static JsonDocument? Parse(ReadOnlyMemory<byte> bytes, out InputError? refusal)
    {
        refusal = null;
        // The parser lets through bytes in words that it then can't give.
        if (Bytes.FirstInvalid(bytes.Span) is var invalid and >= 0)
        {
            refusal = new InputError("", $"not valid UTF-8 at byte {invalid}", "Convert the file to UTF-8 with iconv.");
            return null;
        }
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException error)
        {
            refusal = new InputError($":{error.LineNumber + 1}:{error.BytePositionInLine + 1}", WhatIsWrong(error), Kinds);
            return null;
        }
    }

    public static string WhatIsWrong(JsonException error) =>
        error.Message.Contains("depth", StringComparison.Ordinal) ? "JSON nested deeper than 64" : "not valid JSON";
}
