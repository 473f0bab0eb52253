using System.Text;
using Dragoman.Exchange.Input.Html;
using Dragoman.Text;
using MimeKit;

namespace Dragoman.Exchange.Input.Mail;

/// <summary>A message: its text, and each attachment that is a report. RFC 5322 and MIME.</summary>
internal static class MailInput
{
    private const int DeepestParts = 32;

    public static IEnumerable<InputItem> Read(Source source, ReadSettings settings)
    {
        var bytes = source.ReadAll(settings.LargestReport);
        using var message = Load(bytes);
        var attachments = message.BodyParts.Where(part => part.IsAttachment || part is MessagePart).Where(IsReport).ToList();
        var text = TextOf(message);
        if (text.Length > 0 || attachments.Count == 0)
            yield return Guarded.Item(source.Where, () => ItemOf(message, text, source, bytes, settings));
        foreach (var (number, part) in attachments.Index())
            foreach (var item in Guarded.Items($"{source.Where}#{number + 1}", () => Formats.Read(Attached(part, number + 1, source, settings.LargestReport), settings)))
                yield return item;
    }

    private static MimeMessage Load(byte[] bytes)
    {
        try
        {
            return MimeMessage.Load(new ParserOptions { MaxMimeDepth = DeepestParts, CharsetEncoding = new UTF8Encoding(false, false) }, new MemoryStream(bytes));
        }
        catch (FormatException)
        {
            throw new RefusedException("no message: it doesn't begin with the fields of one", "Save the message as .eml.");
        }
    }

    private static InputItem ItemOf(MimeMessage message, string text, Source source, byte[] bytes, ReadSettings settings)
    {
        var report = new Report(text)
        {
            Reference = message.MessageId,
            Title = PageFacts.Line(message.Subject),
            Outlet = Sender(message),
            Published = message.Headers.Contains(HeaderId.Date) ? Day(message.Date) : null,
            Language = LanguageTag.Of(message.Headers[HeaderId.ContentLanguage]),
        };
        return source.Item(report, (source with { Method = OriginMethod.Mail }).Origin("message/rfc822", bytes), settings);
    }

    // A date that can't be read comes as the first day of the calendar.
    private static DateOnly? Day(DateTimeOffset date) => date.Year > 1900 ? DateOnly.FromDateTime(date.DateTime) : null;

    private static string? Sender(MimeMessage message) =>
        message.From.Mailboxes.FirstOrDefault() is { } sender ? PageFacts.Line(sender.Name) ?? PageFacts.Line(sender.Address) : null;

    private static string TextOf(MimeMessage message) =>
        WellFormed.Of(message.TextBody is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : message.HtmlBody is { } html ? HtmlInput.TextOf(html) : "");

    private static bool IsReport(MimeEntity part) =>
        part is MessagePart || FormatFinder.IsKnown(part.ContentType.MimeType, part.ContentDisposition?.FileName ?? part.ContentType.Name);

    private static Source Attached(MimeEntity part, int number, Source message, int limit)
    {
        var where = $"{message.Where}#{number}";
        var name = part.ContentDisposition?.FileName ?? part.ContentType.Name ?? $"{message.Reference}#{number}";
        var bytes = new BoundedMemory(limit);
        if (part is MessagePart inner)
            inner.Message?.WriteTo(bytes);
        else
            (part as MimePart)?.Content?.DecodeTo(bytes);
        bytes.Position = 0;
        return message.Inner(where, Path.GetFileName(name), bytes, OriginMethod.Mail) with
        {
            MediaType = part is MessagePart ? "message/rfc822" : part.ContentType.MimeType,
            Charset = part.ContentType.Charset,
        };
    }
}
