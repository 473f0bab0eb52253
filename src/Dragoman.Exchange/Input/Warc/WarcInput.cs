namespace Dragoman.Exchange.Input.Warc;

/// <summary>The pages of a web archive: successful answers that are HTML, PDF or DOCX, and text that was taken out of them (WET).</summary>
internal static class WarcInput
{
    private static readonly HashSet<string> Documents =
        ["text/html", "application/xhtml+xml", "application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"];

    public static IEnumerable<InputItem> Read(Source source, ReadSettings settings)
    {
        var records = new WarcRecords(source.Stream, settings.LargestReport);
        while (records.TryRead(out var record, out var trouble))
        {
            if (trouble is { } wrong)
                yield return InputItem.Refuse($"{source.Where}#{wrong.Number}", wrong.What, "Check that the archive came over whole; the records after it are read.");
            foreach (var item in record is null ? [] : Guarded.Items($"{source.Where}#{record.Number}", () => ItemsOf(record, source, settings)))
                yield return item;
        }
    }

    private static IEnumerable<InputItem> ItemsOf(WarcRecord record, Source archive, ReadSettings settings) => record.Type switch
    {
        "response" when HttpAnswer.Read(record.Block) is { IsSuccess: true } answer && IsDocument(answer) =>
            Formats.Read(Inner(record, archive, answer.Body(settings.LargestReport)) with { MediaType = answer.MediaType, Charset = answer.Charset }, settings),
        "resource" when HeaderFields.ContentType(record.Fields["Content-Type"]) is { MediaType: { } type } content && Documents.Contains(type) =>
            Formats.Read(Inner(record, archive, record.Block.ToArray()) with { MediaType = type, Charset = content.Charset }, settings),
        "conversion" when record.Fields["Content-Type"]?.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase) == true =>
            [TextInput.Read(Inner(record, archive, record.Block.ToArray()), settings)],
        _ => [],
    };

    private static bool IsDocument(HttpAnswer answer) => answer.MediaType is not { } type || Documents.Contains(type);

    private static Source Inner(WarcRecord record, Source archive, byte[] body)
    {
        var where = $"{archive.Where}#{record.Number}";
        return archive.Inner(where, record.TargetUri ?? where, new MemoryStream(body), OriginMethod.Warc) with { Address = record.TargetUri, Retrieved = record.Date };
    }
}
