using System.Text;
using Dragoman.Text;

namespace Dragoman.Exchange.Input;

/// <summary>Bytes to be read, and what is known of them from outside.</summary>
/// <param name="Where">The name that errors give it: a path, or "stdin".</param>
/// <param name="Reference">The name that reports carry: the file's name. Its ending tells the format, if it has one.</param>
internal sealed record Source(string Where, string Reference, HeadStream Stream, OriginMethod Method)
{
    /// <summary>The same bytes, for formats that are read from their end; null where they only come once.</summary>
    public Stream? File { get; init; }

    /// <summary>As a server or a message declares it, without parameters.</summary>
    public string? MediaType { get; init; }

    /// <summary>As a server or a message declares it.</summary>
    public string? Charset { get; init; }

    public string? Address { get; init; }

    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>How many archives and messages it lies in.</summary>
    public int Nesting { get; init; }

    /// <summary>Of a folder, what is no report is left out without a word.</summary>
    public bool IsFromFolder { get; init; }

    public static Source Of(string where, string reference, Stream bytes, OriginMethod method) => new(where, reference, new HeadStream(bytes), method);

    /// <summary>A part of this: an attachment, a record.</summary>
    public Source Inner(string where, string reference, Stream bytes, OriginMethod method) =>
        this with { Where = where, Reference = reference, Stream = new HeadStream(bytes), Method = method, Nesting = Nesting + 1, File = null, MediaType = null, Charset = null };

    /// <summary>All that is left of the stream.</summary>
    /// <exception cref="RefusedException">It is larger than the limit.</exception>
    public byte[] ReadAll(int limit)
    {
        var bytes = Stream.Peek(limit + 1);
        return bytes.Length <= limit ? bytes.ToArray() : throw new RefusedException($"larger than {limit} bytes", "Split it into reports.");
    }

    /// <summary>The same stream in UTF-8 without its mark; UTF-16 is told by its mark alone.</summary>
    public Source InUtf8()
    {
        var mark = ByteOrderMark.Of(Stream.Peek(3));
        Stream.Skip(mark.Length);
        return mark.Utf16 is { } encoding
            ? this with { Stream = new HeadStream(Encoding.CreateTranscodingStream(Stream, encoding, new UTF8Encoding(false, true))) }
            : this;
    }

    public Origin Origin(string mediaType, ReadOnlyMemory<byte> bytes) => new(Method, Where, mediaType, bytes) { Address = Address, Retrieved = Retrieved };

    /// <summary>The report with what it lacks filled in, or why it is none.</summary>
    public InputItem Item(Report report, Origin origin, ReadSettings settings)
    {
        if (string.IsNullOrWhiteSpace(report.Text))
            return TextInput.Empty(Where);
        if (Encoding.UTF8.GetByteCount(report.Text) > settings.LargestReport)
            return InputLimits.TooLarge(Where, settings.LargestReport);
        var defaults = settings.Defaults;
        return new InputItem.Good(report with
        {
            Reference = report.Reference ?? Reference,
            Published = report.Published ?? defaults.Published,
            Outlet = report.Outlet ?? defaults.Outlet,
            Language = report.Language ?? defaults.Language,
            Country = report.Country ?? defaults.Country,
            Url = report.Url ?? origin.Address,
        })
        { Origin = origin };
    }
}
